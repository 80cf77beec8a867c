import CorpusTypesetting
import Testing

/// Charts whose labels, legend and title name their figures, and which no statement has.
@Suite struct NamedChartTests {
  private typealias Show = DrawnPages.Show
  private typealias Fill = DrawnPages.Fill

  private static let seeds: ClosedRange<UInt64> = 1...16
  private static let grammar = Harbour.namedValues(goods: "What was moved")
  private static let paints = ["0.1 0.3 0.6", "0.9 0.6 0.2"]
  /// The breadth of a bar, and the room of a label's bars, in points.
  private static let (breadth, pitch) = (14.0, 48.0)

  /// How a chart is drawn.
  enum Style: CaseIterable {
    case bars, stackedBars, columns, stackedColumns
  }

  private struct Chart {
    var shows: [Show] = []
    var fills: [Fill] = []
    /// The values of each quay, in the order of the bars.
    var values: [[Int]] = []
    /// The place of the legend's entry in each bar's colour.
    let order: [Int]

    /// - Parameter order: By bar its paint.
    init(_ style: Style, order: [Int], _ random: inout SplitMix64) {
      self.order = order
      let (left, foot) = (120.0, 420.0)
      for (place, quay) in Harbour.quays.enumerated() {
        let middle = 130 + pitch * Double(place)
        var end = 0.0
        var own: [Int] = []
        for bar in 0..<2 {
          let value = Harbour.value(&random)
          let length = 60 + Double(random.next() % 90)
          own.append(value)
          let side = middle + breadth * (Double(bar) - 1)
          let paint = paints[order[bar]]
          switch style {
          case .bars:
            fills.append(Fill(left, side, length, breadth - 1, paint))
            shows.append(Show("\(value)", left + length + 4, side + 10))
          case .stackedBars:
            fills.append(Fill(left + end, middle - 8, length, 16, paint))
            shows.append(
              Show(
                "\(value)", in: (left + end)...(left + end + length), align: 0.5, middle + 4))
          case .columns:
            let x = left + pitch * 1.5 * Double(place) + 42 * Double(bar)
            fills.append(Fill(x, foot - length, 38, length, paint))
            shows.append(Show("\(value)", in: x...(x + 38), align: 0.5, foot - length - 4))
          case .stackedColumns:
            let x = left + pitch * 1.5 * Double(place)
            fills.append(Fill(x, foot - end - length, 60, length, paint))
            shows.append(
              Show("\(value)", in: x...(x + 60), align: 0.5, foot - end - length / 2 + 4))
          }
          end += length
        }
        values.append(own)
        switch style {
        case .bars, .stackedBars:
          shows.append(Show(quay.0, 40, middle + 3))
        case .columns, .stackedColumns:
          let width = style == .columns ? 80.0 : 60.0
          shows.append(
            Show(quay.0, left + pitch * 1.5 * Double(place) + width / 2 - 25, foot + 14))
        }
      }
    }

    /// Adds a legend of some names, each beside the paint of its place.
    mutating func addLegend(_ names: [String?], at place: (x: Double, y: Double)) {
      for (index, name) in names.enumerated() {
        guard let name else { continue }
        let x = place.x + 90 * Double(index)
        fills.append(Fill(x, place.y - 8, 8, 8, paints[index]))
        shows.append(Show(name, x + 12, place.y))
      }
    }

    /// The figures where each paint means a span.
    func figures(_ spans: [String]) -> [String] {
      zip(Harbour.quays, values).flatMap { quay, own in
        zip(own, order).map { "calls \(quay.1) \(spans[$1]) \($0)" }
      }
    }

    var page: DrawnPages {
      var pages = DrawnPages(pages: [
        Harbour.firstPage, [Show("Calls by quay", 30, 60, size: 16)] + shows,
      ])
      pages.fills = fills
      return pages
    }
  }

  /// The places of a legend over, under or beside a chart.
  private static func places(_ style: Style) -> [(x: Double, y: Double)] {
    switch style {
    case .bars, .stackedBars: [(150, 98), (200, 270), (330, 190)]
    case .columns, .stackedColumns: [(200, 460), (380, 330)]
    }
  }

  /// One of them.
  private static func place(_ style: Style, seed: UInt64) -> (x: Double, y: Double) {
    let places = places(style)
    return places[Int(seed) % places.count]
  }

