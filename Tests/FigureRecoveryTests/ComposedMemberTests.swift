import DigestModel
import FigureRecovery
import PageExtraction
import Publications
import Testing

/// Members of open dimensions: read off numerals, and composed of parts.
struct ComposedMemberTests {
  private static let vocabulary = """
    id: bulletin
    recognised-by: [Bulletin]
    dimensions:
      unit: units
      month: "{year}-{month-of-year}"
      week: "{week-year}-{week-of-year:2}"
      year: open
      month-of-year: {"01": {en: [January]}, "02": {en: [February]}}
      week-year: open
      week-of-year: open
    units: [{id: all, name: {en: [all]}}]
    indicators:
      visits: {dimensions: [unit, month], measure: count}
      mean: {dimensions: [unit, week], measure: count}
      peak: {dimensions: [unit, week], measure: count}
    """

  private func recover(_ grammar: String, from text: String) throws -> RecoveredDocument {
    func file(_ name: String, _ text: String) -> SourceFile { SourceFile(path: name, text: text) }
    let publication = try Publication(
      vocabulary: file("publication.yaml", Self.vocabulary),
      grammar: file("digest.grammar", grammar), rules: file("consistency.yaml", "rules: []"))
    return try Grammar(publication.grammar, for: publication).recover(
      try DocumentReader.read(bytes: Array(text.utf8), path: "bulletin.txt"))
  }

  private func figures(_ document: RecoveredDocument) -> [String] {
    document.figures.map { "\($0.key) = \($0.value)" }
  }

  private static let months = """
    section page
      binds unit = all
      binds year by label
      block months
        row year: year  visits[unit]: count
        rows month-of-year  visits[unit, month]: count
    """

  @Test func `a count that could be a year stands in no row of a year`() throws {
    let document = try recover(
      Self.months,
      from: """
        Bulletin
        2031           5600
        February       2026
        January        1999
        """)
    #expect(
      figures(document) == [
        "visits[unit=all] = 5600", "visits[unit=all,month=2031-02] = 2026",
        "visits[unit=all,month=2031-01] = 1999",
      ])
    #expect(document.ledger == Ledger(figures: 3, marks: 1, unread: []))
    #expect(document.figures[0].reading == [.plain])
    #expect(
      document.figures[1].reading == [
        .inferred(
          dimension: "year", from: ReadingTerm.named.text.filled(["member": "2031"]))
      ])
  }

  @Test func `months without a year stay unread, and they alone`() throws {
    let document = try recover(
      Self.months + "\n    line \"All\" visits[unit]: count",
      from: """
        Bulletin
        All            4025
        February       2026
        January        1999
        """)
    #expect(figures(document) == ["visits[unit=all] = 4025"])
    #expect(document.ledger.unread.map(\.text) == ["2026", "1999"])
    #expect(
      document.diagnostics.map(\.message) == [
        "section “page” is bound to no year: nothing says which year it is about"
      ])
  }

  @Test func `a numeral within another label is nobody's value`() throws {
    let document = try recover(
      """
      section page
        begins "Bulletin"
        binds unit = all
        block weeks
          field ("Mean" "[week" week-of-year: ordinal  week-year: year) mean[unit, week]: count
          field ("Peak" "[week" week-of-year: ordinal  week-year: year) peak[unit, week]: count
          ignore "Form" numeral "of" numeral
      """,
      from: """
        Bulletin

        Mean [week 5, 2031]                                        1590

        Peak [week 12, 2031]                                       2179

        Form 3 of 4
        """)
    #expect(
      figures(document) == [
        "mean[unit=all,week=2031-05] = 1590", "peak[unit=all,week=2031-12] = 2179",
      ])
    #expect(document.ledger == Ledger(figures: 2, marks: 6, unread: []))
  }
}
