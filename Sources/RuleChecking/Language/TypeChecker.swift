import DigestModel

/// Resolves the names of an expression, checks its types and gives the program to evaluate.
///
/// All problems are collected in `problems`; a part with one gives `nil`.
struct TypeChecker {
  /// A name that stands for a member.
  struct Variable: Sendable {
    let slot: Int
    let dimension: Int
  }

  /// What a part of an expression came to.
  enum Typed {
    case number(ValueNode)
    case date(ValueNode)
    case condition(ConditionNode)
    case figure(FigureReference, Measure)
    case member(MemberNode, dimension: Int)
    case set(SetNode, dimension: Int)
  }

  var symbols: Symbols
  /// By name.
  var scope: [String: Variable] = [:]
  /// The numbers of the indicators that names under `for` stand for.
  private(set) var indicatorScope: [String: Int] = [:]
  /// The dimensions that the innermost aggregate's argument ranges over by `dimension in set`.
  var ranging: Set<String> = []
  /// The names in scope that the rule speaks of.
  private(set) var usedNames: Set<String> = []
  private(set) var slotCount = 0
  /// For a variable that ranges over the children of another, that other.
  private(set) var parentSlots: [Int?] = []
  private(set) var problems: [PlacedProblem] = []

  init(symbols: Symbols) { self.symbols = symbols }

  mutating func report(_ problem: RuleProblem, at position: SourcePosition) {
    problems.append(PlacedProblem(problem, at: position))
  }

  mutating func report(_ problem: PlacedProblem) { problems.append(problem) }

  /// A new variable; it hides an outer one of the same name.
  mutating func bind(_ name: String, dimension: Int, set: SetNode?) -> Variable {
    let variable = Variable(slot: reserveSlot(), dimension: dimension)
    if case .children(.variable(let parent)) = set { parentSlots[variable.slot] = parent }
    scope[name] = variable
    return variable
  }

  /// A place for what a variable stands for.
  mutating func reserveSlot() -> Int {
    parentSlots.append(nil)
    slotCount += 1
    return slotCount - 1
  }

  /// Has names stand for indicators from now on.
  mutating func choose(_ names: [String], _ indicators: [Int]) {
    indicatorScope = Dictionary(zip(names, indicators)) { first, _ in first }
  }

  /// Removes the problems met after so many others.
  mutating func takeProblems(since count: Int) -> [PlacedProblem] {
    let taken = Array(problems[count...])
    problems.removeSubrange(count...)
    return taken
  }

  /// Forgets the variables of the last rule.
  mutating func startRule() {
    scope = [:]
    indicatorScope = [:]
    ranging = []
    usedNames = []
    slotCount = 0
    parentSlots = []
  }

  /// The indicator that a name stands for in the rule.
  mutating func indicator(_ name: String) -> Int? {
    guard let indicator = indicatorScope[name] else { return symbols.indicator(name) }
    usedNames.insert(name)
    return indicator
  }

  /// The variable that a name in scope stands for.
  mutating func variable(_ name: String) -> Variable? {
    guard let variable = scope[name] else { return nil }
    usedNames.insert(name)
    return variable
  }

  func type(of typed: Typed) -> ValueType {
    switch typed {
    case .number: .number
    case .date: .date
    case .condition: .condition
    case .figure(_, let measure): ValueType(measure)
    case .member(_, let dimension): .member(symbols.dimensions[dimension].id)
    case .set(_, let dimension): .set(symbols.dimensions[dimension].id)
    }
  }
}

// MARK: - What a place asks for

extension TypeChecker {
  /// An expression that must hold or not.
  mutating func condition(_ expression: Expression) -> ConditionNode? {
    guard let typed = check(expression) else { return nil }
    if case .condition(let node) = typed { return node }
    report(.wrongType(found: type(of: typed), expected: "a condition"), at: expression.position)
    return nil
  }

  /// An expression that must give a number or, if `type` says so, a date.
  mutating func value(_ expression: Expression, _ type: ValueType = .number) -> ValueNode? {
    guard let typed = check(expression) else { return nil }
    if let (node, found) = Self.value(of: typed), found == type { return node }
    report(
      .wrongType(found: self.type(of: typed), expected: type.described), at: expression.position)
    return nil
  }

  /// The value of something typed, with `.number` or `.date`; ages are numbers here.
  static func value(of typed: Typed) -> (ValueNode, ValueType)? {
    switch typed {
    case .number(let node): (node, .number)
    case .date(let node): (node, .date)
    case .figure(let figure, let measure):
      (.figure(figure, .printed), measure == .date ? .date : .number)
    case .condition, .member, .set: nil
    }
  }
}

