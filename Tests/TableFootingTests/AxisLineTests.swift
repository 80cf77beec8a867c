import DigestModel
import Testing

@testable import TableFooting

/// Which lines of round numbers are axes.
@Suite struct AxisLineTests {
  /// Bars with their numbers flush at an edge, and a line of other numbers under them.
  private func texts(_ numbers: [String], at edges: [Double], label: String? = nil) -> [String] {
    var page = DrawnPage()
    for row in 0..<4 {
      let top = 60 + 14 * Double(row)
      page.add("Bar \(row + 1) of all", left: 40, top: top)
      for (column, edge) in [200.0, 260, 320].enumerated() {
        page.add(String(1234 + 7919 * row + 104_729 * column), right: edge, top: top)
      }
    }
    if let label { page.add(label, left: 40, top: 120) }
    for (number, edge) in zip(numbers, edges) { page.add(number, right: edge, top: 120) }
    let format = NumberFormat(decimal: ".", group: ",")
    let lines = PageLines.lines(
      of: PageLines.wordLines(of: page.page.words, geometry: .drawn), geometry: .drawn,
      format: format)
    return AxisLines.removed(from: lines).last?.runs.map(\.text) ?? []
  }

  private let last = ["Bar 4 of all", "24991", "129720", "234449"]

  @Test(arguments: [
    ["0", "200,000", "300,000", "500,000"], ["0", "10", "20", "30"], ["0%", "25%", "50%", "75%"],
  ])
  func `round numbers from zero up that stand under no others are an axis`(_ ticks: [String]) {
    #expect(texts(ticks, at: [380, 440, 500, 560]) == last)
    #expect(texts(ticks, at: [200, 380, 440, 500]) == last)
  }

  @Test
  func
    `numbers of columns are none, nor those with a label, others than round ones, and falling ones`()
  {
    let ticks = ["0", "200", "300"]
    #expect(texts(ticks, at: [200, 260, 320]) == ticks)
    #expect(texts(ticks, at: [380, 440, 500], label: "Total") == ["Total"] + ticks)
    for others in [
      ["0", "214", "300"], ["0", "300", "200"], ["100", "200", "300"], ["0", "200"],
    ] {
      #expect(texts(others, at: [380, 440, 500]) == others)
    }
  }
}
