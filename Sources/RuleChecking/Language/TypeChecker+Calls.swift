import DigestModel
import Publications

extension TypeChecker {
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
      report(
        .unknownFunction(name, suggestion: suggestion(for: name, among: RuleSet.functionNames)),
        at: position)
      return nil
    }
    guard hasCount(arguments, form.arity, name, at: position) else { return nil }
    switch form {
    case .sum, .min, .max, .mean: return aggregate(form, arguments)
    case .count: return count(arguments)
    case .weightedMean: return weightedMean(arguments[0], arguments[1])
    case .exists: return exists(arguments[0])
    case .notesInOrder: return .condition(.notesInOrder)
    case .listed: return listed(arguments[0])
    case .exact: return exact(arguments[0], at: position)
    case .previous, .earlier, .sameMonthLastYear: return earlier(form, arguments)
    case .within: return within(arguments)
    case .wholeMonth:
      let start = value(arguments[0], .date)
      guard let end = value(arguments[1], .date), let start else { return nil }
      return .condition(.wholeMonth(start: start, end: end))
    case .opened:
      return symbols.unitDimension.flatMap { member(arguments[0], of: $0) }
        .map { .date(.opened($0)) }
    case .lastDay: return lastDay(of: arguments[0])
    case .children: return children(of: arguments[0])
    case .leaves: return leaves(of: arguments[0])
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
      case (0, 0): "no arguments"
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
    guard let (figure, measure) = fixedFigure(argument, of: Form.exact.rawValue) else { return nil }
    if measure != .date { return .number(.figure(figure, .exact)) }
    report(.wrongType(found: .date, expected: "a number"), at: argument.position)
    return nil
  }

  /// `exists(figure)`, or `exists(previous(figure))` and the like.
  private mutating func exists(_ argument: Expression) -> Typed? {
    if case .call(let name, let inner) = argument.kind, let form = Form(rawValue: name),
      form.looksBack
    {
      guard hasCount(inner, form.arity, name, at: argument.position),
        let reach = reach(of: form, inner)
      else { return nil }
      return fixedFigure(inner[0], of: name).map { .condition(.existedEarlier($0.0, reach)) }
    }
    return fixedFigure(argument, of: Form.exists.rawValue).map { .condition(.exists($0.0)) }
  }

  /// `previous(figure)`, `previous(figure, 3)`, `earlier(figure)` and `same_month_last_year(figure)`: the
  /// same figure in the issue right before, in the third before, in the nearest however long before, and
  /// in the one of a year before.
  private mutating func earlier(_ form: Form, _ arguments: [Expression]) -> Typed? {
    guard let reach = reach(of: form, arguments),
      let (figure, measure) = fixedFigure(arguments[0], of: form.rawValue)
    else { return nil }
    let node = ValueNode.earlier(figure, reach)
    return measure == .date ? .date(node) : .number(node)
  }

  /// `last_day(month)`, of a variable.
  private mutating func lastDay(of argument: Expression) -> Typed? {
    guard let typed = check(argument) else { return nil }
    if case .member(let member, let dimension) = typed,
      Publication.Frequency(rawValue: symbols.dimensions[dimension].id) != nil
    {
      return .date(.lastDay(member, dimension: dimension))
    }
    report(
      .wrongType(found: type(of: typed), expected: "a member of day, week, month, quarter or year"),
      at: argument.position)
    return nil
  }

  /// The furthest that rules may look back, in issues: ten years of months.
  private static let furthestIssue = 120

  private mutating func reach(of form: Form, _ arguments: [Expression]) -> ValueNode.Reach? {
    switch form {
    case .earlier: return .any
    case .sameMonthLastYear: return .yearBefore
    case .previous where arguments.count == 1: return .adjoining(1)
    case .previous:
      guard case .number(let number) = arguments[1].kind, number.decimals == 0,
        (1...Self.furthestIssue).contains(number.coefficient)
      else {
        report(
          .expected("a whole number from 1 to \(Self.furthestIssue)", found: "another expression"),
          at: arguments[1].position)
        return nil
      }
      return .adjoining(number.coefficient)
    default: return nil
    }
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
