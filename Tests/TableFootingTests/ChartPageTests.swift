import DigestModel
import Testing

@testable import TableFooting

/// Charts of a page beside the overview that they add up to.
@Suite struct ChartPageTests {
  private static let regions = ["North", "South", "East", "West", "Centre"]
  private static let services = ["Advice", "Work", "Care", "Health"]

  private var page = Page(number: 1, width: 900, height: 900, geometry: .drawn, words: [])

  private func number(_ region: Int, _ line: Int, _ column: Int) -> Int {
    (region &* 7919 &+ line &* 104_729 &+ column &* 15_485_863 &+ 4001) % 89_989 + 1000
  }

  /// Adds a text with spaces in it, flush right where its edge is given so.
  private mutating func add(_ text: String, left: Double? = nil, right: Double = 0, top: Double) {
    let width = text.reduce(0) { $0 + ($1 == " " ? 2.8 : 5) }
    var start = left ?? right - width
    for part in text.split(separator: " ") {
      let end = start + 5 * Double(part.count)
      let box = Box(left: start, top: top, right: end, bottom: top + 10)
      page.words.append(Word(text: String(part), box: box, fontSize: 10))
      start = end + 2.8
    }
  }

  private func grouped(_ number: Int) -> String {
    number < 1000 ? "\(number)" : "\(number / 1000) \(String(number % 1000 + 1000).dropFirst())"
  }

  /// An overview with a line a region, and beside it a chart of each: its numbers stand on both sides of their
  /// labels, over an axis where one is asked for.
  private mutating func draw(axes: Bool) {
    add("Region", left: 40, top: 20)
    add("Ever", right: 200, top: 20)
    add("Monthly", right: 260, top: 20)
    for (region, name) in Self.regions.enumerated() {
      let top = 36 + 19 * Double(region)
      add(name, left: 40, top: top)
      for column in 0...1 {
        let sum = Self.services.indices.reduce(0) { $0 + number(region, $1, column) }
        add(grouped(sum), right: 200 + 60 * Double(column), top: top)
      }
    }
    for (region, name) in Self.regions.enumerated() {
      let top = 20 + 90 * Double(region)
      add("Services of the \(name)", left: 400, top: top)
      for (line, service) in Self.services.enumerated() {
        let y = top + 14 + 13.3 * Double(line)
        add(grouped(number(region, line, 0)), right: 450, top: y)
        add(service, left: 470, top: y)
        add(grouped(number(region, line, 1)), right: 560, top: y)
      }
      if axes {
        for tick in 0...3 {
          add(tick == 0 ? "0" : "\(tick)0 000", right: 405 + 45 * Double(tick), top: top + 68)
        }
      }
    }
    page.words.sort { ($0.box.centerY, $0.box.left) < ($1.box.centerY, $1.box.left) }
  }

  private func sums(of page: Page) -> [String] {
    FootedDocument(SourceDocument(path: "page.pdf", sha256: "", pages: [page])).tables
      .flatMap { table in
        table.equations.map { equation in
          func text(_ place: FootedEquation.Place) -> String {
            table.reading.cell(at: place)?.text ?? "?"
          }
          return "\(text(equation.total)) = "
            + equation.parts.map { text($0.place) }.joined(separator: " + ")
        }
      }.sorted()
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
    #expect(sums(of: drawn.page) == expected.sorted())
  }
}
