import CorpusTypesetting
import Testing

/// Headings that say no more than what stands under them, and those that say something else.
@Suite struct TopicHeadingTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let grammar = Harbour.namedValues(goods: "What was moved")

  private static func figures(_ page: [Show]) throws -> [String] {
    try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, page]).bytes, "page.pdf", by: grammar
    ).figures.filter { $0 != "cases all 60" }
  }

  /// A heading that is made of the words of the kinds under it may be of any form of them.
  @Test(arguments: seeds)
  func `a heading of its labels' words says nothing else`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (ships, calls) = (Harbour.value(&random), Harbour.value(&random))
    func page(_ heading: String) -> [Show] {
      [
        Show("North quay", 30, 60, size: 18), Show("This year", 32, 90, size: 14),
        Show(heading, 34, 112, size: 12), Show("Ships towed", 40, 134), Show("\(ships)", 300, 134),
        Show("Calls", 40, 152), Show("\(calls)", 300, 152),
      ]
    }
    let known = ["Ships and calls", "Calls, ships", "Call, towed ships"][Int(seed) % 3]
      .replacing(" and", with: ",")
    #expect(
      try Self.figures(page(known)) == ["calls north year \(calls)", "tows north year \(ships)"],
      "\(known)")
    let other = ["Ships forecast", "Calls in spring", "Berths", "Coal"][Int(seed) % 4]
    #expect(try Self.figures(page(other)) == [], "\(other)")
  }

  /// Of two lines of a title each names another kind of figure: which one is meant is not known.
  @Test(arguments: seeds)
  func `a remark under the name of another kind tells no kind`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = Harbour.quays.map { _ in Harbour.value(&random) }
    func page(_ title: String, _ remark: String) -> [Show] {
      var shows = [Show(title, 30, 40, size: 16), Show(remark, 30, 58)]
      for (row, (quay, value)) in zip(Harbour.quays, values).enumerated() {
        let y = 100 + 24 * Double(row)
        shows += [Show(quay.0, 30, y), Show("\(value)", 200 + Double(value % 90), y)]
      }
      return shows
    }
    let remark = "Calls, with those of all others that came in, this year"
    #expect(try Self.figures(page("Ships towed", remark)) == [])
    let figures = zip(Harbour.quays, values).map { "calls \($0.1) year \($1)" }.sorted()
    #expect(try Self.figures(page("Calls", remark)) == figures)
  }
}
