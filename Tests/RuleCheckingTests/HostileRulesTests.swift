import DigestModel
import Publications
import RuleChecking
import Testing

/// Rules that no one would write give errors or findings, never a crash.
struct HostileRulesTests {
  private func outcome(_ text: String, _ publication: Publication) throws -> String? {
    do {
      let rules = try RuleSet(SourceFile(path: "r.yaml", text: text), for: publication)
      _ = rules.check(try document(["score = 5", "rate[unit=all] = 2.5"]))
      return nil
    } catch let errors as SourceErrors {
      return errors.errors[0].message
    }
  }

  private func outcome(ofExpression expression: String) throws -> String? {
    try outcome("rules:\n  - name: tested\n    expr: >-\n      \(expression)\n", try fair())
  }

  @Test(arguments: [
    String(repeating: "(", count: 100_000), String(repeating: "-", count: 100_000),
    String(repeating: "not ", count: 100_000), "1" + String(repeating: " + 1", count: 100_000),
    "1" + String(repeating: " * 1", count: 100_000),
    "true" + String(repeating: " and true", count: 100_000),
    "true" + String(repeating: " or true", count: 100_000),
    String(repeating: "if ", count: 100_000), String(repeating: "abs(", count: 100_000),
  ])
  func `nesting has an end`(expression: String) throws {
    #expect(
      try outcome(ofExpression: expression)
        == "more than 200 operations are nested here: split the rule")
  }

  @Test func `nesting within reason is read`() throws {
    let deep = String(repeating: "(", count: 150) + "1" + String(repeating: ")", count: 150)
    #expect(try outcome(ofExpression: "\(deep) == 1") == nil)
    #expect(
      try outcome(ofExpression: "1" + String(repeating: " + 1", count: 150) + " == 151") == nil)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `any row of tokens is read or refused`(seed: UInt64) throws {
    let pieces = [
      "score", "rate[unit=all]", "rate[", "unit", "in", "children(all)", "sum(", "count(", ")", "]",
      "[", "{all, north}", "==", "<=", "!=", "+", "-", "*", "/", "1", "0", "2.5", "2026-03-01", ",",
      "if", "then", "else", "and", "or", "not", "=", "(", "exists(", "within(", "share(", "true",
      "weighted_mean(", "min(rate[unit])", "visits[unit in members(unit), span]",
    ]
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let count = Int.random(in: 1...12, using: &generator)
      let row = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }
      let message = try outcome(ofExpression: row.joined(separator: " "))
      #expect(message != "")
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `a damaged file is read or refused`(seed: UInt64) throws {
    let publication = try #require(try PublicationLibrary.publication("dost"))
    var generator = SeededGenerator(seed: seed)
    var scalars = Array(publication.rules.text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0..<scalars.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(scalars[place], at: scalars.count - place)
      default: scalars.removeSubrange(place...)
      }
      if scalars.isEmpty { break }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    #expect(try outcome(String(text), publication) != "")
  }
}
