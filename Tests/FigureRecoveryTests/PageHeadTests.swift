import CorpusTypesetting
import Testing

/// What the heads of pages say of what is under them.
@Suite struct PageHeadTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...16

  /// Pages about all quays with a page behind them under a head.
  private static func read(
    under head: [Show], _ random: inout SplitMix64
  ) throws -> (figures: [String], value: Int) {
    let value = Harbour.value(&random)
    let grammar = Harbour.quaySections(
      """
        block b
          line "Cases" cases[unit]: count
      """,
      overview: """
          block c
            field "Deaths" deaths[unit]: count
        """)
    let page =
      head + [
        Show("Deaths", 40, 140), Show("\(value)", 140, 140),
        Show("Of all that is told here", 40, 200),
      ]
    return (
      try Harbour.read(DrawnPages(pages: [Harbour.firstPage, page]).bytes, "page.pdf", by: grammar)
        .figures, value
    )
  }

  @Test(arguments: seeds)
  func `a page under another unit's name is not about all`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let quay = Harbour.quays[Int(random.next() % 3)].0
    let (named, _) = try Self.read(
      under: [Show("Seen closely: \(quay)", 30, 40, size: 16)], &random)
    #expect(named == ["cases all 60"])
    // In the type of the page a name is no head, and a head without a name says nothing.
    for head in [Show("Seen closely: \(quay)", 30, 40), Show("Seen closely", 30, 40, size: 16)] {
      let (figures, value) = try Self.read(under: [head], &random)
      #expect(figures == ["cases all 60", "deaths all \(value)"])
    }
  }

  /// A table without a span on the last of several pages.
  private static func table(
    under heads: [String], _ random: inout SplitMix64
  ) throws -> (read: [String], figures: [String]) {
    var figures = ["cases all 60"]
    var pages = heads.map { [Show($0, 30, 30), Show("Nothing to tell", 30, 120)] }
    pages[0] += Harbour.firstPage.map { show in
      var show = show
      show.y += 40
      return show
    }
    var table = [Show(heads[heads.count - 1], 30, 30)]
    table += [Show("Calls", 200, 60), Show("Ships towed", 300, 60)]
    for (row, quay) in Harbour.quays.enumerated() {
      let values = [Harbour.value(&random), Harbour.value(&random)]
      let y = 76 + 14 * Double(row)
      table += [Show(quay.0, 30, y), Show("\(values[0])", 200, y), Show("\(values[1])", 300, y)]
      figures += ["calls \(quay.1) year \(values[0])", "tows \(quay.1) year \(values[1])"]
    }
    pages[pages.count - 1] = table
    return (
      try Harbour.read(
        DrawnPages(pages: pages).bytes, "page.pdf", by: Harbour.namedValues(goods: "What was moved")
      ).figures, figures.sorted()
    )
  }

  @Test(arguments: seeds)
  func `a running title is no table's`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = 4 + Int(random.next() % 3)
    let running = try Self.table(
      under: Array(repeating: "Port report, this year", count: count), &random)
    #expect(running.read == ["cases all 60"])
    let own = try Self.table(
      under: Array(repeating: "Port report", count: count - 1) + ["Port report, this year"],
      &random)
    #expect(own.read == own.figures)
  }
}
