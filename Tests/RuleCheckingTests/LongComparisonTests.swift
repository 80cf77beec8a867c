import DigestModel
import Publications
import RuleChecking
import Testing

/// One wrong figure in a comparison of many: what each of them may be, tried against the rule itself.
struct LongComparisonTests {
  private static let count = 80

  /// A rule over a column of units, with what its sides are of the column's values.
  private struct Form: CustomTestStringConvertible {
    var rule: String
    var holds: @Sendable (_ total: Int, _ sum: Int) -> Bool
    var testDescription: String { rule }
  }

  private static let parts = "sum(people[unit in children(all)])"
  private static let all = "people[unit=all]"
  private static let forms = [
    Form(rule: "{expr: \"\(all) == \(parts)\", tolerance: 5 count}") { abs($0 - $1) <= 5 },
    Form(rule: "{expr: \"\(all) >= \(parts)\"}") { $0 >= $1 },
    Form(rule: "{expr: \"\(parts) > \(all)\"}") { $1 > $0 },
    Form(rule: "{expr: \"\(parts) - \(all) == 0\"}") { $0 == $1 },
    Form(rule: "{expr: \"2 * \(all) <= 2 * \(parts) - 40\"}") { 2 * $0 <= 2 * $1 - 40 },
    Form(rule: "{expr: \"mean(people[unit in children(all)]) == \(all) / \(count)\"}") { $0 == $1 },
    Form(rule: "{expr: \"-\(all) < 3 - \(parts)\", tolerance: 2 count}") { -$0 < 3 - $1 + 2 },
  ]

  private static let names = (0..<count).map { "u\($0)" }

  private static func rules(_ form: Form) throws -> RuleSet {
    let vocabulary = """
      id: column
      titles: {en: Column}
      recognised-by: [Column]
      dimensions:
        unit: units
      units:
        - {id: all, name: {en: all}}
      \(names.map { "  - {id: \($0), name: {en: \($0)}, parent: all}" }.joined(separator: "\n"))
      indicators:
        people: {dimensions: [unit], measure: count}
      """
    let rules = SourceFile(
      path: "rules",
      text: "rules:\n  - \(form.rule.replacing("{expr", with: "{name: long, expr"))\n")
    return try RuleSet(
      rules,
      for: try Publication(
        vocabulary: SourceFile(path: "vocabulary", text: vocabulary),
        grammar: SourceFile(path: "grammar", text: ""), rules: rules))
  }

  private static func finding(
    _ rules: RuleSet, _ values: [Int], _ total: Int
  ) throws -> Finding {
    let lines = zip(names, values).map { "people[unit=\($0)] = \($1)" }
    return try #require(
      rules.check(try document(lines + ["people[unit=all] = \(total)"]))
        .first { $0.rule == "long" })
  }

  private static func units(_ value: FigureValue?) -> Int? {
    if case .number(let quantity)? = value { quantity.coefficient } else { nil }
  }

  @Test(arguments: forms, 1...6)
  private func `what a figure may be is what lets the rule hold, no less and no more`(
    form: Form, seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let rules = try Self.rules(form)
    let values = (0..<Self.count).map { _ in Int.random(in: 0...3000, using: &random) }
    let sum = values.reduce(0, +)
    var total = sum
    while form.holds(total, sum) { total = sum + Int.random(in: -2000...2000, using: &random) }
    let finding = try Self.finding(rules, values, total)
    #expect(finding.status == .fail)
    #expect(finding.certainty != .stopped)
    func holds(_ unit: String, _ value: Int) -> Bool {
      if unit == "all" { return form.holds(value, sum) }
      guard let place = Self.names.firstIndex(of: unit) else { return false }
      return form.holds(total, sum - values[place] + value)
    }
    var named: Set<String> = []
    for suspect in finding.suspects {
      let unit = try #require(suspect.keys.first?["unit"])
      named.insert(unit)
      switch suspect.implied[0] {
      case .value(let value):
        let value = try #require(Self.units(value))
        #expect(holds(unit, value), "\(unit) \(value)")
      case .between(let low, let high):
        if let low = Self.units(low) {
          #expect(holds(unit, low) && (low == 0 || !holds(unit, low - 1)), "\(unit) from \(low)")
        }
        if let high = Self.units(high) {
          #expect(holds(unit, high) && !holds(unit, high + 1), "\(unit) to \(high)")
        }
      case .undetermined: Issue.record("\(unit) is not told")
      }
    }
    // Whatever value that is not below none would do, its figure is named.
    for unit in Self.names + ["all"] where !named.contains(unit) {
      #expect(!(0...400_000).contains { $0.isMultiple(of: 1) && holds(unit, $0) }, "\(unit)")
    }
  }
}
