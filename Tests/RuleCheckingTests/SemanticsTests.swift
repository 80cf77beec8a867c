import DigestModel
import RuleChecking
import Testing

/// An expression, the figures it is evaluated on and what comes out: `status`, or `status: message`.
struct SemanticsCase: CustomTestStringConvertible, Sendable {
  let expression: String
  let figures: [String]
  let outcome: String

  init(_ expression: String, _ figures: [String], _ outcome: String) {
    self.expression = expression
    self.figures = figures
    self.outcome = outcome
  }

  var testDescription: String {
    "\(expression) on \(figures.joined(separator: ", ")) → \(outcome)"
  }
}

struct SemanticsTests {
  private func check(_ sample: SemanticsCase) throws {
    let found = try findings("expr: >-\n  \(sample.expression)", sample.figures)
    try #require(found.count == 1)
    let outcome =
      sample.outcome.contains(":")
      ? "\(found[0].status): \(found[0].message)" : "\(found[0].status)"
    #expect(outcome == sample.outcome)
  }

  @Test(arguments: [
    SemanticsCase("1 + 2 * 3 == 7", [], "pass: 7 equals 7"),
    SemanticsCase("(1 + 2) * 3 == 9", [], "pass: 9 equals 9"),
    SemanticsCase("2 - 3 - 4 == -5", [], "pass: -5 equals -5"),
    SemanticsCase("8 / 4 / 2 == 1", [], "pass: 1 equals 1"),
    SemanticsCase("- -2 == 2", [], "pass: 2 equals 2"),
    SemanticsCase("0.1 + 0.2 == 0.3", [], "pass: 0.3 equals 0.3"),
    SemanticsCase("1 / 3 * 3 == 1", [], "pass: 1 equals 1"),
    SemanticsCase("1 / 3 == 0.333333", [], "fail: 0.333333 differs from 0.333333 by 0.0000003"),
    SemanticsCase("1 == 2", [], "fail: 1 differs from 2 by 1"),
    SemanticsCase("1 != 1", [], "fail: 1 equals 1"),
    SemanticsCase("2 < 2", [], "fail: 2 is not less than 2"),
    SemanticsCase("2 <= 2", [], "pass: 2 is at most 2"),
    SemanticsCase("2 > 2", [], "fail: 2 is not more than 2"),
    SemanticsCase("2 >= 3", [], "fail: 2 is not at least 3"),
    SemanticsCase("abs(2 - 5) == 3", [], "pass: 3 equals 3"),
    SemanticsCase("share(1, 8) == 12.5", [], "pass: 12.5 equals 12.5"),
    SemanticsCase("min(3, 1, 2) == 1", [], "pass: 1 equals 1"),
    SemanticsCase("max(3, 1, 2) == 3", [], "pass: 3 equals 3"),
    SemanticsCase("mean(1, 2) == 1.5", [], "pass: 1.5 equals 1.5"),
    SemanticsCase("within(5, 1, 5)", [], "pass: 5 lies within 1…5"),
    SemanticsCase("within(6, 1, 5)", [], "fail: 6 does not lie within 1…5"),
    SemanticsCase("1 / 0 == 1", [], "broken: cannot be evaluated: it divides by zero"),
    SemanticsCase(
      "999999999999999999 * 999999999999999999 * 999999999999999999 > 1", [],
      "broken: cannot be evaluated: a number in it grows too long to be computed exactly"),
  ])
  func `arithmetic is exact`(sample: SemanticsCase) throws { try check(sample) }

