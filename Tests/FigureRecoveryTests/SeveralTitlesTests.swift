import Testing

/// Sections under titles of their own on one page, side by side or one below the other.
struct SeveralTitlesTests {
  typealias Show = DrawnPages.Show

  private static let grammar = Harbour.quayPages(
    """
        pairs "Loaded" loads[unit, span]: count  series span = year, before
        pairs "Refused" refused[unit, span]: count  series span = year, before
    """)

  private static let overview = Harbour.firstPage

  private static func read(_ pages: DrawnPages) throws -> Harbour.Reading {
    try Harbour.read(pages.bytes, "page.pdf", by: grammar)
  }

  /// A quay's section with figures of its own.
  private struct Card {
    var name: String
    var unit: String
    var numbers: [Int]

    static func some(using random: inout SeededGenerator) -> [Card] {
      ["north", "south", "east"].shuffled(using: &random).map { unit in
        Card(
          name: unit.prefix(1).uppercased() + unit.dropFirst() + " quay", unit: unit,
          numbers: (0..<5).map { _ in Int.random(in: 100...99_999, using: &random) })
      }
    }

    var figures: [String] {
      [
        "cases \(unit) \(numbers[0])", "loads \(unit) year \(numbers[1])",
        "loads \(unit) before \(numbers[2])", "refused \(unit) year \(numbers[3])",
        "refused \(unit) before \(numbers[4])",
      ]
    }

    /// Its strings in a box of some width whose upper left is at a place.
    func drawn(at x: Double, _ y: Double, _ width: Double, title: Double) -> [Show] {
      let columns = [0.5, 0.78].map { x + $0 * width }
      func row(_ label: String, _ year: Int, _ before: Int, _ y: Double) -> [Show] {
        [
          Show(label, x, y), Show(String(year), columns[0], y), Show(String(before), columns[1], y),
        ]
      }
      return [Show(name, x, y, size: title), Show("Cases \(numbers[0])", x, y + 22)]
        + [Show("Loads of the quay", x, y + 44)]
        + [
          Show("This year", columns[0], y + 60, size: 7),
          Show("Last year", columns[1], y + 60, size: 7),
        ]
        + row("Loaded", numbers[1], numbers[2], y + 76)
        + row("Refused", numbers[3], numbers[4], y + 92)
    }
  }

  /// Where three sections stand: their upper left in shares of the page, and their width.
  private static let places: [[(x: Double, y: Double, width: Double)]] = [
    [(0, 0, 0.31), (0.345, 0, 0.31), (0.69, 0, 0.31)],
    [(0, 0, 0.47), (0.53, 0, 0.47), (0, 0.4, 0.47)],
    [(0, 0, 0.47), (0.53, 0, 0.47), (0.53, 0.4, 0.47)],
    [(0, 0, 1), (0, 0.3, 1), (0, 0.6, 1)],
    [(0, 0, 1), (0, 0.4, 0.47), (0.53, 0.4, 0.47)],
    [(0, 0, 0.47), (0, 0.26, 0.47), (0.53, 0.11, 0.47)],
  ]

