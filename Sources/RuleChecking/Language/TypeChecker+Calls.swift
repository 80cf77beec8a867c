import DigestModel

extension TypeChecker {
  /// The functions that are more than a `ValueFunction`.
  enum Form: String, CaseIterable {
    case sum, min, max, mean, count, exists, within, exact, opened, children, members
    case weightedMean = "weighted_mean"
    case wholeMonth = "whole_month"

    /// The fewest and most arguments it takes.
    var arity: ClosedRange<Int> {
      switch self {
      case .sum, .min, .max, .mean, .count: 1...Int.max
      case .exists, .exact, .opened, .children, .members: 1...1
      case .weightedMean, .wholeMonth: 2...2
      case .within: 2...3
      }
    }
  }

  mutating func call(
    _ name: String, _ arguments: [Expression], at position: SourcePosition
  ) -> Typed? {
    if let function = ValueFunction.named(name) {
      let count = function.parameters.count
      guard hasCount(arguments, count...count, name, at: position) else { return nil }
      let values = zip(arguments, function.parameters).map { value($0, $1) }
      guard values.allSatisfy({ $0 != nil }) else { return nil }
      let node = ValueNode.function(function, values.compactMap(\.self))
      return function.result == .date ? .date(node) : .number(node)
    }
    guard let form = Form(rawValue: name) else {
      let known = Form.allCases.map(\.rawValue) + ValueFunction.all.map(\.name)
      report(.unknownFunction(name, suggestion: suggestion(for: name, among: known)), at: position)
      return nil
    }
    guard hasCount(arguments, form.arity, name, at: position) else { return nil }
    switch form {
    case .sum, .min, .max, .mean: return aggregate(form, arguments)
    case .count: return count(arguments)
    case .weightedMean: return weightedMean(arguments[0], arguments[1])
    case .exists: return fixedFigure(arguments[0], of: name).map { .condition(.exists($0.0)) }
    case .exact: return exact(arguments[0], at: position)
    case .within: return within(arguments)
    case .wholeMonth:
      let start = value(arguments[0], .date)
      guard let end = value(arguments[1], .date), let start else { return nil }
      return .condition(.wholeMonth(start: start, end: end))
    case .opened:
      return symbols.unitDimension.flatMap { member(arguments[0], of: $0) }
        .map { .date(.opened($0)) }
    case .children: return children(of: arguments[0])
    case .members: return members(of: arguments[0])
    }
  }

  private mutating func hasCount(
    _ arguments: [Expression], _ arity: ClosedRange<Int>, _ name: String,
    at position: SourcePosition
  ) -> Bool {
    if arity.contains(arguments.count) { return true }
    let expected =
      switch (arity.lowerBound, arity.upperBound) {
      case (1, 1): "1 argument"
      case (let low, let high) where low == high: "\(low) arguments"
      case (_, .max): "arguments"
      case (let low, let high): "\(low) to \(high) arguments"
      }
    report(
      .argumentCount(function: name, expected: expected, found: arguments.count), at: position)
    return false
  }

  /// An argument that must be a figure.
  private mutating func fixedFigure(
    _ argument: Expression, of function: String
  ) -> (FigureReference, Measure)? {
    guard let typed = check(argument) else { return nil }
    if case .figure(let figure, let measure) = typed { return (figure, measure) }
    report(.needsFigure(function: function), at: argument.position)
    return nil
  }

  private mutating func exact(_ argument: Expression, at position: SourcePosition) -> Typed? {
    guard let (figure, measure) = fixedFigure(argument, of: "exact") else { return nil }
    if measure != .date { return .number(.figure(figure, .exact)) }
    report(.wrongType(found: .date, expected: "a number"), at: argument.position)
    return nil
  }

  /// `within(value, low, high)`, or `within(value, range)` with a figure that is a range.
  private mutating func within(_ arguments: [Expression]) -> Typed? {
    guard arguments.count == 3 else {
      let value = self.value(arguments[0])
      guard let typed = check(arguments[1]), let value else { return nil }
      if case .figure(let figure, .years) = typed {
        return .condition(.withinRange(value, figure))
      }
      report(
        .wrongType(found: type(of: typed), expected: "a range"), at: arguments[1].position)
      return nil
    }
    guard let typed = check(arguments[0]) else { return nil }
    guard let (node, type) = Self.value(of: typed) else {
      report(
        .wrongType(found: self.type(of: typed), expected: "a number or a date"),
        at: arguments[0].position)
      return nil
    }
    let low = value(arguments[1], type)
    guard let high = value(arguments[2], type), let low else { return nil }
    return .condition(.within(node, low: low, high: high, areDates: type == .date))
  }
}

// MARK: - Aggregates

