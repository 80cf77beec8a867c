import CorpusTypesetting
import Testing

/// Values behind their labels that go on with a line under them, and lines that begin with their heading.
struct ValueLineTests {
  typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24

  @Test("a line under a value names another one of its label", arguments: seeds, [1.0, 0.0])
  func goingOn(seed: UInt64, align: Double) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16), Show("By kind of goods", 30, 70, size: 12)]
    var figures: [String] = []
    let pitch = 34 + Double(random.next() % 14)
    let column = (140 + Double(random.next() % 40))...340.0
    for (row, one) in Harbour.goods.enumerated() {
      let y = 95 + pitch * Double(row)
      let values = (Harbour.value(&random), Harbour.value(&random))
      shows.append(Show(one.0, 30, y))
      shows.append(Show("\(values.0)", in: column, align: align, y))
      shows.append(Show("In last year \(values.1)", in: column, align: align, y + 13))
      figures.append("moved all year \(one.1) \(values.0)")
      figures.append("moved all before \(one.1) \(values.1)")
    }
    let blocks = """
        block goods
          heading "By kind of goods"
          pairs goods moved[unit, span, goods]: count  series span = year, before

      """
    #expect(try Harbour.read(DrawnPages(shows), by: blocks).figures == figures.sorted())
  }

  private static let lines = """
      block headline
        field span loads[unit, span]: count
      block refused
        heading "“Quays” refused" | "Refused"
        line ("“Quays” refused" | "Refused") span refused[unit, span]: count
      block full
        heading "“Quays” full" | "Full"
        line ("“Quays” full" | "Full")
             "This year" full[unit, span=year]: percent  "Last year" full[unit, span=before]: percent

    """

  @Test(arguments: [
    ("Refused This year: 85", ["refused all year 85"]),
    ("“Quays” refused: This year 85", ["refused all year 85"]),
    ("\"Quays\" refused This year 85", ["refused all year 85"]),
    (
      "\"Quays\" full: This year 85.5%; Last year 80%",
      ["full all before 80", "full all year 85.5"]
    ),
    ("Full This year 85.5% Last year 80%", ["full all before 80", "full all year 85.5"]),
    ("This year: 85", ["loads all year 85"]),
  ])
  func `a line that begins with a heading is of its block`(line: String, figures: [String]) throws {
    #expect(try Harbour.read("Harbour\n\n\(line)\n", by: Self.lines).figures == figures)
  }
}
