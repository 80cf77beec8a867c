import CorpusTypesetting
import Testing

/// Which series the heads of charts say that values are of, on pages drawn with seeded places and numbers.
struct ChartHeadTests {
  typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...12

  private static let chart = """
      block loads
        pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
              foots to loads[unit=all, span] as quays-foot
    """
  private static let loads = """
      block headline
        field span loads[unit=all, span]: count
    \(chart)
    """

  /// The loads of the quays in one year, none with a digit group.
  private static func values(_ random: inout SplitMix64) -> [Int] {
    Harbour.quays.map { _ in 100 + Int(random.next() % 900) }
  }

  /// A list of the quays with their loads under a head.
  private static func list(_ head: String, _ values: [Int], x: Double, top: Double) -> [Show] {
    [Show(head, x, top)]
      + zip(Harbour.quays, values).enumerated().map { index, row in
        Show("\(row.0.0) \(row.1)", x, top + 20 + 18 * Double(index))
      }
  }

  private static func figures(_ year: [Int], _ before: [Int]) -> [String] {
    zip(Harbour.quays, zip(year, before)).flatMap { quay, values in
      ["loads \(quay.1) year \(values.0)", "loads \(quay.1) before \(values.1)"]
    }.sorted()
  }

  @Test("a name that ends with another one is one head", arguments: seeds)
  func longNames(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (year, before) = (Self.values(&random), Self.values(&random))
    let x = 180 + Double(random.next() % 200)
    // Around each name there is a ring.
    func ring(_ name: String, _ values: [Int], _ top: Double) -> [Show] {
      [
        Show(name, x, top + 30), Show("North quay \(values[0])", x - 130, top),
        Show("South quay \(values[1])", x + 120, top + 15),
        Show("East quay \(values[2])", x - 130, top + 55),
      ]
    }
    let pages = DrawnPages(
      [Show("Harbour", 30, 40, size: 16)] + ring("In this year", year, 120)
        + ring("In last year", before, 240))
    #expect(try Harbour.read(pages, by: Self.loads).figures == Self.figures(year, before))
  }

  @Test("what heads something beside the rows of a list heads none of them", arguments: seeds)
  func besideRows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (year, before) = (Self.values(&random), Self.values(&random))
    let grammar =
      Self.loads + "\n" + """
          block refused
            heading "Refused at the quay"
            field span refused[unit, span]: count
        """
    // The names beside stand on the lines of the list, in whichever order.
    let spans = [["This year", "Last year"], ["Last year", "This year"]][Int(random.next() % 2)]
    let y = 100 + Double(random.next() % 12)
    let cards = [
      Show("Harbour", 30, 40, size: 16), Show("Refused at the quay", 400, 80, size: 12),
      Show(spans[0], 430, y), Show("11", 440, y + 15),
      Show(spans[1], 430, y + 40), Show("12", 440, y + 55),
    ]
    let pages = DrawnPages(
      cards + Self.list("This year", year, x: 30, top: 90)
        + Self.list("Last year", before, x: 30, top: 200))
    let figures = try Harbour.read(pages, by: grammar).figures.filter { $0.hasPrefix("loads") }
    // A row level with a name may be left unread.
    #expect(figures.count > Harbour.quays.count)
    #expect(Set(figures).isSubset(of: Self.figures(year, before)))
  }

  @Test("what totals say cannot change the series that heads name", arguments: seeds)
  func exchangedTotals(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (year, before) = (Self.values(&random), Self.values(&random).map { $0 * 40 })
    let sections = """
      section all
        begins "Harbour in all"
        binds unit = all
        block headline
          field span loads[unit, span]: count
      section quays
        begins "Harbour by quay"
        binds unit = all
      \(Self.chart)
      """
    func read(_ totals: (Int, Int)) throws -> [String] {
      let pages = DrawnPages(
        [
          Show("Harbour in all", 30, 40, size: 16), Show("This year \(totals.0)", 30, 80),
          Show("Last year \(totals.1)", 30, 100),
        ],
        [Show("Harbour by quay", 30, 40, size: 16)]
          + Self.list("This year", year, x: 30, top: 140)
          + Self.list("Last year", before, x: 300, top: 140))
      return try Harbour.read(pages.bytes, "page.pdf", by: sections).figures.filter {
        !$0.contains(" all ")
      }
    }
    let sums = (year.reduce(0, +), before.reduce(0, +))
    #expect(try read(sums) == Self.figures(year, before))
    #expect(Set(try read((sums.1, sums.0))).isSubset(of: Self.figures(year, before)))
  }

  @Test("what a number is of may go on between it and its label", arguments: seeds)
  func longUnits(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<2).map { _ in 1_000 + Int(random.next() % 9_000) }
    let gap = 30 + Double(random.next() % 12)
    let grammar = """
        block loads
          heading "Loads of the quay"
          field span loads[unit, span]: count
      """
    func card(_ value: Int, _ span: String, _ top: Double) -> [Show] {
      [
        Show("\(value) loads", 60, top, size: 16), Show("in all", 60, top + 17, size: 16),
        Show(span, 60, top + 37, size: 9),
      ]
    }
    let pages = DrawnPages(
      [Show("Harbour", 30, 40, size: 16), Show("Loads of the quay", 60, 90, size: 12)]
        + card(values[0], "This year", 110) + card(values[1], "Last year", 147 + gap))
    #expect(
      try Harbour.read(pages, by: grammar).figures
        == ["loads all before \(values[1])", "loads all year \(values[0])"])
  }

  @Test("what is printed otherwise far under a value is not the next one", arguments: seeds)
  func otherValues(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (year, other) = (Self.values(&random), Self.values(&random))
    let x = 60 + Double(random.next() % 40)
    let isLarge = random.next() % 2 == 0
    // Numbers of another size, or in sentences of their own.
    var shows = [Show("Harbour", 30, 40, size: 16)]
    for (index, quay) in Harbour.quays.enumerated() {
      let left = x + 130 * Double(index)
      shows += [Show(quay.0, left - 12, 120), Show(String(year[index]), left, 136)]
      shows.append(
        isLarge
          ? Show(String(other[index]), left, 200, size: 18)
          : Show("Ships: \(other[index])", left - 34, 200))
    }
    let pages = DrawnPages(shows)
    #expect(try Harbour.read(pages, by: Self.loads).figures.isEmpty)
  }
}
