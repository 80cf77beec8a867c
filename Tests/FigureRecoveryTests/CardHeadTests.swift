import CorpusTypesetting
import Testing

/// Headings of cards and of columns beside a page's figures.
@Suite struct CardHeadTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let grammar = Harbour.quaySections(
    """
      block b
        line "Cases" cases[unit]: count
        line "Deaths among them" deaths[unit]: count
    """)

  private static func figures(_ page: [Show]) throws -> [String] {
    try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, page]).bytes, "page.pdf", by: grammar
    ).figures.filter { $0 != "cases all 60" }
  }

  /// On a page about one quay what stands under the name of another one is no figure of its.
  @Test(arguments: seeds)
  func `what a card's heading is the name of is not the page's`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = Harbour.value(&random)
    let size = 12 + Double(random.next() % 3)
    let gap = 14 + Double(random.next() % 10)
    func page(_ heading: String, size: Double) -> [Show] {
      [
        Show("North quay", 30, 40, size: 18), Show(heading, 50, 160, size: size),
        Show("Told of nothing else", 50, 160 + gap), Show("Cases \(value)", 50, 160 + 2 * gap),
      ]
    }
    #expect(try Self.figures(page("South quay", size: size)) == [])
    // Its own name, one in the type of the text, and a heading without a name say nothing else.
    for (heading, size) in [("North quay", size), ("Seen closely", size)] {
      #expect(try Self.figures(page(heading, size: size)) == ["cases north \(value)"])
    }
  }

  /// A narrow column has the page's title in several lines, between which others stand in the order of the page.
  @Test(arguments: seeds)
  func `a title in lines over one another binds its page`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = Harbour.value(&random)
    let quay = Harbour.quays[Int(random.next() % 3)]
    let words = quay.0.split(separator: " ").map(String.init)
    func page(_ second: String, size: Double) -> [Show] {
      [
        Show(words[0], 30, 60, size: size), Show(second, 30, 60 + 1.2 * size, size: size),
        Show("Of this quay", 260, 66), Show("Cases \(value)", 260, 80),
        Show("Nothing else is told", 260, 94), Show("of what was seen here", 260, 108),
      ]
    }
    #expect(try Self.figures(page(words[1], size: 18)) == ["cases \(quay.1) \(value)"])
    // Words that are no name title nothing.
    #expect(try Self.figures(page("harbours", size: 18)) == [])
  }
}
