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

  private static func units(_ value: FigureValue?) -> Int? {
    if case .number(let quantity)? = value { quantity.coefficient } else { nil }
  }

  @Test(arguments: forms, 1...6)
  private func `what a figure may be is what lets the rule hold, no less and no more`(
    form: Form, seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let column = try UnitColumn(
      of: Self.count,
      rules: "rules:\n  - \(form.rule.replacing("{expr", with: "{name: long, expr"))\n")
    let values = (0..<Self.count).map { _ in Int.random(in: 0...3000, using: &random) }
    let sum = values.reduce(0, +)
    var total = sum
    while form.holds(total, sum) { total = sum + Int.random(in: -2000...2000, using: &random) }
    let finding = try #require(
      column.findings(values, total: total).first { $0.rule == "long" })
    #expect(finding.status == .fail)
    #expect(finding.certainty != .stopped)
    let printed = Dictionary(
      uniqueKeysWithValues: zip(column.names + ["all"], values + [total]))
    func holds(_ unit: String, _ value: Int) -> Bool {
      if unit == "all" { return form.holds(value, sum) }
      return form.holds(total, sum - (printed[unit] ?? 0) + value)
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
    for (unit, value) in printed where !named.contains(unit) {
      #expect(!(0...(value + 5000)).contains { holds(unit, $0) }, "\(unit)")
    }
  }
}
