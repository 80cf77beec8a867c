import CorpusTypesetting
import Testing

/// Tables whose labels or heads leave out the word that the names of most units have.
@Suite struct NamedShortNameTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...40

  private static let kinds = [
    ("Calls this year", "calls", "year"), ("Calls last year", "calls", "before"),
    ("Ships towed this year", "tows", "year"),
  ]

  /// A table of units and kinds of figure, either of them in rows, with what it says.
  private static func table(
    _ units: [(printed: String, id: String)], areRows: Bool, _ random: inout SplitMix64
  ) -> (shows: [Show], figures: [String]) {
    var figures: [String] = []
    var shows: [Show] = []
    let (labels, heads) =
      areRows ? (units.map(\.printed), kinds.map(\.0)) : (kinds.map(\.0), units.map(\.printed))
    let (width, top) = (115.0, 120 + Double(random.next() % 200))
    for (column, head) in heads.enumerated() {
      shows.append(
        Show(
          head, in: (160 + width * Double(column))...(265 + width * Double(column)), align: 1,
          top - 18))
    }
    for (row, label) in labels.enumerated() {
      shows.append(Show(label, 34, top + 16 * Double(row)))
      for column in heads.indices {
        let value = Harbour.value(&random)
        let (unit, kind) = areRows ? (units[row], kinds[column]) : (units[column], kinds[row])
        figures.append("\(kind.1) \(unit.id) \(kind.2) \(value)")
        shows.append(
          Show(
            "\(value)", in: (160 + width * Double(column))...(265 + width * Double(column)),
            align: 1, top + 16 * Double(row)))
      }
    }
    return (shows, figures)
  }

  private static func read(_ shows: [Show]) throws -> [String] {
    try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf",
      by: Harbour.namedValues(goods: "What was moved")
    ).figures
  }

  @Test(arguments: seeds, [false, true])
  func `units are told by short names as by their whole ones`(seed: UInt64, areRows: Bool) throws {
    var random = SplitMix64(seed: seed)
    let quays = Harbour.quays.shuffled(using: &random)
    for isShort in [false, true] {
      let units = quays.map { (isShort ? $0.0.replacing(" quay", with: "") : $0.0, $0.1) }
      let (shows, figures) = Self.table(units, areRows: areRows, &random)
      #expect(try Self.read(shows) == (["cases all 60"] + figures).sorted())
    }
  }

  /// One or two alone may be places, and so may all beside one that is no unit.
  @Test(arguments: seeds, [false, true])
  func `places are no units`(seed: UInt64, areRows: Bool) throws {
    var random = SplitMix64(seed: seed)
    let short = Harbour.quays.map { ($0.0.replacing(" quay", with: ""), $0.1) }
      .shuffled(using: &random)
    let units = seed % 2 == 0 ? Array(short.prefix(2)) : short + [("Elsewhere", "elsewhere")]
    let (shows, _) = Self.table(units, areRows: areRows, &random)
    let figures = try Self.read(shows)
    #expect(figures == ["cases all 60"])
  }
}
