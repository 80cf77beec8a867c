import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// What a text has torn apart, run together or lost is left unread rather than given to the wrong
/// label.
struct SafeReadingTests {
  private static let offices = """
        pairs unit in (north, first) visits[unit, span]: count  series span = year, month
    """

  /// What a block with a heading recovers from the text under it.
  private func recover(_ text: String, by block: String) throws -> RecoveredDocument {
    try Bulletin.recover("Services\n" + text, by: "    heading \"Services\"\n" + block)
  }

  private func figures(_ text: String, by block: String) throws -> [String] {
    try recover(text, by: block).figures.map { "\($0.key) \($0.text)" }.sorted()
  }

  @Test func `a value one space from its label leaves the one on the other side to it`() throws {
    let text = """
      715 063 1 saylı office        7 414
        2 750 North office            410
      """
    #expect(
      try figures(text, by: Self.offices) == [
        "visits[unit=first,span=month] 7 414", "visits[unit=first,span=year] 715 063",
        "visits[unit=north,span=month] 410", "visits[unit=north,span=year] 2 750",
      ])
  }

  @Test func `a row with one number more than the others stays unread`() throws {
    let text = """
      North office   2 750   410
      1 saylı office   715   74   75
      North office   2 750   410
      """
    let block =
      "    rows unit in (north, first) visits[unit, span=year]: count  visits[unit, span=month]: count"
    let document = try recover(text, by: block)
    #expect(
      document.figures.map { "\($0.key) \($0.text)" } == [
        "visits[unit=north,span=year] 2 750", "visits[unit=north,span=month] 410",
      ])
    #expect(document.ledger.unread.map(\.text) == ["715", "74", "75"])
  }

  @Test func `a value in another label's cell is that label's`() throws {
    let text = "Year\n53 378 1 saylı office        46 391 North office"
    #expect(
      try figures(text, by: Self.offices) == [
        "visits[unit=first,span=year] 53 378", "visits[unit=north,span=year] 46 391",
      ])
  }

  @Test(arguments: ["Year: 77 108 66 892", "Year: 12 1 234"])
  func `of two values behind one label neither is taken`(line: String) throws {
    let document = try recover(line, by: "    field span visits[unit, span]: count")
    #expect(document.figures == [])
    #expect(document.ledger.unread.count == 2)
  }

  @Test(arguments: [
    "Year: 126\n      126 509", "Year: 126 509\n          509*", "Year: 126 047\n          047",
    "Year: 126 509\n      126 509*",
  ])
  func `half of a number that is drawn twice is no number`(text: String) throws {
    #expect(try figures(text, by: "    field span visits[unit, span]: count") == [])
  }

  @Test(arguments: [
    ("Year: 126\n 126 509", "126"), ("Year: 126 509\n          509", "126 509"),
    ("Year: 126 509\n      126 509", "126 509"),
  ])
  func `a number that another one stands under is a number`(text: String, value: String) throws {
    #expect(
      try figures(text, by: "    field span visits[unit, span]: count")
        == ["visits[unit=all,span=year] \(value)"])
  }

  /// Labels and values that take turns, down a column.
  private func column(_ lines: String...) -> String { lines.joined(separator: "\n") }

  @Test func `values under their labels are read down a column`() throws {
    let text = column("Year", "2 750", "", "Month", "410")
    #expect(
      try figures(text, by: "    field span visits[unit, span]: count") == [
        "visits[unit=all,span=month] 410", "visits[unit=all,span=year] 2 750",
      ])
  }

  /// Labels and values in turns down a column, of which some are lost; what can still be told.
  @Test(arguments: [
    ("all offices|3 066|North office|2 750|1 saylı office|316", ["3 066", "2 750", "316"]),
    ("all offices|3 066|North office|1 saylı office|316", ["3 066", "316"]),
    ("all offices|North office|2 750|1 saylı office|316", ["2 750", "316"]),
    ("all offices|3 066|North office|2 750|1 saylı office", []),
    ("3 066|North office|2 750|1 saylı office|316", []),
    ("all offices|3 066|2 750|1 saylı office|316", []),
  ])
  func `a lost label or value gives no label another one's value`(
    lines: String, expected: [String]
  ) throws {
    let block = "    field unit in (north, first, all) visits[unit, span=year]: count"
    let text = lines.split(separator: "|").joined(separator: "\n")
    #expect(try recover(text, by: block).figures.map(\.text) == expected)
  }

  @Test func `a plain value under a chart's heading is the chart's`() throws {
    let block = """
            field "Year" visits[unit, span=year]: count
          block chart
            heading "Visitors by age"
            field span visits[unit=north, span]: count
      """
    func figures(_ text: String) throws -> [String] {
      try Bulletin.recover(text, by: block).figures.map { "\($0.key) \($0.text)" }
    }
    #expect(try figures("Year: 3 066\nVisitors by age") == ["visits[unit=all,span=year] 3 066"])
    #expect(try figures("Visitors by age\nYear: 3 066") == ["visits[unit=north,span=year] 3 066"])
  }

  @Test func `a chart is read when the value beside its row is taken by another`() throws {
    let block = """
          pairs unit in (north, first) visits[unit, span]: count  series span = year, month  legend
          field "Score" score: score
      """
    let text = """
      Score                17      715 063      2 750
                                     7 414        410
                              ■ 1 saylı office  ■ North office
      """
    #expect(try figures(text, by: block).count == 1)
    let above = text.split(separator: "\n").map(String.init)
    let legend = [above[2].replacing("■ ", with: "  "), above[0], above[1]]
    #expect(
      try figures(legend.joined(separator: "\n"), by: block) == [
        "score 17", "visits[unit=first,span=month] 7 414",
        "visits[unit=first,span=year] 715 063", "visits[unit=north,span=month] 410",
        "visits[unit=north,span=year] 2 750",
      ])
  }

  @Test func `a text whose digit groups stand apart is not read`() throws {
    let document = try recover(
      "Year\n415\n022\n\nMonth: 62 383", by: "    field span visits[unit, span]: count")
    #expect(document.figures == [])
    #expect(
      document.diagnostics.map(\.message) == [
        "the digits of numbers stand apart, as in “022”; none is read"
      ])
    #expect(document.ledger.numerals == 3)
  }

  @Test func `a period that ends before it begins is none`() throws {
    let text =
      "Statistik icmal AYLIQ\n31.03.26 – 01.03.26\nCavablandırılan müraciətlər barədə məlumat"
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "a.txt")
    let recovered = try Grammar.digest().recover(document)
    #expect(recovered.figures == [])
    #expect(
      recovered.diagnostics.contains {
        $0.message == "a period from 31.03.26 to 01.03.26 is none; it stays unread"
      })
  }
}
