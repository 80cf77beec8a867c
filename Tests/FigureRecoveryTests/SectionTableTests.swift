import CorpusTypesetting
import Testing

/// Tables of one quay's page whose rows say what kinds of figures they have.
@Suite struct SectionTableTests {
  private typealias Show = DrawnPages.Show
  private typealias Fill = DrawnPages.Fill

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let grammar = Harbour.quaySections(
    """
      block loads
        heading "Ships loaded"
        field span loads[unit, span]: count
      block refused
        heading "Ships refused"
        field span refused[unit, span]: count
      block goods
        field goods moved[unit, span=year, goods]: count
    """)

  /// Besides the table a panel of labels over their values, whose lines stand anywhere beside the rows.
  @Test(arguments: seeds, [true, false])
  func `rows name kinds of the page's own figures`(seed: UInt64, hasList: Bool) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var pages = [Harbour.firstPage]
    let top = 120 + Double(random.next() % 30)
    let panel = Fill(380, top - 40, 160, 150, "0.85 0.88 0.95")
    for quay in Harbour.quays {
      var shows = [Show(quay.0, 30, 60, size: 18), Show("What", 40, top)]
      for (column, span) in Harbour.spans.enumerated() {
        shows.append(Show(span.0, 190 + 90 * Double(column), top))
      }
      let pitch = 16 + Double(random.next() % 8)
      for (row, kind) in [
        ("Ships loaded", "loads"), ("Berths (metres)", ""), ("Ships refused", "refused"),
      ].enumerated() {
        let y = top + pitch * Double(row + 1)
        shows.append(Show(kind.0, 40, y))
        for (column, span) in Harbour.spans.enumerated() {
          let value = Harbour.value(&random)
          shows.append(Show("\(value)", 200 + 90 * Double(column), y))
          if !kind.1.isEmpty { figures.append("\(kind.1) \(quay.1) \(span.1) \(value)") }
        }
      }
      if hasList {
        let first = top - 20 - Double(random.next() % 8)
        for (index, goods) in Harbour.goods.enumerated() {
          let value = Harbour.value(&random)
          shows.append(Show(goods.0, 390, first + 38 * Double(index), size: 8))
          shows.append(Show("\(value)", 390, first + 38 * Double(index) + 15))
          figures.append("moved \(quay.1) year \(goods.1) \(value)")
        }
      }
      pages.append(shows)
    }
    var drawn = DrawnPages(pages: pages)
    if hasList { drawn.fills = [panel] }
    let reading = try Harbour.read(drawn.bytes, "page.pdf", by: Self.grammar)
    func ofTable(_ figures: [String]) -> [String] { figures.filter { !$0.hasPrefix("moved") } }
    #expect(ofTable(reading.figures) == ofTable(figures).sorted())
    #expect(Set(reading.figures).isSubset(of: figures))
  }

  private static let charts = Harbour.quaySections(
    """
      block loads
        pairs "Ships loaded" loads[unit, span]: count  series span = year, before
        pairs "Ships refused" refused[unit, span]: count  series span = year, before
    """)

  /// The same table under the name of others is compared with the page's figures, whatever statement could read it.
  @Test(arguments: seeds, [grammar, charts])
  func `a table under the name of others is none of the page's`(
    seed: UInt64, grammar: String
  ) throws {
    var random = SplitMix64(seed: seed)
    let others = ["All quays together", "For comparison: all quays", "East quay", "South quay"]
      .randomElement(using: &random)!
    var shows = [
      Show("North quay", 30, 60, size: 18), Show(others, 40, 100, size: 11), Show("What", 40, 120),
    ]
    for (column, span) in Harbour.spans.enumerated() {
      let x = 190 + 90 * Double(column)
      shows.append(Show(span.0, x, 120))
      for (row, kind) in ["Ships loaded", "Ships refused"].enumerated() {
        if column == 0 { shows.append(Show(kind, 40, 136 + 16 * Double(row))) }
        shows.append(Show("\(Harbour.value(&random))", x + 10, 136 + 16 * Double(row)))
      }
    }
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: grammar)
    #expect(reading.figures == ["cases all 60"], "\(others)")
  }
}
