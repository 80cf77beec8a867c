import DigestModel

/// Evaluates grounded programs with some figures unknown: what would have to be true of these for a
/// condition not to fail.
struct SymbolicEvaluator {
  /// A figure whose value is looked for.
  struct Unknown: Hashable, Sendable {
    /// The figure's place among the document's.
    let place: Int
    /// Half a unit of its last printed digit.
    let half: Rational
  }

  var evaluator: GroundEvaluator
  let unknowns: [Unknown]
  /// The places of the unknowns.
  private let places: [Int]
  let arithmetic: SymbolicArithmetic
  let comparing: SymbolicComparison

  init(_ evaluator: GroundEvaluator, unknowns: [Unknown]) {
    self.evaluator = evaluator
    self.evaluator.isTracing = false
    self.unknowns = unknowns
    places = unknowns.map(\.place)
    arithmetic = SymbolicArithmetic(count: unknowns.count)
    comparing = SymbolicComparison(arithmetic: arithmetic)
  }

  func isUnknown(_ place: Int) -> Bool { places.contains(place) }

  /// Whether a value depends on an unknown.
  func isOpen(_ node: GroundValue) -> Bool {
    let places = places
    return node.mentions { places.contains($0) }
  }

  private func isOpen(_ node: GroundCondition) -> Bool {
    let places = places
    return node.mentions { places.contains($0) }
  }

  /// What has to be true for an instance of a rule not to fail: its `when` may not hold, or its
  /// condition may.
  ///
  /// - Parameter mustApply: Whether its `when` is taken to hold.
  mutating func conditions(
    _ instance: RuleInstance, mustApply: Bool
  ) throws(EvaluationProblem) -> LinearConditions {
    let first = try conditions(instance.parts, mustApply: mustApply)
    // With units of doubtful existence the rule may yet be undecided.
    guard let expecting = instance.partsWithDoubtfulUnits else { return first }
    return .or(first, try conditions(expecting, mustApply: mustApply))
  }

  private mutating func conditions(
    _ parts: RuleInstance.Parts, mustApply: Bool
  ) throws(EvaluationProblem) -> LinearConditions {
    let checked = try conditions(parts.checked.condition, wanted: true)
    guard let guarding = parts.guarding, !mustApply else { return checked }
    return .or(try conditions(guarding.condition, wanted: false), checked)
  }
}

// MARK: - Conditions

extension SymbolicEvaluator {
  /// - Parameter wanted: Whether the condition may hold, or may fail.
  mutating func conditions(
    _ node: GroundCondition, wanted: Bool
  ) throws(EvaluationProblem) -> LinearConditions {
    guard isOpen(node) else {
      return LinearConditions(try evaluator.verdict(node).truth.allows(wanted))
    }
    switch node {
    case .constant, .undecided, .existence, .listing, .notes: return .always
    case .comparison(let comparison, let left, let right, _, let tolerance):
      return try compared(left, comparison, right, tolerance, wanted: wanted)
    case .within(let value, let low, let high, _):
      let above = try compared(low, .atMost, value, nil, wanted: wanted)
      let below = try compared(value, .atMost, high, nil, wanted: wanted)
      return wanted ? .and(above, below) : .or(above, below)
    case .withinRange(let value, let place):
      // For any number there is a range that holds it.
      if isUnknown(place) { return .always }
      let (low, high) = try evaluator.range(at: place)
      let above = try compared(.constant(low), .atMost, value, nil, wanted: wanted)
      let below = try compared(value, .atMost, .constant(high), nil, wanted: wanted)
      return wanted ? .and(above, below) : .or(above, below)
    case .withinMissingRange: return .always
    case .wholeMonth(let start, let end):
      return wanted ? try wholeMonth(start, end) : .inexpressible
    case .not(let operand): return try conditions(operand, wanted: !wanted)
    case .and(let left, let right):
      let first = try conditions(left, wanted: wanted)
      let second = try conditions(right, wanted: wanted)
      return wanted ? .and(first, second) : .or(first, second)
    case .or(let left, let right):
      let first = try conditions(left, wanted: wanted)
      let second = try conditions(right, wanted: wanted)
      return wanted ? .or(first, second) : .and(first, second)
    case .conditional(let condition, let consequence, let otherwise):
      let taken = LinearConditions.and(
        try conditions(condition, wanted: true), try conditions(consequence, wanted: wanted))
      let last =
        try otherwise.map { node throws(EvaluationProblem) in
          try conditions(node, wanted: wanted)
        } ?? LinearConditions(wanted)
      return .or(taken, .and(try conditions(condition, wanted: false), last))
    }
  }

  private mutating func compared(
    _ left: GroundValue, _ comparison: ComparisonOperator, _ right: GroundValue,
    _ tolerance: Tolerance?, wanted: Bool
  ) throws(EvaluationProblem) -> LinearConditions {
    var result = LinearConditions.never
    let rights = try alternatives(right)
    for first in try alternatives(left) {
      for second in rights {
        let conditions = try exactly { () throws(ArithmeticError) in
          let allowed = try tolerance.map { tolerance throws(ArithmeticError) in
            try widened(second.value, by: tolerance)
          }
          return try comparing.conditions(
            first.value, comparison, allowed ?? second.value, wanted: wanted)
        }
        result = .or(
          result,
          .and(LinearConditions(sets: [first.conditions + second.conditions]), conditions))
      }
    }
    return result
  }

  private func widened(
    _ value: SymbolicValue, by tolerance: Tolerance
  ) throws(ArithmeticError) -> SymbolicValue {
    switch value {
    case .known(let estimate): .known(try tolerance.widening(estimate))
    case .linear(let form):
      if let factor = tolerance.relativeFactor {
        try arithmetic.scaled(form, by: factor).map(SymbolicValue.linear) ?? .other
      } else {
        .linear(try form + arithmetic.form(tolerance.widening(Estimate(.zero))))
      }
    case .ratio, .other: .other
    }
  }

  /// Where one end is unknown, the other tells it.
  private mutating func wholeMonth(
    _ start: GroundValue, _ end: GroundValue
  ) throws(EvaluationProblem) -> LinearConditions {
    let (isStartUnknown, isEndUnknown) = (isOpen(start), isOpen(end))
    if isStartUnknown, isEndUnknown { return .inexpressible }
    let known = try evaluator.value(isStartUnknown ? end : start)
    guard let date = CalendarDate(day: known) else { return .always }
    if isStartUnknown, !date.isLastOfMonth || isEndUnknown { return .never }
    if isEndUnknown, !date.isFirstOfMonth { return .never }
    let day = isStartUnknown ? date.firstOfMonth : date.lastOfMonth
    return try compared(
      isStartUnknown ? start : end, .equal, .constant(Estimate(Rational(day.ordinal))), nil,
      wanted: true)
  }
}

extension CalendarDate {
  fileprivate var firstOfMonth: CalendarDate {
    CalendarDate(year: year, month: month, day: 1) ?? self
  }

  fileprivate var lastOfMonth: CalendarDate {
    CalendarDate(year: year, month: month, day: Self.days(inMonth: month, of: year)) ?? self
  }
}
