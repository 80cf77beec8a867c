import DigestModel
import FigureRecovery
import Testing

/// Months, quarters, weeks and other days that are printed as one.
struct DaysTests {
  @Test(arguments: [
    ("en", "March 2026", "2026-03-01", "2026-03-31"),
    ("en", "2024 Feb", "2024-02-01", "2024-02-29"),
    ("az", "mart 2026", "2026-03-01", "2026-03-31"),
    ("pt", "março de 2021", "2021-03-01", "2021-03-31"),
    ("en", "Q1 2026", "2026-01-01", "2026-03-31"), ("en", "2026-Q4", "2026-10-01", "2026-12-31"),
    ("en", "1st quarter of 2026", "2026-01-01", "2026-03-31"),
    ("en", "second quarter 2026", "2026-04-01", "2026-06-30"),
    ("ru", "I квартал 2026 г.", "2026-01-01", "2026-03-31"),
    ("ru", "3-й квартал 2026 года", "2026-07-01", "2026-09-30"),
    ("az", "2026-cı il II rüb", "2026-04-01", "2026-06-30"),
    ("fr", "4e trimestre 2025", "2025-10-01", "2025-12-31"),
    ("de", "3. Quartal 2025", "2025-07-01", "2025-09-30"),
    ("en", "Week 25, 2026", "2026-06-15", "2026-06-21"),
    ("en", "2026-W25", "2026-06-15", "2026-06-21"), ("en", "W5/2026", "2026-01-26", "2026-02-01"),
    ("pt", "semana 12 de 2021", "2021-03-22", "2021-03-28"),
    ("de", "KW 53 2020", "2020-12-28", "2021-01-03"),
    ("az", "25-ci həftə 2026", "2026-06-15", "2026-06-21"),
    ("en", "January–March 2026", "2026-01-01", "2026-03-31"),
    ("en", "1-18 May 2021", "2021-05-01", "2021-05-18"),
    ("en", "September 1–18, 2020", "2020-09-01", "2020-09-18"),
    ("en", "28 September – 4 October 2020", "2020-09-28", "2020-10-04"),
    ("en", "28 December – 3 January 2021", "2020-12-28", "2021-01-03"),
  ])
  func `first and last day are read off one numeral`(
    language: String, text: String, first: String, last: String
  ) throws {
    let reading = try DateReading(
      language: language, statements: "    prose \"in\" first: first-day and last: last-day")
    let recovered = try reading.recover("In \(text)")
    #expect(
      recovered.figures.map { "\($0.key) = \($0.value)" }
        == ["first = \(first)", "last = \(last)"])
    #expect(recovered.ledger == Ledger(figures: 1, marks: 0, unread: []))
    #expect(recovered.period?.start.description == first)
    #expect(recovered.period?.end.description == last)
    #expect(recovered.diagnostics == [])
  }

  @Test(arguments: [
    "Week 54, 2026", "Week 53, 2021", "Week 0, 2026", "31-30 May 2021",
    "30 February – 3 March 2021",
    "January, February and March 2026", "January to March 2026", "March 2026 12", "March 2026.5",
    "Q5 2026", "18 September", "March 999", "week 3",
  ])
  func `what names no days for sure is unread`(text: String) throws {
    let reading = try DateReading(
      statements:
        "    prose \"in\" first: first-day and last: last-day\n    prose ... last: last-day")
    let recovered = try reading.recover("In \(text)")
    #expect(recovered.figures == [])
    #expect(recovered.period == nil)
  }

  @Test func `a month that no figure is read off stays a month and a year`() throws {
    let reading = try DateReading(statements: "    row \"March\" year: year visits[year]: count")
    #expect(try reading.figures(in: "March 2026   12") == ["visits[year=2026] = 12"])
  }

  @Test(arguments: [
    ("first: first-day and last: date", "“and” reads a first-day and a last-day off one numeral"),
    ("cases: count and rate: decimal", "“and” reads a first-day and a last-day off one numeral"),
    ("cases: first-day", "“cases” is measured in count, which “first-day” does not give"),
  ])
  func `nothing else is read off one numeral`(elements: String, message: String) throws {
    let errors = try #require(throws: SourceErrors.self) {
      try DateReading(statements: "    prose \"in\" \(elements)")
    }
    #expect(errors.errors.count == 1)
    #expect(errors.errors[0].message.hasPrefix(message))
  }

  @Test(
    arguments: [
      ("From 1 May 2021\nTo 31 May 2021", "2021-05-01…2021-05-31", []),
      ("From 1 May\nTo 31 May 2021", nil, ["first"]),
      ("From 1 May 2021\nTo 31 June 2021", nil, ["last"]),
      ("From 1 May\nTo May", nil, ["first", "last"]),
    ] as [(String, String?, [String])])
  func `a period has both its days, or is missing and says which`(
    text: String, period: String?, unread: [String]
  ) throws {
    let reading = try DateReading(
      statements:
        "    prose \"From\" first: date\n    prose \"To\" last: date\n    line \"n\" cases: count")
    let recovered = try reading.recover(text + "\nn   3")
    #expect(recovered.period.map { "\($0.start)…\($0.end)" } == period)
    #expect(
      recovered.missingPeriod
        == (unread.isEmpty
          ? nil : .unread(unread.map { FigureKey(indicator: $0, coordinates: []) })))
    #expect(
      recovered.diagnostics.filter { $0.severity == .warning }.map(\.message)
        == (unread.isEmpty
          ? []
          : [
            "the report period was not found: no date is read for "
              + unread.joined(separator: " and ")
          ]))
  }

  @Test func `a period that ends before it begins is none`() throws {
    let reading = try DateReading(
      statements: "    prose \"From\" first: date\n    prose \"To\" last: date")
    let recovered = try reading.recover("From 31 May 2021\n\nTo 1 May 2021")
    #expect(recovered.period == nil)
    #expect(
      recovered.diagnostics.map(\.message) == [
        "a report period from 2021-05-31 to 2021-05-01 is none"
      ])
  }
}
