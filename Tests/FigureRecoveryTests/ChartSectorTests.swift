import CorpusTypesetting
import Glibc
import Testing

/// Pies whose values stand around them and whose legend is painted, drawn with seeded sizes.
struct ChartSectorTests {
  typealias Show = DrawnPages.Show
  typealias Fill = DrawnPages.Fill

  private static let seeds: ClosedRange<UInt64> = 1...16
  private static let block = """
      block services
        heading "Loads by quay"
        pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
    """
  private static let colors = ["0.1 0.2 0.6", "0.9 0.5 0.1", "0.2 0.6 0.3"]

  /// Where the name of a pie's series stands.
  enum Head: CaseIterable { case over, within }

  private static func pages(
    _ seed: UInt64, _ head: Head, shares: [Double]
  ) -> (pages: DrawnPages, figures: [String]) {
    var random = SplitMix64(seed: seed)
    func part() -> Double { Double(random.next() % 1000) / 1000 }
    var shows = [Show("Harbour", 30, 40, size: 16), Show("Loads by quay", 30, 70)]
    var fills: [Fill] = []
    var figures: [String] = []
    for (index, quay) in Harbour.quays.enumerated() {
      let x = 60 + 120 * Double(index)
      fills.append(Fill(x, 83, 7, 7, colors[index]))
      shows.append(Show(quay.0, x + 11, 90))
    }
    let isClockwise = random.next() % 2 == 0
    for (pie, span) in Harbour.spans.enumerated() {
      let center = (x: 150 + 260 * Double(pie), y: 220.0)
      let sum = 10_000 + 900_000 * part()
      var turn = part()
      for (index, quay) in Harbour.quays.enumerated() {
        let value = Int(shares[index] * sum)
        let next = isClockwise ? turn + shares[index] : turn - shares[index]
        fills.append(
          Fill(sectorOf: 50, around: center, min(turn, next)...max(turn, next), colors[index]))
        let angle = 2 * .pi * (turn + next) / 2
        let text = String(value)
        shows.append(
          Show(
            text, center.x + 78 * cos(angle) - Show.width(ofNumber: text, size: 8) / 2,
            center.y + 68 * sin(angle) + 3, size: 8))
        figures.append("loads \(quay.1) \(span.1) \(value)")
        turn = next
      }
      switch head {
      case .over: shows.append(Show(span.0, center.x - 20, 122))
      case .within:
        fills.append(Fill(sectorOf: 28, around: center, 0...1, "1 1 1"))
        shows.append(Show(span.0, center.x - 22, center.y + 4))
      }
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    return (pages, figures.sorted())
  }

  @Test("the values around a pie are told by their sectors", arguments: seeds, Head.allCases)
  func pies(seed: UInt64, head: Head) throws {
    let shares = [[0.62, 0.27, 0.11], [0.08, 0.7, 0.22], [0.97, 0.02, 0.01].reversed()]
    let (pages, figures) = Self.pages(seed, head, shares: shares[Int(seed % 3)])
    let read = try Harbour.read(pages, by: Self.block).figures
    // Of two sectors that cannot be seen nothing tells which is which.
    #expect(seed % 3 == 2 ? read.isEmpty : read == figures)
  }

  @Test("sectors that are alike tell nothing", arguments: seeds)
  func alike(seed: UInt64) throws {
    let (pages, _) = Self.pages(seed, .over, shares: [0.34, 0.33, 0.33])
    #expect(try Harbour.read(pages, by: Self.block).figures.isEmpty)
  }
}