extension TypeChecker {
  private mutating func aggregate(_ form: Form, _ arguments: [Expression]) -> Typed? {
    guard let aggregate = ValueNode.Aggregate(rawValue: form.rawValue) else { return nil }
    var terms: [Comprehension<ValueNode>] = []
    var type: ValueType?
    for argument in arguments {
      let term = comprehension([argument]) { checker -> (ValueNode, ValueType)? in
        guard let typed = checker.check(argument) else { return nil }
        // Days can be compared but not added.
        let allowed: [ValueType] =
          aggregate == .min || aggregate == .max ? [.number, .date] : [.number]
        if let (node, found) = Self.value(of: typed), (type.map { [$0] } ?? allowed).contains(found)
        {
          return (node, found)
        }
        checker.report(
          .wrongType(
            found: checker.type(of: typed), expected: (type ?? .number).described),
          at: argument.position)
        return nil
      }
      guard let term else { continue }
      type = term.body.1
      terms.append(Comprehension(ranges: term.ranges, body: term.body.0))
    }
    guard terms.count == arguments.count else { return nil }
    let node = ValueNode.aggregate(aggregate, terms)
    return type == .date ? .date(node) : .number(node)
  }

  /// `count(figure)` counts those printed, `count(condition)` those that hold.
  private mutating func count(_ arguments: [Expression]) -> Typed? {
    var figures: [Comprehension<FigureReference>] = []
    var conditions: [Comprehension<ConditionNode>] = []
    for argument in arguments {
      guard let term = comprehension([argument], { $0.check(argument) }) else { continue }
      switch term.body {
      case .figure(let figure, _):
        figures.append(Comprehension(ranges: term.ranges, body: figure))
      case .condition(let condition):
        conditions.append(Comprehension(ranges: term.ranges, body: condition))
      case .number, .date, .member, .set:
        report(
          .wrongType(found: type(of: term.body), expected: "a figure or a condition"),
          at: argument.position)
      }
    }
    guard figures.count + conditions.count == arguments.count else { return nil }
    if conditions.isEmpty { return .number(.figureCount(figures)) }
    if figures.isEmpty { return .number(.conditionCount(conditions)) }
    return .number(
      .arithmetic(.plus, .figureCount(figures), .conditionCount(conditions)))
  }

  private mutating func weightedMean(_ values: Expression, _ weights: Expression) -> Typed? {
    comprehension([values, weights]) { checker -> (value: ValueNode, weight: ValueNode)? in
      let value = checker.value(values)
      guard let weight = checker.value(weights), let value else { return nil }
      return (value, weight)
    }.map { .number(.weightedMean($0)) }
  }

  /// Binds the dimensions that an aggregate's arguments range over, while `body` is checked.
  ///
  /// These are the ones written `dimension in set` and, over all their members, the bare ones that
  /// nothing binds; those of an aggregate within are its own.
  private mutating func comprehension<Body>(
    _ arguments: [Expression], _ body: (inout TypeChecker) -> Body?
  ) -> Comprehension<Body>? {
    let (outerScope, outerRanging) = (scope, ranging)
    defer { (scope, ranging) = (outerScope, outerRanging) }
    let patterns = arguments.flatMap(\.patterns)
    var ranges: [MemberRange] = []
    var bound: [(String, Int, SetNode)] = []
    var isSound = true
    ranging = []
    for coordinate in patterns.flatMap(\.coordinates) {
      guard case .range(let expression) = coordinate.kind,
        let dimension = symbols.dimension(coordinate.dimension)
      else { continue }
      if !ranging.insert(coordinate.dimension).inserted {
        report(.rangeGivenTwice(coordinate.dimension), at: coordinate.position)
        isSound = false
      } else if let (set, _) = set(expression, of: dimension) {
        bound.append((coordinate.dimension, dimension, set))
      } else {
        isSound = false
        bound.append((coordinate.dimension, dimension, .members([])))
      }
    }
    for pattern in patterns {
      guard let indicator = symbols.indicator(pattern.indicator) else { continue }
      for coordinate in pattern.coordinates where coordinate.kind == .bare {
        guard scope[coordinate.dimension] == nil, !ranging.contains(coordinate.dimension),
          !bound.contains(where: { $0.0 == coordinate.dimension }),
          let dimension = symbols.dimension(coordinate.dimension),
          symbols.indicators[indicator].dimensions.contains(dimension)
        else { continue }
        bound.append(
          (coordinate.dimension, dimension, allMembers(of: dimension, indicator: indicator)))
      }
    }
    for (name, dimension, set) in bound {
      let variable = bind(name, dimension: dimension, set: set)
      ranges.append(
        MemberRange(
          variable: variable.slot, isUnit: dimension == symbols.unitDimension, set: set))
    }
    guard let body = body(&self), isSound else { return nil }
    return Comprehension(ranges: ranges, body: body)
  }
}

extension Expression {
  /// The figures in it, those within aggregates excepted.
  fileprivate var patterns: [Pattern] {
    switch kind {
    case .number, .date, .truth, .name, .members: []
    case .figure(let pattern): [pattern]
    case .call(let name, let arguments):
      Self.aggregates.contains(name) ? [] : arguments.flatMap(\.patterns)
    case .membership(let left, let right), .arithmetic(_, let left, let right),
      .comparison(_, let left, let right), .and(let left, let right), .or(let left, let right):
      left.patterns + right.patterns
    case .negative(let operand), .not(let operand): operand.patterns
    case .conditional(let condition, let consequence, let otherwise):
      condition.patterns + consequence.patterns + (otherwise?.patterns ?? [])
    }
  }

  private static let aggregates: Set<String> = [
    "sum", "min", "max", "mean", "count", "weighted_mean",
  ]
}
