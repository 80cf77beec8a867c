import CorpusTypesetting
import Testing

/// Tables as offices set them: forms in two halves under numbered headings, lists of one value a row, heads of cells
/// of different height, days and months beside names.
@Suite struct OfficeReportTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let grammar = Harbour.namedValues(goods: "Goods moved")
  private static let kinds = [
    ("Calls", "calls"), ("Ships towed", "tows"), ("Berths in use", "used"),
  ]

  /// A value of a kind as it is printed.
  private static func value(_ kind: String, _ random: inout SplitMix64) -> String {
    kind == "used" ? "\(30 + random.next() % 60).5 %" : "\(Harbour.value(&random))"
  }

  private static func figure(_ kind: String, _ quay: String, _ span: String, _ value: String)
    -> String
  {
    "\(kind) \(quay) \(span) " + value.replacing(" %", with: "")
  }

  /// The two halves of a form, one of each span, under what heads them.
  private static func form(
    _ quay: String, _ heads: [String], from top: Double, _ random: inout SplitMix64
  ) -> (shows: [Show], figures: [String], bottom: Double) {
    var (shows, figures): ([Show], [String]) = ([], [])
    let pitch = 16 + Double(random.next() % 4)
    var y = top
    for (half, head) in heads.enumerated() { shows.append(Show(head, 40 + 280 * Double(half), y)) }
    for (label, kind) in kinds.shuffled(using: &random) {
      y += pitch
      for (half, span) in Harbour.spans.enumerated() {
        let text = value(kind, &random)
        shows += [Show(label, 40 + 280 * Double(half), y), Show(text, 200 + 280 * Double(half), y)]
        figures.append(figure(kind, quay, span.1, text))
      }
    }
    return (shows, figures, y + 30)
  }

  /// Two quays on a page, each under its heading and a sentence.
  ///
  /// - Parameter heads: What stands over the halves, and whether it says of which span they are.
  @Test(
    arguments: seeds,
    [
      (["This year", "Last year"], true),
      (["This year (01.01.2026 - 31.03.2026)", "Last year (01.01.2025 - 31.03.2026)"], true),
      (["By March", "Last year"], true),
      (["This year (01.01.2026 - 28.02.2026)", "Last year (01.01.2025 - 28.02.2025)"], false),
      (["By April", "In May"], false),
    ])
  func `both halves of a form are of the unit in the heading over it`(
    seed: UInt64, heads: (texts: [String], areKnown: Bool)
  ) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var shows = [Show("Printed 31.03.2026", 30, 20)]
    var y = 50.0
    for (number, quay) in Harbour.quays.prefix(2).enumerated() {
      shows += [
        Show("5.\(number + 1). \(quay.0)", 30, y, size: 15),
        Show("Over the years 12 345 ships were counted here, 678 of them at night.", 30, y + 20),
      ]
      let form = Self.form(quay.1, heads.texts, from: y + 44, &random)
      shows += form.shows
      if heads.areKnown { figures += form.figures }
      y = form.bottom
    }
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  /// A form under another quay's heading on the page of one.
  @Test(arguments: seeds) func `a form under a heading is of no other unit, whoever's the page is`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let spans = Harbour.spans.map(\.0)
    let first = Self.form("north", spans, from: 90, &random)
    let second = Self.form("south", spans, from: first.bottom + 30, &random)
    let shows =
      [Show("North quay", 30, 50, size: 18), Show("South quay", 30, first.bottom, size: 14)]
      + first.shows + second.shows
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(Set(reading.figures).isSubset(of: ["cases all 60"] + first.figures + second.figures))
    #expect(Set(reading.figures).isSuperset(of: second.figures))
  }

  /// One value a row, with its quay, kind and span in columns before it, and a number that counts the rows.
  @Test(arguments: seeds) func `a list names each value in its row`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var shows = zip(["No", "Quay", "Kind", "Span", "Value"], [30.0, 60, 160, 280, 400]).map {
      Show($0, $1, 60)
    }
    var y = 60.0
    for quay in Harbour.quays {
      for kind in Self.kinds.shuffled(using: &random) {
        for span in Harbour.spans {
          y += 17
          let text = Self.value(kind.1, &random)
          shows += [
            Show("\(Int((y - 60) / 17))", 30, y), Show(quay.0, 60, y), Show(kind.0, 160, y),
            Show(span.0, 280, y), Show(text, 400, y),
          ]
          figures.append(Self.figure(kind.1, quay.1, span.1, text))
        }
      }
    }
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  /// The heads of some columns are set lower than those of others, as where one is in a cell of its own.
  @Test(arguments: seeds) func `heads need not stand on one line`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var shows: [Show] = []
    for (column, kind) in Self.kinds.enumerated() {
      shows.append(Show(kind.0, 250 + 110 * Double(column), 80 - Double(random.next() % 5)))
    }
    var y = 86.0
    for quay in Harbour.quays {
      for span in Harbour.spans {
        y += 18
        shows.append(Show(span.0, 150, y))
        if span.1 == "year" { shows.append(Show(quay.0, 40, y + 9)) }
        for (column, kind) in Self.kinds.enumerated() {
          let text = Self.value(kind.1, &random)
          shows.append(Show(text, 250 + 110 * Double(column), y))
          figures.append(Self.figure(kind.1, quay.1, span.1, text))
        }
      }
    }
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  /// Ranks on either side, each with names of its own beside its values.
  ///
  /// - Parameter hasOthers: Whether names stand behind the last column, in another order than before the first.
  @Test(arguments: seeds, [false, true])
  func `a column with names behind it has those`(seed: UInt64, hasOthers: Bool) throws {
    var random = SplitMix64(seed: seed)
    let names = Harbour.quays.shuffled(using: &random)
    let others = Array(names.dropFirst() + names.prefix(1))
    var figures = ["cases all 60"]
    var shows = [Show("This year", 40, 60)]
    for (column, kind) in Self.kinds.enumerated() {
      shows.append(Show(kind.0, 150 + 110 * Double(column), 85))
    }
    for (row, (name, other)) in zip(names, others).enumerated() {
      let y = 105 + 20 * Double(row)
      shows.append(Show(name.0, 40, y))
      for (column, kind) in Self.kinds.enumerated() {
        let text = Self.value(kind.1, &random)
        shows.append(Show(text, 150 + 110 * Double(column), y))
        // Whose the last column is its own names say, which nothing reads.
        if hasOthers, kind.1 == Self.kinds.last?.1 { continue }
        figures.append(Self.figure(kind.1, name.1, "year", text))
      }
      if hasOthers { shows.append(Show(other.0, 460, y)) }
    }
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  /// A list beside a table whose last column is nearer to its labels than its own values are.
  @Test(arguments: seeds) func `a label has its own value, not the table's before it`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 30, size: 16)]
    var figures: [String] = []
    for (row, goods) in Harbour.goods.enumerated() {
      let y = 80 + 18 * Double(row)
      let own = Harbour.value(&random)
      shows += [
        Show("Ships of sort \("ABC".map(String.init)[row])", 30, y),
        Show("\(Harbour.value(&random))", 150, y), Show("\(Harbour.value(&random))", 220, y),
        Show(goods.0, 275, y), Show("\(own)", 480, y),
      ]
      figures.append("moved all year \(goods.1) \(own)")
    }
    let reading = try Harbour.read(
      DrawnPages(shows),
      by: """
          block goods
            field goods moved[unit, span=year, goods]: count

        """)
    #expect(reading.figures == figures.sorted())
  }
}
