import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// What `pdftotext -layout` does to charts and tables, in small: each form is read, and one that
/// does not add up is not.
struct TextLayoutTests {
  /// What a chart's values are read as, under a heading and with columns beside it.
  private func figures(_ text: String, by block: String) throws -> [String] {
    try Bulletin.recover(
      "Services     elsewhere\n" + text, by: "    heading \"Services\"\n" + block
    )
    .figures.map { figure in
      ([figure.key["unit"], figure.key["span"]].compactMap { $0 } + [figure.text])
        .joined(separator: " ")
    }
    .sorted()
  }

  private static let chart = """
        pairs unit in (north, first) visits[unit, span]: count  series span = year, month  legend
    """
  private static let field = "    field span visits[unit, span]: count"

  /// The chart with what its values add up to: in a text nothing else says what a legend means.
  private static let footed =
    field + "\n" + chart + "  foots to visits[unit=all, span] as offices-foot"
  private static let totals = "Year: 3 066\nMonth: 508\n\n"

  private static let both = [
    "first month 98", "first year 316", "north month 410", "north year 2 750",
  ]

  @Test(arguments: [
    // Each column a line lower than the one before.
    (
      """
        2 750
          410
                            316
                             98

         North office    1 saylı office
      """, both
    ),
    // Three values are not two columns of two.
    (
      """
        2 750
          410
                            316

         North office    1 saylı office
      """, []
    ),
    // The columns take turns.
    (
      """
        2 750
                            316
          410
                             98

         North office    1 saylı office
      """, both
    ),
  ])
  func `a staircase of columns is read over its legend`(text: String, expected: [String]) throws {
    let totals = ["all month 508", "all year 3 066"]
    #expect(try figures(Self.totals + text, by: Self.footed) == totals + expected)
  }

  @Test(arguments: [
    // Labels that have run into one cell.
    ("  Year: Month:\n\n     3 066                 508", ["all month 508", "all year 3 066"]),
    // Large numbers, moved to the left of their labels.
    ("        Year            Month\n   3 066           508", ["all month 508", "all year 3 066"]),
    // Another table's head at the left.
    (
      "Month                           Year      Month\n                             3 066     508",
      ["all month 508", "all year 3 066"]
    ),
    // Three values for two labels.
    ("  Year: Month:\n\n     3 066        77       508", []),
  ])
  func `labels side by side face their values in their order`(
    text: String, expected: [String]
  ) throws {
    #expect(try figures(text, by: Self.field) == expected)
  }

  /// The rows of a table of ages; what can be told of them.
  @Test(arguments: [
    // Values a line lower.
    ("0-9      51|10-19    52|20-29|         53|30-39    54", ["51", "52", "53", "54"]),
    // Two labels, then the values of both.
    ("0-9      51|10-19|20-29|         52|         53|30-39    54", ["51", "52", "53", "54"]),
    // Labels and values in turns.
    ("0-9      51|10-19|         52|20-29|         53|30-39    54", ["51", "52", "53", "54"]),
    // Two labels, then one value.
    ("0-9      51|10-19|20-29|         53|30-39    54", []),
    (
      "0-9      51|10-19|20-29|         53|30-39    54|40-49    55|50-59    56",
      ["51", "54", "55", "56"]
    ),
    // A word stands where a label would.
    ("0-9      51|10-19|over     52|20-29    53|30-39    54", ["51", "53", "54"]),
  ])
  func `values off their label's line are its own where the rows around leave no other`(
    lines: String, expected: [String]
  ) throws {
    let text = lines.replacing("|", with: "\n")
    let document = try Bulletin.recover(
      "Services     elsewhere\n" + text,
      by: "    heading \"Services\"\n    pairs age: ages visitors[unit, age]: count")
    #expect(document.figures.map(\.text) == expected)
    #expect(
      document.figures.map { $0.key["age"] ?? "" }
        == document.figures.map { figure in
          ["51": "0-9", "52": "10-19", "53": "20-29", "54": "30-39", "55": "40-49", "56": "50-59"][
            figure.text]
        })
  }

  @Test func `labels in a staircase have the values over them`() throws {
    let text = """
      Year
        2 750
       North office
                               316
                            1 saylı office
      """
    #expect(try figures(text, by: Self.chart) == ["first year 316", "north year 2 750"])
    let list = "Year\n2 750\nNorth office\n316\n1 saylı office\n\nelsewhere      elsewhere"
    #expect(try figures(list, by: Self.chart) == [])
  }

  @Test(arguments: [
    // Set on the label's last lines, a second value may come a line lower.
    ("North office, in          2 750\nall its rooms\n                          98,8%", 2),
    ("North office, in          2 750\nall its rooms\nelsewhere                 98,8%", 0),
  ])
  func `a second value under the first belongs to the same label`(text: String, count: Int) throws {
    let block = """
          field "North office, in all its rooms" visits[unit, span=year]: count satisfaction[unit]: percent
      """
    #expect(try figures(text, by: block).count == count)
  }

  @Test func `names behind all values of a row are none of theirs`() throws {
    let read = try figures(
      "North office      12      41      Year      Month", by: Self.chart)
    #expect(Set(read).isSubset(of: ["north year 12", "north month 41"]))
  }

  @Test func `a label of another block is no series of a chart's row`() throws {
    let block = """
        block chart
          heading "Visits by office"
      """ + "\n" + Self.chart
    let text = """

                    Visits by office
      Month:             2 750      316
                         1 saylı office     North office
      """
    // One row of values where two are wanted, and the label stands beside the chart.
    #expect(try figures(text, by: "    field \"Year\" rate: decimal\n" + block) == [])
  }

  /// The order of a legend says nothing of values in columns: the sum is the same in any order.
  @Test(arguments: 0..<12)
  func `values under the heads of a text's columns are in no legend's order`(
    seed: Int
  ) throws {
    let grammar = """
        block headline
          field span loads[unit=all, span]: count
        block loads
          pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
                legend reversed  foots to loads[unit=all, span] as quays-foot
      """
    var random = SeededGenerator(seed: UInt64(seed))
    let year = Harbour.quays.map { _ in Int.random(in: 1_000...9_999, using: &random) }
    let before = Harbour.quays.map { _ in Int.random(in: 10_000...99_999, using: &random) }
    let left = Int.random(in: 20...30, using: &random)
    let width = Int.random(in: 16...24, using: &random)
    func line(_ cells: [String]) -> String {
      cells.enumerated().reduce(into: "") { line, cell in
        let gap = left + width * cell.offset - line.count
        line += String(repeating: " ", count: gap) + cell.element
      }
    }
    // The names of rows and columns go on over two lines, the numbers stand right of a head's middle.
    let text = [
      "Harbour", "This year \(year.reduce(0, +))", "Last year \(before.reduce(0, +))", "",
      line(["North", "South", "East"]), line(["quay", "quay", "quay"]),
      "  This", line(year.map { "   \($0)" }), "  year",
      "  Last", line(before.map { "   \($0)" }), "  year", "\u{0C}", "Harbour, what is left",
    ].joined(separator: "\n")
    let read = try Harbour.read(text, by: grammar).figures.filter { !$0.contains(" all ") }
    let right = zip(Harbour.quays, zip(year, before)).flatMap { quay, values in
      ["loads \(quay.1) year \(values.0)", "loads \(quay.1) before \(values.1)"]
    }
    #expect(Set(read).isSubset(of: right))
  }
}
