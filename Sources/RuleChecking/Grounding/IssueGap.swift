import DigestModel
import Publications

/// Why there is no issue to go on from, though there are issues as old.
enum IssueGap: Hashable, Sendable {
  /// Two issues that do not adjoin: what goes on from the one right before cannot be told from them.
  case apart(earlier: Period, later: Period)
  /// There is none so many issues before that of a period.
  case none(Int, before: Period)
  /// There is none of a year before a period.
  case noYearBefore(Period)

  /// `nil` where the issues adjoin, or where nothing tells whether they do.
  init?(
    _ earlier: RecoveredDocument?, _ later: RecoveredDocument,
    in sequence: Publication.IssueSequence
  ) {
    guard let before = earlier?.period, let now = later.period,
      sequence.adjoins(before, now) == false
    else { return nil }
    self = .apart(earlier: before, later: now)
  }

  /// Lower case, no full stop.
  var sentence: Wording {
    switch self {
    case .apart(let earlier, let later):
      Term.issueGap.text.filled(["earlier": Self.text(earlier), "later": Self.text(later)])
    case .none(let count, let period):
      Term.issueGapNone.text.filled([
        "n": Wording(same: String(count)), "period": Self.text(period),
      ])
    case .noYearBefore(let period):
      Term.issueGapYear.text.filled(["period": Self.text(period)])
    }
  }

  private static func text(_ period: Period) -> Wording {
    period.start == period.end
      ? Wording(same: period.end.description)
      : Term.rangeOfValues.text
        .filled(["low": period.start.description, "high": period.end.description])
  }
}
