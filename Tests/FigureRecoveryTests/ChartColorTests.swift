import CorpusTypesetting
import Testing

/// Charts whose series or labels are told by the colours of a legend, drawn with seeded numbers.
struct ChartColorTests {
  typealias Show = DrawnPages.Show
  typealias Fill = DrawnPages.Fill

  private static func block(_ ending: String = "") -> String {
    """
      block services
        heading "Loads by quay"
        pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
    \(ending)
    """
  }

  private static let colors = ["0.1 0.2 0.6", "0.9 0.5 0.1", "0.2 0.6 0.3", "0.6 0.1 0.4"]
  private static let quays = [
    ("North quay", "north"), ("South quay", "south"), ("East quay", "east"),
  ]
  private static let spans = [("This year", "year"), ("Last year", "before")]
  private static let seeds: ClosedRange<UInt64> = 1...8

  /// A chart being drawn.
  private struct Drawing {
    var random: SplitMix64
    var shows = [Show("Harbour", 30, 40, size: 16), Show("Loads by quay", 30, 70)]
    var fills: [Fill] = []
    var figures: [String] = []
    let paints: [String]

    init(seed: UInt64, colors: [String] = ChartColorTests.colors) {
      var random = SplitMix64(seed: seed)
      paints = Self.shuffled(colors, &random)
      self.random = random
    }

    static func shuffled<Element>(_ array: [Element], _ random: inout SplitMix64) -> [Element] {
      array.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    mutating func shuffled<Element>(_ array: [Element]) -> [Element] {
      Self.shuffled(array, &random)
    }

    /// A legend's names with their samples, in any order.
    mutating func addLegend(_ entries: [(name: String, color: String)], y: Double) {
      for (index, entry) in shuffled(entries).enumerated() {
        let x = 60 + 120 * Double(index)
        fills.append(Fill(x, y - 7, 7, 7, entry.color))
        shows.append(Show(entry.name, x + 11, y))
      }
    }

    /// A column on its ground with its value over it.
    mutating func addColumn(
      _ value: Int, x: Double, ground: Double, _ height: Double, _ color: String
    ) {
      let text = String(value)
      fills.append(Fill(x - 10, ground - height, 20, height, color))
      shows.append(
        Show(text, x - Show.width(ofNumber: text, size: 8) / 2, ground - height - 3, size: 8))
    }

    mutating func number() -> Int { 1_000 + Int(random.next() % 900_000) }

    func read(by block: String) throws -> [String] {
      var pages = DrawnPages(shows)
      pages.fills = fills
      return try Harbour.read(pages, by: block).figures
    }
  }

  /// Columns of both series over each quay, each quay's in its own order.
  private func columns(seed: UInt64, colors: [String]) -> Drawing {
    var drawing = Drawing(seed: seed)
    for (index, quay) in Self.quays.enumerated() {
      let x = 100 + 150 * Double(index)
      let order = drawing.shuffled([0, 1])
      for (place, series) in order.enumerated() {
        let value = drawing.number()
        drawing.addColumn(
          value, x: x - 22 + 44 * Double(place), ground: 300, 20 + Double(value) / 10_000,
          colors[series])
        drawing.figures.append("loads \(quay.1) \(Self.spans[series].1) \(value)")
      }
      drawing.shows.append(Show(quay.0, x - 24, 314))
    }
    return drawing
  }

  @Test(arguments: seeds)
  func `the colours of columns tell their series, whatever their order`(seed: UInt64) throws {
    var drawing = columns(seed: seed, colors: Self.colors)
    drawing.addLegend(zip(Self.spans, Self.colors).map { ($0.0, $1) }, y: 340)
    #expect(try drawing.read(by: Self.block()) == drawing.figures.sorted())
  }

  /// Two bars one over the other beside each quay, with their values at their ends, in one order.
  private func bars(seed: UInt64) -> Drawing {
    var drawing = Drawing(seed: seed)
    let order = drawing.shuffled([0, 1])
    for (index, quay) in Self.quays.enumerated() {
      let y = 120 + 50 * Double(index)
      drawing.shows.append(Show(quay.0, 40, y + 4))
      for (place, series) in order.enumerated() {
        let value = drawing.number()
        let (top, width) = (y - 14 + 16 * Double(place), 30 + Double(value) / 4_000)
        drawing.fills.append(Fill(120, top, width, 14, Self.colors[series]))
        drawing.shows.append(Show(String(value), 124 + width, top + 10, size: 8))
        drawing.figures.append("loads \(quay.1) \(Self.spans[series].1) \(value)")
      }
    }
    return drawing
  }

  @Test(arguments: seeds, [0, 1])
  func `one known name of a legend tells both of two series`(seed: UInt64, known: Int) throws {
    var drawing = bars(seed: seed)
    let names = [0, 1].map { $0 == known ? Self.spans[$0].0 : "October" }
    drawing.addLegend(zip(names, Self.colors).map { ($0, $1) }, y: 300)
    #expect(try drawing.read(by: Self.block()) == drawing.figures.sorted())
  }

