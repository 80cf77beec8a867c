import CorpusTypesetting
import Testing

/// Blocks in columns: each belongs to the heading of its own column, wherever headings stand in it.
@Suite struct PageColumnTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...30
  private static let quays = [
    ("North quay", "north"), ("South quay", "south"), ("East quay", "east"),
  ]
  private static let indicators = ["a", "b", "c", "d"]
  private static let blocks = indicators.map { name in
    """
      block \(name)
        heading "Figures of kind \(name.uppercased())"
        pairs unit in (north, south, east) \(name)[unit]: count

    """
  }.joined()

  @Test(arguments: seeds)
  func `labels are those of the heading of their column, at its edge or in its middle`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var figures: [String] = []
    var shows = [Show("Harbour", 40, 40, size: 16)]
    let isCentred = random.next() % 2 == 0
    var bottoms = [80.0, 80 + Double(random.next() % 30)]
    let order = Self.indicators.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
    for (index, name) in order.enumerated() {
      let column = index % 2
      let left = 40 + 280 * Double(column)
      var y = bottoms[column]
      // The headings are 118 points wide, the columns 220.
      shows.append(
        Show("Figures of kind \(name.uppercased())", left + (isCentred ? 51 : 0), y, size: 13))
      for quay in Self.quays {
        y += 18
        let value = 1_000 + Int(random.next() % 900_000)
        shows += [Show(quay.0, left, y), Show(String(value), left + 186, y)]
        figures.append("\(name) \(quay.1) \(value)")
      }
      bottoms[column] = y + 40 + Double(random.next() % 60)
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Self.blocks).figures == figures.sorted())
  }

  /// Labels over their bars, the values at the ends of these.
  @Test(arguments: seeds)
  func `values at the ends of bars are those of the labels over the bars`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures: [String] = []
    var pages = DrawnPages([Show("Harbour", 40, 40, size: 16)])
    pages.pages[0].append(Show("Figures of kind A", 40, 80, size: 13))
    for (index, quay) in Self.quays.enumerated() {
      let y = 105 + 34 * Double(index)
      let value = 1_000 + Int(random.next() % 900_000)
      let length = 20 + Double(value) / 3_000
      pages.fills.append(DrawnPages.Fill(40, y + 4, length, 12, "0.2 0.4 0.6"))
      pages.pages[0] += [
        Show(quay.0, 40, y), Show(String(value), 44 + length, y + 14),
      ]
      figures.append("a \(quay.1) \(value)")
    }
    #expect(try Harbour.read(pages, by: Self.blocks).figures == figures.sorted())
  }
}
