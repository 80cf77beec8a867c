import CorpusTypesetting
import Testing

/// What the words around a table that names everything say of its figures, drawn at seeded places.
@Suite struct TableTitleTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...12
  private static let kinds = [("Loads by quay", "loads"), ("Refused ships", "refused")]

  /// A table of rows and columns under a line, with the values by row and column.
  private static func drawn(
    title: [String], heads: [String], rows: [String], _ random: inout SplitMix64
  ) -> (shows: [Show], values: [[Int]]) {
    let first = 170 + Double(random.next() % 20)
    let pitch = 15 + Double(random.next() % 4)
    var shows = [Show("Harbour", 40, 40, size: 16)]
    var top = 70.0
    for line in title {
      shows.append(Show(line, 40, top, size: 11))
      top += 18
    }
    top += 6
    for (column, head) in heads.enumerated() {
      shows.append(Show(head, first + 74 * Double(column), top))
    }
    let values = rows.map { _ in heads.map { _ in Harbour.value(&random) } }
    for (row, label) in rows.enumerated() {
      top += pitch
      shows.append(Show(label, 40, top))
      for (column, value) in values[row].enumerated() {
        shows.append(Show(String(value), first + 74 * Double(column), top))
      }
    }
    return (shows, values)
  }

  @Test(arguments: seeds, [true, false])
  func `the line over a table says what neither rows nor heads do`(
    seed: UInt64, quaysInRows: Bool
  ) throws {
    var random = SplitMix64(seed: seed)
    let span = Harbour.spans.randomElement(using: &random)!
    var title = ["Figures of the quays: \(span.0)"]
    // The days of a period part a title from no table.
    if random.next() % 2 == 0 { title.append("01.01.2024 - 31.12.2024") }
    let quays = Harbour.quays.map(\.0)
    let table = Self.drawn(
      title: title, heads: quaysInRows ? Self.kinds.map(\.0) : quays,
      rows: quaysInRows ? quays : Self.kinds.map(\.0), &random)
    var figures: [String] = []
    for (row, values) in table.values.enumerated() {
      for (column, value) in values.enumerated() {
        let (quay, kind) = quaysInRows ? (row, column) : (column, row)
        figures.append("\(Self.kinds[kind].1) \(Harbour.quays[quay].1) \(span.1) \(value)")
      }
    }
    let read = try Harbour.read(DrawnPages(table.shows), by: Harbour.kinds)
    #expect(read.figures == figures.sorted())
  }

  /// Else a remark on one of them would tell what all figures are.
  @Test(arguments: seeds)
  func `a member that one kind alone has does not tell the kind`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let table = Self.drawn(
      title: ["But for what there was of \(["coal", "ore"].randomElement(using: &random)!)"],
      heads: Harbour.spans.map(\.0), rows: Harbour.quays.map(\.0), &random)
    #expect(try Harbour.read(DrawnPages(table.shows), by: Harbour.kinds).figures.isEmpty)
  }

  @Test(arguments: seeds)
  func `the values of something else part a table from what is over them`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let table = Self.drawn(
      title: ["Refused ships", "This year - \(Harbour.value(&random))", "How it went"],
      heads: Harbour.spans.map(\.0), rows: Harbour.quays.map(\.0), &random)
    let read = try Harbour.read(DrawnPages(table.shows), by: Harbour.kinds).figures
    #expect(!read.contains { $0.contains("north") || $0.contains("south") })
  }

  /// A line of the title may stand as near to the heads as these to the numbers.
  @Test(arguments: seeds)
  func `the nearest line over the heads that are read is the title`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let table = Self.drawn(
      title: ["Refused ships"], heads: Harbour.spans.map(\.0), rows: Harbour.quays.map(\.0),
      &random)
    let figures = zip(Harbour.quays, table.values).flatMap { quay, values in
      zip(Harbour.spans, values).map { "loads \(quay.1) \($0.1) \($1)" }
    }
    let shows = table.shows + [Show("Loads by quay", 200, 82)]
    #expect(
      try Harbour.read(DrawnPages(shows), by: Harbour.kinds).figures == figures.sorted())
  }

  @Test(arguments: seeds)
  func `a row may be said to be a part, and others unknown`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = ["North quay", "of which South quay", "Whatever else", "including East quay"]
    let table = Self.drawn(
      title: ["This year"], heads: Self.kinds.map(\.0), rows: rows, &random)
    let units = ["north", "south", nil, "east"]
    let figures = zip(units, table.values).flatMap { unit, values -> [String] in
      guard let unit else { return [] }
      return zip(Self.kinds, values).map { "\($0.1) \(unit) year \($1)" }
    }
    #expect(
      try Harbour.read(DrawnPages(table.shows), by: Harbour.kinds).figures == figures.sorted())
  }

  @Test(arguments: seeds)
  func `a total is that of the whole which all are parts of`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let quays = Harbour.quays + [("Old mole", "mole")]
    let table = Self.drawn(
      title: ["Last year"], heads: ["Total"] + quays.map(\.0), rows: Self.kinds.map(\.0), &random)
    let figures = zip(Self.kinds, table.values).flatMap { kind, values in
      zip(["all"] + quays.map(\.1), values).map { "\(kind.1) \($0) before \($1)" }
    }
    let read = try Harbour.read(
      DrawnPages(table.shows), by: Harbour.kinds,
      units: "  - {id: mole, name: {en: [Old mole]}, parent: north}\n")
    #expect(read.figures == figures.sorted())
  }

  @Test(arguments: [
    ("QAN", true), ("QAN (Quay of All Nations)", false), ("QAN (quay: all - nations)", true),
    ("Quay All Nations (QAN)", true), ("Quay of All Nations (QAN)", false),
    ("Quay All Nations (QAS)", false), ("QAN (Quay All Cargo)", false),
  ])
  func `a label may spell itself out`(label: String, isOne: Bool) throws {
    let shows = [
      Show("Harbour", 40, 40, size: 16), Show("Loads by quay", 40, 80, size: 12),
      Show("This year", 260, 100), Show("Last year", 340, 100),
      Show(label, 40, 120), Show("1234", 260, 120), Show("1111", 340, 120),
      Show("North quay", 40, 140), Show("4321", 260, 140), Show("2222", 340, 140),
      Show("South quay", 40, 160), Show("5321", 260, 160), Show("3222", 340, 160),
    ]
    let figures = try Harbour.read(
      DrawnPages(shows), by: Harbour.kinds,
      units: "  - {id: qan, name: {en: [QAN]}, parent: all}\n"
    ).figures
    #expect(figures.contains("loads north year 4321"))
    #expect(figures.contains("loads qan year 1234") == isOne)
  }
}
