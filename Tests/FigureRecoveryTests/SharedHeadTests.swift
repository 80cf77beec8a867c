import CorpusTypesetting
import Testing

/// Ruled tables whose heads stand in the middle of their cells, and numbers at the right of theirs: some heads are over
/// two columns each, others over one.
@Suite struct SharedHeadTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...30

  /// Half the width of words in Helvetica, near enough.
  private static func half(_ words: String, size: Double) -> Double {
    0.25 * size * Double(words.count)
  }

  /// A head over two others that overlaps both, and one that overlaps neither, are as many pieces as there are columns.
  @Test(arguments: seeds)
  func `a head over two columns moves no other over the next one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let widths = [88, 88, 80, 84, 84].map { $0 + Double(random.next() % 8) }
    var edges = [150.0]
    for width in widths { edges.append(edges[edges.count - 1] + width) }
    func centered(_ words: String, _ columns: ClosedRange<Int>, _ y: Double) -> Show {
      let middle = (edges[columns.lowerBound] + edges[columns.upperBound + 1]) / 2
      return Show(words, middle - Self.half(words, size: 9), y, size: 9)
    }
    var shows = [
      Show("Harbour in all", 30, 40, size: 16), Show("Cases 60", 30, 70),
      centered("What else came in and is not known", 0...1, 100), centered("Calls", 3...4, 100),
      centered("Ships towed", 2...2, 104), centered("this year", 2...2, 113),
      centered("by day", 0...0, 118), centered("by night", 1...1, 118),
      centered("This year", 3...3, 118), centered("Last year", 4...4, 118),
    ]
    var towed: [String] = []
    for (row, quay) in Harbour.quays.enumerated() {
      let y = 140 + 20 * Double(row)
      shows.append(Show(quay.0, 34, y, size: 9))
      for column in widths.indices {
        let value = Harbour.value(&random)
        shows.append(Show("\(value)", in: edges[column]...(edges[column + 1] - 4), align: 1, y))
        if column == 2 { towed.append("tows \(quay.1) year \(value)") }
      }
    }
    let reading = try Harbour.read(
      DrawnPages(pages: [shows]).bytes, "page.pdf",
      by: Harbour.namedValues(goods: "What was moved"))
    #expect(reading.figures.filter { $0.hasPrefix("tows") }.allSatisfy(towed.contains))
  }
}
