import DigestModel

extension GroundEvaluator {
  mutating func verdict(_ node: GroundCondition) throws(EvaluationProblem) -> Verdict {
    switch node {
    case .constant(let truth): return Verdict(truth)
    case .undecided(let doubt):
      note(doubt)
      return Verdict(.unknown)
    case .comparison(let comparison, let left, let right, let areDates, let tolerance):
      let (first, second) = (try value(left), try value(right))
      let allowed = try exactly { () throws(ArithmeticError) in
        try tolerance?.widening(second) ?? second
      }
      return Verdict(
        Estimate.compare(first, comparison, allowed),
        .comparison(
          Verdict.Evidence.Comparison(
            left: first, comparison: comparison, right: second, areDates: areDates,
            leftIsSum: left.isSum, rightIsSum: right.isSum, tolerance: tolerance)))
    case .existence(let code, let place):
      if let place { note(present: place) }
      return Verdict(place != nil, .existence(code))
    case .listing(let listing): return verdict(on: listing)
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
      return first.holds == false ? first : first.and(try verdict(right))
    case .or(let left, let right):
      let first = try verdict(left)
      if first.truth.isSure == true { return first }
      let before = trace
      let second = try verdict(right)
      // What already holds as far as can be said needs no other figures.
      if first.holds == true, second.truth.isSure != true { restore(before) }
      return first.or(second)
    case .conditional(let condition, let consequence, let otherwise):
      return try conditional(condition, consequence, otherwise)
    }
  }

  /// Whether the condition of an “if” is surely met or surely not; figures that only decide this are no
  /// operands.
  mutating func decision(_ condition: GroundCondition) throws(EvaluationProblem) -> Bool? {
    if let truth = condition.fixedTruth { return truth }
    let before = trace
    let verdict = try self.verdict(condition)
    if let isMet = verdict.truth.isSure {
      restore(before)
      return isMet
    }
    note(doubtIn: verdict)
    return nil
  }

  /// Notes a condition that the printed digits leave open.
  mutating func note(doubtIn verdict: Verdict) {
    if verdict.truth == .possible, let evidence = verdict.evidence { note(.condition(evidence)) }
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
    let second = try otherwise.map { node throws(EvaluationProblem) in try verdict(node) }
    return first.either(second ?? Verdict(true))
  }

  private mutating func verdict(on listing: GroundCondition.Listing) -> Verdict {
    for place in listing.present { note(present: place) }
    for code in listing.absent { note(missing: code) }
    if let isListed = listing.isComplete { return Verdict(isListed, .listing(listing.units)) }
    if !listing.present.isEmpty { note(.unlisted(listing.units)) }
    return Verdict(.unknown, .listing(listing.units))
  }

  private func within(
    _ value: Estimate, _ low: Estimate, _ high: Estimate, areDates: Bool
  ) -> Verdict {
    Verdict(
      Estimate.compare(low, .atMost, value).and(Estimate.compare(value, .atMost, high)),
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
      return Verdict(.unknown, evidence)
    }
    return Verdict(Period(start: first, end: last).isWholeMonth, evidence)
  }
}
