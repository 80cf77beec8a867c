import DigestModel
import RuleChecking
import Testing

/// What a finding states beside its outcome; the outcomes themselves stand in `Rules/RULES.md`.
struct SemanticsTests {
  @Test func `both sides and their difference are exact`() throws {
    let found = try findings(
      "expr: share[unit=all] == share(\(north), \(south))",
      ["share[unit=all] = 33.3", "\(north) = 1", "\(south) = 3"])
    #expect(
      found.map(\.inEnglish) == [
        Finding(
          rule: "tested", label: "tested", instance: [], status: .pass, severity: .error,
          left: "33.25…33.35", right: "33.333333", difference: "-0.083333…0.016667",
          figures: try ["share[unit=all]", "\(north)", "\(south)"].map(key),
          message: "33.25…33.35 agrees with 33.333333")
      ])
  }

  @Test func `a part that is missing leaves a bound for the difference`() throws {
    let found = try findings("expr: \(foot)", ["\(all) = 10", "\(food) = 4"])
    #expect(
      found.map(\.inEnglish) == [
        Finding(
          rule: "tested", label: "tested", instance: [], status: .indeterminate, severity: .error,
          left: "10", right: "4…∞", difference: "-∞…6", figures: try [all, food].map(key),
          missing: [try key(games)],
          message: "cannot be decided: sales[unit=all,span=monthly,kind=games] is missing")
      ])
  }

  private func key(_ text: String) throws -> FigureKey { try #require(FigureKey(text)) }
}

private let north = "visits[unit=north,span=monthly]"
private let south = "visits[unit=south,span=monthly]"
private let all = "visits[unit=all,span=monthly]"
private let food = "sales[unit=all,span=monthly,kind=food]"
private let games = "sales[unit=all,span=monthly,kind=games]"
private let parts = "sum(sales[unit=all, span=monthly, kind])"
private let foot = "\(all) == \(parts)"
