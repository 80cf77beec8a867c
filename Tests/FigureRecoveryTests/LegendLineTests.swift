import CorpusTypesetting
import Testing

/// Labels on one line over rows of values: the heads of columns, wherever in these the values stand, or a legend.
struct LegendLineTests {
  typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let blocks = """
      block goods
        heading "By kind of goods"
        pairs goods moved[unit, span, goods]: count
              series span = year, before  legend reversed

    """

  /// Three labels on a line, and under them a row of values for each span, its name over it.
  ///
  /// - Parameter align: Where in its column a label and a value stand, from 0 to 1.
  private static func pages(
    _ random: inout SplitMix64, align: (label: Double, value: Double)
  ) -> (pages: DrawnPages, figures: [String]) {
    var shows = [Show("Harbour", 30, 40, size: 16), Show("By kind of goods", 30, 70, size: 12)]
    var figures: [String] = []
    let width = 70 + Double(random.next() % 30)
    func column(_ index: Int) -> ClosedRange<Double> {
      (120 + width * Double(index))...(120 + width * Double(index + 1) - 12)
    }
    for (index, one) in Harbour.goods.enumerated() {
      shows.append(Show(one.0, in: column(index), align: align.label, 95))
    }
    for (row, span) in Harbour.spans.enumerated() {
      let y = 112 + 36 * Double(row)
      shows.append(Show(span.0, in: 120...(120 + 3 * width), align: 0.5, y))
      shows.append(Show("Quays", 30, y + 18))
      for (index, one) in Harbour.goods.enumerated() {
        let value = Harbour.value(&random)
        shows.append(Show("\(value)", in: column(index), align: align.value, y + 18))
        figures.append("moved all \(span.1) \(one.1) \(value)")
      }
    }
    return (DrawnPages(shows), figures)
  }

  @Test(
    "values in the columns of labels are in no legend's order", arguments: seeds,
    [(0.5, 1.0), (0.5, 0.0), (0.0, 1.0), (0.0, 0.5), (0.5, 0.5)])
  func columns(seed: UInt64, align: (label: Double, value: Double)) throws {
    var random = SplitMix64(seed: seed)
    let (pages, figures) = Self.pages(&random, align: align)
    let read = try Harbour.read(pages, by: Self.blocks).figures
    #expect(Set(read).isSubset(of: figures))
  }

  private static let colors = ["0.2 0.6 0.3", "0.9 0.5 0.1", "0.8 0.1 0.3"]

  /// Bars of three parts in the colours of a legend, and behind each a row of values in the order of its parts, which
  /// need not be the one that is declared.
  @Test(arguments: seeds)
  func `values behind bars are in the order of their parts`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let order = [0, 1, 2].shuffled(using: &random)
    var shows = [Show("Harbour", 30, 40, size: 16), Show("By kind of goods", 30, 70, size: 12)]
    var fills: [DrawnPages.Fill] = []
    for (index, one) in Harbour.goods.enumerated() {
      let x = 200 + 100 * Double(index)
      fills.append(DrawnPages.Fill(x, 88, 8, 8, Self.colors[index]))
      shows.append(Show(one.0, x + 12, 95))
    }
    var figures: [String] = []
    for (row, span) in Harbour.spans.enumerated() {
      let y = 112 + 16 * Double(row)
      shows.append(Show(span.0, 40, y + 9))
      var x = 100.0
      for (place, index) in order.enumerated() {
        let width = 30 + Double(random.next() % 50)
        fills.append(DrawnPages.Fill(x, y, width, 12, Self.colors[index]))
        x += width
        let value = Harbour.value(&random)
        shows.append(Show("\(value)", 400 + 60 * Double(place), y + 9))
        figures.append("moved all \(span.1) \(Harbour.goods[index].1) \(value)")
      }
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    let read = try Harbour.read(pages, by: Self.blocks).figures
    #expect(read == figures.sorted())
  }
}
