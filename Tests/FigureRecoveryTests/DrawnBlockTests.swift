import CorpusTypesetting
import Glibc
import Testing

/// What stands under which heading, and by which bar or label: seeded pages, drawn as others draw them.
@Suite struct DrawnBlockTests {
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

  private static let spans = [("This year", "year"), ("Last year", "before")]
  private static let spanBlock = """
      block services
        heading "Loads by quay"
        pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before

    """

  /// Labels over two values side by side, each with its series' name over or under it, in either order.
  @Test(arguments: seeds)
  func `values side by side under a label are of the series that they are named`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var figures: [String] = []
    var shows = [Show("Harbour", 40, 40, size: 16), Show("Loads by quay", 40, 80, size: 13)]
    let isNameOver = random.next() % 2 == 0
    let spans = random.next() % 2 == 0 ? Self.spans : Self.spans.reversed()
    for (index, quay) in Self.quays.enumerated() {
      let y = 110 + 70 * Double(index)
      shows.append(Show(quay.0, 40, y))
      for (place, span) in spans.enumerated() {
        let x = 40 + 80 * Double(place)
        let value = 1_000 + Int(random.next() % 900_000)
        shows += [
          Show(span.0, x, y + (isNameOver ? 13 : 30), size: 8),
          Show(String(value), x, y + (isNameOver ? 28 : 20), size: 13),
        ]
        figures.append("loads \(quay.1) \(span.1) \(value)")
      }
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Self.spanBlock).figures == figures.sorted())
  }

  /// The widths of the quays' names in Helvetica, in ems.
  private static let widths = [4.891, 5.059, 4.447]

  /// Bars over labels that are set at a slant, those that rise ending at their bar, those that fall
  /// beginning there.
  @Test(arguments: seeds)
  func `labels at a slant are those of the bars that they hang from`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures: [String] = []
    var pages = DrawnPages([Show("Harbour", 40, 40, size: 16)])
    pages.pages[0].append(Show("Figures of kind C", 40, 80, size: 13))
    let angle = Double(25 + random.next() % 36) * (random.next() % 2 == 0 ? -1 : 1)
    let pitch = Double(24 + random.next() % 40)
    for (index, quay) in Self.quays.enumerated() {
      let (value, tick) = (1_000 + Int(random.next() % 9_000), 90 + pitch * Double(index))
      let height = 10 + Double(value) / 100
      pages.fills.append(DrawnPages.Fill(tick - 8, 240 - height, 16, height, "0.2 0.4 0.6"))
      let text = String(value)
      let way = angle < 0 ? 8 * Self.widths[index] : 0
      pages.pages[0] += [
        Show(text, tick - Show.width(ofNumber: text, size: 8) / 2, 236 - height, size: 8),
        Show(
          quay.0, tick - way * cos(angle * .pi / 180), 248 - way * sin(angle * .pi / 180), size: 8,
          angle: angle),
      ]
      figures.append("c \(quay.1) \(value)")
    }
    #expect(try Harbour.read(pages, by: Self.blocks).figures == figures.sorted())
  }

  /// A list with too little room for some of its values.
  @Test(arguments: seeds)
  func `a value that begins the line under its label is that label's`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures: [String] = []
    var shows = [Show("Harbour", 40, 40, size: 16), Show("Figures of kind B", 40, 80, size: 13)]
    let whole = Int(random.next() % 3)
    var y = 80.0
    for (index, quay) in Self.quays.enumerated() {
      let value = 1_000 + Int(random.next() % 900_000)
      y += 14
      if index == whole || random.next() % 2 == 0 {
        shows.append(Show("\(quay.0) \(value)", 40, y))
      } else {
        shows += [Show(quay.0, 40, y), Show(String(value), 40, y + 14)]
        y += 14
      }
      figures.append("b \(quay.1) \(value)")
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Self.blocks).figures == figures.sorted())
  }

  /// Columns and bars in the same two colours on one page.
  @Test(arguments: seeds)
  func `columns and bars of one page are told apart`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let colors = ["0.1 0.3 0.5", "0.9 0.6 0.1"]
    let spans = [("This year", "year"), ("Last year", "before")]
    let goods = [("Coal", "coal"), ("Grain", "grain"), ("Ore", "ore")]
    var figures: [String] = []
    var pages = DrawnPages([Show("Harbour", 40, 40, size: 16)])
    // Only the colours tell which bar is which year's.
    let isTurned = random.next() % 2 == 0
    func number() -> Int { 1_000 + Int(random.next() % 900_000) }
    func addLegend(_ heading: String, y: Double) {
      pages.pages[0].append(Show(heading, 40, y, size: 13))
      for (index, span) in spans.enumerated() {
        let x = 60 + 100 * Double(index)
        pages.fills.append(DrawnPages.Fill(x, y + 9, 7, 7, colors[index]))
        pages.pages[0].append(Show(span.0, x + 11, y + 16))
      }
    }
    // The bars stand under no heading that the grammar knows: all values of the page may be theirs.
    addLegend("Loads of all quays", y: 300)
    addLegend("Goods moved", y: 80)
    for (index, quay) in Self.quays.enumerated() {
      let x = 80 + 150 * Double(index)
      pages.pages[0].append(Show(goods[index].0, x + 20, 254))
      let y = 336 + 44 * Double(index)
      pages.pages[0].append(Show(quay.0, 40, y + 14))
      for (series, span) in spans.enumerated() {
        let column = number()
        let height = 20 + Double(column) / 15_000
        let left = x + 40 * Double(series)
        pages.fills.append(DrawnPages.Fill(left, 240 - height, 24, height, colors[series]))
        let text = String(column)
        pages.pages[0].append(
          Show(
            text, left + 12 - Show.width(ofNumber: text, size: 8) / 2, 237 - height, size: 8))
        figures.append("moved all \(span.1) \(goods[index].1) \(column)")
        let bar = number()
        let length = 20 + Double(bar) / 4_000
        let top = y + 14 * Double(isTurned ? 1 - series : series)
        pages.fills.append(DrawnPages.Fill(110, top, length, 10, colors[series]))
        pages.pages[0].append(Show(String(bar), 113 + length, top + 8, size: 8))
        figures.append("loads \(quay.1) \(span.1) \(bar)")
      }
    }
    let found = try Harbour.read(
      pages,
      by: """
          block loads
            pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
          block moved
            heading "Goods moved"
            pairs goods moved[unit=all, span, goods]: count  series span = year, before
        """)
    #expect(found.figures == figures.sorted())
  }

  @Test func `a number that begins a label is no value`() throws {
    let shows = [
      Show("Harbour", 40, 40, size: 16), Show("This year", 60, 100), Show("5 largest", 60, 114),
      Show("Last year", 260, 100), Show("7", 260, 114),
    ]
    let found = try Harbour.read(
      DrawnPages(shows),
      by: """
          block totals
            field span loads[unit=all, span]: count
            field "5 largest quays" a[unit=all]: count
        """)
    #expect(found.figures == ["loads all before 7"])
    #expect(found.unread == ["5"])
  }
}
