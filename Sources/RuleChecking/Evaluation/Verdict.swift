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
        ComparisonOperator, Estimate, Estimate, areDates: Bool, leftIsSum: Bool, rightIsSum: Bool,
        tolerance: Tolerance?)
      case within(Estimate, low: Estimate, high: Estimate, areDates: Bool)
      case wholeMonth(start: Estimate, end: Estimate)
      case existence(FigureCode)
      case listing(present: [Int], absent: [FigureCode])
      case notes(FootnoteReview)
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
