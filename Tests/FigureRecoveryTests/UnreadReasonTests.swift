import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// Why numerals stay unread.
struct UnreadReasonTests {
  typealias Show = DrawnPages.Show

  private func reasons(_ shows: [Show], by blocks: String) throws -> [String] {
    let pages = DrawnPages([Show("Harbour", 30, 40, size: 16)] + shows)
    return try Harbour.reasons(
      try DocumentReader.read(bytes: pages.bytes, path: "page.pdf"), by: blocks)
  }

  private static let blocks = """
      block loads
        heading "Loads"
        pairs unit in (north, south) loads[unit, span=year]: count
      block refused
        heading "Refused"
        field "Refused" refused[unit, span=year]: count
      block level
        field "Level" a[unit]: count
    """

  @Test func `a number that no statement looks for says under which heading it stands`() throws {
    let page = [
      Show("2026", 30, 60), Show("Loads", 30, 90), Show("North quay", 30, 110),
      Show("12", 120, 110), Show("South quay", 30, 130), Show("34", 120, 130),
      Show("Crane 77", 30, 150),
    ]
    #expect(
      try reasons(page, by: Self.blocks) == [
        "2026: no statement of section “page” fits it", "77: no statement of block “loads” fits it",
      ])
  }

  @Test func `a chart whose heading is lost says so of each of its numbers`() throws {
    let page = [
      Show("North quay", 30, 110), Show("12", 120, 110), Show("South quay", 30, 130),
      Show("34", 120, 130), Show("Level 5", 30, 200),
    ]
    #expect(
      try reasons(page, by: Self.blocks) == [
        "12: none of the headings of block “loads” is printed",
        "34: none of the headings of block “loads” is printed",
      ])
  }

  @Test func `of two values that a figure may have, neither is read, and both say so`() throws {
    let page = [
      Show("Level 5", 30, 60), Show("Level", 30, 200), Show("6", 30, 214),
    ]
    let found = try reasons(page, by: Self.blocks)
    #expect(found == ["5", "6"].map { "\($0): “level” may have another value" })
  }
}
