import CorpusTypesetting
import Testing

/// Heads of a table on grounds of their own, as spreadsheets print them.
@Suite struct HeadGroundTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let kinds = [("Calls", "calls"), ("Ships towed", "tows")]

  /// Far over the rows and over each other: spans over two kinds each, in cells as high as `height`.
  private static func page(
    height: Double, hasGrounds: Bool, _ random: inout SplitMix64
  ) -> (page: DrawnPages, figures: [String]) {
    let (left, width, top) = (150.0, 90.0, 100.0)
    var shows = [Show("Numbers of the port", 30, 60, size: 16)]
    var fills: [DrawnPages.Fill] = []
    func cell(_ name: String, _ column: Int, _ columns: Int, line: Int) {
      let x = left + width * Double(column)
      let y = top + (height + 1) * Double(line)
      shows.append(Show(name, x + width * Double(columns) / 2 - 20, y + height / 2 + 4))
      if hasGrounds {
        fills.append(
          DrawnPages.Fill(x, y, width * Double(columns) - 1, height, "0.85 0.92 0.85"))
      }
    }
    for (place, span) in Harbour.spans.enumerated() {
      cell(span.0, 2 * place, 2, line: 0)
      for (column, kind) in kinds.enumerated() { cell(kind.0, 2 * place + column, 1, line: 1) }
    }
    var figures = ["cases all 60"]
    for (row, quay) in Harbour.quays.enumerated() {
      let y = top + 2 * (height + 1) + 14 + 14 * Double(row)
      shows.append(Show(quay.0, 36, y))
      for column in 0..<4 {
        let value = Harbour.value(&random)
        let edge = left + width * Double(column)
        shows.append(Show("\(value)", in: edge...(edge + width - 6), align: 1, y))
        figures.append(
          "\(kinds[column % 2].1) \(quay.1) \(Harbour.spans[column / 2].1) \(value)")
      }
    }
    var page = DrawnPages(pages: [Harbour.firstPage, shows])
    page.fills = fills
    return (page, figures.sorted())
  }

  @Test(arguments: seeds)
  func `a head fills its ground, however high that is`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let height = 34 + Double(random.next() % 20)
    let grammar = Harbour.namedValues(goods: "What was moved")
    let (page, figures) = Self.page(height: height, hasGrounds: true, &random)
    #expect(try Harbour.read(page.bytes, "page.pdf", by: grammar).figures == figures)
    let (bare, all) = Self.page(height: height, hasGrounds: false, &random)
    #expect(
      Set(try Harbour.read(bare.bytes, "page.pdf", by: grammar).figures).isSubset(of: all))
  }
}