  @Test(arguments: seeds)
  func `where no name of a legend is known the order of bars says nothing`(seed: UInt64) throws {
    var drawing = bars(seed: seed)
    drawing.addLegend(zip(["October", "In all"], Self.colors).map { ($0, $1) }, y: 300)
    #expect(try drawing.read(by: Self.block()) == [])
  }

  @Test(arguments: seeds)
  func `the colours of columns tell their labels, whatever their order`(seed: UInt64) throws {
    var drawing = Drawing(seed: seed)
    for (panel, span) in Self.spans.enumerated() {
      let left = 60 + 240 * Double(panel)
      let order = drawing.shuffled([0, 1, 2])
      for (place, quay) in order.enumerated() {
        let value = drawing.number()
        drawing.addColumn(
          value, x: left + 40 + 60 * Double(place), ground: 300, 20 + Double(value) / 10_000,
          drawing.paints[quay])
        drawing.figures.append("loads \(Self.quays[quay].1) \(span.1) \(value)")
      }
      drawing.shows.append(Show(span.0, left + 78, 314))
    }
    drawing.addLegend(zip(Self.quays, drawing.paints).map { ($0.0, $1) }, y: 340)
    #expect(try drawing.read(by: Self.block()) == drawing.figures.sorted())
  }

  @Test(arguments: seeds)
  func `a column too low to be seen is told by the order of the others`(seed: UInt64) throws {
    var drawing = Drawing(seed: seed)
    let isReversed = seed % 2 == 0
    for (panel, span) in Self.spans.enumerated() {
      let left = 60 + 240 * Double(panel)
      let order = isReversed ? [2, 1, 0] : [0, 1, 2]
      for (place, quay) in order.enumerated() {
        let value = place == panel ? 10 + Int(drawing.random.next() % 90) : drawing.number()
        drawing.addColumn(
          value, x: left + 40 + 60 * Double(place), ground: 300,
          place == panel ? 0.05 : 20 + Double(value) / 10_000, drawing.paints[quay])
        drawing.figures.append("loads \(Self.quays[quay].1) \(span.1) \(value)")
      }
      drawing.shows.append(Show(span.0, left + 78, 314))
    }
    for (index, quay) in Self.quays.enumerated() {
      let x = 60 + 120 * Double(index)
      drawing.fills.append(Fill(x, 333, 7, 7, drawing.paints[index]))
      drawing.shows.append(Show(quay.0, x + 11, 340))
    }
    #expect(try drawing.read(by: Self.block()) == drawing.figures.sorted())
  }

  /// One of them is nearly a grey, which has no hue of its own.
  private static let slate = ["0.22 0.28 0.31", "0.9 0.29 0.1", "0 0.59 0.65"]

  /// At a point or two of height the paint of a column is mixed with its ground.
  @Test(arguments: seeds, [colors, slate])
  func `low columns are told by what is left of their colours`(
    seed: UInt64, colors: [String]
  ) throws {
    var drawing = Drawing(seed: seed, colors: colors)
    for (panel, span) in Self.spans.enumerated() {
      let left = 60 + 240 * Double(panel)
      for (place, quay) in drawing.shuffled([0, 1, 2]).enumerated() {
        let value = drawing.number()
        let low = 0.7 + Double(drawing.random.next() % 12) / 10
        drawing.addColumn(
          value, x: left + 40 + 60 * Double(place), ground: 300, place == 0 ? 40 : low,
          drawing.paints[quay])
        drawing.figures.append("loads \(Self.quays[quay].1) \(span.1) \(value)")
      }
      drawing.shows.append(Show(span.0, left + 78, 314))
    }
    drawing.addLegend(zip(Self.quays, drawing.paints).map { ($0.0, $1) }, y: 340)
    #expect(try drawing.read(by: Self.block()) == drawing.figures.sorted())
  }

  @Test(arguments: seeds)
  func `the parts of stacked bars are their row's, whatever stands under them`(seed: UInt64) throws
  {
    var drawing = Drawing(seed: seed)
    for (row, span) in drawing.shuffled(Self.spans).enumerated() {
      let y = 110 + 30 * Double(row)
      drawing.shows.append(Show(span.0, 30, y + 13))
      var x = 90.0
      for (index, quay) in Self.quays.enumerated() {
        let value = drawing.number()
        let width = 50 + Double(drawing.random.next() % 110)
        let text = String(value)
        drawing.fills.append(Fill(x, y, width, 20, drawing.paints[index]))
        drawing.shows.append(
          Show(
            text, x + width / 2 - Show.width(ofNumber: text, size: 8) / 2, y + 13, size: 8))
        drawing.figures.append("loads \(quay.1) \(span.1) \(value)")
        x += width
      }
    }
    drawing.addLegend(zip(Self.quays, drawing.paints).map { ($0.0, $1) }, y: 95)
    #expect(try drawing.read(by: Self.block()) == drawing.figures.sorted())
  }

