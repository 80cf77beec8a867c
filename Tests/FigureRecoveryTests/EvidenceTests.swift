import DigestModel
import FigureRecovery
import Testing

/// A name outweighs a date: the contradiction is told, and the section is read.
struct EvidenceTests {
  private static let grammar = """
    section quay repeats
      binds unit in (north, south) by label, opened opened[unit], repeats a[unit]

      block since opens
        prose "Report of" unit in (north, south)
        line "Since" opened[unit]: date

      block loads
        line "Loads" a[unit]: count
    """

  private static func read(_ lines: String...) throws -> Harbour.Reading {
    try Harbour.read(Array(lines.joined(separator: "\n").utf8), "page.txt", by: grammar)
  }

  @Test func `a named section with another's first day is the named one's`() throws {
    #expect(
      try Self.read("Report of North quay", "Since 01.03.2021", "Loads 500")
        == .init(
          figures: ["a north 500", "opened north 2021-03-01"],
          contradictions: [
            "page 1, line 1 prints “North quay”, the name of north, but page 1, line 2 prints "
              + "“01.03.2021”, the first day of south (expected 2019-05-09)"
          ]))
  }

  @Test func `so is one with nobody's first day`() throws {
    #expect(
      try Self.read("Report of South quay", "Since 02.03.2021", "Loads 500")
        == .init(
          figures: ["a south 500", "opened south 2021-03-02"],
          contradictions: [
            "page 1, line 1 prints “South quay”, the name of south, but page 1, line 2 prints "
              + "“02.03.2021”, the first day of no unit (expected 2021-03-01)"
          ]))
  }

  @Test func `two dates are of two sections`() throws {
    let reading = try Self.read(
      "Report of North quay", "Since 09.05.2019", "Since 01.03.2021", "Loads 500")
    #expect(reading.figures == [])
    #expect(reading.messages.count == 1)
  }

  @Test func `two names leave it open`() throws {
    let reading = try Self.read(
      "Report of North quay", "Report of South quay", "Since 01.03.2021", "Loads 500")
    #expect(reading.figures == [])
    #expect(reading.contradictions == [])
  }

  private static let dated = """
    section all
      begins "Harbour in all"
      binds unit = all
      block since opens
        line "From" opened[unit]: date
    section quay repeats
      binds unit in (north, south) by label, opened opened[unit]
      block name opens
        prose "Report of" unit in (north, south)
      block since opens
        line "Since" opened[unit]: date
      block loads
        line "Loads" a[unit]: count
    """

  /// The whole has the first day of the oldest of its parts.
  @Test(arguments: [
    ("09.05.2019", "Report of North quay", "north"), ("09.05.2019", "", nil),
    ("01.03.2021", "", "south"),
  ])
  func `a day on which the whole began, too, says alone of no part`(
    day: String, name: String, unit: String?
  ) throws {
    let units = "  - {id: port, name: {en: [Port]}, opened: 2019-05-09}\n"
    let reading = try Harbour.read(
      Array("\(name)\nSince \(day)\nLoads 500".utf8), "page.txt", by: Self.dated, units: units)
    #expect(reading.figures.filter { $0.hasPrefix("a ") } == (unit.map { ["a \($0) 500"] } ?? []))
  }
}
