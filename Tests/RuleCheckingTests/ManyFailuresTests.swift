import DigestModel
import RuleChecking
import Testing

/// Documents in which very many figures are wrong.
struct ManyFailuresTests {
  /// Figures of as many units, each printed twice and otherwise.
  private func findings(_ count: Int) throws -> [Finding] {
    let rules = try RuleSet(
      SourceFile(path: "r.yaml", text: "rules:\n  - name: tested\n    expr: score == 1\n"),
      for: try fair())
    let document = try document(
      (1...count).map { "visits[unit=u\($0),span=monthly] = 1 | \($0 + 1)" })
    return rules.check(document).filter { $0.status == .fail }
  }

  @Test func `suspects are named where few figures fail`() throws {
    let found = try findings(3)
    #expect(found.count == 3)
    #expect(found.allSatisfy { !$0.suspects.isEmpty && $0.certainty == .ambiguous })
  }

  @Test func `no suspects are looked for where hundreds fail, and it is said`() throws {
    let found = try findings(2_000)
    #expect(found.count == 2_000)
    #expect(found.allSatisfy { $0.suspects.isEmpty && $0.certainty == .stopped })
  }
}
