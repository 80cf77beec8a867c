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
    "2026-+3-01", "+026-03-01", "2026-03-+1", "２０２６-03-01",
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

  @Test(arguments: [
    ("1970-01-01", 4), ("2026-11-26", 4), ("2000-02-29", 2), ("0001-01-01", 1), ("9999-12-31", 5),
    ("1900-03-01", 4),
  ])
  func `a day has its weekday`(text: String, weekday: Int) throws {
    #expect(try #require(CalendarDate(text)).weekday == weekday)
  }

  @Test(arguments: [
    (1, 2026, "2025-12-29", "2026-01-04"), (53, 2026, "2026-12-28", "2027-01-03"),
    (1, 2021, "2021-01-04", "2021-01-10"), (53, 2020, "2020-12-28", "2021-01-03"),
    (25, 2026, "2026-06-15", "2026-06-21"), (52, 2024, "2024-12-23", "2024-12-29"),
  ])
  func `a week runs from Monday to Sunday`(week: Int, year: Int, first: String, last: String) {
    let days = CalendarDate.days(ofWeek: week, of: year)
    #expect(days?.start.description == first)
    #expect(days?.end.description == last)
  }

  @Test(arguments: [
    (0, 2026), (54, 2026), (53, 2021), (-1, 2026), (Int.max, 2026), (1, 0), (1, 10000),
    (1, Int.min),
    (53, 9999),
  ])
  func `a year without the week has none`(week: Int, year: Int) {
    #expect(CalendarDate.days(ofWeek: week, of: year) == nil)
  }

  @Test(arguments: [
    (Int.max, 1, 1), (Int.min, 1, 1), (2026, Int.max, 1), (2026, 1, Int.min), (0, 1, 1),
  ])
  func `no number is too large or small to be no day`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func `every day has its place in the order of days`() throws {
    for ordinal in stride(from: 306, through: 3_652_364, by: 997) {
      #expect(try #require(CalendarDate(ordinal: ordinal)).ordinal == ordinal)
    }
    #expect(CalendarDate(ordinal: 305) == nil)
    #expect(CalendarDate(ordinal: Int.max) == nil)
    #expect(CalendarDate(ordinal: Int.min) == nil)
  }
}
