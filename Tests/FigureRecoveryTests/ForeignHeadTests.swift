import CorpusTypesetting
import Testing

/// What heads, titles and notes say against the figures that stand near them, drawn at seeded places.
struct ForeignHeadTests {
  typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...16

  /// A table of quays in two columns, with a total's row.
  private static func table(
    _ heads: [String], _ random: inout SplitMix64
  ) -> (shows: [Show], figures: [String]) {
    let columns = [220 + Double(random.next() % 40), 340 + Double(random.next() % 40)]
    let pitch = 16 + Double(random.next() % 12)
    var shows = [Show("Harbour", 30, 40, size: 16)]
    var figures: [String] = []
    for (head, x) in zip(heads, columns) { shows.append(Show(head, x, 120)) }
    var sums = [0, 0]
    for (row, quay) in Harbour.quays.enumerated() {
      let y = 120 + pitch * Double(row + 1)
      shows.append(Show(quay.0, 60, y))
      for (column, span) in ["year", "before"].enumerated() {
        let value = Harbour.value(&random)
        sums[column] += value
        shows.append(Show("\(value)", columns[column], y))
        figures.append("loads \(quay.1) \(span) \(value)")
      }
    }
    let y = 120 + pitch * Double(Harbour.quays.count + 1)
    shows.append(Show("Total", 60, y))
    for (column, span) in ["year", "before"].enumerated() {
      shows.append(Show("\(sums[column])", columns[column], y))
      figures.append("loads all \(span) \(sums[column])")
    }
    return (shows, figures.sorted())
  }

  private static let loads = """
      block loads
        pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
        pairs "Total" loads[unit, span]: count  series span = year, before

    """

  @Test(
    "columns of another kind are no figures of the labels before them, nor is their total",
    arguments: seeds,
    [["This year", "Last year"], ["Coal", "Grain"], ["Men", "Women"], ["Deaths", "Cases"]])
  func heads(seed: UInt64, heads: [String]) throws {
    var random = SplitMix64(seed: seed)
    let (shows, figures) = Self.table(heads, &random)
    let read = try Harbour.read(DrawnPages(shows), by: Self.loads)
    #expect(read.figures == (heads[0] == "This year" ? figures : []))
  }

  @Test(
    "nor where a row that nothing is known of, and white, part them from their heads",
    arguments: seeds, [["Coal", "Grain"], ["Deaths", "Cases"]])
  func headsOverOtherRows(seed: UInt64, heads: [String]) throws {
    var random = SplitMix64(seed: seed)
    var (shows, _) = Self.table(heads, &random)
    for index in shows.indices where heads.contains(shows[index].string) {
      shows.append(Show("\(Harbour.value(&random))", shows[index].x, 120))
      shows[index].y = 94
    }
    shows.append(Show("Big ones", 60, 120))
    #expect(try Harbour.read(DrawnPages(shows), by: Self.loads).figures == [])
  }

  @Test(
    "bars under the heading of another block's charts are not named by an order", arguments: seeds)
  func heading(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let x = 60 + Double(random.next() % 60)
    let pitch = 24 + Double(random.next() % 10)
    let grammar =
      Self.loads + """
          block moved
            heading "Goods by quay"
            pairs goods moved[unit, span, goods]: count  series span = year, before

        """
    func shows(under heading: String) -> (shows: [Show], figures: [String]) {
      var shows = [Show("Harbour", 30, 40, size: 16), Show(heading, x, 80, size: 13)]
      var figures: [String] = []
      for (row, quay) in Harbour.quays.enumerated() {
        let y = 120 + pitch * Double(row)
        shows.append(Show(quay.0, x, y))
        for (column, span) in ["year", "before"].enumerated() {
          let value = Harbour.value(&random)
          shows.append(
            Show("\(value)", x + 120 + Double(random.next() % 200), y - 5 + 10 * Double(column)))
          figures.append("loads \(quay.1) \(span) \(value)")
        }
      }
      return (shows, figures.sorted())
    }
    let own = shows(under: "Of all that came")
    #expect(try Harbour.read(DrawnPages(own.shows), by: grammar).figures == own.figures)
    let other = shows(under: "Goods by quay")
    #expect(try Harbour.read(DrawnPages(other.shows), by: grammar).figures.isEmpty)
  }

  @Test(
    "values of a column chart are named by what stands at the foot of each, whichever is higher",
    arguments: seeds, [true, false])
  func columns(seed: UInt64, isSecondHigher: Bool) throws {
    var random = SplitMix64(seed: seed)
    let x = 120 + Double(random.next() % 60)
    let values = (0..<2).map { _ in 10 + Int(random.next() % 40) }
    let heights = isSecondHigher ? [176.0, 164.0] : [164.0, 176.0]
    var shows = [Show("Harbour", 30, 40, size: 16), Show("Time at quay", x + 25, 148)]
    var figures: [String] = []
    for (column, span) in Harbour.spans.enumerated() {
      let left = x + 70 * Double(column)
      shows.append(Show("05:\(values[column])", left + 9, heights[column]))
      shows.append(Show(span.0, left, 260, size: 9))
      figures.append("wait all \(span.1) \(300 + values[column])")
    }
    let blocks = """
        block time
          pairs "Time at quay" wait[unit, span]: duration  series span = year, before

      """
    #expect(try Harbour.read(DrawnPages(shows), by: blocks).figures == figures.sorted())
  }

  @Test("a page that lists quays is none of theirs, whatever a note names", arguments: seeds)
  func lists(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var first = [Show("Harbour", 30, 40, size: 16)]
    var figures: [String] = []
    for (row, quay) in Harbour.quays.enumerated() {
      let y = 110 + 18 * Double(row)
      first.append(Show(quay.0, 60, y))
      for (column, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        let x = 200 + 120 * Double(column)
        if row == 0 { first.append(Show(span.0, x, 90)) }
        first.append(Show("\(value)", x, y))
        figures.append("loads \(quay.1) \(span.1) \(value)")
      }
    }
    let cases = Harbour.value(&random)
    first += [
      Show("Cases \(cases)", 60, 200), Show("Figures of North quay since 9.5.2019", 60, 300),
    ]
    figures.append("cases all \(cases)")
    var pages = [first]
    for quay in Harbour.quays.shuffled(using: &random) {
      let value = Harbour.value(&random)
      pages.append([Show(quay.0, 30, 40, size: 16), Show("Cases \(value)", 60, 110)])
      figures.append("cases \(quay.1) \(value)")
    }
    let read = try Harbour.read(DrawnPages(pages: pages).bytes, "page.pdf", by: Harbour.listing)
    #expect(read.figures.filter { !$0.hasPrefix("opened") } == figures.sorted())
  }

  @Test("a title that ends as another section begins is its own section's", arguments: seeds)
  func titles(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = Harbour.value(&random)
    var pages = [
      [Show("Port and berths in all", 30, 40, size: 16), Show("Cases \(all)", 60, 110)]
    ]
    var figures = ["cases all \(all)"]
    for quay in Harbour.quays.shuffled(using: &random) {
      let value = Harbour.value(&random)
      pages.append([
        Show("\(quay.0) port and berths in all", 30, 40, size: 16), Show("Cases \(value)", 60, 110),
      ])
      figures.append("cases \(quay.1) \(value)")
    }
    let grammar = Harbour.listing.replacing("Harbour in all", with: "port and berths in all")
    let read = try Harbour.read(DrawnPages(pages: pages).bytes, "page.pdf", by: grammar)
    #expect(read.figures == figures.sorted())
  }
}
