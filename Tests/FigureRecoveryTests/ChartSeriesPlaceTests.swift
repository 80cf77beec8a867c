import CorpusTypesetting
import Testing

/// Where the names of series stand that a chart is read by, drawn with seeded places and numbers.
struct ChartSeriesPlaceTests {
  typealias Show = DrawnPages.Show
  typealias Fill = DrawnPages.Fill

  private static let seeds: ClosedRange<UInt64> = 1...12
  private static let colors = ["0.1 0.2 0.6", "0.9 0.5 0.1", "0.2 0.6 0.3"]
  private static let heading = [Show("Harbour", 30, 40, size: 16), Show("Loads by quay", 30, 70)]

  private static func legend(_ y: Double) -> (shows: [Show], fills: [Fill]) {
    let places = Harbour.quays.indices.map { 60 + 120 * Double($0) }
    return (
      zip(Harbour.quays, places).map { Show($0.0, $1 + 11, y) },
      zip(colors, places).map { Fill($1, y - 7, 7, 7, $0) }
    )
  }

  private static func pages(_ shows: [Show], _ fills: [Fill]) -> DrawnPages {
    var pages = DrawnPages(shows)
    pages.fills = fills
    return pages
  }

  /// The columns of one series in the legend's colours, each with its value over it.
  private static func panel(
    _ span: String, left: Double, ground: Double, _ random: inout SplitMix64
  ) -> (shows: [Show], fills: [Fill], figures: [String]) {
    var panel: (shows: [Show], fills: [Fill], figures: [String]) = ([], [], [])
    for (index, quay) in Harbour.quays.enumerated() {
      let value = Harbour.value(&random)
      let (x, height) = (left + 50 * Double(index), 20 + Double(value) / 12_000)
      panel.fills.append(Fill(x, ground - height, 20, height, colors[index]))
      let text = String(value)
      let room = Show.width(ofNumber: text, size: 8)
      panel.shows.append(Show(text, x + 10 - room / 2, ground - 3 - height, size: 8))
      panel.figures.append("loads \(quay.1) \(span) \(value)")
    }
    return panel
  }

  @Test("the last value of a stacked bar stands beside it", arguments: seeds)
  func stackedBars(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (shows, fills) = Self.legend(95)
    var figures: [String] = []
    for (row, span) in Harbour.spans.enumerated() {
      let y = 110 + 34 * Double(row)
      shows.append(Show(span.0, 30, y + 13))
      var x = 90.0
      for (index, quay) in Harbour.quays.enumerated() {
        let value = String(Harbour.value(&random))
        let isLast = index == 2
        let width = isLast ? 4 : 90 + Double(random.next() % 60)
        fills.append(Fill(x, y, width, 20, Self.colors[index]))
        let room = Show.width(ofNumber: value, size: 8)
        shows.append(Show(value, isLast ? x + 8 : x + (width - room) / 2, y + 13, size: 8))
        figures.append("loads \(quay.1) \(span.1) \(value)")
        x += width
      }
    }
    let read = try Harbour.read(Self.pages(Self.heading + shows, fills), by: Harbour.loads)
    #expect(read.figures == figures.sorted())
  }

  @Test("what stands behind the last name of a legend is not its value", arguments: seeds)
  func besideLegend(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (shows, fills) = Self.legend(95)
    // Another block's number on the line of the legend.
    shows.append(Show(String(Harbour.value(&random)), 420, 95, size: 12))
    var figures: [String] = []
    for (panel, span) in Harbour.spans.enumerated() {
      let left = 60 + 180 * Double(panel)
      shows.append(Show(span.0, left + 30, 230))
      let panel = Self.panel(span.1, left: left, ground: 210, &random)
      (shows, fills, figures) = (
        shows + panel.shows, fills + panel.fills, figures + panel.figures
      )
    }
    let read = try Harbour.read(Self.pages(Self.heading + shows, fills), by: Harbour.loads)
    #expect(read.figures == figures.sorted())
  }

