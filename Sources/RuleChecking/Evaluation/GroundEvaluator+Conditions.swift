import DigestModel

extension GroundEvaluator {
  mutating func verdict(_ node: GroundCondition) throws(EvaluationProblem) -> Verdict {
    switch node {
    case .constant(let truth): return Verdict(truth)
    case .comparison(let comparison, let left, let right, let areDates, let tolerance):
      let (first, second) = (try value(left), try value(right))
      let allowed = try exactly { () throws(ArithmeticError) in
        try tolerance?.widening(second) ?? second
      }
      return Verdict(
        Estimate.compare(first, comparison, allowed),
        .comparison(
          comparison, first, second, areDates: areDates, leftIsSum: left.isSum,
          rightIsSum: right.isSum, tolerance: tolerance))
    case .existence(let code, let place):
      if let place { note(present: place) }
      return Verdict(place != nil, .existence(code))
    case .listing(let listing):
      for place in listing.present { note(present: place) }
      for code in listing.absent { note(missing: code) }
      return Verdict(
        node.fixedTruth, .listing(present: listing.present, absent: listing.absent))
    case .within(let value, let low, let high, let areDates):
      return within(
        try self.value(value), try self.value(low), try self.value(high), areDates: areDates)
    case .withinRange(let value, let place):
      let value = try self.value(value)
      let (low, high) = try range(at: place)
      return within(value, low, high, areDates: false)
    case .withinMissingRange(let value, let code):
      let value = try self.value(value)
      note(missing: code)
      return within(value, .nonNegative, .nonNegative, areDates: false)
    case .wholeMonth(let start, let end): return wholeMonth(try value(start), try value(end))
    case .notes(let review): return Verdict(review.isInOrder, .notes(review))
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

  /// Whether the condition of an “if” holds; figures that only decide this are no operands.
  mutating func decision(_ condition: GroundCondition) throws(EvaluationProblem) -> Bool? {
    if let truth = condition.fixedTruth { return truth }
    let before = trace
    let holds = try verdict(condition).holds
    if holds != nil { restore(before) }
    return holds
  }

  private mutating func conditional(
    _ condition: GroundCondition, _ consequence: GroundCondition, _ otherwise: GroundCondition?
  ) throws(EvaluationProblem) -> Verdict {
    let guarding = try decision(condition)
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
