import DigestModel
import RuleChecking
import Testing

/// Numbers as long as they can be printed, in rules that multiply them past all bounds.
struct HugeNumberTests {
  private static let most = "999999999999999999"
  private static let least = "-999999999999999999"
  private static let finest = "0.00000000000000001"

  private static let expressions = [
    "score * score * score * score * score == 1",
    "score * score / (score * score + 1) == score",
    "share(score, rate[unit=all]) == 100",
    "share(rate[unit=all], score) * share(rate[unit=all], score) * share(score, score) > 0",
    "abs(score) * abs(score) * abs(score) >= 0 - score",
    "sum(visits[unit in children(all), span=monthly]) * score * score == visits[unit=all, span=monthly]",
    "weighted_mean(rate[unit in children(all)], visits[unit, span=monthly]) == rate[unit=all]",
    "mean(visits[unit in children(all), span=monthly]) * score == visits[unit=all, span=monthly]",
    "if score * score * score > 1 then score == 1 else score == 2",
    "visits[unit=all, span=monthly] - score * 999999999999999999 * 999999999999999999 < 0",
    "1 / (score - score) == 1", "score / rate[unit=all] / rate[unit=all] / rate[unit=all] == 3",
    "visits[unit=all, span=monthly] == sum(visits[unit in children(all), span=monthly])",
  ]

  private func document(_ value: String, _ rate: String) throws -> RecoveredDocument {
    try RuleCheckingTests.document(
      [
        "score = \(value)", "rate[unit=all] = \(rate)",
        "visits[unit=all,span=monthly] = \(Self.most)",
      ]
        + ["north", "south", "west"].map { "visits[unit=\($0),span=monthly] = \(Self.most)" }
        + ["north", "south"].map { "rate[unit=\($0)] = \(rate)" })
  }

  @Test(arguments: expressions)
  func `a rule beyond all numbers says so, and is no trap`(expression: String) throws {
    let rules = try RuleSet(
      SourceFile(
        path: "r.yaml", text: "rules:\n  - name: tested\n    expr: \(expression)\n"),
      for: try fair())
    for value in [Self.most, Self.least, "0", Self.finest] {
      for rate in [Self.most, Self.finest, "0.0"] {
        let document = try document(value, rate)
        let found = rules.check(document).filter { $0.rule == "tested" }
        #expect(found.allSatisfy { !$0.message.isEmpty })
        _ = rules.coverage(of: document, after: document)
      }
    }
  }

  @Test func `arithmetic that outgrows its numbers is broken`() throws {
    let found = try findings(
      "expr: score * score * score == 1", ["score = \(Self.most)"])
    #expect(
      found.map { "\($0.status) \($0.message)" } == [
        "broken cannot be evaluated: a number in it grows too long to be computed exactly"
      ])
  }
}