  @Test(arguments: [
    // A count is exact.
    SemanticsCase("visits[unit=all, span=monthly] == 100", ["\(visits) = 100"], "pass"),
    SemanticsCase("visits[unit=all, span=monthly] == 100.1", ["\(visits) = 100"], "fail"),
    // One decimal stands for ± 0.05, both ends included.
    SemanticsCase(
      "share[unit=all] == 50.05", ["share[unit=all] = 50.0"],
      "pass: 49.95…50.05 agrees with 50.05"),
    SemanticsCase(
      "share[unit=all] == 50.06", ["share[unit=all] = 50.0"],
      "fail: 49.95…50.05 does not agree with 50.06 by 0.01"),
    SemanticsCase("share[unit=all] == 49.5", ["share[unit=all] = 50"], "pass"),
    SemanticsCase("share[unit=all] == 49.4", ["share[unit=all] = 50"], "fail"),
    // Sums and differences of rounded numbers add up their intervals.
    SemanticsCase(
      "share[unit=all] == share[unit=north] + share[unit=south]",
      ["share[unit=all] = 100.0", "share[unit=north] = 33.3", "share[unit=south] = 66.6"],
      "pass: 99.95…100.05 agrees with 99.8…100"),
    SemanticsCase(
      "rate[unit=all] == rate[unit=north] - rate[unit=south]",
      ["rate[unit=all] = 1.00", "rate[unit=north] = 3.1", "rate[unit=south] = 2.0"],
      "pass: 0.995…1.005 agrees with 1…1.2"),
    SemanticsCase(
      "rate[unit=all] == -2 * rate[unit=north]", ["rate[unit=all] = -6", "rate[unit=north] = 3.1"],
      "pass: -6.5…-5.5 agrees with -6.3…-6.1"),
    // Some pair of values satisfies an inequality.
    SemanticsCase(
      "share[unit=all] < share[unit=north]", ["share[unit=all] = 50", "share[unit=north] = 50"],
      "pass"),
    SemanticsCase(
      "share[unit=all] <= share[unit=north]", ["share[unit=all] = 51", "share[unit=north] = 49"],
      "fail"),
    SemanticsCase(
      "share[unit=all] <= share[unit=north]", ["share[unit=all] = 51", "share[unit=north] = 50"],
      "pass"),
    SemanticsCase(
      "share[unit=all] < share[unit=north]", ["share[unit=all] = 51", "share[unit=north] = 50"],
      "fail"),
    // A score is exact; years and seconds are rounded unless taken as exact.
    SemanticsCase("score == 60", ["score = 60"], "pass: 60 equals 60"),
    SemanticsCase("score == 60.4", ["score = 60"], "fail"),
    SemanticsCase("age.mean[unit=all] == 47.5", ["age.mean[unit=all] = 48"], "pass"),
    SemanticsCase("exact(age.mean[unit=all]) == 47.5", ["age.mean[unit=all] = 48"], "fail"),
    SemanticsCase("wait[unit=all] == 205.5", ["wait[unit=all] = 03:25"], "pass"),
    SemanticsCase("exact(wait[unit=all]) == 205", ["wait[unit=all] = 03:25"], "pass"),
    SemanticsCase(
      "within(age.mean[unit=all], age.group[unit=all])",
      ["age.mean[unit=all] = 65", "age.group[unit=all] = 60-69"],
      "pass: 64.5…65.5 lies within 60…69"),
    SemanticsCase(
      "within(age.mean[unit=all], age.group[unit=all])",
      ["age.mean[unit=all] = 70", "age.group[unit=all] = 60-69"],
      "fail: 69.5…70.5 does not lie within 60…69"),
    SemanticsCase(
      "age.group[unit=all] == 3", ["age.group[unit=all] = 60-69"],
      "broken: cannot be evaluated: age.group[unit=all] is “60-69”, which is no number"),
    SemanticsCase(
      "weighted_mean(age.mean[unit in {north, south}], visits[unit, span=monthly]) == 44",
      [
        "age.mean[unit=north] = 40", "age.mean[unit=south] = 50",
        "visits[unit=north,span=monthly] = 60", "visits[unit=south,span=monthly] = 40",
      ], "pass: 43.5…44.5 agrees with 44"),
  ])
  func `printed precision is meaning`(sample: SemanticsCase) throws { try check(sample) }

  @Test(arguments: [
    SemanticsCase(
      "year(first-day[unit=all]) == 2026 and month(first-day[unit=all]) == 3",
      ["first-day[unit=all] = 2026-03-20"], "pass"),
    SemanticsCase(
      "first_of_month(first-day[unit=all]) == 2026-03-01", ["first-day[unit=all] = 2026-03-20"],
      "pass: 2026-03-01 equals 2026-03-01"),
    SemanticsCase(
      "last_of_month(first-day[unit=all]) == 2024-02-28", ["first-day[unit=all] = 2024-02-10"],
      "fail: 2024-02-29 differs from 2024-02-28"),
    SemanticsCase(
      "first-day[unit=all] <= last-day[unit=all]",
      ["first-day[unit=all] = 2026-03-02", "last-day[unit=all] = 2026-03-01"],
      "fail: 2026-03-02 is not at most 2026-03-01"),
    SemanticsCase(
      "within(first-day[unit=all], 2026-01-01, 2026-12-31)", ["first-day[unit=all] = 2026-03-02"],
      "pass: 2026-03-02 lies within 2026-01-01…2026-12-31"),
    SemanticsCase(
      "opened(north) == first-day[unit=north]", ["first-day[unit=north] = 2020-01-01"], "pass"),
    SemanticsCase(
      "opened(east) == first-day[unit=east]", ["first-day[unit=east] = 2026-01-05"],
      "indeterminate: cannot be decided: the day that “east” opened is not known"),
    SemanticsCase(
      "min(first-day[unit in {north, south}]) == first-day[unit=all]",
      [
        "first-day[unit=north] = 2020-01-01", "first-day[unit=south] = 2026-03-20",
        "first-day[unit=all] = 2020-01-01",
      ], "pass: 2020-01-01 equals 2020-01-01"),
    SemanticsCase(
      "whole_month(first-day[unit=all], last-day[unit=all])",
      ["first-day[unit=all] = 2026-03-01", "last-day[unit=all] = 2026-03-31"],
      "pass: 2026-03-01 to 2026-03-31 is a whole month"),
    SemanticsCase(
      "whole_month(first-day[unit=all], last-day[unit=all])",
      ["first-day[unit=all] = 2026-03-01", "last-day[unit=all] = 2026-03-30"],
      "fail: 2026-03-01 to 2026-03-30 is not a whole month"),
    SemanticsCase(
      "whole_month(first-day[unit=all], last-day[unit=all])",
      ["first-day[unit=all] = 2026-02-01", "last-day[unit=all] = 2026-03-31"], "fail"),
    SemanticsCase(
      "whole_month(first-day[unit=all], last-day[unit=all])", ["first-day[unit=all] = 2026-03-01"],
      "indeterminate: cannot be decided: last-day[unit=all] is missing"),
    SemanticsCase(
      "whole_month(first-day[unit=all], last-day[unit=all])", ["first-day[unit=all] = 2026-03-02"],
      "fail: 2026-03-02 to a missing figure is not a whole month"),
    SemanticsCase(
      "first-day[unit=all] == 2026-03-01", ["first-day[unit=all] = 3"],
      "broken: cannot be evaluated: first-day[unit=all] is “3”, which is no date"),
  ])
  func `dates are compared by the day`(sample: SemanticsCase) throws { try check(sample) }

