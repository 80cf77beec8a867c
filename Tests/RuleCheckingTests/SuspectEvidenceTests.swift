import DigestModel
import RuleChecking
import Testing

/// What tells suspects apart whose digits are explained alike, and what is said of it.
struct SuspectEvidenceTests {
  /// The suspects of the first failing rule: `members = implied: evidence`.
  private func suspects(_ rules: String, _ lines: [String]) throws -> [String] {
    let set = try RuleSet(SourceFile(path: "r.yaml", text: rules), for: try fair())
    let failing = set.check(try document(lines)).first { $0.status == .fail }
    return (failing?.suspects ?? []).map { suspect in
      let members = suspect.keys.map { $0.coordinates.map(\.member).joined(separator: " ") }
      return members.joined(separator: ", ") + " = "
        + suspect.implied.map(\.description).joined(separator: ", ")
        + suspect.evidence.map { ": \($0.en)" }.joined()
    }
  }

  @Test func `a figure of another indicator in its row tells which value is usual`() throws {
    let foots = """
      rules:
        - name: foots
          expr: >-
            sales[unit=all, span=monthly, kind=food]
            == sum(sales[unit in {east, south, north}, span=monthly, kind=food])
      """
    // A tenth of those who visit buy food; in the north 400 is printed for 100.
    let units = [
      ("all", 9000, 900), ("east", 5000, 500), ("south", 3000, 300), ("north", 1000, 400),
    ]
    #expect(
      try suspects(
        foots,
        units.flatMap { unit, visits, sales in
          [
            "visits[unit=\(unit),span=monthly] = \(visits)",
            "sales[unit=\(unit),span=monthly,kind=food] = \(sales)",
          ]
        }) == [
          "north monthly food = 100:"
            + " beside visits[unit=north,span=monthly], it would be more like the 3 other rows",
          "east monthly food = 200:"
            + " beside visits[unit=east,span=monthly], it would be less like the 3 other rows",
          "all monthly food = 1200:"
            + " beside visits[unit=all,span=monthly], it would be less like the 3 other rows",
          "south monthly food = 0:"
            + " beside visits[unit=south,span=monthly], it would be less like the 3 other rows",
        ])
  }

  /// A sum that fails by 30, and a warning.
  private func warned(_ condition: String) -> String {
    """
    rules:
      - name: foots
        expr: >-
          visits[unit=all, span=monthly]
          == sum(visits[unit in {north, south, east}, span=monthly])
      - name: pinned
        expr: \(condition)
        severity: warning
    """
  }

  private let visits = [
    "visits[unit=all,span=monthly] = 900", "visits[unit=north,span=monthly] = 140",
    "visits[unit=south,span=monthly] = 250", "visits[unit=east,span=monthly] = 540",
    "score = 900",
  ]

  @Test func `a value that a warning would fail by comes last`() throws {
    #expect(
      try suspects(warned("visits[unit=all, span=monthly] == score"), visits) == [
        "north monthly = 110", "south monthly = 220", "east monthly = 510",
        "all monthly = 930: what passes would fail then: pinned",
      ])
  }

  @Test func `a value that lets a failing warning pass, too, comes first`() throws {
    #expect(
      try suspects(warned("visits[unit=south, span=monthly] == score - 680"), visits) == [
        "south monthly = 220: what fails otherwise would pass too: pinned", "all monthly = 930",
        "north monthly = 110", "east monthly = 510",
      ])
  }

  @Test func `a note decides nothing`() throws {
    #expect(
      try suspects(
        warned("visits[unit=all, span=monthly] == score").replacing("warning", with: "note"), visits
      )
        == [
          "all monthly = 930", "north monthly = 110", "south monthly = 220", "east monthly = 510",
        ])
  }
}
