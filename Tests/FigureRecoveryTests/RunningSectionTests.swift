import CorpusTypesetting
import Testing

/// Sections that follow each other through the pages, each wherever the one before ends.
@Suite struct RunningSectionTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...16
  private static let grammar = Harbour.quaySections(
    """
      block loads
        field span loads[unit, span]: count
    """)

  /// Lines that say nothing known, from a height down.
  private static func filler(_ y: inout Double, _ count: Int) -> [Show] {
    (0..<count).map { _ in
      defer { y += 14 }
      return Show("Ships came in from all over the world, as they had before in winter.", 30, y)
    }
  }

  /// Neither a heading nor a sentence of the grammar stands under any title.
  @Test(arguments: seeds)
  func `a section goes on above the next one's title`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let size = 12.5 + Double(random.next() % 8) / 2
    let quays = Harbour.quays.shuffled(using: &random)
    var figures = ["cases all 60"]
    var pages = [[Show("Harbour in all", 30, 40, size: 18), Show("Cases 60", 30, 70)]]
    for (index, quay) in quays.enumerated() {
      var y = index == 0 ? 110 : 60.0
      if index > 0 {
        pages.append([])
        for (row, span) in Harbour.spans.suffix(1).enumerated() {
          let value = Harbour.value(&random)
          pages[index].append(Show("\(span.0): \(value)", 30, y + 14 * Double(row)))
          figures.append("loads \(quays[index - 1].1) \(span.1) \(value)")
        }
        y += 24
        pages[index] += Self.filler(&y, 1 + Int(random.next() % 4))
        y += 20
      }
      pages[index].append(Show(quay.0, 30, y, size: size))
      y += 20
      pages[index] += Self.filler(&y, 1 + Int(random.next() % 4))
      let value = Harbour.value(&random)
      pages[index].append(Show("This year: \(value)", 30, y + 6))
      figures.append("loads \(quay.1) year \(value)")
    }
    for page in pages.indices { pages[page].append(Show("\(page + 1)", 290, 820)) }
    let reading = try Harbour.read(DrawnPages(pages: pages).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  @Test(arguments: seeds)
  func `what a sentence tells behind a dash is of what stands before it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<4).map { _ in Harbour.value(&random) }
    let subject = ["The mole itself", "of these at the outer berths", "Of grain"].randomElement(
      using: &random)!
    let own = ["This year \(values[0])", "Last year \(values[1])"]
    let other = "\(subject) - this year \(values[2]), last year \(values[3])"
    let shows =
      [Show("Harbour", 30, 40, size: 16)]
      + (own + [other]).enumerated().map { Show($1, 30, 90 + 40 * Double($0)) }
    let reading = try Harbour.read(
      DrawnPages(shows), by: "  block loads\n    field span loads[unit, span]: count\n")
    #expect(reading.figures == ["loads all before \(values[1])", "loads all year \(values[0])"])
    let alone = try Harbour.read(
      DrawnPages([shows[0], shows[3]]),
      by: "  block loads\n    field span loads[unit, span]: count\n")
    #expect(alone.figures.isEmpty)
  }
}
