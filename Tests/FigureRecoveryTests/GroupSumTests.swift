import CorpusTypesetting
import Testing

/// Rows that are no more than the sum of those that are set further in under them.
@Suite struct GroupSumTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24

  /// A table of quays: those of a side, which nothing is known of, set further in under it.
  ///
  /// - Parameter excess: What the side's numbers are more than the sum of its quays'.
  private static func read(
    excess: Int, _ random: inout SplitMix64
  ) throws -> (read: [String], figures: [String]) {
    var shows = [Show("Calls", 30, 60, size: 16)]
    for (column, span) in Harbour.spans.enumerated() {
      shows.append(Show(span.0, 200 + 90 * Double(column), 100))
    }
    let values = Harbour.quays.map { _ in Harbour.spans.map { _ in Harbour.value(&random) } }
    let side = Harbour.spans.indices.map { values[0][$0] + values[1][$0] + excess }
    let rows =
      [("Western side", 0.0, side)]
      + zip(Harbour.quays, values).map { ($0.0, $0.1 == "east" ? 0 : 12, $1) }
    for (row, (label, indent, numbers)) in rows.enumerated() {
      let y = 116 + 15 * Double(row)
      shows.append(Show(label, 30 + indent, y))
      for (column, number) in numbers.enumerated() {
        let edge = 190 + 90 * Double(column)
        shows.append(Show("\(number)", in: edge...(edge + 60), align: 1, y))
      }
    }
    let figures = zip(Harbour.quays, values).flatMap { quay, own in
      zip(Harbour.spans, own).map { "calls \(quay.1) \($0.1) \($1)" }
    }
    let grammar = Harbour.namedValues(goods: "What was moved")
    return (
      try Harbour.read(
        DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: grammar
      ).figures, (["cases all 60"] + figures).sorted()
    )
  }

  @Test(arguments: seeds)
  func `what a sum is called says nothing of its parts`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (sum, figures) = try Self.read(excess: 0, &random)
    #expect(sum == figures)
    // What is no sum of theirs may say what they are.
    let (other, _) = try Self.read(excess: 1 + Int(random.next() % 1000), &random)
    #expect(other == ["cases all 60"])
  }
}
