import CorpusTypesetting
import Testing

/// Which lines of a page stand under a heading that does not begin where they do.
@Suite struct ColumnHeadingTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...12
  private static func figures(_ indicator: String, _ values: [Int]) -> [String] {
    zip(Harbour.spans, values).map { "\(indicator) all \($0.1) \($1)" }
  }

  @Test(arguments: seeds)
  func `a heading in the middle of its column heads the short lines at its left`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    let (loads, refused) = (
      (0..<2).map { _ in Harbour.value(&random) }, (0..<2).map { _ in Harbour.value(&random) }
    )
    let left = 290 + Double(random.next() % 20)
    let middle = left + 110 + Double(random.next() % 12)
    var shows = [
      Show("Harbour", 40, 40, size: 16), Show("Loads of the quay", 90, 100, size: 12),
      Show("Refused at the quay", middle, 100, size: 12),
    ]
    for (row, span) in Harbour.spans.enumerated() {
      let y = 120 + 15 * Double(row)
      shows += [
        Show(span.0, 60, y), Show("\(loads[row])", 140, y),
        Show("\(span.0) \(refused[row])", left, y),
      ]
    }
    let read = try Harbour.read(DrawnPages(shows), by: Harbour.loadsAndRefused)
    #expect(
      read.figures == (Self.figures("loads", loads) + Self.figures("refused", refused)).sorted())
  }

  /// Were the page cut left of the lowest heading, that would have nothing under it.
  @Test(arguments: seeds)
  func `a page is cut where every heading keeps its numbers`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (loads, refused) = (
      (0..<2).map { _ in Harbour.value(&random) }, (0..<2).map { _ in Harbour.value(&random) }
    )
    let right = 380 + Double(random.next() % 40)
    let middle = 250 + Double(random.next() % 30)
    let top = 120 + Double(random.next() % 12)
    let shows = [
      Show("Harbour", 40, 40, size: 16), Show("Refused at the quay", middle, top, size: 12),
      Show("This year \(refused[0])", 60, top + 30),
      Show("Last year \(refused[1])", right, top + 30),
      Show("Loads of the quay", 60, top + 70, size: 12),
      Show("This year", 100, top + 92), Show("\(loads[0])", 103, top + 104),
      Show("Last year", right, top + 92), Show("\(loads[1])", right + 3, top + 104),
      Show("Loads of the quay", middle + 10, top + 140, size: 12),
      Show("\(loads[0])", 60, top + 160, size: 12), Show("This year", 60, top + 171, size: 8),
      Show("\(loads[1])", 60, top + 190, size: 12), Show("Last year", 60, top + 201, size: 8),
    ]
    let read = try Harbour.read(DrawnPages(shows), by: Harbour.loadsAndRefused)
    let figures = Self.figures("loads", loads) + Self.figures("refused", refused)
    #expect(read.figures == figures.sorted())
  }
}
