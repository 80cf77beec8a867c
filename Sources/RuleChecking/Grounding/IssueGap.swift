import DigestModel
import Publications

/// Two issues that do not adjoin: what goes on from the one right before cannot be told from them.
struct IssueGap: Hashable, Sendable {
  let earlier: Period
  let later: Period

  /// `nil` where the issues adjoin, or where nothing tells whether they do.
  init?(
    _ earlier: RecoveredDocument?, _ later: RecoveredDocument,
    in sequence: Publication.IssueSequence
  ) {
    guard let before = earlier?.period, let now = later.period,
      sequence.adjoins(before, now) == false
    else { return nil }
    self.earlier = before
    self.later = now
  }

  /// Lower case, no full stop.
  var sentence: Wording {
    Term.issueGap.text.filled(["earlier": Self.text(earlier), "later": Self.text(later)])
  }

  private static func text(_ period: Period) -> Wording {
    period.start == period.end
      ? Wording(same: period.end.description)
      : Term.rangeOfValues.text
        .filled(["low": period.start.description, "high": period.end.description])
  }
}