  @Test("the title of an axis names the series of its columns", arguments: seeds, [0.0, -90])
  func axisTitles(seed: UInt64, angle: Double) throws {
    var random = SplitMix64(seed: seed)
    var (shows, fills) = Self.legend(250)
    var figures: [String] = []
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    for (panel, span) in spans.enumerated() {
      let left = 100 + 260 * Double(panel)
      shows.append(
        angle == 0 ? Show(span.0, left - 60, 180) : Show(span.0, left - 20, 200, angle: angle))
      let panel = Self.panel(span.1, left: left, ground: 230, &random)
      (shows, fills, figures) = (
        shows + panel.shows, fills + panel.fills, figures + panel.figures
      )
    }
    let read = try Harbour.read(Self.pages(Self.heading + shows, fills), by: Harbour.loads)
    #expect(read.figures == figures.sorted())
  }

  /// Two blocks whose headings are the labels of their rows.
  private static let rows = """
      block waiting
        heading "Wait"
        pairs "Wait" loads[unit=all, span]: count  series span = year, before
      block refused
        heading "Refusals"
        pairs "Refusals" refused[unit=all, span]: count  series span = year, before
    """

  @Test("the heads of a table stand over the rows of all its blocks", arguments: seeds)
  func rowsOfBlocks(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    var shows = [Show("Harbour", 30, 40, size: 16)]
    var figures: [String] = []
    for (column, span) in spans.enumerated() {
      let x = 220 + 120 * Double(column)
      shows.append(Show(span.0, x, 90))
      for (row, name) in [("Wait", "loads"), ("Refusals", "refused")].enumerated() {
        let value = Harbour.value(&random)
        if column == 0 { shows.append(Show(name.0, 30, 108 + 18 * Double(row))) }
        shows.append(Show(String(value), x, 108 + 18 * Double(row)))
        figures.append("\(name.1) all \(span.1) \(value)")
      }
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Self.rows).figures == figures.sorted())
  }

  @Test("where other heads deny the declared order it names nothing", arguments: seeds)
  func deniedOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let isDenied = seed % 2 == 0
    let spans = isDenied ? Harbour.spans.reversed() : Harbour.spans
    var figures: [String] = []
    func rows(_ indicator: String, _ top: Double) -> [Show] {
      Harbour.quays.enumerated().flatMap { index, quay in
        let y = top + 18 * Double(index)
        return [Show(quay.0, 30, y)]
          + zip(spans, [220.0, 340]).map { span, x in
            let value = Harbour.value(&random)
            figures.append("\(indicator) \(quay.1) \(span.1) \(value)")
            return Show(String(value), x, y)
          }
      }
    }
    let grammar =
      Harbour.loads + """
          block refused
            heading "Refused by quay"
            pairs unit in (north, south, east) refused[unit, span]: count
                  series span = year, before
        """
    let shows =
      Self.heading + zip(spans, [220.0, 340]).map { Show($0.0, $1, 90) } + rows("loads", 108)
      + [Show("Refused by quay", 30, 200)] + rows("refused", 222)
    let read = try Harbour.read(DrawnPages(shows), by: grammar).figures
    #expect(read == figures.filter { !isDenied || $0.hasPrefix("loads") }.sorted())
  }

  @Test("the head of a page names the series of all that has no other", arguments: seeds)
  func pageHeads(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures: [String] = []
    let pages = Harbour.spans.map { span in
      [Show("Harbour", 30, 40, size: 16), Show(span.0, 450, 40), Show("Loads by quay", 30, 70)]
        + Harbour.quays.enumerated().flatMap { index, quay in
          let value = Harbour.value(&random)
          figures.append("loads \(quay.1) \(span.1) \(value)")
          let y = 100 + 18 * Double(index)
          return [Show(quay.0, 30, y), Show(String(value), 200, y)]
        }
    }
    let read = try Harbour.read(DrawnPages(pages[0], pages[1]), by: Harbour.loads).figures
    #expect(read == figures.sorted())
  }
}
