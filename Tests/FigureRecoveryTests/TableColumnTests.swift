import CorpusTypesetting
import Testing

/// Columns of tables that only their heads tell, drawn with seeded places and numbers.
@Suite struct TableColumnTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24

  /// Two columns of numbers, each with its head at the left edge of its cells and its numbers at the right one.
  private struct Columns {
    var first: [Int]
    var second: [Int]
    let left = 150.0
    let width: Double

    init(_ random: inout SplitMix64) {
      first = Harbour.quays.map { _ in 1_000 + Int(random.next() % 90_000) }
      second = Harbour.quays.map { _ in 1_000_000 + Int(random.next() % 9_000_000) }
      width = 110 + Double(random.next() % 40)
    }

    func heads(_ names: [String], _ y: Double) -> [Show] {
      names.enumerated().map { Show($1, left + width * Double($0), y) }
    }

    func rows(_ labels: [String], from y: Double, columns: Int = 2) -> [Show] {
      labels.indices.flatMap { row -> [Show] in
        let top = y + 18 * Double(row)
        return [Show(labels[row], 30, top)]
          + [first, second].prefix(columns).enumerated().map { column, values in
            let edge = left + width * Double(column)
            return Show("\(values[row])", in: edge...(edge + width - 6), align: 1, top)
          }
      }
    }
  }

  private static let calls = """
      block calls
        heading "Ships by quay"
        pairs unit in (north, south, east) calls[unit, span]: count  series span = year, before
              foots to calls[unit=all, span] as quays-foot

    """

  private static func figures(_ year: [Int], _ before: [Int]) -> [String] {
    zip(Harbour.quays, zip(year, before)).flatMap { quay, values in
      ["calls \(quay.1) year \(values.0)", "calls \(quay.1) before \(values.1)"]
    }
  }

  /// Beside a head that nothing is known of, the name of a series stands over the numbers of none.
  @Test(arguments: seeds)
  func `heads that name the columns outweigh the declared order`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let columns = Columns(&random)
    let title = [Show("Harbour", 30, 40, size: 16), Show("Ships by quay", 30, 80, size: 12)]
    let rows = columns.rows(Harbour.quays.map(\.0), from: 124)
    let plain = try Harbour.read(DrawnPages(title + rows), by: Self.calls)
    #expect(plain.figures == Self.figures(columns.first, columns.second).sorted())
    let headed = try Harbour.read(
      DrawnPages(title + columns.heads(["Winter", "This year"], 104) + rows), by: Self.calls)
    #expect(
      Set(headed.figures).isSubset(of: Self.figures(columns.second, columns.first)),
      "\(headed.figures)")
  }

  @Test(arguments: seeds)
  func `totals that a sentence tells say which column is which`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let columns = Columns(&random)
    let (year, before) = (columns.second.reduce(0, +), columns.first.reduce(0, +))
    let shows =
      [
        Show("Harbour", 30, 40, size: 16),
        Show("Calls amounted to \(year) in this year, \(before) in last year.", 30, 60),
        Show("Ships by quay", 30, 84, size: 12),
      ] + columns.heads(["Winter", "This year"], 104)
      + columns.rows(Harbour.quays.map(\.0), from: 124)
    let reading = try Harbour.read(DrawnPages(shows), by: Self.calls)
    let totals = ["calls all year \(year)", "calls all before \(before)"]
    #expect(
      reading.figures == (totals + Self.figures(columns.second, columns.first)).sorted())
  }

  @Test(arguments: seeds)
  func `a field takes no number of a row that has more of them`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let columns = Columns(&random)
    let blocks = """
        block goods
          field goods moved[unit, span=year, goods]: count

      """
    func read(_ count: Int) throws -> [String] {
      let rows = columns.rows(Harbour.goods.map(\.0), from: 124, columns: count)
      return try Harbour.read(
        DrawnPages([Show("Harbour", 30, 40, size: 16)] + rows), by: blocks
      ).figures
    }
    let figures = zip(Harbour.goods, columns.first).map { "moved all year \($0.1) \($1)" }
    #expect(try read(1) == figures.sorted())
    #expect(try read(2) == [])
  }

  /// The head of the report's month stands beside that of another span, or that of the month a year before.
  @Test(arguments: seeds)
  func `a head that is the report's month says what its names do`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let columns = Columns(&random)
    let isDated = random.next() % 2 == 0
    let month = ["May", "MAY", "May 2026"][Int(random.next() % 3)]
    let other = isDated ? "May 2025" : "Last year"
    let shows =
      [
        Show("Harbour", 30, 40, size: 16), Show("1 May 2026", 240, 40),
        Show("31 May 2026", 320, 40),
        Show("Refused ships", 30, 80, size: 12),
      ]
      + [month, other].enumerated().map { column, name in
        Show(name, columns.left + columns.width * Double(column + 1) - 50, 104)
      } + columns.rows(Harbour.quays.map(\.0), from: 124)
    let reading = try Harbour.read(DrawnPages(shows), by: Harbour.kinds)
    let year = zip(Harbour.quays, columns.first).map { "refused \($0.1) year \($1)" }
    let before = zip(Harbour.quays, columns.second).map { "refused \($0.1) before \($1)" }
    // One head alone is none.
    #expect(reading.figures == (isDated ? [] : year + before).sorted())
  }

  /// What a sentence says wholly it says wherever it stands.
  @Test(arguments: seeds)
  func `sentences outside of all sections are read where they name their units`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let calls = Harbour.quays.map { _ in Harbour.value(&random) }
    let shows =
      [Show("News of the port", 30, 40, size: 16)]
      + zip(Harbour.quays, calls).enumerated().map { line, quay in
        Show("This year \(quay.1) calls came to \(quay.0.0).", 30, 80 + 40 * Double(line))
      } + [Show("This year \(Harbour.value(&random)) calls came.", 30, 240)]
    let reading = try Harbour.read(
      DrawnPages(shows).bytes, "page.pdf", by: Harbour.namedValues(goods: "What was moved"))
    #expect(
      reading.figures == zip(Harbour.quays, calls).map { "calls \($0.1) year \($1)" }.sorted())
  }

  /// The calls of a quay are the sum of the goods that it moved: rows of goods under it, set further in, are these. A
  /// caption over the labels reaches over the first head.
  @Test(arguments: seeds)
  func `rows set in under a sum are its parts`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let columns = Columns(&random)
    let goods = Harbour.goods.shuffled(using: &random)
    let goodsOfQuay = """
        block goods
          heading "What was moved"
          pairs goods moved[unit, span, goods]: count  series span = year, before
                foots to calls[unit, span] as goods-foot
      """
    let calls = """
        block calls
          heading "What came in"
          field span calls[unit, span]: count
      """
    func shows(_ sum: String) -> [Show] {
      let top = [(sum, columns.first.reduce(0, +), columns.second.reduce(0, +))]
      let rows = top + goods.indices.map { (goods[$0].0, columns.first[$0], columns.second[$0]) }
      return [
        Show("Harbour in all", 30, 40, size: 16), Show("Cases 60", 30, 60),
      ]
        + [Show("Table 1. The most important numbers of the year", 30, 92)]
        + ["This year", "Last year"].enumerated().map { column, name in
          Show(name, columns.left + 20 + columns.width * Double(column), 106)
        }
        + rows.enumerated().flatMap { row, cells -> [Show] in
          let y = 124 + 16 * Double(row)
          return [Show(cells.0, row == 0 ? 30 : 40, y)]
            + [cells.1, cells.2].enumerated().map { column, number in
              let edge = columns.left + columns.width * Double(column)
              return Show("\(number)", in: edge...(edge + columns.width - 6), align: 1, y)
            }
        }
    }
    let grammar = Harbour.quaySections(goodsOfQuay, overview: calls)
    func figures(_ sum: String) throws -> [String] {
      try Harbour.read(DrawnPages(pages: [shows(sum)]).bytes, "page.pdf", by: grammar).figures
        .filter { $0.hasPrefix("moved") }
    }
    let moved = goods.indices.flatMap { row in
      [
        "moved all year \(goods[row].1) \(columns.first[row])",
        "moved all before \(goods[row].1) \(columns.second[row])",
      ]
    }
    #expect(try figures("Calls") == moved.sorted())
    // Under the sum of something else they are that one's.
    #expect(try figures("Ships towed") == [])
  }
}