  @Test(arguments: [
    SemanticsCase("\(north) == \(south)", ["\(north) = 1"], "indeterminate"),
    // What is missing may be anything that its measure allows.
    SemanticsCase("\(north) >= 0", [], "pass: a missing figure is at least 0"),
    SemanticsCase("\(north) < 0", [], "fail: a missing figure is not less than 0"),
    SemanticsCase("share[unit=all] >= 0", [], "indeterminate"),
    // Three-valued logic.
    SemanticsCase("1 == 2 and \(north) == 1", [], "fail: 1 differs from 2 by 1"),
    SemanticsCase("\(north) == 1 and 1 == 2", [], "fail: 1 differs from 2 by 1"),
    SemanticsCase("\(north) == 1 and 1 == 1", [], "indeterminate"),
    SemanticsCase("\(north) == 1 or 1 == 1", [], "pass: 1 equals 1"),
    SemanticsCase("\(north) == 1 or 1 == 2", [], "indeterminate"),
    SemanticsCase("not \(north) == 1", [], "indeterminate"),
    SemanticsCase("not 1 == 1", [], "fail: 1 equals 1"),
    SemanticsCase("not 1 == 2", [], "pass: 1 differs from 2 by 1"),
    SemanticsCase("if \(north) == 1 then 1 == 2", [], "indeterminate"),
    SemanticsCase("if \(north) == 1 then 1 == 1", [], "pass: 1 equals 1"),
    SemanticsCase(
      "if 1 == 2 then \(north) == 1", [], "pass: does not apply: its condition is not met"),
    SemanticsCase("if 1 == 1 then 1 == 2", [], "fail: 1 differs from 2 by 1"),
    SemanticsCase("if 1 == 2 then 1 == 2 else 3 == 3", [], "pass: 3 equals 3"),
    SemanticsCase("(if 1 == 2 then 5 else 6) == 6", [], "pass: 6 equals 6"),
    SemanticsCase("exists(\(north))", [], "fail: visits[unit=north,span=monthly] is not printed"),
    SemanticsCase(
      "exists(\(north))", ["\(north) = 1"], "pass: visits[unit=north,span=monthly] is printed"),
    SemanticsCase("if exists(\(south)) then 1 == 2", [], "pass"),
    SemanticsCase("false or true", [], "pass: the condition holds"),
    // An age group that is left out is no age group at all.
    SemanticsCase("guests[unit=all] == 5", ["guests[unit=all,age=0-9] = 5"], "indeterminate"),
    SemanticsCase("guests[unit=all] == 5", ["guests[unit=all] = 5"], "pass"),
    SemanticsCase(
      "guests[unit=all] == sum(guests[unit=all, age])",
      ["guests[unit=all] = 5", "guests[unit=all,age=0-9] = 2", "guests[unit=all,age=10+] = 3"],
      "pass: stated 5 equals the sum of its parts"),
    SemanticsCase(
      "guests[unit=all, age='10+'] == 3", ["guests[unit=all,age=10+] = 3"], "pass: 3 equals 3"),
    SemanticsCase("guests[unit=all, age=0-9] == 3", ["guests[unit=all,age=0-9] = 3"], "pass"),
    SemanticsCase(
      "sum(guests[unit=all, age]) == 0", [],
      "indeterminate: cannot be decided: “sum” has no figures to go through"),
    SemanticsCase(
      "\(north) + visits[unit=north, span=cumulative] + \(south)"
        + " + visits[unit=south, span=cumulative] == 0", ["\(north) = 0"],
      "indeterminate: cannot be decided: 3 figures are missing: visits[unit=north,span=cumulative],"
        + " visits[unit=south,span=monthly], visits[unit=south,span=cumulative]"),
    SemanticsCase(
      "sum(sales[unit in {all, north}, span=monthly, kind]) == 0", [],
      "indeterminate: cannot be decided: 4 figures are missing, among them"
        + " sales[unit=all,span=monthly,kind=food], sales[unit=all,span=monthly,kind=games],"
        + " sales[unit=north,span=monthly,kind=food]"),
  ])
  func `what is missing decides nothing that depends on it`(sample: SemanticsCase) throws {
    try check(sample)
  }

