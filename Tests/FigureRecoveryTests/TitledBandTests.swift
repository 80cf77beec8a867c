import CorpusTypesetting
import Testing

/// Sections one under the other on a page, whose titles stand beside what is theirs.
@Suite struct TitledBandTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let grammar = Harbour.namedValues(goods: "What was moved")
  private static let kinds = [("Calls", "calls"), ("Ships towed", "tows")]

  /// Where the title of a table stands.
  enum Title: CaseIterable {
    /// In a column left of it, on two lines with rows between them.
    case wrapped
    /// In a column left of it, on one line.
    case beside
    /// Over it, with a note in small type at the other end of its line.
    case noted
  }

  /// The tables of all quays on one page.
  ///
  /// - Parameter gap: The white between two of them, in points.
  /// - Returns: What is printed, and the figures.
  private static func page(
    _ title: Title, gap: Double, _ random: inout SplitMix64
  ) -> (shows: [Show], figures: [String]) {
    let left = title == .noted ? 36 : 160 + Double(random.next() % 20)
    var y = 80.0
    var (shows, figures) = ([Show](), [String]())
    for quay in Harbour.quays {
      let words = quay.0.split(separator: " ").map(String.init)
      switch title {
      case .wrapped:
        shows += [Show(words[0], 30, y + 2, size: 15), Show(words[1], 30, y + 20, size: 15)]
      case .beside: shows.append(Show(quay.0, 30, y + 2, size: 15))
      case .noted:
        shows += [Show(quay.0, 30, y, size: 15), Show("Open day and night", 400, y, size: 8)]
        y += 20
      }
      shows += Harbour.spans.enumerated().map { column, span in
        Show(span.0, left + 130 + 90 * Double(column), y)
      }
      for kind in kinds {
        y += 15
        let values = Harbour.spans.map { _ in Harbour.value(&random) }
        shows.append(Show(kind.0, left, y))
        for (column, value) in values.enumerated() {
          let edge = left + 120 + 90 * Double(column)
          shows.append(Show("\(value)", in: edge...(edge + 70), align: 1, y))
          figures.append("\(kind.1) \(quay.1) \(Harbour.spans[column].1) \(value)")
        }
      }
      y += 15 + gap
    }
    return (shows, figures)
  }

  @Test(arguments: seeds, Title.allCases)
  func `what stands beside a title is its section's`(seed: UInt64, title: Title) throws {
    var random = SplitMix64(seed: seed)
    let (shows, figures) = Self.page(title, gap: 24 + Double(random.next() % 20), &random)
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == (["cases all 60"] + figures).sorted())
  }

  /// Where no white parts them, nothing tells where one ends.
  @Test(arguments: seeds, Title.allCases)
  func `tables that nothing parts are no other quay's`(seed: UInt64, title: Title) throws {
    var random = SplitMix64(seed: seed)
    let (shows, figures) = Self.page(title, gap: title == .noted ? 6 : 0, &random)
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(Set(reading.figures).isSubset(of: ["cases all 60"] + figures))
  }
}
