import DigestModel

extension Plausibility.Judgement {
  /// What is said of it to a reader; nothing of what weighs little.
  var telling: [Wording] {
    guard let comparison, abs(gain) >= Self.leastTold else { return [] }
    let isBetter = gain > 0
    let term: Term =
      comparison.isOfEarlierIssue
      ? isBetter ? .fitsRowsBeforeBetter : .fitsRowsBeforeWorse
      : isBetter ? .fitsRowsBetter : .fitsRowsWorse
    return [
      term.text.filled(["key": comparison.key.description, "n": String(comparison.rows)])
    ]
  }

  /// Odds of almost three to one.
  private static let leastTold = 1000
}
