import Testing

/// Pages that do not say what they are about: what their charts add up to may tell it.
struct ContinuationTests {
  private static let grammar = """
    section overview
      begins "All harbours"
      binds unit = all

      block totals
        line "Loads" a[unit]: count
        line "Turned away" b[unit]: count

      block quays
        rows unit in (north, south, east)  a[unit]: count  b[unit]: count

      block loads
        heading "Loads by year"
        pairs span loads[unit, span]: count
              foots to a[unit] as loads-foot

      block refused
        heading "Turned away by year"
        pairs span refused[unit, span]: count
              foots to b[unit] as refused-foot

      block facts
        prose "The crane is" c[unit]: count "years old"

    section quay repeats
      binds unit in (north, south, east) by label, opened opened[unit]

      block head opens
        title unit in (north, south, east)

      block since opens
        line "Since" opened[unit]: date

      block loads
        heading "Loads by year"
        pairs span loads[unit, span]: count
              foots to a[unit] as loads-foot

      block refused
        heading "Turned away by year"
        pairs span refused[unit, span]: count
              foots to b[unit] as refused-foot

      block facts
        prose "The crane is" c[unit]: count "years old"

    """

  /// Pages of a text.
  private static func read(_ pages: String...) throws -> Harbour.Reading {
    try Harbour.read(
      Array(pages.joined(separator: "\n\u{C}").utf8), "page.txt", by: grammar)
  }

  private static func overview(south: String = "41 000  2 000") -> String {
    """
    All harbours
    Loads 91 234
    Turned away 5 678
    North quay   50 234  3 678
    South quay   \(south)
    """
  }

  private static func page(
    _ head: String = "", loads: (String, String), refused: (String, String)? = nil, crane: Int
  ) -> String {
    var lines = [
      head, "Loads by year", "This year   \(loads.0)", "Last year   \(loads.1)", "",
    ]
    if let refused {
      lines += [
        "Turned away by year", "This year   \(refused.0)", "Last year   \(refused.1)", "",
      ]
    }
    return (lines + ["The crane is \(crane) years old"]).joined(separator: "\n")
  }

  private static let known = [
    "a all 91234", "a north 50234", "a south 41000", "b all 5678", "b north 3678", "b south 2000",
  ]

  @Test func `a page goes on with the section before where one identity says so`() throws {
    let reading = try Self.read(
      Self.overview(), Self.page("Report", loads: ("90 000", "1 234"), crane: 9))
    #expect(
      reading
        == .init(
          figures: (Self.known + ["c all 9", "loads all before 1234", "loads all year 90000"])
            .sorted()))
  }

  private static let unconfirmed =
    "section “overview” is not known to go on here: no identity confirms it"
  private static let unnamed =
    "section “quay” is bound to no unit: nothing says which unit it is about"

  @Test func `a page elsewhere is a section's where two identities say so`() throws {
    let page = Self.page(
      "Report", loads: ("90 000", "1 234"), refused: ("5 000", "678"), crane: 9)
    let other = Self.page("North quay", loads: ("50 000", "234"), crane: 3)
    let reading = try Self.read(Self.overview(), other, page)
    #expect(reading.figures.contains("c all 9"))
    #expect(reading.figures.contains("c north 3"))
    #expect(reading.figures.contains("refused all year 5000"))
    #expect(reading.unread == [])
  }

  @Test func `one identity is too little for a page elsewhere`() throws {
    let page = Self.page("Report", loads: ("90 000", "1 234"), crane: 9)
    let other = Self.page("North quay", loads: ("50 000", "234"), crane: 3)
    let reading = try Self.read(Self.overview(), other, page)
    #expect(!reading.figures.contains("c all 9"))
    #expect(reading.unread == ["90 000", "1 234", "9"])
    #expect(reading.messages == [Self.unnamed])
  }

  @Test func `a page whose sums are another's is not the section's before`() throws {
    let page = Self.page("Report", loads: ("70 000", "1 234"), crane: 9)
    let reading = try Self.read(Self.overview(), page)
    #expect(reading.figures == Self.known)
    #expect(reading.unread == ["70 000", "1 234", "9"])
    #expect(reading.messages == [Self.unconfirmed])
  }

  @Test func `a unit's page whose name is lost is the unit's whose totals its charts add up to`()
    throws
  {
    let page = Self.page(
      "Report", loads: ("40 000", "1 000"), refused: ("1 990", "10"), crane: 9)
    let reading = try Self.read(Self.overview(), page)
    #expect(reading.figures.contains("c south 9"))
    #expect(reading.figures.contains("loads south before 1000"))
    #expect(reading.unread == [])
  }

  @Test func `where two units have the same totals, a page is neither's`() throws {
    let page = Self.page(
      "Report", loads: ("50 000", "234"), refused: ("3 600", "78"), crane: 9)
    let reading = try Self.read(Self.overview(south: "50 234  3 678"), page)
    #expect(reading.unread == ["50 000", "234", "3 600", "78", "9"])
    #expect(
      reading.messages == [
        "section “overview” is not known to go on here; its charts add up to the totals of north, south"
      ])
  }

  @Test func `small totals may agree by chance`() throws {
    let page = Self.page("Report", loads: ("20", "6"), refused: ("3", "4"), crane: 9)
    let reading = try Self.read(Self.overview(south: "26  7"), page)
    #expect(reading.unread == ["20", "6", "3", "4", "9"])
    #expect(reading.messages == [Self.unconfirmed])
  }

  @Test func `a page with one sum that agrees and one that does not may be another's`() throws {
    let page = Self.page(
      "Report", loads: ("90 000", "1 234"), refused: ("5 000", "679"), crane: 9)
    let reading = try Self.read(Self.overview(), page)
    #expect(reading.unread == ["90 000", "1 234", "5 000", "679", "9"])
  }

  @Test func `a date says nothing that sums deny`() throws {
    let page = Self.page(
      "Since 09.05.2019", loads: ("90 000", "1 234"), refused: ("5 000", "678"), crane: 9)
    let reading = try Self.read(Self.overview(), page)
    #expect(!reading.figures.contains { $0.hasPrefix("loads north") || $0 == "c north 9" })
    #expect(!reading.figures.contains("opened north 2019-05-09"))
  }
}
