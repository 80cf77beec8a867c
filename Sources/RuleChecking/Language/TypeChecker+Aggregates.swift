import DigestModel

extension TypeChecker {
  /// `sum`, `min`, `max` or `mean`: every argument is gone through by itself.
  mutating func aggregate(_ form: Form, _ arguments: [Expression]) -> Typed? {
    guard let aggregate = form.aggregate else { return nil }
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
  mutating func count(_ arguments: [Expression]) -> Typed? {
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

  /// `listed(figure)`: the figures of all units that exist are printed.
  mutating func listed(_ argument: Expression) -> Typed? {
    guard let term = comprehension([argument], { $0.check(argument) }) else { return nil }
    guard case .figure(let figure, _) = term.body else {
      report(.needsFigure(function: Form.listed.rawValue), at: argument.position)
      return nil
    }
    guard term.ranges.contains(where: \.isUnit) else {
      report(.needsUnits(function: Form.listed.rawValue), at: argument.position)
      return nil
    }
    return .condition(.listed(Comprehension(ranges: term.ranges, body: figure)))
  }

  /// `weighted_mean(values, weights)`: both are gone through together.
  mutating func weightedMean(_ values: Expression, _ weights: Expression) -> Typed? {
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
      guard let indicator = indicator(pattern.indicator) else { continue }
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
      TypeChecker.Form(rawValue: name)?.isRanging == true ? [] : arguments.flatMap(\.patterns)
    case .membership(let left, let right), .arithmetic(_, let left, let right),
      .comparison(_, let left, let right), .and(let left, let right), .or(let left, let right):
      left.patterns + right.patterns
    case .negative(let operand), .not(let operand): operand.patterns
    case .conditional(let condition, let consequence, let otherwise):
      condition.patterns + consequence.patterns + (otherwise?.patterns ?? [])
    }
  }
}
