import DigestModel

/// Whether a condition holds, and the comparison that decided it.
struct Verdict {
  /// `nil` where missing figures decide it.
  let holds: Bool?
  let evidence: Evidence?

  /// The part of a condition that a message can speak of.
  struct Evidence {
    enum Kind {
      case comparison(
        ComparisonOperator, Estimate, Estimate, areDates: Bool, leftIsSum: Bool, rightIsSum: Bool)
      case within(Estimate, low: Estimate, high: Estimate, areDates: Bool)
      case wholeMonth(start: Estimate, end: Estimate)
      case existence(FigureKey)
      /// The condition of an “if” does not hold.
      case unmetCondition
    }

    let kind: Kind
    /// The condition asks for the contrary.
    var isNegated = false
  }

  init(_ holds: Bool?, _ evidence: Evidence.Kind? = nil) {
    self.holds = holds
    self.evidence = evidence.map { Evidence(kind: $0) }
  }

  private init(holds: Bool?, evidence: Evidence?) {
    self.holds = holds
    self.evidence = evidence
  }

  /// The verdict on the contrary.
  var negated: Verdict {
    var evidence = evidence
    evidence?.isNegated.toggle()
    return Verdict(holds: holds.map { !$0 }, evidence: evidence)
  }
}

extension Evaluator {
  mutating func verdict(_ node: ConditionNode) throws(EvaluationProblem) -> Verdict {
    switch node {
    case .constant(let truth): return Verdict(truth)
    case .comparison(let comparison, let left, let right, let areDates):
      let (first, second) = (try value(left), try value(right))
      return Verdict(
        Estimate.compare(first, comparison, second),
        .comparison(
          comparison, first, second, areDates: areDates, leftIsSum: left.isSum,
          rightIsSum: right.isSum))
    case .sameMember(let left, let right): return Verdict(member(left) == member(right))
    case .membership(let member, let set):
      return Verdict(members(of: set).contains(self.member(member)))
    case .exists(let reference):
      let key = index.symbols.key(code(of: reference))
      return Verdict(find(reference) != nil, .existence(key))
    case .within(let value, let low, let high, let areDates):
      return within(
        try self.value(value), try self.value(low), try self.value(high), areDates: areDates)
    case .withinRange(let value, let reference):
      let value = try self.value(value)
      let (low, high) = try range(reference)
      return within(value, low, high, areDates: false)
    case .wholeMonth(let start, let end): return wholeMonth(try value(start), try value(end))
    case .not(let operand): return try verdict(operand).negated
    case .and(let left, let right):
      let first = try verdict(left)
      if first.holds == false { return first }
      let second = try verdict(right)
      if second.holds == false { return second }
      return first.holds == nil || second.holds == true ? first : second
    case .or(let left, let right):
      let first = try verdict(left)
      if first.holds == true { return first }
      let second = try verdict(right)
      if second.holds == true { return second }
      return first.holds == nil || second.holds == false ? first : second
    case .conditional(let condition, let consequence, let otherwise):
      return try conditional(condition, consequence, otherwise)
    }
  }

  private mutating func conditional(
    _ condition: ConditionNode, _ consequence: ConditionNode, _ otherwise: ConditionNode?
  ) throws(EvaluationProblem) -> Verdict {
    let guarding = try verdict(condition).holds
    if guarding == true { return try verdict(consequence) }
    if guarding == false {
      return try otherwise.map { node throws(EvaluationProblem) in try verdict(node) }
        ?? Verdict(true, .unmetCondition)
    }
    // Undecided, unless it comes to the same either way.
    let first = try verdict(consequence)
    let second =
      try otherwise.map { node throws(EvaluationProblem) in try verdict(node).holds }
      ?? true
    return first.holds == second ? first : Verdict(nil)
  }

  private func within(
    _ value: Estimate, _ low: Estimate, _ high: Estimate, areDates: Bool
  ) -> Verdict {
    Verdict(
      conjunction(
        Estimate.compare(low, .atMost, value), Estimate.compare(value, .atMost, high)),
      .within(value, low: low, high: high, areDates: areDates))
  }

  /// The ends of a figure that is a range; of one that is a number, that number twice.
  private mutating func range(
    _ reference: FigureReference
  ) throws(EvaluationProblem) -> (Estimate, Estimate) {
    guard let figure = need(reference) else { return (.nonNegative, .nonNegative) }
    switch figure.value {
    case .range(let low, let high):
      return (Estimate(Rational(low)), Estimate(Rational(high)))
    case .number(let quantity):
      return (Estimate(Rational(quantity)), Estimate(Rational(quantity)))
    case .date, .duration: throw .notRange(figure.key, figure.value)
    }
  }

  private func wholeMonth(_ start: Estimate, _ end: Estimate) -> Verdict {
    let evidence = Verdict.Evidence.Kind.wholeMonth(start: start, end: end)
    // One end alone can tell that the period is no month.
    if let start = CalendarDate(day: start), !start.isFirstOfMonth {
      return Verdict(false, evidence)
    }
    if let end = CalendarDate(day: end), !end.isLastOfMonth { return Verdict(false, evidence) }
    guard let first = CalendarDate(day: start), let last = CalendarDate(day: end) else {
      return Verdict(nil, evidence)
    }
    return Verdict(Period(start: first, end: last).isWholeMonth, evidence)
  }
}
