import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// What `pdftotext -raw` makes of charts and tables, in small: nothing but the order of lines tells
/// what belongs together.
struct RunningTextTests {
  private static let table = """
        pairs unit in (north, first) visits[unit, span]: count  series span = year, month
    """

  private func figures(_ text: String, by block: String = table) throws -> [String] {
    try Bulletin.recover("Services\n" + text, by: "    heading \"Services\"\n" + block)
      .figures.map { figure in
        ([figure.key["unit"], figure.key["span"]].compactMap { $0 } + [figure.text])
          .joined(separator: " ")
      }
      .sorted()
  }

  private static let both = [
    "first month 98", "first year 1 316", "north month 41", "north year 12 750",
  ]

  @Test(arguments: [
    // Rows under heads.
    ("Year Month\nNorth office 12 750 41\n1 saylı office 1 316 98", both),
    // Heads in another order than the grammar declares.
    ("Month Year\nNorth office 41 12 750\n1 saylı office 98 1 316", both),
    // Wrapped names, their values on a line of their own.
    ("Year Month\nNorth\noffice\n12 750 41\n1 saylı office 1 316 98", both),
    // A name between its values.
    ("12 750 North office 41\n1 316 1 saylı office 98", both),
    // Groups under the label of their series.
    (
      "Year\nNorth office 12 750\n1 saylı office 1 316\nMonth\nNorth office 41\n1 saylı office 98",
      both
    ),
    // Values over their labels, in turns.
    (
      "Year:\n12 750\nNorth office\n1 316\n1 saylı office\nMonth:\n41\nNorth office\n98\n1 saylı office",
      both
    ),
    // Values and labels in turns on one line.
    (
      "Year:\n12 750 North office 1 316 1 saylı office\nMonth: 41 North office 98 1 saylı office",
      both
    ),
    // Labels as heads, a row a series.
    ("North office 1 saylı office\nYear: 12 750 1 316\nMonth: 41 98", both),
  ])
  func `a chart is read by the order of its lines`(text: String, expected: [String]) throws {
    #expect(try figures(text) == expected)
  }

  @Test(arguments: [
    // One head for two columns.
    "Year\nNorth office 12 750 41\n1 saylı office 1 316 98",
    // `300 314` may be two numbers.
    "Year Month\nNorth office 300 314\n1 saylı office 230 226",
    // A value between two labels.
    "Year\nNorth office\n12 750\n1 saylı office\nMonth",
    // Values before and behind the legend.
    "12 750 1 316\nNorth office 1 saylı office\n41 98",
    // More values than labels.
    "12 750 1 316 7\n41 98 5\nNorth office 1 saylı office",
  ])
  func `what the order of lines does not tell stays unread`(text: String) throws {
    #expect(try figures(text) == [])
  }

  @Test func `a legend's rows stand before it or behind`() throws {
    let chart = Self.table + "  legend reversed"
    let legend =
      "    field span visits[unit, span]: count\n" + chart
      + "  foots to visits[unit=all, span] as offices-foot"
    let reversed = [
      "all month 139", "all year 14 066", "first month 41", "first year 12 750",
      "north month 98", "north year 1 316",
    ]
    let totals = "Year: 14 066\nMonth: 139\nelsewhere\n"
    let before = "12 750 1 316\n41 98\nNorth office\n1 saylı office"
    let behind = "■ North office ■ 1 saylı office\n12 750 1 316\n41 98"
    #expect(try figures(totals + before, by: legend) == reversed)
    #expect(try figures(totals + behind, by: legend) == reversed)
    #expect(try figures(before, by: chart) == [])
  }

  @Test func `rows that have run together are parted all at once`() throws {
    let block = """
          field span visits[unit, span]: count
      """ + "\n" + Self.table + "  foots to visits[unit=all, span] as offices-foot"
    let text = "Year: 551\nMonth: 620\nYear Month\nNorth office 300 314\n1 saylı office 251 306"
    #expect(
      try figures(text, by: block) == [
        "all month 620", "all year 551", "first month 306", "first year 251", "north month 314",
        "north year 300",
      ])
    #expect(
      try figures(text.replacing("620", with: "621"), by: block) == [
        "all month 621", "all year 551",
      ])
  }
}
