import CorpusTypesetting
import Testing

/// What stands under another block's heading, or beside another's label, is none of a block's, drawn at seeded
/// places.
struct OtherBlockTests {
  typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...12

  /// Lines and fields of a block without heading, and of one with.
  private static let refusals = """
      block loads
        line span loads[unit, span]: count
        field span loads[unit, span]: count
      block refused
        heading "Refused"
        line span refused[unit, span]: count
        field span refused[unit, span]: count

    """

  @Test(
    "values under a heading are of its block, wherever in its column the heading stands",
    arguments: seeds, [true, false])
  func headed(seed: UInt64, isValueFirst: Bool) throws {
    var random = SplitMix64(seed: seed)
    var shows = [
      Show("Harbour", 30, 40, size: 16),
      Show("Refused", 60 + Double(random.next() % 200), 120, size: 13),
    ]
    var figures: [String] = []
    for (row, span) in Harbour.spans.enumerated() {
      let value = Harbour.value(&random)
      let line = isValueFirst ? "\(value) \(span.0)" : "\(span.0): \(value)"
      shows.append(Show(line, 60, 144 + 18 * Double(row)))
      figures.append("refused all \(span.1) \(value)")
    }
    let read = try Harbour.read(DrawnPages(shows), by: Self.refusals)
    #expect(read.figures == figures.sorted())
  }

  @Test("lines under another block's heading do not tell a figure twice", arguments: seeds)
  func twofold(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var pages = [[Show("Harbour in all", 30, 40, size: 16), Show("Cases 5", 60, 110)]]
    var figures = ["cases all 5"]
    for quay in Harbour.quays.shuffled(using: &random) {
      var page = [Show(quay.0, 30, 40, size: 16)]
      for (block, top) in [("loads", 90.0), ("refused", 190.0)] {
        if block == "refused" { page.append(Show("Refused", 60, top - 20, size: 13)) }
        for (row, span) in Harbour.spans.enumerated() {
          let value = Harbour.value(&random)
          page.append(Show("\(span.0): \(value)", 60, top + 18 * Double(row)))
          figures.append("\(block) \(quay.1) \(span.1) \(value)")
        }
      }
      pages.append(page)
    }
    let read = try Harbour.read(
      DrawnPages(pages: pages).bytes, "page.pdf", by: Harbour.listing + Self.refusals)
    #expect(read.figures == figures.sorted())
  }

  @Test(
    "of labels that begin alike the longest is meant, in whatever order they are written",
    arguments: seeds)
  func longest(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let labels = ["Ships", "Ships at quay", "Ships at quay (with pilots)", "All ships at quay"]
    let label = labels[Int(random.next() % 4)]
    let value = Harbour.value(&random)
    let names = labels.shuffled(using: &random).map { "\"\($0)\"" }.joined(separator: " | ")
    let shows = [
      Show("Harbour", 30, 40, size: 16), Show("\(label) \(value)", 60, 120),
      Show("Tugs 12", 60, 138),
    ]
    let blocks = """
        block ships
          field (\(names)) cases[unit]: count
          field "Tugs" deaths[unit]: count

      """
    let read = try Harbour.read(DrawnPages(shows), by: blocks)
    #expect(read.figures == ["cases all \(value)", "deaths all 12"])
  }

  @Test("a digit that is raised behind a label is a note's mark", arguments: seeds)
  func marks(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Browsers set raised digits at five sixths, word processors smaller.
    let size = [10.0, 9.96, 8, 7][Int(random.next() % 4)]
    var shows = [Show("Harbour", 30, 40, size: 16), Show("Goods moved", 60, 90, size: 13)]
    var figures: [String] = []
    // The widths of the labels in Helvetica, in ems.
    for (row, (goods, width)) in zip(Harbour.goods, [2.056, 2.389, 1.667]).enumerated() {
      let y = 130 + 26 * Double(row)
      let value = Harbour.value(&random)
      shows += [
        Show(goods.0, 60, y, size: 12),
        Show("\(row + 1)", 60 + width * 12, y - 4.5, size: size),
        Show("\(value)", 300, y, size: 12),
      ]
      figures.append("moved all year \(goods.1) \(value)")
    }
    let blocks = """
        block goods
          heading "Goods moved"
          field goods moved[unit, span=year, goods]: count

      """
    let read = try Harbour.read(DrawnPages(shows), by: blocks)
    #expect(read.figures == figures.sorted())
  }

