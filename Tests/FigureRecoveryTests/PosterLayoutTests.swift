import CorpusTypesetting
import Testing

/// Rings, mirrored columns, forms and justified lines, as posters, official forms and magazines have them.
@Suite struct PosterLayoutTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...30
  private static let blocks = ["a", "b", "c"].map { name in
    """
      block \(name)
        heading "Figures of kind \(name.uppercased())"
        pairs unit in (north, south, east) \(name)[unit]: count

    """
  }.joined()

  @Test(arguments: seeds)
  func `values around a ring are of the series in its middle`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 40, 40, size: 16), Show("Loads by quay", 40, 80, size: 13)]
    var figures: [String] = []
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    for (ring, span) in spans.enumerated() {
      let x = 40 + 260 * Double(ring)
      shows.append(Show(span.0, x + 85, 180, size: 9))
      let turn = Int(random.next() % 3)
      for (place, spot) in [(0.0, 130.0), (0.0, 210.0), (160.0, 170.0)].enumerated() {
        let quay = Harbour.quays[(place + turn) % 3]
        let value = Harbour.value(&random)
        let y = spot.1 + Double(random.next() % 12)
        shows += [Show(quay.0, x + spot.0, y), Show(String(value), x + spot.0, y + 12)]
        figures.append("loads \(quay.1) \(span.1) \(value)")
      }
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures == figures.sorted())
  }

  /// Columns that rise and fall from a line of labels, with the names of the series before them or not.
  @Test(arguments: seeds)
  func `values over and under their labels are two series`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 40, 40, size: 16), Show("Loads by quay", 40, 80, size: 13)]
    var figures: [String] = []
    let isNamed = random.next() % 3 > 0
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    for (side, span) in spans.enumerated() {
      if isNamed { shows.append(Show(span.0, 40, side == 0 ? 160 : 240, size: 9)) }
      for (place, quay) in Harbour.quays.enumerated() {
        let value = Harbour.value(&random)
        let length = 15 + Double(random.next() % 40)
        shows.append(
          Show(
            String(value), 130 + 100 * Double(place), side == 0 ? 200 - length : 200 + length))
        figures.append("loads \(quay.1) \(span.1) \(value)")
      }
    }
    for (place, quay) in Harbour.quays.enumerated() {
      shows.append(Show(quay.0, 122 + 100 * Double(place), 200))
    }
    #expect(
      try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures
        == (isNamed ? figures.sorted() : []))
  }

  @Test(arguments: seeds)
  func `values are in the order in which their series are listed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    let sign = ["/", "|", ","][Int(random.next() % 3)]
    let list = spans.map { $0.0.lowercased() }.joined(separator: " \(sign) ")
    var shows = [
      Show("Harbour", 40, 40, size: 16), Show("Loads by quay (\(list))", 40, 80, size: 13),
    ]
    var figures: [String] = []
    for (place, quay) in Harbour.quays.enumerated() {
      let values = spans.map { ($0.1, Harbour.value(&random)) }
      let printed = values.map { String($0.1) }.joined(separator: " / ")
      shows.append(Show("\(quay.0): \(printed)", 40, 110 + 16 * Double(place)))
      figures += values.map { "loads \(quay.1) \($0.0) \($0.1)" }
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures == figures.sorted())
  }

  /// A form: the code of the row between label and value, and a row that counts the columns.
  @Test(arguments: seeds)
  func `numbers that count rows and columns are no values`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures: [String] = []
    var shows = [Show("Harbour", 40, 40, size: 16)]
    var code = Int(random.next() % 30)
    let isPadded = random.next() % 2 == 0
    shows += [Show("A", 80, 62), Show("B", 206, 62), Show("1", 305, 62)]
    for (block, name) in ["a", "b", "c"].enumerated() {
      let y = 80 + 90 * Double(block)
      shows.append(Show("Figures of kind \(name.uppercased())", 40, y, size: 13))
      for (place, quay) in Harbour.quays.enumerated() {
        code += 1
        let value = Harbour.value(&random)
        let printed = isPadded && code < 10 ? "0\(code)" : "\(code)"
        let row = y + 18 + 16 * Double(place)
        shows += [
          Show(quay.0, 40, row), Show(printed, in: 190...220, align: 0.5, row),
          Show(String(value), in: 260...340, align: 1, row),
        ]
        figures.append("\(name) \(quay.1) \(value)")
      }
    }
    let reading = try Harbour.read(DrawnPages(shows), by: Self.blocks)
    #expect(reading.figures == figures.sorted())
    #expect(reading.unread == [])
  }

  @Test(arguments: ["2.", "2.1", "2.1.3.", "Table 17.", "IV", "Fig. 3:"])
  func `what counts a heading is no part of it`(number: String) throws {
    var shows = [Show("Harbour", 40, 40, size: 16)]
    shows.append(Show("\(number) Figures of kind A", 40, 80, size: 13))
    for (place, quay) in Harbour.quays.enumerated() {
      let y = 98 + 16 * Double(place)
      shows += [Show(quay.0, 40, y), Show("\(place + 100)", 260, y)]
    }
    #expect(
      try Harbour.read(DrawnPages(shows), by: Self.blocks)
        == Harbour.Reading(figures: ["a east 102", "a north 100", "a south 101"]))
  }

  /// Two labels over the ends of one bar, the values under its ends.
  @Test(arguments: seeds)
  func `values at the outer ends of a bar are those of the labels there`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (left, right) = (Harbour.value(&random), Harbour.value(&random))
    let gap = 30 + Double(random.next() % 20)
    let end = 300 + Double(random.next() % 200)
    var pages = DrawnPages([
      Show("Harbour", 40, 40, size: 16), Show("Figures of kind A", 40, 80, size: 13),
      Show("North quay", 40, 105), Show("South quay", end - 50.59, 105),
      Show(String(left), 40, 105 + gap),
      Show(String(right), in: 40...end, align: 1, 105 + gap),
    ])
    pages.fills.append(DrawnPages.Fill(40, 110, end - 40, gap - 16, "0.2 0.4 0.6"))
    let block = """
        block a
          heading "Figures of kind A"
          pairs unit in (north, south) a[unit]: count

      """
    #expect(
      try Harbour.read(pages, by: block).figures == ["a north \(left)", "a south \(right)"])
  }

  /// A line that is stretched to the width of its column, the spaces of its number too.
  @Test(arguments: 1...8)
  func `stretched spaces part neither words nor numbers`(step: Int) throws {
    let gap = 4 + 2 * Double(step)
    var shows = [Show("Harbour", 40, 40, size: 16)]
    var x = 40.0
    for (word, width) in [
      ("There", 2.556), ("came", 2.445), ("2", 0.556), ("543", 1.668), ("379", 1.668),
      ("tons", 1.89), ("to", 0.834), ("harbour", 3.557),
    ] {
      shows.append(Show(word, x, 80))
      x += 10 * width + gap
    }
    let block = """
        block a
          prose "There came" a[unit]: count "tons"

      """
    #expect(try Harbour.read(DrawnPages(shows), by: block).figures == ["a all 2543379"])
  }

  /// Groups of digits that are set by a grid of their own: one space is as wide as what joins words, the next a
  /// little wider.
  @Test(arguments: [("032", ["a all 2831032"]), ("532", [])])
  func `a group set a little apart is its number's, or the number is not read`(
    group: String, figures: [String]
  ) throws {
    let shows = [
      Show("Harbour", 40, 40, size: 16), Show("There came", 40, 80), Show("2", 120, 80),
      Show("831", 128.6, 80), Show(group, 148.9, 80), Show("tons", 175, 80),
    ]
    let block = """
        block a
          prose "There came" a[unit]: count "tons"

      """
    #expect(try Harbour.read(DrawnPages(shows), by: block).figures == figures)
  }

  /// A form counts its rows on one page; on the next, in the same column, stand values that go up by one.
  @Test func `values in the column of counts are values`() throws {
    var first = [Show("Harbour", 40, 40, size: 16)]
    for (block, name) in ["A", "B"].enumerated() {
      first.append(Show("Figures of kind \(name)", 40, 80 + 90 * Double(block), size: 13))
      for (place, quay) in Harbour.quays.enumerated() {
        let row = 98 + 90 * Double(block) + 16 * Double(place)
        let count = 3 * block + place + 1
        first += [
          Show(quay.0, 40, row), Show(String(count), in: 190...220, align: 0.5, row),
          Show(String(300 + 7 * count), in: 260...340, align: 1, row),
        ]
      }
    }
    var second = [
      Show("Loads by quay", 40, 80, size: 13), Show("This year", 190, 98),
      Show("Last year", 290, 98),
    ]
    for (place, quay) in Harbour.quays.enumerated() {
      let row = 114 + 16 * Double(place)
      second += [
        Show(quay.0, 40, row), Show(String(41 + place), in: 190...220, align: 0.5, row),
        Show("777", 295, row),
      ]
    }
    let reading = try Harbour.read(DrawnPages(first, second), by: Self.blocks + Harbour.loads)
    #expect(
      reading.figures == [
        "a east 321", "a north 307", "a south 314", "b east 342", "b north 328", "b south 335",
        "loads east before 777", "loads east year 43", "loads north before 777",
        "loads north year 41", "loads south before 777", "loads south year 42",
      ])
  }

  /// The columns of a text are two spaces apart, whatever they hold.
  @Test func `equal gaps of a text are columns`() throws {
    let text = """
      Harbour

      Port  Grain  Ore  Coal
      Nord  1200   34   77
      Sud   1300   35   78

      """
    let block = """
        block moved
          pairs unit in (north, south) moved[unit, span=year, goods]: count
                series goods = coal, grain, ore

      """
    #expect(
      try Harbour.read(text, by: block).figures == [
        "moved north year coal 77", "moved north year grain 1200", "moved north year ore 34",
        "moved south year coal 78", "moved south year grain 1300", "moved south year ore 35",
      ])
  }

  @Test func `a long number before a heading does not count it`() throws {
    let shows = [
      Show("Harbour", 40, 40, size: 16), Show("345 Figures of kind A", 40, 80, size: 13),
      Show("North quay", 40, 98), Show("100", 260, 98),
    ]
    #expect(try Harbour.read(DrawnPages(shows), by: Self.blocks).unread.contains("345"))
  }
}
