import DigestModel
import Publications
import RuleChecking
import Testing

struct EvidenceAgreesTests {
  typealias Piece = EvidenceContradiction.Piece

  private static func piece(
    _ kind: Piece.Kind, of members: [String], line: Int, _ text: String
  ) -> Piece {
    Piece(
      kind, of: members, page: 7, line: line, box: Box(left: 0, top: 0, right: 6, bottom: 12),
      text: text)
  }

  private static func contradiction(
    _ supporting: Piece, _ denying: Piece, expected: String? = nil
  ) throws -> EvidenceContradiction {
    EvidenceContradiction(
      taken: FigureKey.Coordinate(dimension: "unit", member: "north"), supporting: supporting,
      denying: denying, expected: try expected.map { .value(try figureValue($0)) },
      keys: [FigureKey("share[unit=all]")].compactMap(\.self))
  }

  private func findings(
    _ contradictions: [EvidenceContradiction], language: String = "en"
  ) throws -> [Finding] {
    let rules = try RuleSet(SourceFile(path: "rules.yaml", text: "rules: []"), for: try fair())
    var document = try document(["share[unit=all] = 1 | 2"])
    document.contradictions = contradictions
    return rules.check(document, language: language).filter { $0.rule == "evidence-agrees" }
  }

  @Test func `where nothing contradicts there is nothing to say`() throws {
    #expect(try findings([]) == [])
  }

  @Test func `a contradiction fails with both places and what was expected`() throws {
    let found = try findings([
      try Self.contradiction(
        Self.piece(.label, of: ["north"], line: 1, "North stall"),
        Self.piece(.opened, of: ["south"], line: 4, "22.01.2026"), expected: "2025-11-27")
    ])
    #expect(
      found.map(\.inEnglish) == [
        Finding(
          rule: "evidence-agrees", label: "Pages say one thing of what they are about",
          instance: [FigureKey.Coordinate(dimension: "unit", member: "north")], status: .fail,
          severity: .error, figures: [FigureKey("share[unit=all]")].compactMap(\.self),
          message: "page 7, line 1 prints “North stall”, the name of north, but page 7, line 4 "
            + "prints “22.01.2026”, the first day of south (expected 2025-11-27)")
      ])
    #expect(found[0].isOpen)
  }

  @Test func `every kind of evidence has its words`() throws {
    let found = try findings(
      [
        try Self.contradiction(
          Self.piece(.opened, of: ["north"], line: 2, "01.03.2024"),
          Self.piece(.repeats, of: ["south", "east"], line: 3, "4 511")),
        try Self.contradiction(
          Self.piece(.label, of: ["north"], line: 2, "North"),
          Self.piece(.fits, of: [], line: 5, "12.4%")),
      ], language: "az")
    #expect(
      found.map(\.message) == [
        "page 7, line 2 prints “01.03.2024”, the first day of north, but page 7, line 3 prints "
          + "“4 511”, a figure of south, east",
        "page 7, line 2 prints “North”, the name of north, but page 7, line 5 prints “12.4%”, a "
          + "fitting share of no unit",
      ])
    #expect(
      found.map(\.label)
        == Array(
          repeating: "Səhifənin nəyə aid olduğunu göstərən məlumatlar bir-birinə uyğundur", count: 2
        ))
  }

  @Test func `a waiver may name the rule, and no rule may take its name`() throws {
    let rules = try RuleSet(SourceFile(path: "rules.yaml", text: "rules: []"), for: try fair())
    let waivers = SourceFile(
      path: "waivers.yaml",
      text: "waivers: [{rule: evidence-agrees, reason: known, accepted-by: A. Auditor}]")
    #expect(try rules.waivers(in: waivers).map(\.rule) == ["evidence-agrees"])
    let file = SourceFile(
      path: "r.yaml", text: "rules: [{name: evidence-agrees, expr: share[unit=all] == 1}]")
    #expect(throws: SourceErrors.self) { try RuleSet(file, for: try fair()) }
  }
}
