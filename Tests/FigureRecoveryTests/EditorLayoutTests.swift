import CorpusTypesetting
import Testing

/// What editors print beside and between labels and values, drawn at seeded places.
@Suite struct EditorLayoutTests {
  private typealias Show = DrawnPages.Show
  private typealias Fill = DrawnPages.Fill

  private static let seeds: ClosedRange<UInt64> = 1...12

  @Test(arguments: seeds, [true, false])
  func `numbers set apart before titles are no part of them`(seed: UInt64, areCounted: Bool) throws
  {
    var random = SplitMix64(seed: seed)
    var shows: [Show] = []
    var figures: [String] = []
    let apart = 22 + Double(random.next() % 12)
    for (index, quay) in Harbour.quays.shuffled(using: &random).enumerated() {
      let top = 60 + 120 * Double(index)
      if areCounted { shows.append(Show("\(index + 2)", 40, top, size: 14)) }
      shows.append(Show(quay.0, 40 + (areCounted ? apart : 0), top, size: 14))
      let value = Harbour.value(&random)
      shows.append(Show("Cases \(value)", 40, top + 30))
      shows.append(
        Show("What else was told of it that year is not told once more here", 40, top + 50))
      figures.append("cases \(quay.1) \(value)")
    }
    let pages = [[Show("Harbour in all", 40, 40, size: 14), Show("Cases 7", 40, 90)], shows]
    let read = try Harbour.read(
      DrawnPages(pages: pages).bytes, "page.pdf", by: Harbour.listing)
    #expect(read.figures == (figures + ["cases all 7"]).sorted())
    #expect(read.unread.isEmpty)
  }

  /// Two charts that add up to one number have one total, be it printed or not.
  @Test(arguments: seeds, [0, 1, 1_000])
  func `a sum without a printed total tells what a page goes on with`(seed: UInt64, off: Int) throws
  {
    var random = SplitMix64(seed: seed)
    let quays = Harbour.quays.map { _ in 100_000 + Harbour.value(&random) }
    let sum = quays.reduce(0, +)
    let year = 50_000 + Int(random.next() % UInt64(sum - 60_000))
    let spans = [year, sum - year + off]
    func chart(_ labels: [String], _ values: [Int]) -> [Show] {
      zip(labels, values).enumerated().flatMap { index, row in
        let y = 110 + 18 * Double(index)
        return [Show(row.0, 60, y), Show("\(row.1)", 200, y)]
      }
    }
    let first =
      [Show("All harbours", 40, 40, size: 16), Show("Cases by quay", 60, 90)]
      + chart(Harbour.quays.map(\.0), quays)
    let second =
      [Show("What else there is", 40, 40, size: 16), Show("Loads by year", 60, 90)]
      + chart(Harbour.spans.map(\.0), spans)
    let grammar = """
      section all
        begins "All harbours"
        binds unit = all
        block quays
          heading "Cases by quay"
          pairs unit in (north, south, east) cases[unit]: count
                foots to a[unit=all] as quays-foot
        block loads
          heading "Loads by year"
          pairs span loads[unit, span]: count
                foots to a[unit] as loads-foot
      section quay repeats
        binds unit in (north, south, east) by label
        block title opens
          title unit in (north, south, east)
        block loads
          heading "Loads by year"
          pairs span loads[unit, span]: count
                foots to a[unit] as loads-foot

      """
    let figures = zip(Harbour.quays, quays).map { "cases \($0.1) \($1)" }
    let loads = zip(Harbour.spans, spans).map { "loads all \($0.1) \($1)" }
    let read = try Harbour.read(DrawnPages(first, second).bytes, "page.pdf", by: grammar)
    #expect(read.figures == (figures + (off == 0 ? loads : [])).sorted())
  }

  private static let tiles = """
      block loads
        prose "Loads" (span loads[unit, span]: count)+
        line "Loads" span loads[unit, span]: count
        field ("Loads" span) loads[unit, span]: count

    """

