import DigestModel
import Publications
import Testing

/// How a publication says how dates are printed.
struct DateFormatTests {
  private func publication(_ dates: String, units: String = "[]") throws(SourceErrors)
    -> Publication
  {
    try Publication(
      vocabulary: SourceFile(
        path: "publication.yaml",
        text: """
          id: bulletin
          language: it
          recognised-by: [Bulletin]
          dates: \(dates)
          units: \(units)
          indicators:
            visits: {measure: count}
          """),
      grammar: SourceFile(path: "digest.grammar", text: ""),
      rules: SourceFile(path: "consistency.yaml", text: ""))
  }

  @Test func `the names are those of the language and the publication's own`() throws {
    let dates = try publication("{months: {2: [febr., Feb'o]}, between: [d']}").dates
    #expect(dates.languages == ["it"])
    #expect(dates.allNames.months[1] == ["febr.", "Feb'o", "febbraio", "feb"])
    #expect(dates.allNames.between == ["d'", "di", "del"])
  }

  @Test func `other languages take the place of the publication's`() throws {
    #expect(try publication("{languages: []}").dates.allNames == CalendarNames())
    let both = try publication("{languages: [it, de]}").dates.allNames
    #expect(both.months[0] == ["gennaio", "gen", "Januar", "Jan", "Jänner", "Jän", "Janner"])
  }

  @Test(arguments: [
    (
      "{century: 9223372036854775800}",
      "century must be a whole hundred from 0 to 9900, such as 2000"
    ),
    ("{century: 10000}", "century must be a whole hundred from 0 to 9900, such as 2000"),
    ("{century: -100}", "century must be a whole hundred from 0 to 9900, such as 2000"),
    ("{century: 1950}", "century must be a whole hundred from 0 to 9900, such as 2000"),
    ("{months: {13: Undecimber}}", "months have numbers from 1 to 12"),
    ("{weekdays: {0: Sunday}}", "weekdays have numbers from 1 to 7"),
    (
      "{languages: [tlh]}",
      "the words of dates in “tlh” are not known; list them under months, weekdays, quarters,"
        + " quarter, week, between and ordinal"
    ),
    ("{quarters: {5: fifth}}", "quarters have numbers from 1 to 4"),
  ])
  func `what says nothing of dates is an error`(dates: String, message: String) throws {
    let errors = #expect(throws: SourceErrors.self) { try publication(dates) }
    #expect(errors?.errors.map(\.message) == [message])
  }

  @Test(arguments: [
    "2026-+3", "99999", "0000", "2026-13", "+2026", "2026-3", "2026--1", "2026-00", "",
  ])
  func `what is no day, month or year opens no unit`(opened: String) throws {
    let errors = #expect(throws: SourceErrors.self) {
      try publication("{}", units: "[{id: all, name: {it: [tutti]}, opened: \"\(opened)\"}]")
    }
    #expect(errors?.errors.map(\.message) == ["opened must be YYYY, YYYY-MM or YYYY-MM-DD"])
  }
}