  private static func read(_ chart: Chart) throws -> [String] {
    try Harbour.read(chart.page.bytes, "page.pdf", by: grammar).figures
      .filter { $0 != "cases all 60" }
  }

  @Test(arguments: seeds, Style.allCases)
  func `a value is its label's, and of what its colour means`(seed: UInt64, style: Style) throws {
    var random = SplitMix64(seed: seed)
    let order = random.next() % 2 == 0 ? [0, 1] : [1, 0]
    let chart = Chart(style, order: order, &random)
    var spans = Harbour.spans
    if random.next() % 2 == 0 { spans.reverse() }
    var named = chart
    named.addLegend(spans.map(\.0), at: Self.place(style, seed: seed))
    let read = try Self.read(named)
    #expect(read == chart.figures(spans.map(\.1)).sorted())
  }

  /// A colour that nothing names, or that means something unknown, leaves all of a chart's labels in doubt.
  @Test(arguments: seeds, Style.allCases)
  func `what a colour does not say is not read`(seed: UInt64, style: Style) throws {
    var random = SplitMix64(seed: seed)
    let chart = Chart(style, order: [0, 1], &random)
    for names in [
      ["This year", nil], ["This year", "Berths of others"], ["This year", "This year"],
    ] {
      var named = chart
      named.addLegend(names, at: Self.place(style, seed: seed))
      let first = Set(chart.figures(["year", "?"]))
      let other = Set(try Self.read(named)).subtracting(first)
      #expect(other == [], "\(names) \(other.sorted()) \(first.sorted())")
    }
  }

  /// A bar of one label is of its lane, whatever else stands there.
  @Test(arguments: seeds)
  func `another chart's bars are none of a chart's`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var chart = Chart(.stackedBars, order: [0, 1], &random)
    let figures = chart.figures(["year", "before"])
    for place in Harbour.quays.indices {
      let y = 122 + Self.pitch * Double(place)
      chart.fills.append(Fill(470, y, 50, 16, Self.paints[Int(random.next() % 2)]))
      chart.shows.append(
        Show("\(Harbour.value(&random))", in: 470...520, align: 0.5, y + 12))
    }
    chart.addLegend(Harbour.spans.map(\.0), at: (150, 98))
    #expect(try Self.read(chart) == figures.sorted())
  }

  /// A list whose names have values behind them means something by its colours itself, and a legend far off is another
  /// chart's.
  @Test(arguments: seeds)
  func `colours of other lists say nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let chart = Chart(.bars, order: [0, 1], &random)
    var far = chart
    far.addLegend(Harbour.spans.map(\.0), at: (150, 700))
    #expect(try Self.read(far) == [])
    var listed = chart
    listed.addLegend(Harbour.spans.map(\.0), at: (150, 270))
    listed.shows += [0, 1].map { Show("\(2_300 + random.next() % 7_000)", 205 + 90 * $0, 270) }
    #expect(try Self.read(listed) == [])
  }

  /// Labels in the middle have a value on either side: the title over one half is not the other's.
  @Test(arguments: seeds)
  func `labels between two halves are those of both`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (shows, fills, figures) = ([Show](), [Fill](), [String]())
    shows += [Show("Calls by quay", 30, 60, size: 16)]
    shows += [Show("Last year", 120, 100), Show("This year", 500, 100)]
    for (place, quay) in Harbour.quays.enumerated() {
      let y = 118 + 14 * Double(place)
      shows.append(Show(quay.0, 268, y))
      for (half, span) in ["before", "year"].enumerated() {
        let value = Harbour.value(&random)
        let length = 10 + Double(random.next() % (half == 0 ? 150 : 30))
        fills.append(Fill(half == 0 ? 260 - length : 330, y - 9, length, 11, Self.paints[half]))
        let number = half == 0 ? 215 - length...(256 - length) : 334 + length...(375 + length)
        shows.append(Show("\(value)", in: number, align: half == 0 ? 1 : 0, y))
        figures.append("calls \(quay.1) \(span) \(value)")
      }
    }
    var pages = DrawnPages(pages: [Harbour.firstPage, shows])
    pages.fills = fills
    let read = try Harbour.read(pages.bytes, "page.pdf", by: Self.grammar).figures
    #expect(Set(read).isSubset(of: ["cases all 60"] + figures))
  }
}
