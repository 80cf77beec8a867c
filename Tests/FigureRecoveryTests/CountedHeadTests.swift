import CorpusTypesetting
import Testing

/// Tables by a statistician: their groups counted by letters, their titles in the middle, their totals set larger.
@Suite struct CountedHeadTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let grammar = Harbour.namedValues(goods: "What was moved")

  /// The width in points of letters that are as wide as digits, and of spaces.
  private static func width(_ text: String) -> Double {
    10 * text.utf8.reduce(0) { $0 + ($1 == 0x20 ? 0.278 : 0.556) }
  }

  private static func figures(_ page: [Show]) throws -> [String] {
    try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, page]).bytes, "page.pdf", by: grammar
    ).figures.filter { $0 != "cases all 60" }
  }

  /// What is over and in a table of quays.
  private struct Marks {
    /// What counts the groups of rows.
    var counters = ["", ""]
    var title: (text: String, middle: Double) = ("", 0)
  }

  /// A table with a column for each quay, and rows for two kinds in each of two spans.
  private static func table(
    _ marks: Marks, _ random: inout SplitMix64
  ) -> (shows: [Show], figures: [String]) {
    var figures: [String] = []
    var shows: [Show] = []
    if !marks.title.text.isEmpty {
      shows.append(
        Show(marks.title.text, marks.title.middle - Self.width(marks.title.text) / 2, 72))
    }
    for (column, quay) in Harbour.quays.enumerated() {
      shows.append(Show(quay.0, 200 + 90 * Double(column), 90))
    }
    var y = 106.0
    for (span, counter) in zip(Harbour.spans, marks.counters) {
      shows.append(Show(counter + span.0, 30, y))
      y += 15
      for kind in [("Calls", "calls"), ("Ships towed", "tows")] {
        shows.append(Show(kind.0, 30, y))
        for (column, quay) in Harbour.quays.enumerated() {
          let value = Harbour.value(&random)
          let edge = 190 + 90 * Double(column)
          shows.append(Show("\(value)", in: edge...(edge + 60), align: 1, y))
          figures.append("\(kind.1) \(quay.1) \(span.1) \(value)")
        }
        y += 15
      }
    }
    return (shows, figures.sorted())
  }

  @Test(arguments: seeds)
  func `a letter with a sign counts what it stands before`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (counted, figures) = Self.table(Marks(counters: ["A. ", "B. "]), &random)
    #expect(try Self.figures(counted) == figures)
    // Without a sign it may be a part of another name.
    let (bare, _) = Self.table(Marks(counters: ["A ", "B "]), &random)
    #expect(try Self.figures(bare) == [])
  }

  /// A line in the middle of the table, over some of its columns, is its title; over these alone it heads them.
  @Test(arguments: seeds)
  func `a title in the middle heads no columns`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Words that say nothing known, in letters as wide as digits.
    let text = "on one hand and on a bed abode on a dune"
    let (middle, figures) = Self.table(Marks(title: (text, (30 + 430) / 2)), &random)
    #expect(try Self.figures(middle) == figures)
    let (aside, others) = Self.table(Marks(title: ("on one hand", 260)), &random)
    #expect(try Self.figures(aside) != others)
  }

  /// One row's label in larger type than all others makes these no translations of it.
  @Test(arguments: seeds)
  func `a total in larger type leaves other labels`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Calls", 30, 40, size: 16)]
    for (column, span) in Harbour.spans.enumerated() {
      shows.append(Show(span.0, 200 + 90 * Double(column), 90))
    }
    var figures: [String] = []
    let size = 11.5 + Double(random.next() % 3)
    for (row, quay) in (Harbour.quays + [("All quays", "all")]).enumerated() {
      let y = 108 + 18 * Double(row)
      shows.append(Show(quay.0, 30, y, size: quay.1 == "all" ? size : 10))
      for (column, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        let edge = 190 + 90 * Double(column)
        shows.append(Show("\(value)", in: edge...(edge + 60), align: 1, y))
        figures.append("calls \(quay.1) \(span.1) \(value)")
      }
    }
    #expect(try Self.figures(shows) == figures.sorted())
  }
}
