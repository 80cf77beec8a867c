import CorpusTypesetting
import Testing

/// Values without heads are in the declared order only where nothing printed says otherwise.
@Suite struct SeriesOrderTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...16

  /// The labels are headings of blocks too: each stands under itself, and the list over them under none.
  private static let grammar = Harbour.quaySections(
    """
      block loads
        pairs "Ships loaded" loads[unit, span]: count  series span = year, before
      block loads-headed
        heading "Ships loaded"
        field span loads[unit, span]: count
      block refused
        heading "Ships refused"
        pairs "Ships refused" refused[unit, span]: count  series span = year, before
    """)

  private static func page(
    _ quay: (String, String), list: String?, _ figures: inout [String], _ random: inout SplitMix64
  ) -> [Show] {
    var shows = [Show(quay.0, 30, 60, size: 18)]
    if let list { shows.append(Show(list, 220, 100, size: 8)) }
    for (row, kind) in [("Ships loaded", "loads"), ("Ships refused", "refused")].enumerated() {
      let (before, year) = (Harbour.value(&random), Harbour.value(&random))
      let y = 120 + 18 * Double(row)
      shows.append(Show(kind.0, 36, y))
      shows.append(Show("\(before) / \(year)", 220, y))
      figures.append("\(kind.1) \(quay.1) before \(before)")
      figures.append("\(kind.1) \(quay.1) year \(year)")
    }
    return shows
  }

  @Test(arguments: seeds)
  func `a list of the series over some values holds for all of its page`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var pages = [Harbour.firstPage]
    for quay in Harbour.quays {
      pages.append(Self.page(quay, list: "Last year / This year", &figures, &random))
    }
    let reading = try Harbour.read(DrawnPages(pages: pages).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  /// Only the first quay's page says which order it is.
  @Test(arguments: seeds)
  func `no page is read in the declared order where another one denies it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var pages = [Harbour.firstPage]
    for (index, quay) in Harbour.quays.enumerated() {
      let list = index == 0 ? "Last year / This year" : nil
      pages.append(Self.page(quay, list: list, &figures, &random))
    }
    let reading = try Harbour.read(DrawnPages(pages: pages).bytes, "page.pdf", by: Self.grammar)
    #expect(Set(reading.figures).isSubset(of: figures))
  }
}