  @Test("values on the other side of a label have no head from beyond it", arguments: seeds)
  func beyond(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let middle = 200 + Double(random.next() % 60)
    var shows = [
      Show("Harbour", 30, 40, size: 16), Show("Goods moved", 60, 80, size: 13),
      Show("This year", middle - 110, 104), Show("Last year", middle + 60, 104),
    ]
    for (row, goods) in Harbour.goods.enumerated() {
      let y = 126 + 18 * Double(row)
      // The years' bars are pictures; what stands on their lines is of something else.
      shows += [
        Show(goods.0, middle, y), Show("\(Harbour.value(&random))", middle + 70, y),
        Show("\(Harbour.value(&random))", middle + 190, y),
      ]
    }
    let blocks = """
        block goods
          heading "Goods moved"
          pairs goods moved[unit, span, goods]: count  series span = year, before

      """
    let read = try Harbour.read(DrawnPages(shows), by: blocks)
    #expect(read.figures.filter { $0.contains(" year ") } == [])
  }

  @Test(
    "a heading may stand behind what counts its table and a name with a number", arguments: seeds)
  func counted(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = Harbour.value(&random)
    let title = ["Table 4. Basin 12: refused", "Table 4. Refused", "Basin 3, refused"][
      Int(random.next() % 3)]
    let shows = [
      Show("Harbour", 30, 40, size: 16), Show(title + " ships", 60, 110),
      Show("This year: \(value)", 60, 134),
    ]
    let blocks = """
        block refused
          heading "Refused ships"
          line span refused[unit, span]: count

      """
    #expect(
      try Harbour.read(DrawnPages(shows), by: blocks).figures == ["refused all year \(value)"])
  }

  @Test("a row that begins with its numbers is no title", arguments: seeds)
  func rows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let cases = Harbour.value(&random)
    var page: [Show] = []
    var figures = ["cases all \(cases)"]
    for (row, quay) in Harbour.quays.enumerated() {
      let y = 40 + 18 * Double(row)
      page.append(Show(quay.0, 220, y))
      for (column, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        page.append(Show("\(value)", 60 + 80 * Double(column), y))
        figures.append("loads \(quay.1) \(span.1) \(value)")
      }
    }
    page.append(Show("Cases \(cases)", 60, 140))
    page.append(Show("Harbour", 500, 780))
    let second = [Show("North quay", 30, 40, size: 16), Show("Cases 7", 60, 110)]
    let read = try Harbour.read(
      DrawnPages(pages: [page, second]).bytes, "page.pdf", by: Harbour.listing)
    #expect(
      read.figures.filter { $0.hasPrefix("cases") } == ["cases all \(cases)", "cases north 7"])
    #expect(Set(read.figures).isSubset(of: figures + ["cases north 7"]))
  }

  @Test(
    "what a page adds up to does not name a quay whose first day it does not print",
    arguments: seeds, ["9.5.2019", "1.3.2021"])
  func firstDay(seed: UInt64, day: String) throws {
    var random = SplitMix64(seed: seed)
    var first = [Show("Harbour in all", 30, 40, size: 16)]
    for (column, span) in Harbour.spans.enumerated() {
      first.append(Show(span.0, 200 + 120 * Double(column), 90))
    }
    var second = [Show("Since \(day)", 60, 60), Show("Goods", 60, 100, size: 13)]
    for (column, span) in Harbour.spans.enumerated() {
      second.append(Show(span.0, 200 + 120 * Double(column), 120))
    }
    var figures: [String] = []
    var totals = [0, 0]
    for (row, goods) in Harbour.goods.enumerated() {
      let y = 140 + 18 * Double(row)
      second.append(Show(goods.0, 60, y))
      for (column, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        totals[column] += value
        second.append(Show("\(value)", 200 + 120 * Double(column), y))
        figures.append("moved north \(span.1) \(goods.1) \(value)")
      }
    }
    for (row, quay) in Harbour.quays.enumerated() {
      let y = 110 + 18 * Double(row)
      first.append(Show(quay.0, 60, y))
      for column in 0..<2 {
        let value = row == 0 ? totals[column] : Harbour.value(&random)
        first.append(Show("\(value)", 200 + 120 * Double(column), y))
      }
    }
    let grammar = """
      section all
        begins "Harbour in all"
        binds unit = all
        block quays
          pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
      section quay repeats
        binds unit in (north, south, east) by repeats loads[unit, span=year], opened opened[unit]
        block note opens
          prose "Since" opened[unit]: date
        block goods
          heading "Goods"
          pairs goods moved[unit, span, goods]: count  series span = year, before
                foots to loads[unit, span] as goods-foot
      """
    let read = try Harbour.read(
      DrawnPages(pages: [first, second]).bytes, "page.pdf", by: grammar)
    let moved = read.figures.filter { $0.hasPrefix("moved") }
    #expect(moved == (day == "9.5.2019" ? figures.sorted() : []))
  }
}
