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
  var sentence: String {
    switch self {
    case .apart(let earlier, let later):
      "the earlier issue, of \(Self.text(earlier)), is not the one right before that of"
        + " \(Self.text(later))"
    case .none(let count, let period):
      "there is no issue \(count) before that of \(Self.text(period))"
    case .noYearBefore(let period):
      "there is no issue of the year before that of \(Self.text(period))"
    }
  }

  private static func text(_ period: Period) -> String {
    period.start == period.end ? "\(period.end)" : "\(period.start) to \(period.end)"
  }
}
