import CorpusTypesetting
import Testing

/// Tiles with one label, one value and one series each, anywhere in them, drawn at seeded places.
struct ChartTileTests {
  typealias Show = DrawnPages.Show
  typealias Fill = DrawnPages.Fill

  private static let seeds: ClosedRange<UInt64> = 1...16

  /// Every quay's tile of each year, in any order; the label, the value and the series at different corners.
  private static func pages(
    _ seed: UInt64, isFramed: Bool = false, remark: String? = nil
  ) -> (pages: DrawnPages, figures: [String]) {
    var random = SplitMix64(seed: seed)
    var tiles: [(quay: (String, String), span: (String, String), order: UInt64)] = []
    for quay in Harbour.quays {
      for span in Harbour.spans { tiles.append((quay, span, random.next())) }
    }
    tiles.sort { $0.order < $1.order }
    var shows = [Show("Harbour", 30, 40, size: 16), Show("Loads by quay", 30, 70)]
    var fills: [Fill] = []
    var figures: [String] = []
    let corners = [(6.0, 14.0), (86.0, 14.0), (6.0, 50.0), (86.0, 50.0)]
    let places = corners.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
    for (index, tile) in tiles.enumerated() {
      let (x, y) = (40 + 170 * Double(index % 3), 90 + 80 * Double(index / 3))
      let value = Harbour.value(&random)
      if isFramed { fills.append(Fill(x - 4, y - 4, 158, 68, "0.2 0.4 0.6")) }
      fills.append(Fill(x, y, 150, 60, "0.86 0.92 0.95"))
      if let remark { shows.append(Show(remark, x + 40, y + 32, size: 8)) }
      for (string, place) in zip([tile.quay.0, tile.span.0, String(value)], places) {
        shows.append(Show(string, x + place.0, y + place.1))
      }
      figures.append("loads \(tile.quay.1) \(tile.span.1) \(value)")
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    return (pages, figures.sorted())
  }

  @Test("what stands alone in a painted box belongs together", arguments: seeds, [false, true])
  func tiles(seed: UInt64, isFramed: Bool) throws {
    let (pages, figures) = Self.pages(seed, isFramed: isFramed)
    #expect(try Harbour.read(pages, by: Harbour.loads).figures == figures)
  }

  @Test("a word that nothing knows may say what the value of a tile is", arguments: seeds)
  func otherWords(seed: UInt64) throws {
    let (pages, figures) = Self.pages(seed, remark: "refused")
    #expect(Set(try Harbour.read(pages, by: Harbour.loads).figures).isSubset(of: figures))
  }
}