// MARK: - Expressions

extension TypeChecker {
  mutating func check(_ expression: Expression) -> Typed? {
    switch expression.kind {
    case .number(let quantity): return .number(.constant(Estimate(Rational(quantity))))
    case .date(let date): return .date(.constant(Estimate(Rational(date.ordinal))))
    case .truth(let truth): return .condition(.constant(truth))
    case .name(let name): return self.name(name, at: expression.position)
    case .figure(let pattern):
      return figure(pattern, at: expression.position).map { .figure($0, $1) }
    case .call(let function, let arguments):
      return call(function, arguments, at: expression.position)
    case .members:
      report(
        .wrongType(found: .set(nil), expected: "a value"), at: expression.position)
      return nil
    case .membership(let value, let set): return membership(value, set)
    case .negative(let operand): return value(operand).map { .number(.negative($0)) }
    case .arithmetic(let sign, let left, let right):
      let left = value(left)
      guard let right = value(right), let left else { return nil }
      return .number(.arithmetic(sign, left, right))
    case .comparison(let comparison, let left, let right):
      return self.comparison(comparison, left, right, at: expression.position)
    case .not(let operand): return condition(operand).map { .condition(.not($0)) }
    case .and(let left, let right):
      let left = condition(left)
      guard let right = condition(right), let left else { return nil }
      return .condition(.and(left, right))
    case .or(let left, let right):
      let left = condition(left)
      guard let right = condition(right), let left else { return nil }
      return .condition(.or(left, right))
    case .conditional(let condition, let consequence, let otherwise):
      return conditional(condition, consequence, otherwise, at: expression.position)
    }
  }

  private mutating func name(_ name: String, at position: SourcePosition) -> Typed? {
    if let variable = variable(name) {
      return .member(.variable(variable.slot), dimension: variable.dimension)
    }
    if indicator(name) != nil {
      return figure(Expression.Pattern(indicator: name, coordinates: []), at: position)
        .map { .figure($0, $1) }
    }
    let known =
      (Array(scope.keys) + indicatorScope.keys).sorted() + symbols.indicators.map(\.id)
    report(.unknownName(name, suggestion: suggestion(for: name, among: known)), at: position)
    return nil
  }

  private mutating func comparison(
    _ comparison: ComparisonOperator, _ left: Expression, _ right: Expression,
    at position: SourcePosition
  ) -> Typed? {
    if let dimension = memberDimension(left) ?? memberDimension(right) {
      let left = member(left, of: dimension)
      guard let right = member(right, of: dimension), let left else { return nil }
      switch comparison {
      case .equal: return .condition(.sameMember(left, right))
      case .unequal: return .condition(.not(.sameMember(left, right)))
      default:
        report(.unorderedMembers, at: position)
        return nil
      }
    }
    let first = check(left)
    guard let second = check(right), let first else { return nil }
    guard let (leftNode, leftType) = Self.value(of: first),
      let (rightNode, rightType) = Self.value(of: second), leftType == rightType
    else {
      report(.incomparable(type(of: first), type(of: second)), at: position)
      return nil
    }
    return .condition(
      .comparison(comparison, leftNode, rightNode, areDates: leftType == .date))
  }

  /// The dimension of the variable that an expression is.
  private func memberDimension(_ expression: Expression) -> Int? {
    if case .name(let name) = expression.kind { scope[name]?.dimension } else { nil }
  }

  private mutating func conditional(
    _ condition: Expression, _ consequence: Expression, _ otherwise: Expression?,
    at position: SourcePosition
  ) -> Typed? {
    let condition = self.condition(condition)
    let first = check(consequence)
    let second = otherwise.map { check($0) }
    guard let condition, let first else { return nil }
    if let second, second == nil { return nil }
    if case .condition(let node) = first {
      guard let second else { return .condition(.conditional(condition, node, nil)) }
      if case .condition(let other)? = second {
        return .condition(.conditional(condition, node, other))
      }
    }
    guard let other = second.flatMap({ $0 }) else {
      report(.missingElse(type(of: first)), at: position)
      return nil
    }
    guard let (node, firstType) = Self.value(of: first),
      let (otherNode, secondType) = Self.value(of: other), firstType == secondType
    else {
      report(.differentBranches(type(of: first), type(of: other)), at: position)
      return nil
    }
    let chosen = ValueNode.conditional(condition, node, otherNode)
    return firstType == .date ? .date(chosen) : .number(chosen)
  }
}
