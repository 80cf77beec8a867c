import DigestModel
import Testing

@testable import TableFooting

/// Charts of a page beside the overview that they add up to.
@Suite struct ChartPageTests {
  private static let regions = ["North", "South", "East", "West", "Centre"]
  private static let services = ["Advice", "Work", "Care", "Health"]

  private var page = DrawnPage()

  private func number(_ region: Int, _ line: Int, _ column: Int) -> Int {
    (region &* 7919 &+ line &* 104_729 &+ column &* 15_485_863 &+ 4001) % 89_989 + 1000
  }

  private func grouped(_ number: Int) -> String {
    number < 1000 ? "\(number)" : "\(number / 1000) \(String(number % 1000 + 1000).dropFirst())"
  }

  /// An overview with a line a region, and beside it a chart of each: its numbers stand on both sides of their
  /// labels, over an axis where one is asked for.
  private mutating func draw(axes: Bool) {
    page.add("Region", left: 40, top: 20)
    page.add("Ever", right: 200, top: 20)
    page.add("Monthly", right: 260, top: 20)
    for (region, name) in Self.regions.enumerated() {
      let top = 36 + 19 * Double(region)
      page.add(name, left: 40, top: top)
      for column in 0...1 {
        let sum = Self.services.indices.reduce(0) { $0 + number(region, $1, column) }
        page.add(grouped(sum), right: 200 + 60 * Double(column), top: top)
      }
    }
    for (region, name) in Self.regions.enumerated() {
      let top = 20 + 90 * Double(region)
      page.add("Services of the \(name)", left: 400, top: top)
      for (line, service) in Self.services.enumerated() {
        let y = top + 14 + 13.3 * Double(line)
        page.add(grouped(number(region, line, 0)), right: 450, top: y)
        page.add(service, left: 470, top: y)
        page.add(grouped(number(region, line, 1)), right: 560, top: y)
      }
      if axes {
        for tick in 0...3 {
          page.add(tick == 0 ? "0" : "\(tick)0 000", right: 405 + 45 * Double(tick), top: top + 68)
        }
      }
    }
  }

  @Test(arguments: [false, true])
  func `charts add up to their lines of an overview`(_ hasAxes: Bool) {
    var drawn = self
    drawn.draw(axes: hasAxes)
    let expected = Self.regions.indices.flatMap { region in
      (0...1).map { column in
        let parts = Self.services.indices.map { number(region, $0, column) }
        return "\(grouped(parts.reduce(0, +))) = "
          + parts.map { grouped($0) }.joined(separator: " + ")
      }
    }
    #expect(drawn.page.sums == expected.sorted())
  }
}