  @Test(arguments: 0..<24) func `each section has its own figures`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let cards = Card.some(using: &random)
    let places = Self.places[seed % Self.places.count]
    let title = Double.random(in: 12...15, using: &random)
    let (width, height) = (535.0, 700.0)
    var page = zip(cards, places).flatMap { card, place in
      card.drawn(
        at: 30 + place.x * width, 70 + place.y * height, place.width * width, title: title)
    }
    page.append(Show("Quays one by one", 30, 40))
    page.append(Show("2", 295, 820, size: 8))
    let pages =
      Bool.random(using: &random)
      ? DrawnPages(Self.overview, page.shuffled(using: &random))
      : DrawnPages(Self.overview, page)
    #expect(
      try Self.read(pages)
        == .init(figures: (["cases all 60"] + cards.flatMap(\.figures)).sorted()))
  }

  private static let goesOn = [
    Show("Loads of the quay", 30, 60), Show("This year", 200, 76, size: 7),
    Show("Last year", 300, 76, size: 7), Show("Loaded", 30, 92), Show("4711", 200, 92),
    Show("815", 300, 92), Show("Refused", 30, 108), Show("62", 200, 108), Show("17", 300, 108),
  ]

  /// The days that a section is about may be all that stands of it on a page.
  @Test(arguments: 0..<6) func `a title at the foot with its days takes nothing from above`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let cards = Card.some(using: &random)
    var shows: [Show] = []
    for (index, card) in cards.prefix(2).enumerated() {
      shows += card.drawn(at: 30, 60 + 200 * Double(index), 500, title: 16)
    }
    shows += [Show(cards[2].name, 30, 700, size: 16), Show("01.03.2026 - 31.03.2026", 30, 722)]
    let reading = try Self.read(DrawnPages(Self.overview, shows))
    #expect(
      reading.figures == (["cases all 60"] + cards.prefix(2).flatMap(\.figures)).sorted())
  }

  @Test func `what goes on above a single title is not of the section that it begins`() throws {
    let first = [Show("North quay", 30, 40, size: 14), Show("Cases 12", 30, 70)]
    let second = Self.goesOn + [Show("South quay", 30, 200, size: 14), Show("Cases 48", 30, 230)]
    let reading = try Self.read(DrawnPages(Self.overview, first, second))
    #expect(reading.figures == ["cases all 60", "cases north 12", "cases south 48"])
    #expect(reading.unread.sorted() == ["17", "4711", "62", "815"])
  }

  /// What follows by its number goes on with the section before, but not under words in larger type than its title.
  @Test(arguments: [("", 12.0), ("Waiting at the quays", 12.0), ("Waiting at the quays", 20.0)])
  func `a larger title ends what a smaller one begins`(title: String, size: Double) throws {
    func numbered(_ number: Int, _ shows: [Show]) -> [Show] {
      shows + [Show("\(number)", 295, 820, size: 8)]
    }
    let first = [Show("North quay", 30, 40, size: 14), Show("Cases 12", 30, 70)]
    let second = [Show(title, 30, 36, size: size)].filter { !$0.string.isEmpty } + Self.goesOn
    let pages = [Self.overview, first, second].enumerated().map { numbered($0 + 1, $1) }
    let reading = try Self.read(DrawnPages(pages: pages))
    let loads = [
      "loads north before 815", "loads north year 4711", "refused north before 17",
      "refused north year 62",
    ]
    #expect(
      reading.figures == ["cases all 60", "cases north 12"] + (size > 14 ? [] : loads), "\(size)")
  }

  /// The words that a section begins with, as the title of a column of a page.
  private static let desk =
    Harbour.quayPages("    field span loads[unit, span]: count") + """

      section desk
        begins "Ships at the desk"
        binds unit = east
        block b
          line "Cases" cases[unit]: count
      """

  /// Words in the type that most of a page is printed in.
  private static let idle = [30.0, 320].map { Show("Nothing more is told here", $0, 240) }

  @Test(arguments: [true, false]) func `a section's words beside a title begin their column`(
    isFirst: Bool
  ) throws {
    let (desk, quay) = isFirst ? (30.0, 320.0) : (320, 30)
    let pages = DrawnPages(
      Self.overview,
      [
        Show("North quay", quay, 60, size: 14), Show("Cases 12", quay, 90),
        Show("Ships at the desk", desk, 60, size: 14), Show("Cases 7", desk, 90),
      ] + Self.idle)
    #expect(
      try Harbour.read(pages.bytes, "page.pdf", by: Self.desk)
        == .init(figures: ["cases all 60", "cases east 7", "cases north 12"]))
  }

  /// Below figures and beside others they may be those of a column alone, whose end is not known.
  @Test(arguments: [true, false]) func `a section's words within a column begin no page`(
    isBeside: Bool
  ) throws {
    var page = [
      Show("Cases 12", 30, 60), Show("Cases 12", 320, 60),
      Show("Ships at the desk", 30, 150, size: 14), Show("Cases 7", 320, 200),
    ]
    for y in stride(from: 75.0, to: 140, by: 8) {
      page.append(Show("Nothing more is told here", 30, y))
    }
    if isBeside { page.append(Show("Nothing to tell", 320, 150)) }
    let reading = try Harbour.read(
      DrawnPages(Self.overview, page).bytes, "page.pdf", by: Self.desk)
    #expect(reading.figures.contains("cases east 7") != isBeside)
    #expect(!reading.figures.contains("cases east 12"))
  }

  /// Fields alone go on there, which are no landmarks of a section.
  @Test(arguments: [true, false]) func `labels with values go on above a single title`(
    isTitled: Bool
  ) throws {
    let grammar =
      Harbour.quayPages("    field span loads[unit, span]: count")
      .replacing("heading \"Loads of the quay\"\n", with: "") + """

        section sea
          begins "Ships at sea"
          binds unit = all
          block loads
            field span loads[unit, span]: count
        """
    let first = [Show("North quay", 30, 40, size: 14), Show("Cases 12", 30, 70)]
    let second = [
      Show("This year", 30, 90), Show("4711", 200, 90), Show("Last year", 30, 106),
      Show("815", 200, 106), Show("Ships at sea", 30, 200, size: 18), Show("None", 30, 230),
    ]
    let title = isTitled ? [Show("North quay", 30, 60, size: 14)] : []
    let reading = try Harbour.read(
      DrawnPages(Self.overview, first, title + second).bytes, "page.pdf", by: grammar)
    #expect(
      reading.figures == ["cases all 60", "cases north 12"]
        + (isTitled ? ["loads north before 815", "loads north year 4711"] : []))
  }

  /// A page that goes on with a table begins with one of its rows.
  @Test(arguments: 0..<6) func `a row of a table is no title`(seed: Int) throws {
    let grammar = Harbour.quayPages(
      "    field span loads[unit, span]: count",
      overview: """
          block units
            pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before

        """)
    var random = SeededGenerator(seed: UInt64(seed))
    let numbers = (0..<5).map { _ in Int.random(in: 100...999, using: &random) }
    let rows = [("North quay", 0), ("East quay", 2)].shuffled(using: &random).enumerated()
      .flatMap { index, row in
        let y = 60 + 16 * Double(index)
        return [
          Show(String(numbers[row.1]), 100, y), Show(row.0, 200, y),
          Show(String(numbers[row.1 + 1]), 320, y),
        ]
      }
    let reading = try Harbour.read(
      DrawnPages(
        [Show("Harbour in all", 30, 40, size: 16)],
        [Show("This year", 90, 44), Show("Last year", 310, 44)] + rows + [
          Show("Cases \(numbers[4])", 30, 200)
        ]
      ).bytes, "page.pdf", by: grammar)
    #expect(!reading.figures.contains { $0.hasPrefix("cases north") || $0.hasPrefix("cases east") })
  }

  /// Rows without heads, each a name with numbers behind it.
  @Test(arguments: 0..<6) func `the first row of a table is no title`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let columns = [150.0, 240, 330].prefix(1 + seed % 3)
    let names = ["North quay", "South quay", "East quay"].shuffled(using: &random)
    let rows = names.enumerated().flatMap { index, name in
      let y = 60 + 16 * Double(index)
      return [Show(name, 30, y)]
        + columns.map { Show(String(Int.random(in: 100...999, using: &random)), $0, y) }
    }
    let reading = try Self.read(
      DrawnPages(
        Self.overview, [Show("Loads of ships", 30, 44)] + rows + [Show("Cases 417", 30, 200)]))
    #expect(!reading.figures.contains { $0.hasSuffix("417") && !$0.contains(" all ") })
  }

  @Test func `what goes on under a small title above a large one is its own`() throws {
    let second =
      [Show("North quay", 30, 40, size: 12)] + Self.goesOn
      + [Show("South quay", 30, 200, size: 14), Show("Cases 48", 30, 230)]
    #expect(
      try Self.read(DrawnPages(Self.overview, second)).figures == [
        "cases all 60", "cases south 48", "loads north before 815", "loads north year 4711",
        "refused north before 17", "refused north year 62",
      ])
  }

  @Test func `the longer form of a title counts, whichever is declared first`() throws {
    let grammar = """
      section quay repeats
        binds unit in (north, south, east) by label
        block title opens
          title unit in (north, south, east) ("office"? | "and all of its branches")?
        block b
          line "Cases" cases[unit]: count
      """
    let page = [
      Show("North quay and all of its branches", 30, 40, size: 14), Show("Cases 12", 30, 70),
    ]
    #expect(
      try Harbour.read(DrawnPages(page).bytes, "page.pdf", by: grammar)
        == .init(figures: ["cases north 12"]))
  }

  @Test func `what tells of all may stand over sections`() throws {
    var random = SeededGenerator(seed: 1)
    let cards = Card.some(using: &random)
    let below = cards.prefix(2).enumerated().flatMap { index, card in
      card.drawn(at: 30 + 280 * Double(index), 200, 255, title: 14)
    }
    let other = cards[2].drawn(at: 30, 60, 255, title: 14)
    #expect(
      try Self.read(DrawnPages(Self.overview + below, other))
        == .init(figures: (["cases all 60"] + cards.flatMap(\.figures)).sorted()))
  }

  @Test(arguments: 0..<18) func `a section whose title is lost is not its neighbour's`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let cards = Card.some(using: &random)
    var page: [Show] = []
    for (index, place) in Self.places[seed / 3].enumerated() {
      var shows = cards[index].drawn(
        at: 30 + place.x * 535, 70 + place.y * 700, place.width * 535, title: 14)
      if index == seed % 3 { shows.removeFirst() }
      page += shows
    }
    let reading = try Self.read(DrawnPages(Self.overview, page))
    let known = Set(["cases all 60"] + cards.flatMap(\.figures))
    #expect(reading.figures.filter { !known.contains($0) } == [])
  }

  @Test(arguments: [1, 3, 4, 5, 6, 7])
  func `of two sections none is the other's whose title is lost`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let cards = Card.some(using: &random)
    var page: [Show] = []
    for (index, card) in cards.prefix(2).enumerated() {
      let (x, y) = seed < 4 ? (30 + 280.0 * Double(index), 70.0) : (30, 70 + 300 * Double(index))
      var shows = card.drawn(at: x, y, 255, title: 14)
      if index == seed % 2 { shows.removeFirst() }
      page += shows
    }
    let other = cards[2].drawn(at: 30, 60, 255, title: 14)
    let reading = try Self.read(DrawnPages(Self.overview, page, other))
    let known = Set(["cases all 60"] + cards.flatMap(\.figures))
    #expect(reading.figures.filter { !known.contains($0) } == [])
  }

  @Test func `a table of names in large type is no row of titles`() throws {
    let page = [
      Show("North quay", 30, 60, size: 14), Show("South quay", 210, 60, size: 14),
      Show("East quay", 390, 60, size: 14), Show("71", 30, 80), Show("72", 210, 80),
      Show("73", 390, 80), Show("in tons", 30, 100), Show("in tons", 210, 100),
    ]
    #expect(
      try Self.read(DrawnPages(Self.overview, page)).figures == ["cases all 60"])
  }

  @Test func `a column that may be either section's stays unread`() throws {
    let page = [
      Show("North quay", 30, 60, size: 14), Show("Cases 71", 30, 80),
      Show("South quay", 300, 60, size: 14), Show("Cases 72", 300, 80),
      Show("East quay", 30, 300, size: 14), Show("Cases 73", 30, 320),
      Show("Loads of the quay", 300, 320), Show("Loaded", 300, 340), Show("500", 400, 340),
      Show("600", 480, 340),
    ]
    let reading = try Self.read(DrawnPages(Self.overview, page))
    #expect(!reading.figures.contains { $0.hasPrefix("loads south") })
    #expect(reading.unread.contains("500"))
  }

  @Test func `what stands across all titles parts nothing`() throws {
    let page = [
      Show("North quay", 30, 60, size: 14), Show("South quay", 300, 60, size: 14),
      Show("Cases 71", 30, 80), Show("Cases 72", 300, 80),
      Show("What stands here goes on from one edge of the page to the other one", 150, 90),
      Show("Cases 74", 30, 100), Show("Cases 75", 300, 100),
    ]
    let reading = try Self.read(DrawnPages(Self.overview, page))
    #expect(!reading.figures.contains("cases north 72"))
    #expect(!reading.figures.contains("cases south 71"))
  }

  /// Sections that run on, the words over each no title that the grammar knows.
  @Test(arguments: 0..<6) func `what is named only below its figures is not taken for that`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let cards = Card.some(using: &random)
    let grammar = """
      section quay repeats
        binds unit in (north, south, east) by label
        block caption opens
          prose "Figures of" unit in (north, south, east) "open since" opened[unit]: date
          line "Cases" cases[unit]: count
        block loads
          heading "Loads of the quay"
          pairs "Loaded" loads[unit, span]: count  series span = year, before
      """
    func caption(_ card: Card, _ y: Double) -> [Show] {
      [
        Show("Further: \(card.name) and all about it", 40, y, size: 16),
        Show("Figures of \(card.name) open since 01.02.2020", 40, y + 20),
        Show("Cases \(card.numbers[0])", 40, y + 36),
      ]
    }
    func body(_ card: Card, _ y: Double) -> [Show] {
      [
        Show("Loads of the quay", 40, y, size: 13), Show("This year", 200, y + 14, size: 7),
        Show("Last year", 300, y + 14, size: 7), Show("Loaded", 40, y + 28),
        Show(String(card.numbers[1]), 200, y + 28), Show(String(card.numbers[2]), 300, y + 28),
      ]
    }
    let pages = DrawnPages(
      [Show("Harbour", 40, 40, size: 16)] + caption(cards[0], 680),
      body(cards[0], 40) + caption(cards[1], 680), body(cards[1], 40) + caption(cards[2], 680),
      body(cards[2], 40))
    let read = Set(try Harbour.read(pages.bytes, "page.pdf", by: grammar).figures)
    let right = Set(
      cards.flatMap { $0.figures } + cards.map { "opened \($0.unit) 2020-02-01" })
    #expect(read.subtracting(right) == [])
    #expect(!read.isEmpty)
  }
}
