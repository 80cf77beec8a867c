import Testing

/// What is no figure: the numerals of notes, and phrases with digits.
struct IgnoredTests {
  typealias Show = DrawnPages.Show

  private static let notes = """
      block table
        rows unit  a[unit]: count  b[unit]: count
        ignore from "Note:" | "Remarks"
    """
  private static let figures = [
    "a all 40", "a north 10", "a south 30", "b all 60", "b north 20", "b south 40",
  ]
  private static let table = """
    Harbour
    Nord     10    20
    Sud      30    40
    TOTALE   40    60

    """

  @Test(arguments: [
    "Note:\nLa Regione Nord comunica che 6 casi del 15/04/22 sono stati tolti, e 3 del 16.",
    "Note:   6 casi\nNord     7     8",
    "REMARKS of 2022: 6\n\n   and 7 more",
  ])
  func `no numeral of a note is a figure`(note: String) throws {
    #expect(try Harbour.read(Self.table + note, by: Self.notes) == .init(figures: Self.figures))
  }

  @Test func `a word in a sentence begins no notes`() throws {
    let text = Self.table + "See the note: 6 of 7 quays"
    #expect(
      try Harbour.read(text, by: Self.notes) == .init(figures: Self.figures, unread: ["6", "7"]))
  }

  @Test func `notes end at the next heading and at the edge of their column`() throws {
    let block =
      Self.notes + "\n  block c\n    heading \"By ward\"\n    bare cases[unit=north]: count"
    let page = DrawnPages([
      Show("Harbour", 40, 40, size: 16), Show("Note:", 40, 100), Show("6 of 7 quays", 40, 114),
      Show("8", 400, 114), Show("By ward", 40, 150), Show("9", 40, 170),
    ])
    #expect(try Harbour.read(page, by: block) == .init(figures: ["cases north 9"], unread: ["8"]))
  }

  @Test(arguments: [
    ("Women 8 020\nAge 80+", "80+", ["cases all 8020"]),
    ("Women 8 020\nAge 8 02", "8 02", ["cases all 8020"]),
    ("Women 20 261\nForms of 2026", "Forms of 2026", ["cases all 20261"]),
  ])
  func `a phrase takes no part of a number`(
    text: String, phrase: String, figures: [String]
  ) throws {
    let block = "  block b\n    line \"Women\" cases[unit]: count\n    ignore \"\(phrase)\""
    #expect(try Harbour.read("Harbour\n\(text)", by: block).figures == figures)
  }

  @Test(arguments: [("20267", ["20267"]), ("202", ["202"]), ("2026", [])])
  func `the number of a phrase is exact`(number: String, unread: [String]) throws {
    let block = "  block b\n    ignore \"Dear visitors of all the quays in 2026\""
    #expect(
      try Harbour.read("Harbour\nDear visitors of all the quays in \(number)", by: block).unread
        == unread)
  }
}
