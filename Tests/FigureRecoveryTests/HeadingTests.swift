import Testing

/// A heading binds what its block reads, down to the next heading.
struct HeadingTests {
  typealias Show = DrawnPages.Show

  private static let one = """
      block loads
        heading "Loads handled"
        rows unit  loads[unit, span=year]: count  loads[unit, span=before]: count

    """
  private static let two =
    one + """
        block refused
          heading "Loads refused"
          rows unit  refused[unit, span=year]: count  refused[unit, span=before]: count
      """

  private static let page = """
    Harbour ledger
    Loads refused
                 This year  Last year
    North quay          75         41
    All quays           95         56
    """
  private static let refused = [
    "refused all before 56", "refused all year 95", "refused north before 41",
    "refused north year 75",
  ]

  @Test func `a table is read under its own heading alone`() throws {
    #expect(try Harbour.read(Self.page, by: Self.two) == .init(figures: Self.refused))
  }

  @Test func `a block without its heading stays unread and says so`() throws {
    #expect(
      try Harbour.read(Self.page, by: Self.one)
        == .init(
          figures: [], unread: ["75", "41", "95", "56"],
          messages: ["block “loads” stays unread: none of its headings is printed"]))
  }

  @Test func `a second table under a heading that nobody knows is not the first`() throws {
    let text =
      Self.page.replacing("Loads refused", with: "Loads handled")
      + "\nLoads turned away\nEast quay           1         2\nNorth quay          3         4\n"
    #expect(
      try Harbour.read(text, by: Self.one)
        == .init(
          figures: Self.refused.map { $0.replacing("refused", with: "loads") },
          unread: ["1", "2", "3", "4"],
          messages: ["block “loads” has one table under its heading; this one stays unread"]))
  }

  /// Two tables on a drawn page.
  private func tables(at places: [(heading: String, x: Double, y: Double)]) -> DrawnPages {
    var shows = [Show("Harbour ledger", 40, 40, size: 14)]
    for (index, place) in places.enumerated() {
      shows.append(Show(place.heading, place.x, place.y, size: 12))
      for (row, label) in ["North quay", "All quays"].enumerated() {
        let y = place.y + 20 + 16 * Double(row)
        shows += [
          Show(label, place.x, y),
          Show("\(10 * index + row + 1)", in: place.x + 80...place.x + 120, align: 1, y),
          Show("\(10 * index + row + 5)", in: place.x + 140...place.x + 180, align: 1, y),
        ]
      }
    }
    return DrawnPages(shows)
  }

  private static let both = [
    "loads all before 6", "loads all year 2", "loads north before 5", "loads north year 1",
    "refused all before 16", "refused all year 12", "refused north before 15",
    "refused north year 11",
  ]

  @Test func `tables side by side and over each other go by their headings`() throws {
    for second in [(x: 300.0, y: 70.0), (x: 40.0, y: 180.0), (x: 300.0, y: 420.0)] {
      let pages = tables(at: [
        ("Loads handled", 40, 70), ("Loads refused", second.x, second.y),
      ])
      #expect(try Harbour.read(pages, by: Self.two) == .init(figures: Self.both), "\(second)")
    }
  }

  private static let bare = """
      block b
        heading "By region"
        bare cases[unit=north]: count
        bare cases[unit=south]: count
    """

  private static let far = DrawnPages([
    Show("Harbour", 30, 40, size: 16), Show("By region", 300, 140, size: 11),
    Show("312 537", 300, 400, size: 11), Show("29 229", 300, 500, size: 11),
  ])

  @Test(arguments: [bare, bare.replacing("    heading \"By region\"\n", with: "")])
  func `a heading reaches down to the end of the page`(block: String) throws {
    #expect(
      try Harbour.read(Self.far, by: block)
        == .init(figures: ["cases north 312537", "cases south 29229"]))
  }

  @Test func `a heading ends where the next begins`() throws {
    let block =
      Self.bare + "\n  block c\n    heading \"By ward\"\n    bare deaths[unit=north]: count"
    var pages = Self.far
    pages.pages[0].append(Show("By ward", 300, 450, size: 11))
    let reading = try Harbour.read(pages, by: block)
    // Which of its two values the one under the first heading is cannot be told.
    #expect(reading.figures == [])
    #expect(reading.unread == ["312 537", "29 229"])
    let message =
      "block “b” has not as many values without labels as are looked for; they stay unread"
    #expect(reading.messages.contains(message))
  }

  private static let part = """
      block b
        heading "and deaths by region"
        bare cases[unit=north]: count
    """

  @Test(arguments: [
    ("Cases and deaths by region", ["cases north 312537"]),
    ("Cases and deaths by region of 2 kinds", []),
    ("Cases by region", []),
  ])
  func `a heading may be a part of a longer line`(line: String, figures: [String]) throws {
    let reading = try Harbour.read("Harbour\n\n\(line)\n\n312 537", by: Self.part)
    #expect(reading.figures == figures)
  }

  @Test func `a whole heading is meant before a part of another`() throws {
    let text = "Harbour\n\nCases and deaths by region\n\n7\n\nAnd deaths by region\n\n312 537"
    #expect(
      try Harbour.read(text, by: Self.part) == .init(figures: ["cases north 312537"], unread: ["7"])
    )
  }
}
