import DigestModel
import Publications
import Testing

/// Which of two issues is the one right before the other.
struct IssueSequenceTests {
  private func period(_ start: String, _ end: String) throws -> Period {
    Period(start: try #require(CalendarDate(start)), end: try #require(CalendarDate(end)))
  }

  @Test(arguments: [
    (Publication.Frequency.day, "2024-02-29", "2024-03-01", true),
    (.day, "2024-02-28", "2024-03-01", false),
    (.week, "2025-12-29", "2026-01-05", true), (.week, "2025-12-29", "2026-01-06", false),
    (.week, "2025-12-22", "2026-01-05", false),
    (.month, "2025-12-31", "2026-01-30", true), (.month, "2025-11-30", "2026-01-31", false),
    (.quarter, "2025-12-31", "2026-03-31", true), (.quarter, "2025-11-30", "2026-03-31", false),
    (.year, "2024-12-31", "2025-12-31", true), (.year, "2023-12-31", "2025-12-31", false),
  ])
  func `the declared frequency tells, whatever the first days are`(
    frequency: Publication.Frequency, earlier: String, later: String, adjoins: Bool
  ) throws {
    for givesFirstDay in [true, false] {
      let sequence = Publication.IssueSequence(frequency: frequency, givesFirstDay: givesFirstDay)
      #expect(
        sequence.adjoins(try period("2020-01-01", earlier), try period("2020-01-01", later))
          == adjoins)
    }
  }

  @Test func `without a frequency the first day tells, or nothing`() throws {
    let (february, march) = (
      try period("2026-02-01", "2026-02-28"), try period("2026-03-01", "2026-03-31")
    )
    let april = try period("2026-04-01", "2026-04-30")
    let printed = Publication.IssueSequence(frequency: nil, givesFirstDay: true)
    #expect(printed.adjoins(february, march) == true)
    #expect(printed.adjoins(february, april) == false)
    let silent = Publication.IssueSequence(frequency: nil, givesFirstDay: false)
    #expect(silent.adjoins(february, april) == nil)
  }
}