  @Test(arguments: seeds)
  func `colours that a reader can hardly tell apart tell nothing`(seed: UInt64) throws {
    let near = ["0.30 0.50 0.70", "0.32 0.52 0.72"]
    var drawing = columns(seed: seed, colors: near)
    var plain = drawing
    plain.fills = []
    drawing.addLegend(zip(Self.spans, near).map { ($0.0, $1) }, y: 340)
    plain.addLegend(zip(Self.spans, near).map { ($0.0, $1) }, y: 340)
    plain.fills = []
    #expect(try drawing.read(by: Self.block()) == plain.read(by: Self.block()))
  }

  @Test(arguments: seeds)
  func `columns in colours against the sums of their series are not read`(seed: UInt64) throws {
    let swapped = [Self.colors[1], Self.colors[0]]
    var drawing = columns(seed: seed, colors: swapped)
    drawing.addLegend(zip(Self.spans, Self.colors).map { ($0.0, $1) }, y: 340)
    let sums = Self.spans.map { span in
      drawing.figures.filter { $0.contains(" \(span.1) ") }
        .reduce(0) { $0 + (Int($1.split(separator: " ").last ?? "") ?? 0) }
    }
    drawing.shows += [
      Show("This year: \(sums[0])", 30, 54), Show("Last year: \(sums[1])", 200, 54),
    ]
    let found = try drawing.read(by: Self.footedBlock)
    #expect(!found.contains { $0.contains("north") || $0.contains("south") || $0.contains("east") })
    #expect(found.count == 2)
  }

  /// Rows of values on painted cells, under the heads of their columns.
  private func cells(seed: UInt64) -> Drawing {
    var drawing = Drawing(seed: seed)
    drawing.shows += Self.spans.enumerated().map { Show($1.0, 160 + 120 * Double($0), 100) }
    for (index, quay) in Self.quays.enumerated() {
      let y = 120 + 20 * Double(index)
      drawing.shows.append(Show(quay.0, 30, y))
      for (column, span) in Self.spans.enumerated() {
        let (value, x) = (drawing.number(), 160 + 120 * Double(column))
        drawing.fills.append(Fill(x - 6, y - 11, 48, 15, Self.paleColors[column]))
        drawing.shows.append(Show(String(value), x, y))
        drawing.figures.append("loads \(quay.1) \(span.1) \(value)")
      }
    }
    return drawing
  }

  private static let paleColors = ["0.7 0.8 1", "1 0.8 0.6"]

  @Test(arguments: seeds)
  func `heads that colours contradict leave a table unread`(seed: UInt64) throws {
    var drawing = cells(seed: seed)
    let swapped = Self.paleColors.reversed()
    drawing.addLegend(zip(Self.spans, swapped).map { ($0.0, $1) }, y: 220)
    #expect(try drawing.read(by: Self.block()) == [])
  }

  /// The one bar that is seen ends before its own value and stands over the next one's.
  @Test("a bar is that of the value at its end, not of the one under it", arguments: seeds)
  func oneBar(seed: UInt64) throws {
    var drawing = Drawing(seed: seed)
    let order = drawing.shuffled([0, 1])
    let colors = [drawing.paints[0], drawing.paints[1]]
    drawing.addLegend(zip(Self.spans, colors).map { ($0.0, $1) }, y: 92)
    for (index, quay) in Self.quays.enumerated() {
      let y = 130 + 36 * Double(index)
      drawing.shows.append(Show(quay.0, 30, y + 6, size: 8))
      for (place, series) in order.enumerated() {
        let value = drawing.number()
        let isSeen = index == 0 && place == 0
        let x = 120 + (isSeen ? 52.0 : 1)
        if isSeen { drawing.fills.append(Fill(120, y - 9, 52, 11, colors[series])) }
        drawing.shows.append(
          Show(String(value), x + 5, y + 13 * Double(place), size: 8))
        drawing.figures.append("loads \(quay.1) \(Self.spans[series].1) \(value)")
      }
    }
    let read = try drawing.read(by: Self.block())
    #expect(Set(drawing.figures).isSuperset(of: read), "\(read)")
  }

  @Test(arguments: seeds)
  func `a list with samples and values says nothing of another chart's colours`(seed: UInt64) throws
  {
    var drawing = cells(seed: seed)
    for (index, span) in Self.spans.enumerated() {
      let y = 220 + 14 * Double(index)
      drawing.fills.append(Fill(60, y - 7, 7, 7, Self.paleColors[1 - index]))
      drawing.shows += [Show(span.0, 71, y), Show(String(drawing.number()), 150, y)]
    }
    #expect(try drawing.read(by: Self.block()) == drawing.figures.sorted())
  }

  private static let footedBlock = """
      block total
        line "This year" loads[unit=all, span=year]: count
        line "Last year" loads[unit=all, span=before]: count
      block services
        heading "Loads by quay"
        pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
              foots to loads[unit=all, span] as quays-foot
    """
}
