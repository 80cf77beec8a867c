import DigestModel

/// What leaves something open besides a figure that is missing.
enum Doubt: Hashable, Sendable {
  /// A unit's first day is not known to the day.
  case openingDay(unit: String)
  /// A member does not tell which days it stands for.
  case unknownDay(String, dimension: String)
  /// An aggregate has nothing to go through; the function's name.
  case terms(function: String)
  /// The earlier issue has no such figure.
  case earlier(FigureKey)
  /// The earlier issue is not the one right before.
  case gap(IssueGap)
  /// The publisher prints that there is no value.
  case unavailable(FigureKey)
  /// The same in the earlier issue.
  case earlierUnavailable(FigureKey)
  /// Something is divided by what may be zero.
  case division(of: Interval, by: Interval)
  /// A condition is possible and not sure.
  case condition(Verdict.Evidence)
  /// A unit is not printed, and a numeral stands unread where it would be.
  case unlisted(UnlistedUnits)
}
