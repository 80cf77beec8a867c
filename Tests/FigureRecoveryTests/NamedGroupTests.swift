import CorpusTypesetting
import Testing

/// Tables whose rows stand in groups, set further in than what heads these, or say what they are measured in.
@Suite struct NamedGroupTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...40

  /// A table of quays, its rows from the top with how far they are set in; those without values head others.
  private static func drawn(
    _ rows: [(label: String, indent: Double, figure: String?, isEmpty: Bool)],
    _ random: inout SplitMix64, note: String? = nil
  ) -> (shows: [Show], figures: [String]) {
    var shows = [Show("Harbour", 34, 40, size: 16)]
    var figures: [String] = []
    let first = 170 + Double(random.next() % 20)
    let width = 70 + Double(random.next() % 20)
    let align = Double(random.next() % 3) / 2
    for (column, quay) in Harbour.quays.enumerated() {
      let middle = first + width * (Double(column) + 0.5) - 6
      shows.append(Show(quay.0, middle - 2 * Double(quay.0.count), 100, size: 8))
    }
    let right = first + width * Double(Harbour.quays.count) - 12
    if let note { shows.append(Show(note, in: first...right, align: 1, 88)) }
    let pitch = 14 + Double(random.next() % 5)
    for (row, line) in rows.enumerated() {
      let y = 118 + pitch * Double(row)
      shows.append(Show(line.label, 34 + line.indent, y, size: 8))
      guard !line.isEmpty else { continue }
      for (column, quay) in Harbour.quays.enumerated() {
        let value = Harbour.value(&random)
        let room = (first + width * Double(column))...(first + width * Double(column + 1) - 12)
        shows.append(Show("\(value)", in: room, align: align, y))
        if let figure = line.figure {
          let words = figure.split(separator: " ")
          let rest = words.dropFirst().joined(separator: " ")
          figures.append("\(words[0]) \(quay.1) \(rest) \(value)")
        }
      }
    }
    return (shows, figures)
  }

  private static let step = 9.0

  /// A row that is not set in is none of the group over it: nothing says what it is.
  @Test(arguments: seeds) func `a group ends with what is not set further in`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let plan = Self.drawn(
      [
        ("Refused ships", 0, nil, true), ("This year", Self.step, "refused year", false),
        ("Last year", Self.step, "refused before", false), ("This year", 0, nil, false),
        ("Calls", 0, nil, true), ("This year", Self.step, "calls year", false),
        ("Last year", Self.step, "calls before", false),
      ], &random)
    #expect(
      try Harbour.read(DrawnPages(plan.shows), by: Harbour.allKinds).figures
        == plan.figures.sorted())
  }

  @Test(arguments: seeds) func `a row heads those that are set further in under it`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    let plan = Self.drawn(
      [
        ("Refused ships", 0, nil, true), ("This year", Self.step, "refused year", false),
        ("Calls, this year", 0, "calls year", false),
        ("Last year", Self.step, "calls before", false),
        ("Goods moved, this year", 0, nil, false), ("Coal", Self.step, "moved year coal", false),
        ("Grain", Self.step, "moved year grain", false),
        ("Ore", Self.step, "moved year ore", false),
      ], &random)
    let figures = try Harbour.read(DrawnPages(plan.shows), by: Harbour.allKinds).figures
    // What the year of a row is its parts' is not said where they say another.
    #expect(Set(figures).isSubset(of: plan.figures))
    #expect(
      figures.filter { $0.hasPrefix("moved") }
        == plan.figures.filter { $0.hasPrefix("moved") }.sorted())
  }

  /// A note at the right over a table is none of its last column's head; a measure that a row has not makes it
  /// something else.
  @Test(arguments: seeds) func `what numbers are measured in is understood`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let note = ["number", "persons", nil].randomElement(using: &random)!
    let plan = Self.drawn(
      [
        ("Calls, number", 0, nil, true), ("This year", Self.step, "calls year", false),
        ("Last year, number", Self.step, "calls before", false),
        ("Ships towed, minutes", 0, nil, true), ("This year", Self.step, nil, false),
        ("Last year", Self.step, nil, false), ("Refused ships", 0, nil, true),
        ("This year", Self.step, "refused year", false),
      ], &random, note: note)
    #expect(
      try Harbour.read(DrawnPages(plan.shows), by: Harbour.allKinds).figures
        == plan.figures.sorted())
  }
}
