import CorpusTypesetting
import Testing

/// Panels side by side, framed or on a ground of their own, drawn at seeded places.
struct PanelTests {
  typealias Show = DrawnPages.Show
  typealias Fill = DrawnPages.Fill

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let blocks = """
      block loads
        heading "Loads"
        field span loads[unit, span]: count
      block refused
        heading "Refused"
        field span refused[unit, span]: count
      block goods
        field goods moved[unit, span=year, goods]: count

    """

  /// Two panels with headings in a column, and beside them one without, whose values stand over or under their
  /// labels.
  private static func pages(
    _ seed: UInt64, isFramed: Bool, isUnder: Bool
  ) -> (pages: DrawnPages, figures: [String]) {
    var random = SplitMix64(seed: seed)
    func some(_ range: ClosedRange<UInt64>) -> Double {
      Double(range.lowerBound + random.next() % (range.upperBound - range.lowerBound + 1))
    }
    var shows = [Show("Harbour", 30, 40, size: 16)]
    var fills: [Fill] = []
    var figures: [String] = []
    func panel(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
      guard isFramed else { return fills.append(Fill(x, y, width, height, "0.9 0.93 0.96")) }
      fills.append(Fill(x, y, width, height, "0.4 0.4 0.4"))
      fills.append(Fill(x + 1, y + 1, width - 2, height - 2, "1 1 1"))
    }
    var y = 70 + some(0...20)
    for (heading, indicator) in [("Loads", "loads"), ("Refused", "refused")] {
      panel(30, y, 220, 70)
      shows.append(Show(heading, 40, y + 18, size: 13))
      for (index, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        shows.append(Show("\(span.0)", 40, y + 38 + 18 * Double(index)))
        shows.append(Show("\(value)", 180, y + 38 + 18 * Double(index)))
        figures.append("\(indicator) all \(span.1) \(value)")
      }
      y += 70 + some(8...40)
    }
    let (top, pitch) = (66 + some(0...30), some(40...56))
    panel(280, top, 200, 3 * pitch + 16)
    for (index, one) in Harbour.goods.enumerated() {
      let value = Harbour.value(&random)
      let first = top + 20 + Double(index) * pitch
      shows.append(Show(isUnder ? one.0 : "\(value)", 290, first, size: isUnder ? 9 : 13))
      shows.append(Show(isUnder ? "\(value)" : one.0, 290, first + 18, size: isUnder ? 13 : 9))
      figures.append("moved all year \(one.1) \(value)")
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    return (pages, figures.sorted())
  }

  @Test(
    "a heading in a panel heads nothing beside it", arguments: seeds,
    [(false, false), (true, false), (false, true), (true, true)])
  func besides(seed: UInt64, manner: (isFramed: Bool, isUnder: Bool)) throws {
    let (pages, figures) = Self.pages(
      seed, isFramed: manner.isFramed, isUnder: manner.isUnder)
    #expect(try Harbour.read(pages, by: Self.blocks).figures == figures)
  }

  @Test("a bar behind a heading is the ground of that alone", arguments: seeds)
  func bars(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16)]
    var fills: [Fill] = []
    var figures: [String] = []
    for (column, block) in [("Loads", "loads"), ("Refused", "refused")].enumerated() {
      let x = 30 + 260 * Double(column)
      fills.append(Fill(x, 70, 220, 24, "0.8 0.85 0.9"))
      shows.append(Show("\(block.0)", x + 10, 86, size: 12))
      for (index, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        shows.append(Show(span.0, x + 10, 116 + 20 * Double(index)))
        shows.append(Show("\(value)", x + 150, 116 + 20 * Double(index)))
        figures.append("\(block.1) all \(span.1) \(value)")
      }
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    #expect(try Harbour.read(pages, by: Self.blocks).figures == figures.sorted())
  }

  @Test("a card's only heading may stand under its values", arguments: seeds, [false, true])
  func cards(seed: UInt64, isFramed: Bool) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16)]
    var fills: [Fill] = []
    var figures: [String] = []
    let pitch = 96 + Double(random.next() % 30)
    for (row, block) in [("Loads", "loads"), ("Refused", "refused")].enumerated() {
      let y = 70 + pitch * Double(row)
      fills.append(Fill(30, y, 220, 84, isFramed ? "0.4 0.4 0.4" : "0.9 0.93 0.96"))
      if isFramed { fills.append(Fill(31, y + 1, 218, 82, "1 1 1")) }
      for (index, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        shows.append(Show(span.0, 40, y + 20 + 18 * Double(index)))
        shows.append(Show("\(value)", 150, y + 20 + 18 * Double(index)))
        figures.append("\(block.1) all \(span.1) \(value)")
      }
      shows.append(Show(block.0, 40, y + 68, size: 13))
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    #expect(try Harbour.read(pages, by: Self.blocks).figures == figures.sorted())
  }

  @Test("a panel that names one series alone names it for all charts in it", arguments: seeds)
  func seriesOfPanels(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    var shows = [Show("Harbour", 30, 40, size: 16)]
    var fills: [Fill] = []
    var figures: [String] = []
    for (column, span) in spans.enumerated() {
      let x = 30 + 260 * Double(column)
      fills.append(Fill(x, 60, 240, 220, column == 0 ? "0.93 0.97 0.93" : "0.93 0.95 0.97"))
      shows.append(Show(span.0, x + 10, 80, size: 14))
      // The name of the series stands over the heading of the first chart, and far from the second.
      for (block, indicator) in ["loads", "refused"].enumerated() {
        let top = 106 + 90 * Double(block)
        shows.append(Show(block == 0 ? "Loads by quay" : "Refused by quay", x + 10, top, size: 11))
        for (row, quay) in Harbour.quays.enumerated() {
          let y = top + 20 + 18 * Double(row)
          let value = Harbour.value(&random)
          shows.append(Show(quay.0, x + 10, y))
          shows.append(Show("\(value)", x + 150 + Double(random.next() % 40), y))
          figures.append("\(indicator) \(quay.1) \(span.1) \(value)")
        }
      }
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    let refused = Harbour.loads.replacing("Loads", with: "Refused").replacing(
      "loads", with: "refused")
    let read = try Harbour.read(pages, by: Harbour.loads + refused)
    #expect(read.figures == figures.sorted())
  }
}
