import DigestModel
import RuleChecking
import Testing

/// A unit that exists and is not printed where its siblings are, with what may stand there unread.
struct UnlistedUnitsTests {
  /// What is said of the parts of the whole, of which `south` is not printed, when these numerals stand
  /// unread below and beside the row of `north`.
  private func message(unread: [Numeral]) throws -> String {
    var document = try document(["visits[unit=north,span=monthly] = 10"])
    document.ledger.unread = unread
    let rules = try RuleSet(
      SourceFile(
        path: "rules.yaml",
        text: """
          rules:
            - name: tested
              expr: listed(visits[unit in children(all), span=monthly])
          """), for: try fair())
    let finding = try #require(rules.check(document).first { $0.rule == "tested" })
    return "\(finding.status): \(finding.message)"
  }

  private func numeral(_ text: String, page: Int = 1, left: Double = 0, top: Double) -> Numeral {
    Numeral(
      page: page, box: Box(left: left, top: top, right: left + 6, bottom: top + 12), line: 2,
      text: text)
  }

  private static let absent = "fail: \(unlisted)"
  private static let unlisted = "visits[unit=south,span=monthly] is not printed where 1 other is"

  @Test func `a unit without a trace is said to have none`() throws {
    #expect(try message(unread: []) == Self.absent + "; no unread numeral stands there")
  }

  @Test func `an unread numeral in the next row may be the unit's: nothing is decided`() throws {
    #expect(
      try message(unread: [numeral("7", top: 12)])
        == "indeterminate: cannot be decided: \(Self.unlisted);"
        + " 1 unread numeral stands there: “7” on page 1, line 2")
  }

  @Test func `numerals elsewhere are none of the unit's`() throws {
    let elsewhere = [
      numeral("7", page: 2, top: 12), numeral("8", top: 200), numeral("9", left: 300, top: 12),
    ]
    #expect(try message(unread: elsewhere) == Self.absent + "; no unread numeral stands there")
  }

  @Test func `of many only some are named`() throws {
    let many = (1...6).map { numeral(String($0), top: 12) }
    let message = try message(unread: many)
    #expect(message.contains("; 6 unread numerals stand there: “1” on page 1, line 2, "))
    #expect(message.hasSuffix("“4” on page 1, line 2 and others"))
  }
}
