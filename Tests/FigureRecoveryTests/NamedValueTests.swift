import CorpusTypesetting
import Testing

/// Values whose labels, and the headings that they stand under, together name what they are.
@Suite struct NamedValueTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24

  /// No block's heading is printed: nothing but names tells what a value is.
  private static let grammar = Harbour.namedValues(goods: "What was moved")

  /// Where a label stands.
  enum Side: CaseIterable { case before, inCell, over, under }

  private static let kinds = [
    ("Calls", "calls"), ("Ships towed", "tows"), ("Berths in use", "used"),
    ("Length of the quay", ""),
  ]
  /// Values of some kinds with their labels on one side of them.
  private static func shows(
    _ values: [(label: String, value: String)], _ side: Side, from top: Double,
    _ random: inout SplitMix64
  ) -> [Show] {
    let gap = 13 + Double(random.next() % 3)
    return values.enumerated().flatMap { index, value in
      let y = top + 20 * Double(index)
      let x = 40 + 130 * Double(index)
      switch side {
      case .before: return [Show(value.label, 40, y), Show(value.value, 300, y)]
      case .inCell: return [Show("\(value.label): \(value.value)", 40, y)]
      case .over: return [Show(value.label, x, top, size: 8), Show(value.value, x, top + gap)]
      case .under: return [Show(value.value, x, top), Show(value.label, x, top + gap, size: 8)]
      }
    }
  }

  /// What one quay has of every kind in some span.
  private static func values(
    of quay: String, _ span: String, _ figures: inout [String], _ random: inout SplitMix64
  ) -> [(label: String, value: String)] {
    kinds.map { kind in
      let isShare = kind.1 == "used"
      let value = isShare ? "\(30 + random.next() % 60).5" : "\(Harbour.value(&random))"
      if !kind.1.isEmpty { figures.append("\(kind.1) \(quay) \(span) \(value)") }
      return (kind.0, isShare ? value + "%" : value)
    }
  }

  @Test(arguments: seeds, Side.allCases)
  func `values are what their labels and the headings over them name`(
    seed: UInt64, side: Side
  ) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var pages = [Harbour.firstPage]
    for quay in Harbour.quays {
      var shows = [Show(quay.0, 30, 60, size: 18)]
      for (place, span) in Harbour.spans.enumerated() {
        let top = 110 + 150 * Double(place) + Double(random.next() % 20)
        shows.append(Show(span.0, 36, top - 24, size: 12))
        shows += Self.shows(
          Self.values(of: quay.1, span.1, &figures, &random), side, from: top, &random)
      }
      pages.append(shows)
    }
    let reading = try Harbour.read(DrawnPages(pages: pages).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  /// What stands between a title and values may say that they are of something else.
  @Test(arguments: seeds, Side.allCases)
  func `values under unknown words or the name of others are not read`(
    seed: UInt64, side: Side
  ) throws {
    var random = SplitMix64(seed: seed)
    let other = [
      "Forecast", "Compared with South quay", "For comparison: East quay", "Planned in spring",
    ]
    .randomElement(using: &random)!
    var shows = [
      Show("North quay", 30, 60, size: 18), Show(other, 32, 90, size: 14),
      Show("This year", 36, 110, size: 12),
    ]
    var figures: [String] = []
    shows += Self.shows(
      Self.values(of: "north", "year", &figures, &random), side, from: 134, &random)
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == ["cases all 60"], "\(other)")
  }

  /// In one type on one page labels stand over the values of some rows and under those of others.
  @Test(arguments: seeds)
  func `each row has its labels on one side`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var shows = [Show("North quay", 30, 60, size: 18)]
    let sides = [Side.over, .under].shuffled(using: &random)
    for (place, span) in Harbour.spans.enumerated() {
      let top = 110 + 120 * Double(place) + Double(random.next() % 20)
      shows.append(Show(span.0, 36, top - 24, size: 12))
      shows += Self.shows(
        Self.values(of: "north", span.1, &figures, &random), sides[place], from: top, &random)
    }
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  /// A kind of figure that neither value nor label names is over them: what that has is another thing.
  @Test(arguments: seeds, [Side.before, .inCell])
  func `values under the name of another kind are not read`(seed: UInt64, side: Side) throws {
    var random = SplitMix64(seed: seed)
    var none: [String] = []
    let values = Self.values(of: "north", "year", &none, &random).filter { $0.0 != "Berths in use" }
    let shows =
      [
        Show("North quay", 30, 60, size: 18), Show("This year", 36, 90, size: 14),
        Show("Berths in use", 36, 110, size: 12),
      ] + Self.shows(values, side, from: 134, &random)
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == ["cases all 60"])
  }

  /// Days in a heading are those of the report, or the values are of another one.
  @Test(arguments: seeds)
  func `values under the days of another report are not read`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var none: [String] = []
    let ways = ["This year (01.01.2024 - 31.12.2024)", "This year (01.01.2023 - 31.12.2023)"]
    let ofReport = random.next() % 2
    var shows = [Show("North quay", 30, 60, size: 18)]
    for (place, way) in ways.enumerated() where place == 0 || ofReport == 1 {
      let top = 130 + 150 * Double(place)
      shows.append(Show(way, 36, top - 24, size: 12))
      let values =
        place == 0
        ? Self.values(of: "north", "year", &figures, &random)
        : Self.values(of: "north", "year", &none, &random)
      shows += Self.shows(values, .before, from: top, &random)
    }
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  /// Small multiples: a panel a quay under its name, the span in the title of the page.
  @Test(arguments: seeds)
  func `panels are of those that their titles name`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var pages = [Harbour.firstPage]
    for span in Harbour.spans {
      var shows = [Show("Goods of the quays", 30, 50, size: 18), Show(span.0, 30, 68, size: 12)]
      let top = 120 + Double(random.next() % 30)
      let pitch = 14 + Double(random.next() % 6)
      for (column, quay) in Harbour.quays.enumerated() {
        let x = 40 + 180 * Double(column)
        shows.append(Show(quay.0, x, top, size: 11))
        for (row, goods) in Harbour.goods.enumerated() {
          let y = top + pitch * Double(row + 1)
          let value = Harbour.value(&random)
          shows.append(Show(goods.0, x, y, size: 9))
          shows.append(Show("\(value)", x + 50 + Double(random.next() % 50), y, size: 9))
          figures.append("moved \(quay.1) \(span.1) \(goods.1) \(value)")
        }
      }
      pages.append(shows)
    }
    let reading = try Harbour.read(DrawnPages(pages: pages).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }
}
