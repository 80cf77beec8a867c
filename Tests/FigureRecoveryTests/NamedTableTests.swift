import CorpusTypesetting
import Testing

/// Tables of whose layout the grammar says nothing: their labels, heads and the lines over their rows name all
/// that their figures are about.
@Suite struct NamedTableTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...40
  private static let kinds = [
    ("Loads by quay", "loads"), ("Refused ships", "refused"), ("Waiting time", "wait"),
  ]
  private static let goods = [("Coal", "coal"), ("Grain", "grain"), ("Ore", "ore")]

  /// A table on its way to a page: what stands in its cells, and what is over and before them.
  private struct Plan {
    /// Over each column from above.
    var heads: [[String]]
    /// Before each row, with the lines that head it.
    var rows: [(over: String?, label: String)]
    /// By row and column.
    var cells: [[String]]
    var figures: [String]
  }

  /// The table as it is drawn: its heads over the middle of their columns, those of several over all of them.
  private static func drawn(
    _ plan: Plan, _ random: inout SplitMix64, from top: Double = 90
  ) -> [Show] {
    var shows: [Show] = []
    let left = 40.0
    let first = 150 + Double(random.next() % 20)
    let width = 54 + Double(random.next() % 6)
    let align = Double(random.next() % 3) / 2
    func middle(_ columns: Range<Int>) -> Double {
      first + width * Double(columns.lowerBound + columns.upperBound) / 2 - 6
    }
    var y = top
    for level in plan.heads[0].indices {
      var column = 0
      while column < plan.heads.count {
        let text = plan.heads[column][level]
        let isOwn = level == plan.heads[0].count - 1
        let end =
          isOwn
          ? column + 1
          : plan.heads[column...].firstIndex { $0[level] != text } ?? plan.heads.count
        shows.append(
          Show(text, middle(column..<end) - 2.1 * Double(text.utf8.count), y, size: 8))
        column = end
      }
      y += 12
    }
    let pitch = 14 + Double(random.next() % 6)
    // Rows in groups are set further in, or not.
    let areGroups = plan.rows.contains { $0.over != nil }
    let indent = areGroups && random.next() % 2 == 0 ? 6.0 : 0
    y += 4
    for (row, label) in plan.rows.enumerated() {
      if let over = label.over {
        shows.append(Show(over, left, y, size: 8))
        y += pitch
      }
      shows.append(Show(label.label, left + indent, y, size: 8))
      for (column, cell) in plan.cells[row].enumerated() {
        let room = (first + width * Double(column))...(first + width * Double(column + 1) - 12)
        shows.append(Show(cell, in: room, align: align, y))
      }
      y += pitch
    }
    return shows
  }

  private static func value(of kind: String, _ random: inout SplitMix64) -> (String, String) {
    guard kind == "wait" else {
      let value = Harbour.value(&random)
      return (String(value), String(value))
    }
    let (minutes, seconds) = (10 + Int(random.next() % 40), 10 + Int(random.next() % 50))
    return ("\(minutes):\(seconds)", "\(60 * minutes + seconds)")
  }

  /// Kinds and spans over the columns, quays before the rows; or the other way round.
  private static func ofKinds(_ random: inout SplitMix64, quaysInRows: Bool) -> Plan {
    let kinds = random.next() % 2 == 0 ? kinds : kinds.reversed()
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    var lines: [(kind: String, names: [String], cells: [String])] = []
    var figures: [String] = []
    for kind in kinds {
      for span in spans {
        let values = Harbour.quays.map { quay in
          let (printed, read) = value(of: kind.1, &random)
          figures.append("\(kind.1) \(quay.1) \(span.1) \(read)")
          return printed
        }
        lines.append((kind.0, [kind.0, span.0], values))
      }
    }
    if quaysInRows {
      return Plan(
        heads: lines.map(\.names), rows: Harbour.quays.map { (nil, $0.0) },
        cells: Harbour.quays.indices.map { quay in lines.map { $0.cells[quay] } },
        figures: figures)
    }
    let areGroups = random.next() % 2 == 0
    return Plan(
      heads: Harbour.quays.map { [$0.0] },
      rows: lines.enumerated().map { index, line in
        areGroups
          ? (index % 2 == 0 ? line.kind : nil, line.names[1])
          : (nil, line.names.joined(separator: ", "))
      }, cells: lines.map(\.cells), figures: figures)
  }

  /// Goods before the rows, in groups under the quays' names, spans over the columns.
  private static func ofGoods(_ random: inout SplitMix64) -> Plan {
    var plan = Plan(heads: Harbour.spans.map { [$0.0] }, rows: [], cells: [], figures: [])
    for quay in Harbour.quays {
      for (index, goods) in goods.enumerated() {
        plan.rows.append((index == 0 ? quay.0 : nil, goods.0))
        plan.cells.append(
          Harbour.spans.map { span in
            let value = Harbour.value(&random)
            plan.figures.append("moved \(quay.1) \(span.1) \(goods.1) \(value)")
            return String(value)
          })
      }
    }
    return plan
  }

  private static func plan(_ random: inout SplitMix64) -> Plan {
    switch random.next() % 3 {
    case 0: ofKinds(&random, quaysInRows: true)
    case 1: ofKinds(&random, quaysInRows: false)
    default: ofGoods(&random)
    }
  }

  @Test(arguments: seeds)
  func `a table that names everything is read however it is laid out`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let plan = Self.plan(&random)
    var shows = [Show("Harbour", 40, 40, size: 16)] + Self.drawn(plan, &random)
    // A number near over the last heads is no row of the table.
    let number = random.next() % 2 == 0 ? "1 234" : nil
    if let number, let right = shows.map(\.x).max() { shows.append(Show(number, right, 70)) }
    let reading = try Harbour.read(DrawnPages(shows), by: Harbour.kinds)
    #expect(reading.figures == plan.figures.sorted())
    #expect(reading.unread == [number].compactMap(\.self))
  }

  /// Nothing but its own label and heads says what a row alone is.
  @Test(arguments: seeds)
  func `the only row of a table is read where it and all its heads name something`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var figures: [String] = []
    let heads = Harbour.quays.flatMap { quay in Harbour.spans.map { (quay, $0) } }
    let values = heads.map { quay, span in
      let value = Harbour.value(&random)
      figures.append("refused \(quay.1) \(span.1) \(value)")
      return String(value)
    }
    for (label, expected) in [("Refused ships", figures.sorted()), ("Planned ships", [])] {
      let plan = Plan(
        heads: heads.map { [$0.0, $1.0] }, rows: [(nil, label)], cells: [values], figures: [])
      let shows = [Show("Harbour", 40, 40, size: 16)] + Self.drawn(plan, &random)
      #expect(try Harbour.read(DrawnPages(shows), by: Harbour.kinds).figures == expected)
    }
  }

  /// Letters that the page says the meaning of mean that, unless it gives them two.
  @Test(arguments: seeds)
  func `abbreviations that are spelled out head columns`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var plan = Self.ofKinds(&random, quaysInRows: true)
    let letters = ["This year": "T", "Last year": "L"]
    plan.heads = plan.heads.map { [$0[0], letters[$0[1]] ?? ""] }
    let dash = ["-", "="][Int(seed) % 2]
    func figures(_ note: String) throws -> [String] {
      var random = SplitMix64(seed: seed)
      let shows = [Show("Harbour", 40, 40, size: 16), Show(note, 40, 70, size: 7)]
      return try Harbour.read(
        DrawnPages(shows + Self.drawn(plan, &random, from: 100)), by: Harbour.kinds
      ).figures
    }
    let years = "T \(dash) this year, L \(dash) last year"
    #expect(try figures("Seen closely; \(years)") == plan.figures.sorted())
    #expect(try figures("Seen closely") == [])
    #expect(try figures("\(years); T \(dash) last year").allSatisfy { !$0.contains(" year ") })
  }

  /// A row that is called as the whole, and with those of its parts adds up to a further row, is but what is left of
  /// the whole.
  @Test(arguments: seeds)
  func `what adds up with its parts is no whole of theirs`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let labels = ["All quays"] + Harbour.quays.map(\.0)
    let values = labels.map { _ in Harbour.spans.map { _ in Harbour.value(&random) } }
    let sums = Harbour.spans.indices.map { span in values.reduce(0) { $0 + $1[span] } }
    let units = ["all"] + Harbour.quays.map(\.1)
    let figures = zip(units, values).map { unit, own in
      zip(Harbour.spans, own).map { "loads \(unit) \($0.1) \($1)" }
    }
    for (off, expected) in [(0, figures.dropFirst().joined()), (7, figures[...].joined())] {
      let plan = Plan(
        heads: Harbour.spans.map { ["Loads by quay", $0.0] },
        rows: (labels + ["Together"]).map { (nil, $0) },
        cells: (values + [sums.map { $0 + off }]).map { $0.map(String.init) }, figures: [])
      let shows = [Show("Harbour", 40, 40, size: 16)] + Self.drawn(plan, &random)
      #expect(
        try Harbour.read(DrawnPages(shows), by: Harbour.kinds).figures == Array(expected).sorted())
    }
  }

  /// In the next column of the page a sentence stands beside the first row, and its last number, below it, beside the
  /// second.
  @Test(arguments: seeds) func `a number under words beside the row above is no row's`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    let left = 300 + Double(random.next() % 40)
    let values = (0..<3).map { _ in String(Harbour.value(&random)) }
    let shows = [
      Show("Harbour", 40, 40, size: 16), Show("All quays", 190, 100, size: 8),
      Show("Refused ships", 182, 110, size: 8), Show("All quays", left, 86, size: 8),
      Show("Loads by quay", left, 100), Show("This year", 40, 130), Show(values[0], 200, 130),
      Show("Last year", 40, 145), Show(values[1], 200, 145),
      Show("North quay had 192 729 in all of which", left, 132 + Double(random.next() % 3)),
      Show(values[2], left, 145),
    ]
    let reading = try Harbour.read(DrawnPages(shows), by: Harbour.kinds)
    #expect(!reading.figures.contains { $0.hasSuffix(" " + values[2]) })
  }

  /// A name that the publication lacks makes a row or column something else, and nothing of it is read.
  @Test(arguments: seeds)
  func `rows and columns of other things stay unread`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var plan = Self.ofKinds(&random, quaysInRows: random.next() % 2 == 0)
    let foreign = ["Planned ships", "West quay", "Of these grain", "Two years ago"].randomElement(
      using: &random)!
    if random.next() % 2 == 0 {
      let row = Int(random.next() % UInt64(plan.rows.count))
      plan.rows.insert((nil, foreign), at: max(1, row))
      plan.cells.insert(
        plan.heads.map { _ in String(Harbour.value(&random)) }, at: max(1, row))
    } else {
      plan.heads.append(plan.heads[0].map { _ in foreign })
      for row in plan.cells.indices { plan.cells[row].append(String(Harbour.value(&random))) }
    }
    let shows = [Show("Harbour", 40, 40, size: 16)] + Self.drawn(plan, &random)
    let reading = try Harbour.read(DrawnPages(shows), by: Harbour.kinds)
    #expect(Set(reading.figures).isSubset(of: plan.figures), "\(foreign)")
    #expect(reading.figures.count >= plan.figures.count / 2)
  }

  /// Bars have their ends wherever their values put them, and what stands over them heads something else.
  @Test(arguments: seeds) func `numbers at the ends of bars are no column`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var plan = Self.ofKinds(&random, quaysInRows: true)
    let column = Int(random.next() % UInt64(plan.heads.count))
    // Of one width, so that those that end elsewhere begin elsewhere, too.
    let values = plan.rows.map { _ in String(10_000 + Int(random.next() % 90_000)) }
    for row in plan.rows.indices { plan.cells[row][column] = values[row] }
    let step = 8 + Double(random.next() % 6)
    let shows = Self.drawn(plan, &random).map { show in
      var show = show
      if let row = values.firstIndex(of: show.string) { show.x -= step * Double(row) }
      return show
    }
    let figures = try Harbour.read(
      DrawnPages([Show("Harbour", 40, 40, size: 16)] + shows), by: Harbour.kinds
    ).figures
    let ofQuays = figures.filter { !$0.contains(" all ") }
    #expect(!ofQuays.contains { figure in values.contains { figure.hasSuffix(" " + $0) } })
    #expect(Set(ofQuays).isSubset(of: plan.figures))
  }

  /// A bar of all quays in each span has its axis below it, in the columns of the table over it.
  @Test(arguments: seeds) func `numbers along an axis are no row`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16), Show("Loads by quay", 30, 70, size: 12)]
    let columns = (0..<3).map { 170 + 110 * Double($0) + Double(random.next() % 20) }
    var figures: [String] = []
    for (quay, x) in zip(Harbour.quays, columns) { shows.append(Show(quay.0, x, 90)) }
    for (row, span) in Harbour.spans.enumerated() {
      let y = 106 + 15 * Double(row)
      shows.append(Show(span.0, 30, y))
      for (quay, x) in zip(Harbour.quays, columns) {
        let value = Harbour.value(&random)
        shows.append(Show("\(value)", x + 10, y))
        figures.append("loads \(quay.1) \(span.1) \(value)")
      }
    }
    let pitch = 26 + Double(random.next() % 20)
    for (row, span) in Harbour.spans.enumerated() {
      let y = 145 + pitch * Double(row)
      shows.append(Show(span.0, 30, y, size: 8))
      shows.append(Show("Altogether", 30, y + 10, size: 8))
      shows.append(Show("\(Harbour.value(&random))", 480, y + 10, size: 8))
      let step = 10_000 * (1 + Int(random.next() % 9))
      for tick in 0...3 {
        shows.append(Show("\(step * tick)", 60 + 110 * Double(tick), y + 18, size: 6))
      }
    }
    let reading = try Harbour.read(DrawnPages(shows), by: Harbour.kinds)
    #expect(reading.figures == figures.sorted())
  }

  private static let namesakes = """
      - {id: central, name: {en: [Central quay]}, parent: all}
      - {id: central-own, name: {en: [Central quay]}, parent: central}
      - {id: mole, name: {en: [Central mole]}, parent: central}

    """

  /// Of two units with one name the grammar may have but one's figures; else those of the other rows tell.
  @Test(
    arguments: [
      (["North quay", "Central quay"], nil, ["north", "central"]),
      (["Central quay", "Central mole"], nil, ["central-own", "mole"]),
      (["North quay", "Central quay", "Central mole"], nil, ["north", nil, "mole"]),
      (["North quay", "Central quay", "Central mole"], "central", ["north", "central", "mole"]),
      (
        ["North quay", "Central quay", "Central mole"], "central-own",
        ["north", "central-own", "mole"]
      ),
    ] as [([String], String?, [String?])])
  func `a unit with the name of another is told by the grammar or by its siblings`(
    rows: [String], known: String?, units: [String?]
  ) throws {
    let values = rows.indices.map { 1_000 + 111 * $0 }
    let shows =
      [
        Show("Harbour", 40, 40, size: 16), Show("Loads by quay", 40, 70, size: 12),
        Show("This year", 180, 90), Show("Last year", 260, 90),
      ]
      + rows.indices.flatMap { row in
        let y = 106 + 15 * Double(row)
        return [
          Show(rows[row], 40, y), Show("\(values[row])", 190, y),
          Show("\(values[row] + 7)", 270, y),
        ]
      }
    let own = known.map {
      """
        block own
          heading "Loads of the central quay"
          pairs unit in (\($0), mole) loads[unit, span]: count  series span = year, before

      """
    }
    let reading = try Harbour.read(
      DrawnPages(shows),
      by: """
          block loads
            heading "Loads by quay"
            field span loads[unit, span]: count

        """ + (own ?? ""), units: Self.namesakes)
    #expect(
      reading.figures
        == zip(units, values).flatMap { unit, value in
          unit.map { ["loads \($0) year \(value)", "loads \($0) before \(value + 7)"] } ?? []
        }.sorted())
  }
}
