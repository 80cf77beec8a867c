import CorpusTypesetting
import Testing

/// Which of the numbers near a label is not its value.
@Suite struct NearbyNumberTests {
  private typealias Show = DrawnPages.Show
  private typealias Fill = DrawnPages.Fill

  private static let seeds: ClosedRange<UInt64> = 1...12
  private static let title = Show("Harbour", 40, 40, size: 16)
  private static let tiles = """
      block loads
        line "Loads" span loads[unit, span]: count
        field ("Loads" span) loads[unit, span]: count

    """

  @Test(arguments: seeds)
  func `values over their labels are read where white parts them`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Self.title]
    var figures: [String] = []
    var y = 120.0
    let apart = 24 + Double(random.next() % 8)
    for span in Harbour.spans.shuffled(using: &random) {
      let value = Harbour.value(&random)
      shows += [Show("\(value)", 60, y), Show("Loads \(span.0)", 60, y + 14)]
      figures.append("loads all \(span.1) \(value)")
      y += 14 + apart
    }
    let read = try Harbour.read(DrawnPages(shows), by: Self.tiles)
    #expect(read.figures == figures.sorted())
  }

  @Test(arguments: seeds)
  func `a label of two lines has no value beside it that has a label of its own`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    let values = (0..<2).map { _ in Harbour.value(&random) }
    let right = 190 + Double(random.next() % 60)
    let shows = [
      Self.title, Show("Loads", 60, 120), Show("This year", 60, 132),
      Show("\(values[0])", 60, 144), Show("Loads Last year", right, 120),
      Show("\(values[1])", right + 8, 132),
    ]
    let read = try Harbour.read(DrawnPages(shows), by: Self.tiles)
    #expect(
      Set(read.figures).isSubset(of: [
        "loads all year \(values[0])", "loads all before \(values[1])",
      ]))
  }

  /// A line may begin with the end of one label, and the next one head another value.
  @Test(arguments: seeds)
  func `the end of a label over a heading begins no sentence`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<2).map { _ in Harbour.value(&random) }
    let gap = 13 + Double(random.next() % 4)
    let shows = [
      Self.title, Show("\(values[0])", 60, 120), Show("All the loads Last year", 60, 120 + gap),
      Show("Loads", 60, 120 + 2 * gap), Show("\(values[1]) This year", 60, 120 + 3 * gap),
    ]
    let grammar = """
        block loads
          prose span "Loads" loads[unit, span]: count
          field ("All the loads" span) loads[unit, span]: count

      """
    let read = try Harbour.read(DrawnPages(shows), by: grammar)
    #expect(!read.figures.contains("loads all before \(values[1])"))
  }

  @Test(arguments: seeds)
  func `the end of a sentence labels nothing beside it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<3).map { _ in Harbour.value(&random) }
    let (top, right) = (120 + Double(random.next() % 9), 300 + Double(random.next() % 60))
    let shows = [
      Self.title, Show("In all \(values[0]) ships came here with", 60, top),
      Show("loads counted at the quay.", 60, top + 13), Show("\(values[1])", right, top + 13),
      Show("\(values[2])", right + 70, top + 13),
    ]
    let grammar = """
        block loads
          pairs "Loads counted at the quay" loads[unit, span]: count  series span = year, before

      """
    #expect(try Harbour.read(DrawnPages(shows), by: grammar).figures == [])
  }

  @Test(arguments: seeds)
  func `the head of a row of columns has none of their numbers`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = 3 + Int(random.next() % 3)
    var shows = [Self.title, Show("This year", 55, 100)]
    var fills: [Fill] = []
    for index in 0..<count {
      let height = index == 0 ? 60 : 10 + Double(random.next() % 60)
      let x = 60 + 70 * Double(index)
      fills.append(Fill(x, 200 - height, 40, height, "0.0 0.41 0.36"))
      shows += [
        Show("\(Harbour.value(&random))", x + 4, 200 - height - 4),
        Show("Pier \(index)", x + 6, 213),
      ]
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    let read = try Harbour.read(
      pages,
      by: """
          block loads
            field span loads[unit, span]: count

        """)
    #expect(read.figures == [])
  }

  /// The names of the series under the labels of columns head totals, which agree with those printed elsewhere.
  @Test(arguments: seeds, [true, false])
  func `labels that have one value each of unlike series are no chart`(
    seed: UInt64, isTotalled: Bool
  ) throws {
    var random = SplitMix64(seed: seed)
    let colors = ["0.0 0.41 0.36", "0.98 0.66 0.15"]
    var shows = [Self.title, Show("Loads by quay", 60, 90, size: 13)]
    var fills: [Fill] = []
    var figures: [String] = []
    var sums = [0, 0]
    for (index, quay) in Harbour.quays.prefix(2).enumerated() {
      let x = 70 + 220 * Double(index)
      shows.append(Show(quay.0, x + 45, 222))
      for (series, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        let (left, height) = (x + 75 * Double(series), 20 + Double(random.next() % 50))
        fills.append(Fill(left, 210 - height, 60, height, colors[series]))
        shows.append(Show("\(value)", left + 18, 210 - height - 4))
        figures.append("loads \(quay.1) \(span.1) \(value)")
        sums[series] += value
      }
    }
    for (series, span) in Harbour.spans.enumerated() {
      let x = 70 + 220 * Double(series)
      fills.append(Fill(60 + 110 * Double(series), 107, 7, 7, colors[series]))
      shows += [
        Show(span.0, 71 + 110 * Double(series), 114), Show(span.0, x + 48, 234),
        Show("\(sums[series])", x + 45, 250, size: 14),
      ]
    }
    let totals = zip(Harbour.spans, sums).map { "loads all \($0.1) \($1)" }
    shows += zip(Harbour.spans, sums).enumerated().map { index, total in
      Show("In all \(total.0.0) \(total.1)", 60, 300 + 15 * Double(index))
    }
    var pages = DrawnPages(shows)
    pages.fills = fills
    let foots = isTotalled ? "          foots to loads[unit=all, span] as quays-foot\n" : ""
    let read = try Harbour.read(
      pages,
      by: Harbour.loads.replacing("before\n", with: "before\n" + foots) + """
          block in-all
            line "In all" span loads[unit, span]: count

        """)
    #expect(Set(read.figures).isSubset(of: figures + totals))
    #expect(Set(read.figures).isSuperset(of: totals))
  }

  @Test(arguments: seeds)
  func `a dash over the words of its entry is no zero`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Self.title, Show("Loads", 60, 90, size: 13)]
    var figures: [String] = []
    for (index, span) in Harbour.spans.enumerated() {
      let (value, x) = (Harbour.value(&random), 60 + 130 * Double(index))
      shows += [
        Show(span.0, x, 112), Show("-", x, 126), Show("Loads:", x, 138), Show("\(value)", x, 150),
      ]
      figures.append("loads all \(span.1) \(value)")
    }
    let read = try Harbour.read(
      DrawnPages(shows),
      by: """
          block loads
            heading "Loads"
            pairs "Loads" loads[unit, span]: count  series span = year, before
            field span loads[unit, span]: count

        """, zero: "-")
    #expect(Set(read.figures).isSubset(of: figures))
  }

  @Test(arguments: seeds)
  func `a sentence begins behind the end of another one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = Harbour.value(&random)
    let before = 10 + Int(random.next() % 80)
    let read = try Harbour.read(
      DrawnPages([
        Self.title, Show("\(before) boats were late in the end. Cases", 60, 100),
        Show("\(value) in all.", 60, 112), Show("Deaths", 60, 126),
      ]),
      by: """
          block b
            prose "Cases" cases[unit]: count "in all"
            field "Deaths" deaths[unit]: count

        """)
    #expect(read.figures == ["cases all \(value)"])
  }

  @Test(arguments: seeds)
  func `a number right under words is not that of a label far below`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let gap = 28 + Double(random.next() % 10)
    let read = try Harbour.read(
      DrawnPages([
        Self.title, Show("Boats at sea", 60, 100), Show("\(Harbour.value(&random))", 75, 114),
        Show("Cases", 60, 114 + gap), Show("They are told on the next page", 60, 130 + gap),
      ]),
      by: """
          block b
            field "Cases" cases[unit]: count

        """)
    #expect(read.figures == [])
  }

  @Test(arguments: seeds, [true, false])
  func `a number out of range is only the value of the label in its cell`(
    seed: UInt64, isAttached: Bool
  ) throws {
    var random = SplitMix64(seed: seed)
    let value = 101 + Int(random.next() % 90_000)
    let shows =
      isAttached
      ? [Show("Mood \(value)", 60, 100)] : [Show("Mood", 60, 100), Show("\(value)", 62, 113)]
    let read = try Harbour.read(
      DrawnPages([Self.title] + shows),
      by: """
          block b
            field "Mood" mood[unit]: score

        """)
    #expect(
      read
        == (isAttached
          ? .init(figures: ["mood all \(value)"])
          : .init(
            figures: [], unread: ["\(value)"],
            messages: [
              "mood[unit=all] may be \(value), under “mood”, but cannot be less than -100 or more than 100;"
                + " it stays unread"
            ])))
  }

  /// Cards over two lists name spans, too: the lists have their own names in the middle over them.
  @Test(arguments: seeds)
  func `what heads a number of its own heads no list below`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var lines = ["Harbour", "", "Goods", ""]
    func line(_ words: [(String, Int)]) {
      lines.append(
        words.reduce("") { line, word in
          line + String(repeating: " ", count: max(1, word.1 - line.count)) + word.0
        })
    }
    let right = 62 + Int(random.next() % 9)
    line([("This year", 6), ("This year", 34), ("This year", right + 4)])
    line([("\(Harbour.value(&random))", 7), ("\(Harbour.value(&random))", 35), ("3", right + 7)])
    lines += ["", "", "Loads by quay"]
    line([("This year", 26), ("Last year", right + 28)])
    var figures: [String] = []
    for quay in Harbour.quays {
      let values = (0..<2).map { _ in Harbour.value(&random) }
      line([("\(quay.0) \(values[0])", 0), ("\(quay.0) \(values[1])", right)])
      figures += zip(Harbour.spans, values).map { "loads \(quay.1) \($0.1) \($1)" }
    }
    let read = try Harbour.read(lines.joined(separator: "\n"), by: Harbour.loads)
    #expect(Set(read.figures).isSubset(of: figures))
  }

  /// The end of a leader stands nearer to a label of the next column than that label's own value.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a value at the end of a leader is that of the label it begins at`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let label = 250 + Double(random.next() % 40)
    let number = label - 20 - Double(random.next() % 12)
    let dots = String(repeating: ".", count: 30)
    let value = Harbour.value(&random)
    let shows = [
      DrawnPages.Show("Harbour", 30, 40, size: 16), .init("Berths", 30, 90),
      .init(dots, 80, 90, size: 8), .init("101", number, 90), .init("This year", label, 90),
      .init("\(value)", label + 120, 90 + Double(random.next() % 3)),
    ]
    let block = "  block loads\n    field span loads[unit, span]: count\n"
    let figures = try Harbour.read(DrawnPages(shows), by: block).figures
    #expect(Set(figures).isSubset(of: ["loads all year \(value)"]))
    let alone = try Harbour.read(DrawnPages(shows.dropLast()), by: block)
    #expect(alone.figures.isEmpty)
  }
}
