import Testing

/// Which section a page is, where it has the phrases of two.
struct SectionOnPageTests {
  typealias Show = DrawnPages.Show

  private static let cases = """
    section old
      begins "Azores"
      binds unit = north
      block b
        line "Cases" cases[unit]: count

    section new
      begins "Situation report"
      binds unit = south
      block b
        line "Cases" cases[unit]: count
    """

  @Test func `in a text each phrase begins its section`() throws {
    func read(_ text: String) throws -> [String] {
      try Harbour.read(Array(text.utf8), "page.txt", by: Self.cases).figures
    }
    #expect(try read("Situation report\nAzores\nCases 7") == ["cases north 7"])
    #expect(try read("Situation report\nCases 7\nAzores") == ["cases south 7"])
    #expect(
      try read("Situation report\nCases 7\nAzores\nCases 8") == ["cases north 8", "cases south 7"])
  }

  private static let report = Show("Situation report", 30, 40, size: 16)
  private static let other = [Show("Elsewhere", 30, 40)]

  @Test(arguments: [[[Show]](), [other]])
  func `what stands before a section's phrase is not its`(more: [[Show]]) throws {
    var pages = DrawnPages([Self.report, Show("Cases 7", 30, 100), Show("Azores", 200, 190)])
    pages.pages += more
    #expect(
      try Harbour.read(pages.bytes, "page.pdf", by: Self.cases) == .init(figures: ["cases south 7"])
    )
    pages.pages[0].append(Show("Cases 8", 30, 250))
    #expect(
      try Harbour.read(pages.bytes, "page.pdf", by: Self.cases)
        == .init(figures: ["cases north 8", "cases south 7"]))
  }

  @Test func `of several pages one is the section's whose phrase stands first`() throws {
    let pages = DrawnPages(
      [Self.report, Show("Azores", 200, 70), Show("Cases 7", 30, 100)], Self.other)
    #expect(
      try Harbour.read(pages.bytes, "page.pdf", by: Self.cases)
        == .init(
          figures: ["cases south 7"],
          messages: ["section “old” does not begin here: its page is another's"]))
  }

  /// What a section begins with may be the end of another's title, at the head of a page or further down.
  @Test(arguments: [true, false])
  func `the end of another section's title begins nothing`(isAtHead: Bool) throws {
    let grammar = """
      section all
        begins "port and berths over the year"
        binds unit = all
        block b
          line "Cases" cases[unit]: count
          line "Deaths" deaths[unit]: count
      section quay repeats
        binds unit in (north, south, east) by label
        block title opens
          title unit in (north, south, east) "port and berths over the year"
        block b
          line "Cases" cases[unit]: count
          line "Deaths" deaths[unit]: count
      """
    let rest = (0..<8).map { "Nothing is told here of \(["boats", "sails"][$0 % 2])" }
      .joined(separator: "\n")
    let text = """
      Port and berths over the year
      Cases 7
      \u{c}North quay port and berths over the year
      Cases 5
      \u{c}\(isAtHead ? "" : "Deaths 2\n\(rest)\n\n\n")South quay port and berths over the year
      Cases 8
      """
    let read = try Harbour.read(Array(text.utf8), "page.txt", by: grammar)
    #expect(read.figures == ["cases all 7", "cases north 5", "cases south 8"])
  }

  private static let quays = """
    section quay repeats
      binds unit in (north, south, east) by label
      block title opens
        title unit in (north, south, east)
      block b
        line "Cases" cases[unit]: count
        line "Loads" a[unit]: count
    """

  /// What goes on from another quay's page, over or under a quay's own facts. One figure told twice may be
  /// misprinted; several are another quay's.
  @Test(arguments: [1, 2, 3], [true, false])
  func `a part that tells several figures in two ways is not one quay's`(
    told: Int, isAbove: Bool
  ) throws {
    let facts = ["Cases 7", "Loads 70", "Deaths 700"]
    let others = Array(["Cases 8", "Loads 80", "Deaths 800"].prefix(told))
    var shows = [Show("North quay", 30, 40, size: 16)]
    for (line, text) in (isAbove ? others + facts : facts + others).enumerated() {
      shows.append(Show(text, 30, 100 + 24 * Double(line)))
    }
    let reading = try Harbour.read(
      DrawnPages(shows).bytes, "page.pdf", by: Self.quays + "\n    line \"Deaths\" b[unit]: count\n"
    )
    if told == 1 {
      #expect(reading.figures.count == 3)
    } else {
      #expect(reading.figures == [])
      #expect(reading.unread.count == facts.count + told)
      #expect(
        reading.messages == [
          "section “quay” stays unread: it tells cases[unit=north] and a[unit=north] twice, each in two ways, "
            + "as if it were about several"
        ])
    }
  }

  /// Large values over their labels, one row of them over another.
  @Test func `a sentence does not go on to the value over another label`() throws {
    let facts = """
        block facts
          prose "Cases came" cases[unit]: count
          prose "Loads went" a[unit]: count
          prose "Deaths" b[unit]: count

      """
    let shows = [
      Show("Harbour", 30, 30, size: 16), Show("71", 30, 100, size: 18),
      Show("72", 130, 100, size: 18),
      Show("Cases came", 30, 116, size: 8), Show("Loads went", 130, 116, size: 8),
      Show("73", 130, 140, size: 18), Show("Ships", 130, 156, size: 8),
    ]
    let reading = try Harbour.read(DrawnPages(shows), by: facts)
    #expect(reading.figures == ["a all 72", "cases all 71"])
    #expect(reading.unread == ["73"])
  }

  @Test func `a title below another section begins its own`() throws {
    let pages = DrawnPages(
      [
        Show("North quay", 30, 40, size: 16), Show("Cases 7", 30, 100), Show("Loads 70", 30, 120),
        Show("South quay", 30, 300, size: 16), Show("Cases 8", 30, 340), Show("Loads 80", 30, 360),
      ], [Show("East quay", 30, 40, size: 16), Show("Cases 9", 30, 100)])
    #expect(
      try Harbour.read(pages.bytes, "page.pdf", by: Self.quays)
        == .init(
          figures: ["a north 70", "a south 80", "cases east 9", "cases north 7", "cases south 8"]))
  }

  @Test func `a title in a text begins its section where its heading follows`() throws {
    let grammar = Self.quays.replacing("block b\n", with: "block b\n    heading \"Traffic\"\n")
    func read(_ between: String) throws -> [String] {
      let page =
        "North quay\nTraffic\n\nelsewhere\nelsewhere\nelsewhere\nCases 7\nLoads 70\nelsewhere\n\n"
        + "South quay\n" + between + "Cases 8\nLoads 80\n"
      return try Harbour.read(
        Array((page + "\u{C}East quay\nTraffic\nCases 9\n").utf8), "page.txt", by: grammar
      ).figures
    }
    #expect(
      try read("Traffic\n")
        == ["a north 70", "a south 80", "cases east 9", "cases north 7", "cases south 8"])
    let withoutHeading = try read("")
    #expect(!withoutHeading.contains("cases south 8"))
  }

  @Test func `a name that is printed like the rest of its page is no title`() throws {
    let pages = DrawnPages(
      [
        Show("North quay", 30, 40, size: 16), Show("Cases 7", 30, 100), Show("South quay", 30, 120),
        Show("Loads 70", 30, 140),
      ], [Show("East quay", 30, 40, size: 16), Show("Cases 9", 30, 100)])
    let reading = try Harbour.read(pages.bytes, "page.pdf", by: Self.quays)
    #expect(!reading.figures.contains { $0.contains("south") })
  }

  private static let early = """
    section early
      begins "Bollettino regioni"
      binds unit = all
      block table
        rows unit  a[unit]: count  b[unit]: count

    """
  private static let late = """
    section late
      begins "Incremento"
      binds unit = all
      block table
        rows unit  a[unit]: count  c[unit]: count

    """

  @Test(arguments: [early + late, late + early])
  func `the order of the grammar does not matter`(grammar: String) throws {
    let text = """
      Bollettino regioni
                A   Incremento
      Nord     10    20
      Sud      30    40
      TOTALE   40    60
      """
    #expect(
      try Harbour.read(Array(text.utf8), "page.txt", by: grammar)
        == .init(
          figures: [
            "a all 40", "a north 10", "a south 30", "c all 60", "c north 20", "c south 40",
          ]))
  }
}
