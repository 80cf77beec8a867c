import DigestModel
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    "2026-03-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31",
  ])
  func `a day is read and written`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "26-01-01",
    "0000-01-01", "2026-03", "2026-03-31-", "",
  ])
  func `what the calendar lacks is no day`(text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: [
    ("2026-03-01", "2026-03-31", 30), ("2024-02-28", "2024-03-01", 2),
    ("2025-02-28", "2025-03-01", 1), ("1999-12-31", "2000-01-01", 1),
    ("2000-03-01", "2400-03-01", 146_097), ("2026-03-31", "2026-03-01", -30),
  ])
  func `days between two dates are counted`(first: String, last: String, days: Int) throws {
    let start = try #require(CalendarDate(first))
    let end = try #require(CalendarDate(last))
    #expect(end.ordinal - start.ordinal == days)
    #expect((start < end) == (days > 0))
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-31", true), ("2024-02-01", "2024-02-29", true),
    ("2026-03-01", "2026-03-30", false), ("2026-03-02", "2026-03-31", false),
    ("2026-02-01", "2026-03-31", false), ("2025-03-01", "2026-03-31", false),
  ])
  func `a whole month runs from its first to its last day`(
    first: String, last: String, isWhole: Bool
  ) throws {
    let period = Period(
      start: try #require(CalendarDate(first)), end: try #require(CalendarDate(last)))
    #expect(period.isWholeMonth == isWhole)
  }
}
