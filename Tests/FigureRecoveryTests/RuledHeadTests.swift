import CorpusTypesetting
import Testing

/// Heads of a table between a rule over them and one under them, far from its rows.
@Suite struct RuledHeadTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24

  /// - Parameters:
  ///   - gap: The white under the heads, in points.
  ///   - rules: Whether rules are over and under the heads, and over all rows.
  private static func page(
    gap: Double, rules: (heads: Bool, rows: Bool), _ random: inout SplitMix64
  ) -> (page: DrawnPages, figures: [String]) {
    let top = 120.0
    var shows = [Show("Numbers of the port", 30, 60, size: 16)]
    var fills: [DrawnPages.Fill] = []
    func rule(_ y: Double) { fills.append(DrawnPages.Fill(30, y, 420, 1, "0 0 0")) }
    for (column, span) in Harbour.spans.enumerated() {
      shows.append(Show(span.0, 250 + 110 * Double(column), top))
    }
    if rules.heads {
      rule(top - 16)
      rule(top + gap)
    }
    var figures = ["cases all 60"]
    for (row, quay) in Harbour.quays.enumerated() {
      let y = top + gap + 14 + 14 * Double(row)
      if rules.rows { rule(y - 11) }
      shows.append(Show("\(quay.0) calls", 36, y))
      for (column, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        let edge = 230 + 110 * Double(column)
        shows.append(Show("\(value)", in: edge...(edge + 70), align: 1, y))
        figures.append("calls \(quay.1) \(span.1) \(value)")
      }
    }
    var page = DrawnPages(pages: [Harbour.firstPage, shows])
    page.fills = fills
    return (page, figures.sorted())
  }

  @Test(arguments: seeds)
  func `what stands between two rules is heads, however far`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let gap = 24 + Double(random.next() % 6)
    let grammar = Harbour.namedValues(goods: "What was moved")
    func read(_ rules: (heads: Bool, rows: Bool)) throws -> (read: [String], figures: [String]) {
      let (page, figures) = Self.page(gap: gap, rules: rules, &random)
      return (try Harbour.read(page.bytes, "page.pdf", by: grammar).figures, figures)
    }
    let ruled = try read((true, false))
    #expect(ruled.read == ruled.figures)
    // Where rules part all rows, or none parts the heads, nothing says that they belong together.
    for rules in [(true, true), (false, false)] {
      let other = try read(rules)
      #expect(other.read == ["cases all 60"])
    }
  }
}
