import ArgumentParser
import DigestModel

/// A day, a month or a year, for the first or last of a stretch of time.
struct DateBound: ExpressibleByArgument {
  /// All days that it stands for.
  let period: Period

  /// `2026-03-31`, `2026-03`, `2026`.
  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let start = CalendarDate(argument + "-01-01"),
        let end = CalendarDate(argument + "-12-31")
      else { return nil }
      period = Period(start: start, end: end)
    case 2:
      guard let start = CalendarDate(argument + "-01"),
        let end = CalendarDate(
          year: start.year, month: start.month,
          day: CalendarDate.days(inMonth: start.month, of: start.year))
      else { return nil }
      period = Period(start: start, end: end)
    default:
      guard let day = CalendarDate(argument) else { return nil }
      period = Period(start: day, end: day)
    }
  }
}