  @Test(arguments: seeds, [true, false])
  func `labels and values in turns are read by nearness`(seed: UInt64, isValueFirst: Bool) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 40, 40, size: 16)]
    var figures: [String] = []
    var y = 120.0
    let pitch = 14 + Double(random.next() % 4)
    for span in Harbour.spans.shuffled(using: &random) {
      let value = Harbour.value(&random)
      for text in isValueFirst ? ["\(value)", "Loads \(span.0)"] : ["Loads \(span.0)", "\(value)"] {
        shows.append(Show(text, 60, y))
        y += pitch
      }
      figures.append("loads all \(span.1) \(value)")
    }
    let read = try Harbour.read(DrawnPages(shows), by: Self.tiles)
    // Which side is meant may be left open; no label has the other's value.
    #expect(Set(read.figures).isSubset(of: figures))
  }

  @Test(arguments: seeds)
  func `values before their labels are no sentence`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 40, 40, size: 16)]
    var figures: [String] = []
    for (row, span) in Harbour.spans.shuffled(using: &random).enumerated() {
      let value = Harbour.value(&random)
      shows.append(Show("\(value) \(span.0) loads", 60, 120 + 13 * Double(row)))
      figures.append("loads all \(span.1) \(value)")
    }
    let read = try Harbour.read(
      DrawnPages(shows),
      by: """
          block loads
            prose span "loads" loads[unit, span]: count
            field (span "loads") loads[unit, span]: count

        """)
    #expect(Set(read.figures).isSubset(of: figures))
  }

  /// Labels at the left of rows, on the line of the first or last of their own.
  @Test(arguments: seeds, [0, 1])
  func `headings at the left of rows head what is near`(seed: UInt64, line: Int) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 40, 40, size: 16)]
    var figures: [String] = []
    let pitch = 13 + Double(random.next() % 5)
    for (block, heading) in ["Loads", "Refused"].enumerated() {
      for (row, span) in Harbour.spans.enumerated() {
        let y = 120 + pitch * Double(2 * block + row)
        let value = Harbour.value(&random)
        if row == line { shows.append(Show(heading, 60, y)) }
        shows += [Show(span.0, 140, y), Show("\(value)", 210, y)]
        figures.append("\(heading.lowercased()) all \(span.1) \(value)")
      }
    }
    let read = try Harbour.read(
      DrawnPages(shows),
      by: """
          block loads
            heading "Loads"
            field span loads[unit, span]: count
          block refused
            heading "Refused"
            field span refused[unit, span]: count

        """)
    #expect(Set(read.figures).isSubset(of: figures))
  }

  /// The name of a series that ends one label heads nothing of the next.
  @Test(arguments: seeds)
  func `a series may be named in the second line of a label`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 40, 40, size: 16), Show("Quay in figures", 60, 90, size: 13)]
    var figures: [String] = []
    var y = 120.0
    for (label, indicator) in [("Loads", "loads"), ("Refused", "refused")] {
      for span in Harbour.spans {
        let value = Harbour.value(&random)
        shows += [
          Show(label, 60, y), Show("(\(span.0))", 60, y + 11),
          Show("\(value)", 130 + Double(random.next() % 90), y + 4),
        ]
        figures.append("\(indicator) all \(span.1) \(value)")
        y += 34
      }
    }
    let read = try Harbour.read(
      DrawnPages(shows),
      by: """
          block figures
            heading "Quay in figures"
            pairs "Loads" loads[unit, span]: count  series span = year, before
            pairs "Refused" refused[unit, span]: count  series span = year, before
            field ("Loads" span) loads[unit, span]: count
            field ("Refused" span) refused[unit, span]: count

        """)
    #expect(Set(read.figures).isSubset(of: figures))
    #expect(read.figures.count >= figures.count / 2)
  }

  /// A lone bar lies as its sides say: the value under it is that of the next one, which is too short to be seen.
  @Test(arguments: seeds)
  func `a value is not that of the bar over it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let colors = ["0.0 0.41 0.36", "0.98 0.66 0.15"].shuffled(using: &random)
    let values = [100_000 + Harbour.value(&random), 1_000 + Int(random.next() % 9_000)]
    let length = 40 + Double(random.next() % 15)
    let shows = [
      Show("Harbour", 40, 40, size: 16), Show("Loads of the harbour", 60, 90, size: 12),
      Show(Harbour.spans[0].0, 71, 110), Show(Harbour.spans[1].0, 171, 110),
      Show("Loads", 60, 140), Show("\(values[0])", 160 + length + 7, 136),
      Show("\(values[1])", 168, 149),
    ]
    var pages = DrawnPages(shows)
    pages.fills = [
      Fill(60, 103, 7, 7, colors[0]), Fill(160, 103, 7, 7, colors[1]),
      Fill(160, 127, length, 11, colors[0]), Fill(160, 141, 1.5, 11, colors[1]),
    ]
    let read = try Harbour.read(
      pages,
      by: """
          block loads
            heading "Loads of the harbour"
            pairs "Loads" loads[unit, span]: count  series span = year, before

        """)
    let figures = zip(Harbour.spans, values).map { "loads all \($0.1) \($1)" }
    #expect(Set(read.figures).isSubset(of: figures))
  }
}
