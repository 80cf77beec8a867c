import DigestModel
import FigureRecovery
import Testing

/// Days with their month by name.
struct DateTests {
  @Test(
    arguments: [
      ("en", "18 September 2020", "2020-09-18"), ("en", "September 18, 2020", "2020-09-18"),
      ("en", "September 18 2020", "2020-09-18"), ("en", "3rd of May 2021", "2021-05-03"),
      ("en", "May the 3rd, 2021", "2021-05-03"), ("en", "Monday, 3 May 2021", "2021-05-03"),
      ("en", "Mon 3 May 2021", "2021-05-03"), ("en", "Monday, May 3rd, 2021", "2021-05-03"),
      ("en", "Monday 03.05.2021", "2021-05-03"), ("en", "18-Sep-2020", "2020-09-18"),
      ("en", "18/Sep/2020", "2020-09-18"), ("en", "Sep-18-2020", "2020-09-18"),
      ("en", "18 SEP 20", "2020-09-18"), ("en", "18SEP20", "2020-09-18"),
      ("en", "SEPT. 18, 2020", "2020-09-18"), ("en", "2020 September 18", "2020-09-18"),
      ("en", "1st March 1999", "1999-03-01"), ("en", "29 February 2024", "2024-02-29"),
      ("pt", "18 de setembro de 2020", "2020-09-18"), ("pt", "1º de março de 2021", "2021-03-01"),
      ("pt", "1 DE MARCO DE 2021", "2021-03-01"),
      ("pt", "segunda-feira, 3 de maio de 2021", "2021-05-03"),
      ("it", "02 febbraio 2021", "2021-02-02"), ("it", "1º febbraio 2021", "2021-02-01"),
      ("az", "31 mart 2026-cı il", "2026-03-31"), ("az", "2026-cı il 31 mart", "2026-03-31"),
      ("az", "31-ci mart 2026", "2026-03-31"), ("az", "31 MART 2026", "2026-03-31"),
      ("fr", "1er mars 2021", "2021-03-01"), ("fr", "lundi 1er mars 2021", "2021-03-01"),
      ("fr", "15 FEVRIER 2021", "2021-02-15"), ("de", "2026 März 3", "2026-03-03"),
      ("de", "3. März 2026", "2026-03-03"), ("de", "Di., 3. März 2026", "2026-03-03"),
      ("ru", "31 марта 2026 г.", "2026-03-31"), ("ru", "31-го марта 2026 года", "2026-03-31"),
      ("ru", "31 МАРТА 2026", "2026-03-31"), ("ca", "3 d’abril del 2021", "2021-04-03"),
      ("lv", "2021. gada 3. maijā", nil), ("lv", "2021. gada 3. maijs", "2021-05-03"),
      ("hu", "2021. május 3.", "2021-05-03"), ("fi", "3. toukokuuta 2021", "2021-05-03"),
      ("zh", "2021年5月3日", "2021-05-03"), ("ko", "2021년 5월 13일", "2021-05-13"),
      ("vi", "13 tháng 5 năm 2021", "2021-05-13"), ("uk", "3 травня 2021 року", "2021-05-03"),
      ("es-MX", "13 de setiembre del 2021", "2021-09-13"),
    ] as [(String, String, String?)])
  func `a day is read in its language`(language: String, text: String, day: String?) throws {
    let reading = try DateReading(language: language, statements: "    prose \"as at\" day: date")
    let recovered = try reading.recover("As at \(text)")
    #expect(recovered.figures.map { "\($0.value)" } == [day].compactMap(\.self))
    if day != nil { #expect(recovered.ledger.unread == []) }
  }

  @Test(arguments: [
    ("31 February 2021", "“31 February 2021” is no day of the calendar"),
    ("29 February 2023", "“29 February 2023” is no day of the calendar"),
    ("0 May 2021", "“0 May 2021” is no day of the calendar"),
    ("31.02.2021", "“31.02.2021” is no day of the calendar"),
    (
      "Thursday, 3 May 2021", "“Thursday, 3 May 2021” names another weekday than that of 2021-05-03"
    ),
    ("Thu, 03.05.2021", "“Thu, 03.05.2021” names another weekday than that of 2021-05-03"),
    ("18 September 202", "“18 September 202” has no year that can be read"),
    ("18 September 20201", "“18 September 20201” has no year that can be read"),
    ("18 September 9999", "“18 September 9999” has no year that can be read"),
    ("September 18, 202", "“September 18, 202” has no year that can be read"),
    ("18 September 2020a", "“18 September 2020a” is a date with something hanging on it"),
    ("18 September 2020-21", "“18 September 2020-21” is a date with something hanging on it"),
    ("17/18 September 2020", "“17/18 September 2020” may be read in several ways"),
    ("18 Sep 20 345", "“18 Sep 20 345” may be read in several ways"),
    ("5 May 18, 2020", "“5 May 18, 2020” may be read in several ways"),
    ("2020 May 18 2021", "“2020 May 18 2021” may be read in several ways"),
    ("12 – 18 May 2021", "“12 – 18 May 2021” may be read in several ways"),
  ])
  func `what is no day for sure is none, and no count`(text: String, note: String) throws {
    let reading = try DateReading(
      statements: "    prose \"as at\" day: date\n    prose cases: count")
    let recovered = try reading.recover("As at \(text)")
    #expect(recovered.figures.filter { $0.key.indicator == "day" } == [])
    #expect(
      recovered.diagnostics.filter { $0.severity == .note }.map(\.message)
        == [note + "; it stays unread"])
  }

