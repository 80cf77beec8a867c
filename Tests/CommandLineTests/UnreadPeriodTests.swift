import Testing

/// Checks against the issue before where one of the two has no report period.
struct UnreadPeriodTests {
  private static let vocabulary = """
    id: mini
    titles: {en: Mini}
    language: it
    recognised-by: [Bollettino regioni]
    period: {end: "period.end[unit=all]"}
    numbers: {thousands: [none, "."], decimal: ","}
    dates: {order: dmy, century: 2000}
    dimensions:
      unit: units
    units:
      - {id: all, name: {it: [TOTALE]}}
      - {id: nord, name: {it: [Nord]}, parent: all}
      - {id: sud, name: {it: [Sud]}, parent: all}
    indicators:
      period.end: {dimensions: [unit], measure: date}
      a: {dimensions: [unit], measure: count}
      b: {dimensions: [unit], measure: count}
    """

  private static let grammar = """
    section page
      begins "Bollettino regioni"
      binds unit = all
      block day
        prose period.end[unit]: date "Bollettino regioni"
      block table
        rows unit  a[unit]: count  b[unit]: count
    """

  private static let rules = """
    rules:
      - name: a-goes-on
        label: {en: A never falls}
        for: {unit: all}
        expr: a[unit] >= previous(a[unit])
      - name: b-foots
        label: {en: B foots}
        expr: b[unit=all] == sum(b[unit in children(all)])
    """

  private func issue(of day: String, nord: Int) -> String {
    """
    \(day) - Bollettino regioni
    Nord     \(nord)    20
    Sud      30    40
    TOTALE   \(nord + 30)    60
    """
  }

  private func check(_ day: String, after previous: String) throws -> Outcome {
    try TemporaryFolder.with { folder in
      try folder.file("publication.yaml", Self.vocabulary)
      try folder.file("digest.grammar", Self.grammar)
      try folder.file("consistency.yaml", Self.rules)
      try folder.file("day1.txt", issue(of: previous, nord: 10))
      try folder.file("day2.txt", issue(of: day, nord: 11))
      return try CrossfootProcess(
        arguments: ["check", "day2.txt", "--previous", "day1.txt", "--publication", "."],
        folder: folder.url
      ).run()
    }
  }

  @Test func `issues with their day in words are compared`() throws {
    let outcome = try check("03 febbraio 2021", after: "02 febbraio 2021")
    #expect(outcome.errors == "")
    #expect(
      outcome.output == """
        Every figure that can be checked agrees

        day2.txt  Mini, 2021-02-03: 7 figures read, 0 numerals unread

        4 passed

        1 of 7 figures is checked by no rule

        1 document: 0 fail, 0 indeterminate, 0 broken, 0 used, 4 pass

        """)
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    ("03 febbraio 2021", "02 febbraio", "day1.txt"),
    ("03 febbraio", "02 febbraio 2021", "day2.txt"),
    ("31 febbraio 2021", "02 febbraio 2021", "day2.txt"),
  ])
  func `an issue without a period is named, and all else is checked`(
    day: String, previous: String, unread: String
  ) throws {
    let outcome = try check(day, after: previous)
    #expect(
      outcome.output.contains(
        """
        indeterminate
          a-goes-on  A never falls
          cannot be decided: which issue is the earlier one is not known: in \(unread), the report period\
         was not found: no date is read for period.end[unit=all]
        """))
    #expect(outcome.output.contains("\n\n1 passed\n\n"))
    #expect(
      outcome.output.contains("1 document: 0 fail, 1 indeterminate, 0 broken, 0 used, 1 pass"))
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test func `an issue that is not earlier is none`() throws {
    let outcome = try check("02 febbraio 2021", after: "3 FEB 21")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors
        == "crossfoot: day2.txt: day1.txt, given with --previous, is no earlier issue of its publication\n"
    )
  }
}