  @Test(arguments: [
    SemanticsCase(foot, ["\(all) = 10", "\(food) = 4", "\(games) = 6"], "pass"),
    SemanticsCase(
      foot, ["\(all) = 10", "\(food) = 4", "\(games) = 7"],
      "fail: stated 10 differs from the sum of its parts 11 by 1"),
    SemanticsCase(foot, ["\(all) = 10", "\(food) = 4"], "indeterminate"),
    SemanticsCase(foot, ["\(all) = 10", "\(food) = 10"], "indeterminate"),
    SemanticsCase(
      foot, ["\(all) = 10", "\(food) = 12"],
      "fail: stated 10 is less than the sum of its printed parts 12 by 2"),
    SemanticsCase(foot, ["\(food) = 4", "\(games) = 6"], "indeterminate"),
    SemanticsCase("\(all) <= \(parts)", ["\(all) = 10", "\(food) = 12"], "pass"),
    SemanticsCase("\(all) <= \(parts)", ["\(all) = 10", "\(food) = 9"], "indeterminate"),
    SemanticsCase("\(all) >= \(parts)", ["\(all) = 10", "\(food) = 12"], "fail"),
    SemanticsCase("\(all) >= 2 * \(parts)", ["\(all) = 10", "\(food) = 6"], "fail"),
    SemanticsCase("0 - \(parts) <= 0 - \(all)", ["\(all) = 10", "\(food) = 12"], "pass"),
    SemanticsCase(
      "max(sales[unit=all, span=monthly, kind]) == 5", ["\(food) = 6"], "fail"),
    SemanticsCase(
      "max(sales[unit=all, span=monthly, kind]) == 6", ["\(food) = 6"], "indeterminate"),
    SemanticsCase(
      "count(sales[unit=all, span=monthly, kind]) == 1", ["\(food) = 6"], "pass: 1 equals 1"),
    SemanticsCase(
      "count(sales[unit=all, span=monthly, kind] > 5) <= 2", ["\(food) = 6"], "pass"),
    SemanticsCase(
      "count(sales[unit=all, span=monthly, kind] > 5) == 2", ["\(food) = 6"], "indeterminate"),
    SemanticsCase(
      "mean(sales[unit=all, span=monthly, kind]) == 5", ["\(food) = 6", "\(games) = 4"], "pass"),
    SemanticsCase(
      "mean(sales[unit=all, span=monthly, kind]) == 2", ["\(food) = 6"], "fail"),
  ])
  func `a sum with missing parts is at least what is printed`(sample: SemanticsCase) throws {
    try check(sample)
  }

  @Test func `both sides and their difference are exact`() throws {
    let found = try findings(
      "expr: share[unit=all] == share(\(north), \(south))",
      ["share[unit=all] = 33.3", "\(north) = 1", "\(south) = 3"])
    #expect(
      found == [
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
      found == [
        Finding(
          rule: "tested", label: "tested", instance: [], status: .indeterminate, severity: .error,
          left: "10", right: "4…∞", difference: "-∞…6", figures: try [all, food].map(key),
          missing: [try key(games)],
          message: "cannot be decided: sales[unit=all,span=monthly,kind=games] is missing")
      ])
  }

  private func key(_ text: String) throws -> FigureKey { try #require(FigureKey(text)) }
}

private let visits = "visits[unit=all,span=monthly]"
private let north = "visits[unit=north,span=monthly]"
private let south = "visits[unit=south,span=monthly]"
private let all = "visits[unit=all,span=monthly]"
private let food = "sales[unit=all,span=monthly,kind=food]"
private let games = "sales[unit=all,span=monthly,kind=games]"
private let parts = "sum(sales[unit=all, span=monthly, kind])"
private let foot = "\(all) == \(parts)"
