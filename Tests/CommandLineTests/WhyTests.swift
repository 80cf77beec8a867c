import Foundation
import Testing

/// What `text --why` says of a numeral.
struct WhyTests {
  private static let vocabulary = """
    id: harbour
    titles: {en: Harbour}
    recognised-by: [Harbour]
    numbers: {thousands: [space], decimal: "."}
    dates: {order: dmy, century: 2000}
    dimensions:
      unit: units
      span: {year: {en: [Year]}, month: {en: [Month]}}
    units:
      - {id: north, name: {en: [North]}}
      - {id: south, name: {en: [South]}}
    indicators:
      loads: {dimensions: [unit, span], measure: count}
      level: {measure: decimal}
    """

  private static let grammar = """
    section page
      begins "Harbour"

      block loads
        heading "Loads"
        pairs unit in (north, south) loads[unit, span]: count  series span = year, month

      block levels
        line "Level" level: decimal
    """

  private static let page = """
    Harbour 2026

    Loads
              Year    Month
    North    2 750      410
    South      316       98

    Level 4.5
    """

  private func why(_ question: String) throws -> Outcome {
    try TemporaryFolder.with { folder in
      try folder.file("publication.yaml", Self.vocabulary)
      try folder.file("digest.grammar", Self.grammar)
      try folder.file("consistency.yaml", "rules: []")
      let page = try folder.file("page.txt", Self.page)
      return try crossfoot(
        "text", page.path(), "--publication", folder.url.path(), "--why", question)
    }
  }

  @Test func `a figure is shown with its label, arrangement and cost`() throws {
    let outcome = try why("1:2 750")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        """
          candidate  loads[unit=north,span=year]
            label    north
            by       chart of block “loads”: values right of their labels, series by their heads

        """))
    #expect(outcome.output.contains("    outcome  taken\n"))
    #expect(outcome.output.hasSuffix("  decision   loads[unit=north,span=year]\n"))
  }

  @Test func `a figure of a line is shown with its block`() throws {
    #expect(
      try why("1:4.5").output == """
        “4.5” on page 1, line 8, at 36.0 84.0
          candidate  level
            label    level
            by       block “levels”
            outcome  taken
          decision   level

        """)
  }

  @Test func `a numeral that nothing looks for is said to be unread`() throws {
    #expect(
      try why("1:2026").output == """
        “2026” on page 1, line 1, at 48.0 0.0
          no chart, field, line or sentence of the grammar has it
          decision   unread: no statement of section “page” fits it

        """)
  }

  @Test(arguments: ["1:999", "2:410", "410"])
  func `what is not printed is an error that says so`(question: String) throws {
    let outcome = try why(question)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(!outcome.errors.isEmpty)
  }
}
