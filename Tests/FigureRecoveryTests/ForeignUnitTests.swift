import CorpusTypesetting
import Testing

/// What is printed near the name of one unit, and is about another.
@Suite struct ForeignUnitTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let grammar = Harbour.namedValues(goods: "What was moved")

  /// Cards in rows under the names of the quays: a name stands over the first card alone.
  @Test(arguments: seeds)
  func `a name between two rows of cards heads all of the lower one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let gap = 15 + Double(random.next() % 4)
    var (shows, figures) = ([Show("Numbers of the port", 30, 40, size: 18)], [String]())
    var y = 80.0
    for quay in Harbour.quays {
      shows.append(Show(quay.0, 40, y, size: 11))
      y += gap
      for (column, kind) in [
        ("Calls this year", "calls year"), ("Calls last year", "calls before"),
        ("Ships towed this year", "tows year"),
      ].enumerated() {
        let value = Harbour.value(&random)
        let x = 40 + 170 * Double(column)
        shows += [Show("\(value)", x, y, size: 13), Show(kind.0, x, y + 13, size: 8)]
        let words = kind.1.split(separator: " ")
        figures.append("\(words[0]) \(quay.1) \(words[1]) \(value)")
      }
      y += 13 + gap
    }
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(Set(reading.figures).isSubset(of: ["cases all 60"] + figures), "\(reading.figures)")
    #expect(reading.figures.count > figures.count / 2)
  }

  /// The first label of a chart at the head of its page is no title.
  @Test(arguments: seeds)
  func `labels of a chart are no titles`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let shows =
      [Show("What came to the port", 30, 40, size: 18)]
      + Harbour.quays.enumerated().flatMap { row, quay -> [Show] in
        let y = 70 + 30 * Double(row)
        return [
          Show(quay.0, 60, y),
          Show("\(Harbour.value(&random))", 160 + Double(random.next() % 200), y),
        ]
      }
      + [Show("In all this year \(Harbour.value(&random)) calls.", 40, 190)]
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(
      !reading.figures.contains { figure in Harbour.quays.contains { figure.contains(" \($0.1) ") }
      })
  }

  /// In the section about all quays a paragraph begins with the name of one.
  @Test(arguments: seeds)
  func `sentences behind one about a quay are not about all`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<3).map { _ in Harbour.value(&random) }
    let quay = Harbour.quays[Int(random.next() % 3)].0
    func read(_ lines: [String]) throws -> [String] {
      try Harbour.read(
        DrawnPages(
          pages: [
            [Show("Harbour in all", 30, 40, size: 16), Show("Cases 60", 30, 60)]
              + lines.enumerated().map { Show($1, 30, 100 + 40 * Double($0)) }
          ]
        ).bytes, "page.pdf", by: Self.grammar
      ).figures.filter { !$0.hasPrefix("cases") }
    }
    let all = "This year \(values[0]) calls came."
    #expect(try read([all]) == ["calls all year \(values[0])"])
    #expect(try read(["\(quay). \(all)"]) == [])
    #expect(try read(["\(quay) is the oldest one.", all]) == [])
  }
}
