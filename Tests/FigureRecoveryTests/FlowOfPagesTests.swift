import CorpusTypesetting
import Testing

/// In which order a drawn page is read: down its columns, behind the headings that lines begin with, and with labels
/// before or behind their values.
struct FlowOfPagesTests {
  private typealias Show = DrawnPages.Show

  private static let quays = Harbour.quayPages(
    "    field span loads[unit, span]: count")

  /// Lines of text that fill a column, from its top on.
  private static func filler(_ x: Double, _ top: Double, _ count: Int) -> [Show] {
    (0..<count).map { Show("ships came and went on all days", x, top + 14 * Double($0)) }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `a section within a column goes on at the head of the next`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<6).map { _ in 100 + Int(random.next() % 99_000) }
    let second = 320 + Double(random.next() % 40)
    let top = 230 + Double(random.next() % 60)
    let page =
      [Show("North quay", 30, 60, size: 15), Show("Cases \(numbers[0])", 30, 90)]
      + Self.filler(30, 110, 12)
      + [
        Show("Loads of the quay", second, 66, size: 11),
        Show("This year \(numbers[1])", second, 86),
        Show("Last year \(numbers[2])", second, 100),
      ] + Self.filler(second, 120, 5)
      + [
        Show("South quay", second, top, size: 15), Show("Cases \(numbers[3])", second, top + 25),
        Show("Loads of the quay", second, top + 50, size: 11),
        Show("This year \(numbers[4])", second, top + 70),
        Show("Last year \(numbers[5])", second, top + 84),
      ]
    let overview = [Show("Harbour in all", 30, 40, size: 16), Show("Cases 60", 30, 100)]
    let reading = try Harbour.read(
      DrawnPages(overview, page).bytes, "page.pdf", by: Self.quays)
    #expect(
      reading.figures
        == [
          "cases all 60", "cases north \(numbers[0])", "cases south \(numbers[3])",
          "loads north before \(numbers[2])", "loads north year \(numbers[1])",
          "loads south before \(numbers[5])", "loads south year \(numbers[4])",
        ].sorted())
  }

  private static let spans = """
      block loads
        heading "Loads of ships"
        field span loads[unit, span]: count
      block refused
        heading "Refused ships"
        field span refused[unit, span]: count

    """

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `what a line says behind the heading that it begins with stands under that`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<4).map { _ in 100 + Int(random.next() % 99_000) }
    let sign = [":", " –"][Int(random.next() % 2)]
    var lines = [
      "Loads of ships\(sign) This year \(numbers[0]), Last year \(numbers[1])",
      "Refused ships\(sign) This year \(numbers[2]), Last year \(numbers[3])",
    ]
    if random.next() % 2 == 0 { lines.reverse() }
    let page =
      [
        Show("Harbour", 30, 40, size: 16),
        Show("Loads and refused ships on average", 30, 80, size: 13),
      ]
      + lines.enumerated().map { Show($1, 30, 110 + 16 * Double($0)) }
    let reading = try Harbour.read(DrawnPages(page), by: Self.spans)
    let right = [
      "loads all year \(numbers[0])", "loads all before \(numbers[1])",
      "refused all year \(numbers[2])", "refused all before \(numbers[3])",
    ]
    // Behind a dash a line may stay unread, but is never the other heading's.
    if sign == ":" { #expect(reading.figures == right.sorted()) }
    #expect(Set(reading.figures).isSubset(of: right))
    #expect(reading.figures.count + reading.unread.count == right.count)
  }

  /// Numbers nearer to another's label than to their own are told by what begins the row.
  @Test(arguments: 1...12 as ClosedRange<UInt64>, [true, false])
  func `labels and values take turns from one end of a row to the other`(
    seed: UInt64, labelsFirst: Bool
  ) throws {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<2).map { _ in 100 + Int(random.next() % 99_000) }
    let gap = Double(random.next() % 30)
    let row =
      labelsFirst
      ? [
        Show("This year", 30, 110), Show("\(numbers[0])", 150 + gap, 110),
        Show("Last year", 210 + gap, 110), Show("\(numbers[1])", 330 + gap, 110),
      ]
      : [
        Show("\(numbers[0])", 30, 110), Show("This year", 120 + gap, 110),
        Show("\(numbers[1])", 190 + gap, 110), Show("Last year", 290 + gap, 110),
      ]
    let reading = try Harbour.read(
      DrawnPages(
        [Show("Harbour", 30, 40, size: 16), Show("Loads of ships", 30, 80, size: 13)] + row),
      by: Self.spans)
    let right = Set(["loads all year \(numbers[0])", "loads all before \(numbers[1])"])
    #expect(Set(reading.figures).isSubset(of: right))
    #expect(reading.figures.count + reading.unread.count == 2)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `no value is taken past a number that cannot be read`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let goods = [("Coal", "coal"), ("Grain", "grain"), ("Ore", "ore")]
    let rows = goods.enumerated().flatMap { index, goods -> [Show] in
      let y = 120 + 16 * Double(index)
      let small = 10 + Int(random.next() % 900)
      return [
        Show(goods.0, 30, y), Show("\(small)", 200, y),
        Show("\(1 + random.next() % 900)'\(100 + random.next() % 900)", 300, y),
      ]
    }
    let page = [
      Show("Harbour", 30, 40, size: 16), Show("Goods moved", 30, 80, size: 13),
      Show("Last year", 300, 100),
    ]
    let reading = try Harbour.read(
      DrawnPages(page + rows),
      by: """
          block moved
            heading "Goods moved"
            pairs goods moved[unit, span, goods]: count  series span = year, before

        """)
    #expect(reading.figures == [])
    #expect(reading.unread.count == 6)
  }
}