  @Test(arguments: [
    "on 18 September there were", "on September 18 there were", "the 18th of September",
    "in September 2020", "2020 September", "3 May\n2021 people", "May, the 3", "18. September",
  ])
  func `a day or year beside a month is no count`(text: String) throws {
    let reading = try DateReading(statements: "    prose cases: count\n    prose rate: decimal")
    #expect(try reading.figures(in: text.prefix { $0 != "\n" }.description) == [])
  }

  @Test(arguments: [
    ("5 183 May", "cases = 5183"), ("May 5 183", "cases = 5183"), ("May   12", "cases = 12"),
    ("32 May", "cases = 32"), ("12 maybe", "cases = 12"), ("12 marches", "cases = 12"),
    ("12 of them in all", "cases = 12"), ("Monday 12", "cases = 12"),
    ("May 18 202 people", "cases = 18202"),
  ])
  func `a count beside a month is one`(text: String, figure: String) throws {
    let reading = try DateReading(statements: "    prose cases: count")
    #expect(try reading.figures(in: text) == [figure])
  }

  @Test func `parts of a date may name members, and be ignored`() throws {
    let reading = try DateReading(
      statements: """
            row "March" year: year visits[year]: count
            ignore numeral "May" numeral
        """)
    let recovered = try reading.recover("March 2026    5 183\n\n12 May, 13 people")
    #expect(recovered.figures.map { "\($0.key) = \($0.value)" } == ["visits[year=2026] = 5183"])
    #expect(recovered.ledger == Ledger(figures: 1, marks: 3, unread: []))
  }

  @Test func `two-digit years are of the publication's century, in its order`() throws {
    let statements = "    prose day: date"
    #expect(
      try DateReading(order: "ymd", statements: statements).figures(in: "20 SEP 18")
        == ["day = 2020-09-18"])
    #expect(
      try DateReading(order: "mdy", statements: statements).figures(in: "Sep. 18, 20")
        == ["day = 2020-09-18"])
  }

  @Test func `a name that may be two months is none`() throws {
    // October in Croatian, November in Polish.
    let reading = try DateReading(
      dates: ", languages: [hr, pl]", statements: "    prose day: date")
    #expect(try reading.figures(in: "3 listopad 2021") == [])
    #expect(try reading.figures(in: "3 maj 2021") == ["day = 2021-05-03"])
  }

  @Test func `a publication's own names are read`() throws {
    let reading = try DateReading(
      dates: ", languages: [], months: {1: [Wintermonat], 9: [Herbst-Monat]}",
      statements: "    prose day: date")
    #expect(try reading.figures(in: "3 Herbst-Monat 2021") == ["day = 2021-09-03"])
    #expect(try reading.figures(in: "3 WINTERMONAT 2021") == ["day = 2021-01-03"])
    #expect(try reading.figures(in: "3 September 2021") == [])
  }

  @Test func `days that stand in one text are read each`() throws {
    let reading = try DateReading(
      statements:
        "    prose \"from\" first: date \"to\" last: date\n    rows cases: count day: date")
    #expect(
      try reading.figures(in: "From 18 September 2020 to 24 September 2020\n5 183   1 May 2021")
        == ["first = 2020-09-18", "last = 2020-09-24", "cases = 5183", "day = 2021-05-01"])
    #expect(
      try reading.figures(in: "From 18 September 2020–24 September 2020")
        == [])
  }

  @Test func `a section may begin with what stands in a date`() throws {
    let reading = try DateReading(
      statements: """
            prose "as at" first: date
        section other
          begins "September 2020" | "Okt 2020"
          block c
            prose day: date
        """)
    #expect(try reading.figures(in: "As at 18 September 2020") == ["day = 2020-09-18"])
    #expect(try reading.figures(in: "As at 18 August 2020") == ["first = 2020-08-18"])
    #expect(try reading.figures(in: "As at 18 September 20201") == [])
  }

  @Test(arguments: [
    "1 May 2021-", "1-", "May ", "1 May ", ", May ", "Monday, ", "of the ", "1 May 2021 – ", "Q1 ",
    "2021-",
  ])
  func `a line of nothing but parts of dates is read in a moment`(part: String) throws {
    let reading = try DateReading(
      statements: "    prose day: date\n    prose last: last-day\n    prose cases: count")
    let start = ContinuousClock.now
    let recovered = try reading.recover(String(repeating: part, count: 2_000))
    #expect(recovered.figures.allSatisfy { $0.key.indicator != "cases" } || !part.contains("May"))
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
