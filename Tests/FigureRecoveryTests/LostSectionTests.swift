import Testing

/// Pages whose heading is lost, or that stand elsewhere, give no other part's figures.
struct LostSectionTests {
  typealias Show = DrawnPages.Show

  private static let grammar = """
    section overview
      begins "All harbours"
      binds unit = all

      block since opens
        line "Since" opened[unit]: date

      block loads
        line "Loads" a[unit]: count

      block shares
        heading "Services"
        line "Repairs" b[unit]: count

    section quay repeats
      binds unit in (north, south) by label, opened opened[unit], repeats a[unit]

      block since opens
        prose "Report of" unit in (north, south)
        line "Since" opened[unit]: date

      block loads
        line "Loads" a[unit]: count

      block shares
        heading "Services"
        line "Repairs" b[unit]: count

    section calls
      begins "Answered calls"
      binds unit = east

      block loads
        line "Cranes" c[unit]: count

      block more
        line "Repairs" b[unit]: count

    """

  private static func read(_ lines: String...) throws -> Harbour.Reading {
    try Harbour.read(
      Array(lines.joined(separator: "\n\n").utf8), "page.txt", by: grammar)
  }

  private static let overview = "Since 09.05.2019\nLoads 900\nServices\nRepairs 90"
  private static let north = "Since 09.05.2019\nLoads 500\nServices\nRepairs 50"
  private static let south = "Since 01.03.2021\nLoads 400\nServices\nRepairs 40"

  @Test func `with its heading each part is its own`() throws {
    #expect(
      try Self.read("All harbours", Self.overview, Self.north, Self.south)
        == .init(figures: [
          "a all 900", "a north 500", "a south 400", "b all 90", "b north 50", "b south 40",
          "opened all 2019-05-09", "opened north 2019-05-09", "opened south 2021-03-01",
        ]))
  }

  @Test func `a part that only a date says is a member's gives way to the one that is named`()
    throws
  {
    #expect(
      try Self.read(Self.overview, "Report of North quay", Self.north, Self.south)
        == .init(
          figures: [
            "a north 500", "a south 400", "b north 50", "b south 40", "opened north 2019-05-09",
            "opened south 2021-03-01",
          ], unread: ["09.05.2019", "900", "90"],
          messages: [
            "section “quay” is bound to no unit: opened is the first day, 2019-05-09, but what begins "
              + "on page 1, line 6, is taken for north's too"
          ]))
  }

  @Test func `of two parts that a date alone says are a member's neither is`() throws {
    let reading = try Self.read(Self.overview, Self.north, Self.south)
    #expect(reading.figures == ["a south 400", "b south 40", "opened south 2021-03-01"])
    #expect(reading.unread == ["09.05.2019", "900", "90", "09.05.2019", "500", "50"])
    #expect(reading.messages.count == 2)
  }

  private static func page(_ lines: [String]) -> [Show] {
    lines.enumerated().map { Show($0.element, 30, 60 + 30 * Double($0.offset)) }
  }
  private static let first = page(["All harbours", "Since 09.05.2019", "Loads 900"])
  private static let second = page(["Services", "Repairs 90"])
  private static let calls = page(["Answered calls", "Cranes 7"])

  private static func read(_ pages: [Show]...) throws -> Harbour.Reading {
    var drawn = DrawnPages()
    drawn.pages = pages
    return try Harbour.read(drawn.bytes, "page.pdf", by: grammar)
  }

  @Test func `a page goes on with the section before where only that knows what it has`() throws {
    #expect(
      try Self.read(
        Self.first, Self.page(["Answered calls", "Repairs 8"]), Self.page(["Cranes 7"]))
        == .init(figures: ["a all 900", "b east 8", "c east 7", "opened all 2019-05-09"]))
  }

  @Test func `a page that could be another section's does not go on with the one before`() throws {
    #expect(
      try Self.read(Self.first, Self.second, Self.calls)
        == .init(
          figures: ["a all 900", "c east 7", "opened all 2019-05-09"], unread: ["90"],
          messages: ["section “overview” is not known to go on here: no identity confirms it"]))
    #expect(
      try Self.read(Self.first, Self.calls, Self.page(["Repairs 8"]))
        == .init(
          figures: ["a all 900", "c east 7", "opened all 2019-05-09"], unread: ["8"],
          messages: ["section “calls” is not known to go on here: no identity confirms it"]))
  }

  @Test func `a page with another section's heading does not go on with the one before`() throws {
    #expect(
      try Self.read(Self.first, Self.calls, Self.second)
        == .init(
          figures: ["a all 900", "c east 7", "opened all 2019-05-09"], unread: ["90"],
          messages: [
            "section “calls” does not go on here: what stands here is known of other sections alone",
            "section “quay” is bound to no unit: nothing says which unit it is about",
          ]))
  }

  @Test func `it is still the section's that it says it is`() throws {
    #expect(
      try Self.read(
        Self.first, Self.calls, Self.page(["Report of South quay", "Services", "Repairs 40"]))
        == .init(figures: ["a all 900", "b south 40", "c east 7", "opened all 2019-05-09"]))
  }
}
