import CorpusTypesetting
import Testing

/// A small chart for each label, which stands over it; the series named before each bar, in any order.
struct SmallMultipleTests {
  typealias Show = DrawnPages.Show
  typealias Fill = DrawnPages.Fill

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let blocks = """
      block goods
        heading "By kind of goods"
        pairs goods moved[unit, span, goods]: count  series span = year, before

    """

  @Test("the name before each bar is its series", arguments: seeds, [1, 3])
  func namedBars(seed: UInt64, across: Int) throws {
    var random = SplitMix64(seed: seed)
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    let pitch = 14 + Double(random.next() % 8)
    var shows = [Show("Harbour", 30, 40, size: 16), Show("By kind of goods", 30, 70, size: 12)]
    var fills: [Fill] = []
    var figures: [String] = []
    for (index, one) in Harbour.goods.enumerated() {
      let x = 90 + 180 * Double(index % across)
      let y = 100 + (2 * pitch + 24) * Double(index / across)
      shows.append(Show(one.0, x, y))
      for (row, span) in spans.enumerated() {
        let value = Harbour.value(&random)
        let line = y + pitch * Double(row + 1)
        let length = 20 + Double(random.next() % 50)
        fills.append(Fill(x, line - 8, length, 10, row == 0 ? "0.1 0.6 0.5" : "0.8 0.3 0"))
        shows.append(Show(span.0, x - 54, line))
        shows.append(Show("\(value)", x + length + 4, line))
        figures.append("moved all \(span.1) \(one.1) \(value)")
      }
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    #expect(try Harbour.read(pages, by: Self.blocks).figures == figures.sorted())
  }
}
