import CorpusTypesetting
import Testing

/// Charts whose values are arranged in ways that no fixed layout has, drawn with seeded numbers.
struct ChartArrangementTests {
  typealias Show = DrawnPages.Show

  private static let block = """
      block services
        heading "Loads by quay"
        pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
        axis
    """

  /// A table of seeded numbers: a quay's loads of this year and the year before.
  private struct Quays {
    var rows: [(name: String, member: String, year: Int, before: Int)]

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      rows = [("North quay", "north"), ("South quay", "south"), ("East quay", "east")].map {
        ($0.0, $0.1, 1_000 + Int(random.next() % 900_000), 10 + Int(random.next() % 9_000))
      }
    }

    var figures: [String] {
      rows.flatMap {
        ["loads \($0.member) before \($0.before)", "loads \($0.member) year \($0.year)"]
      }
      .sorted()
    }
  }

  private func read(_ shows: [Show]) throws -> [String] {
    try Harbour.read(
      DrawnPages([Show("Harbour", 30, 40, size: 16), Show("Loads by quay", 30, 70)] + shows),
      by: Self.block
    ).figures
  }

  private static let seeds: ClosedRange<UInt64> = 1...8

  @Test(arguments: seeds)
  func `bars one over the other are told by their legend`(seed: UInt64) throws {
    let quays = Quays(seed: seed)
    var shows = [Show("This year", 150, 90), Show("Last year", 250, 90)]
    for (index, row) in quays.rows.enumerated() {
      let y = 120.0 + 40 * Double(index)
      shows.append(Show(row.name, 30, y))
      shows.append(Show(String(row.year), 120 + Double(row.year) / 4_000, y - 7))
      shows.append(Show(String(row.before), 120 + Double(row.before) / 4_000, y + 7))
    }
    #expect(try read(shows) == quays.figures)
  }

  @Test(arguments: seeds)
  func `cards have the smaller value behind its series`(seed: UInt64) throws {
    let quays = Quays(seed: seed)
    let shows = quays.rows.enumerated().flatMap { index, row -> [Show] in
      let x = 30.0 + 180 * Double(index)
      return [
        Show(row.name, x, 100, size: 8), Show(String(row.year), x, 116, size: 16),
        Show("Last year \(row.before)", x, 128, size: 8),
      ]
    }
    #expect(try read(shows) == quays.figures)
  }

  @Test(arguments: seeds)
  func `the names of series in cards may go on over two lines`(seed: UInt64) throws {
    let quays = Quays(seed: seed)
    let shows = quays.rows.enumerated().flatMap { index, row -> [Show] in
      let x = 30.0 + 180 * Double(index)
      return [
        Show(row.name, x, 100), Show("This", x, 114, size: 8), Show("year", x, 124, size: 8),
        Show(String(row.year), x, 137), Show("Last year", x, 151, size: 8),
        Show(String(row.before), x, 164),
      ]
    }
    #expect(try read(shows) == quays.figures)
  }

  @Test(arguments: seeds)
  func `running text says what each label has in each series, over lines`(seed: UInt64) throws {
    let quays = Quays(seed: seed)
    let shows = quays.rows.enumerated().flatMap { index, row -> [Show] in
      let y = 100 + 30 * Double(index)
      return [
        Show("\(row.name): This year \(row.year), Last", 30, y),
        Show("year \(row.before)", 30, y + 11),
      ]
    }
    #expect(try read(shows) == quays.figures)
  }

  @Test(arguments: seeds)
  func `rows name every value's series, in any order`(seed: UInt64) throws {
    let quays = Quays(seed: seed)
    let shows = quays.rows.enumerated().flatMap { index, row -> [Show] in
      let y = 100 + 14 * Double(index)
      return [
        Show(row.name, 30, y), Show("Last year \(row.before)", 130, y),
        Show("This year \(row.year)", 260, y),
      ]
    }
    #expect(try read(shows) == quays.figures)
  }

  /// Columns of one series beside columns of the other, each with its axis, whose 0 stands right over
  /// the first label.
  @Test(arguments: seeds)
  func `the numbers of an axis are no values`(seed: UInt64) throws {
    let quays = Quays(seed: seed)
    var shows: [Show] = []
    for (chart, series) in ["This year", "Last year"].enumerated() {
      let left = 40.0 + 270 * Double(chart)
      let step = chart == 0 ? 500_000 : 5_000
      shows.append(Show(series, left, 86))
      for tick in 0...2 {
        shows.append(Show(String(tick * step), left - 8, 300 - 90 * Double(tick), size: 6))
      }
      for (index, row) in quays.rows.enumerated() {
        let x = left + 20 + 80 * Double(index)
        let value = chart == 0 ? row.year : row.before
        shows.append(Show(row.name, x, 320))
        shows.append(Show(String(value), x + 6, 298 - 180 * Double(value) / Double(2 * step)))
      }
    }
    let figures = try read(shows)
    // What is not sure stays unread; no axis is a value.
    #expect(Set(figures).isSubset(of: quays.figures), "\(figures)")
  }
}
