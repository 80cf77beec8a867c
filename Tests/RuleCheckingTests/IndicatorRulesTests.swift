import DigestModel
import RuleChecking
import Testing

/// Rules that are repeated for indicators.
struct IndicatorRulesTests {
  private let foots = """
    for: {indicator: [share, rate, age.mean]}
    expr: indicator[unit=all] == indicator[unit=north] + indicator[unit=south]
    """

  /// A finding as `instance: status`.
  private func outcomes(
    _ rule: String, _ lines: [String], after earlier: RecoveredDocument? = nil
  ) throws -> [String] {
    try findings(rule, lines, after: earlier).map { finding in
      let instance = finding.instance.map { "\($0.dimension)=\($0.member)" }
      return "\(instance.joined(separator: ", ")): \(finding.status)"
    }
  }

  private func errors(_ rule: String) throws -> [String] {
    do {
      _ = try findings(rule, [])
      return []
    } catch let error as SourceErrors {
      return error.errors.map(\.description)
    }
  }

  @Test func `each indicator is an instance, in the order of the list`() throws {
    let lines = [
      "share[unit=all] = 3", "share[unit=north] = 1", "share[unit=south] = 2",
      "rate[unit=all] = 9", "rate[unit=north] = 1", "rate[unit=south] = 2",
    ]
    let found = try findings(foots, lines)
    #expect(
      try outcomes(foots, lines) == [
        "indicator=share: pass", "indicator=rate: fail", "indicator=age.mean: indeterminate",
      ])
    #expect(
      found.map { $0.figures.map(\.description) } == [
        ["share[unit=all]", "share[unit=north]", "share[unit=south]"],
        ["rate[unit=all]", "rate[unit=north]", "rate[unit=south]"], [],
      ])
    #expect(
      found[2].missing.map(\.description) == [
        "age.mean[unit=all]", "age.mean[unit=north]", "age.mean[unit=south]",
      ])
    #expect(
      found[1].suspects.map { $0.keys.map(\.description) } == [
        ["rate[unit=all]"], ["rate[unit=north]"], ["rate[unit=south]"],
      ])
    #expect(found.map(\.rule) == ["tested", "tested", "tested"])
  }

  @Test func `the first variable varies slowest`() throws {
    let lines = [
      "visits[unit=all,span=monthly] = 1", "visits[unit=all,span=cumulative] = 2",
      "share[unit=all] = 1", "rate[unit=all] = 2", "share[unit=north] = 3",
    ]
    let rule = """
      when: exists(indicator[unit])
      expr: indicator[unit] >= 0
      """
    #expect(
      try outcomes("for: {indicator: [rate, share], unit: all}\n\(rule)", lines) == [
        "indicator=rate, unit=all: pass", "indicator=share, unit=all: pass",
        "indicator=share, unit=north: pass",
      ])
    #expect(
      try outcomes("for: {unit: all, indicator: [rate, share]}\n\(rule)", lines) == [
        "unit=all, indicator=rate: pass", "unit=all, indicator=share: pass",
        "unit=north, indicator=share: pass",
      ])
  }

  @Test func `two names go through all pairs`() throws {
    let lines = ["share[unit=all] = 1", "rate[unit=all] = 2", "age.mean[unit=all] = 4"]
    #expect(
      try outcomes(
        """
        for: {low: [share, rate], high: [age.mean, rate]}
        expr: low[unit=all] < high[unit=all]
        """, lines) == [
          "low=share, high=age.mean: pass", "low=share, high=rate: pass",
          "low=rate, high=age.mean: pass", "low=rate, high=rate: pass",
        ])
  }

  @Test func `an indicator given twice counts once`() throws {
    #expect(
      try outcomes(
        "for: {indicator: [rate, share, rate]}\nexpr: indicator[unit=all] >= 0",
        ["share[unit=all] = 1", "rate[unit=all] = 2"]) == [
          "indicator=rate: pass", "indicator=share: pass",
        ])
  }

  @Test func `an indicator of no dimensions is named alone`() throws {
    #expect(
      try outcomes("for: {of: [score]}\nexpr: of > 5", ["score = 7"]) == ["of=score: pass"])
  }

  /// Of the rate nothing is printed, of the share only some units' is.
  @Test func `no indicator is passed over in silence`() throws {
    #expect(
      try outcomes(
        "for: {indicator: [share, rate], unit: children(all)}\nexpr: indicator[unit] <= 100",
        ["share[unit=north] = 7"]) == [
          "indicator=share, unit=north: pass", "indicator=rate: indeterminate",
        ])
  }

  @Test func `each indicator is compared with the issue before`() throws {
    let rule = """
      for: {indicator: [share, rate]}
      expr: indicator[unit=all] >= previous(indicator[unit=all])
      """
    let lines = ["share[unit=all] = 7", "rate[unit=all] = 3"]
    let february = CalendarDate("2026-02-01").flatMap { start in
      CalendarDate("2026-02-28").map { Period(start: start, end: $0) }
    }
    let before = try document(["share[unit=all] = 9", "rate[unit=all] = 3"], period: february)
    #expect(try outcomes(rule, lines) == [])
    #expect(
      try outcomes(rule, lines, after: before) == [
        "indicator=share: fail", "indicator=rate: pass",
      ])
  }

  @Test func `every indicator that the rule is repeated for is needed by it`() throws {
    let indented = foots.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let set = try RuleSet(
      SourceFile(path: "r.yaml", text: "rules:\n  - name: tested\n\(indented)\n"), for: try fair())
    #expect(set.rules.count == 1)
    #expect(set.indicators(of: set.rules[0]) == ["share", "rate", "age.mean"])
    #expect(set.rules[0].repetitionText == "indicator: share, rate, age.mean")
    let covered = set.coverage(
      of: try document([
        "share[unit=all] = 3", "share[unit=north] = 1", "share[unit=south] = 2",
        "rate[unit=all] = 3", "rate[unit=north] = 1", "rate[unit=south] = 2", "score = 1",
      ]))
    #expect(covered.figures.map(\.rules) == Array(repeating: ["tested"], count: 6) + [[]])
    #expect(covered.figures[0].noticed > 0)
    #expect(covered.figures[3].noticed > 0)
  }

  /// The list of eleven indicators.
  private static let all =
    "[visits, sales, guests, share, rate, score, age.mean, age.group, first-day, last-day, wait]"

  @Test(arguments: [
    (
      "for: {indicator: [share, rat]}\nexpr: indicator[unit=all] > 1",
      ["3:30: error: unknown indicator “rat”: did you mean “rate”?"]
    ),
    (
      "for: {share: [rate, score]}\nexpr: share[unit=all] > 1",
      [
        "3:11: error: variable “share” hides the indicator of that name: choose another name"
      ]
    ),
    (
      "for: {unti: [north, south]}\nexpr: visits[unit, span=monthly] > 1",
      [
        "3:11: error: “unti” is no dimension: name one, list indicators, or give a set such as"
          + " children(all)"
      ]
    ),
    (
      "for: {indicator: []}\nexpr: indicator[unit=all] > 1",
      [
        "3:11: error: “indicator” is no dimension: name one, list indicators, or give a set such as"
          + " children(all)",
        "4:11: error: unknown indicator “indicator”",
      ]
    ),
    // Of one indicator only, and of all.
    (
      "for: {indicator: [share, score]}\nexpr: indicator[unit=all] > 1",
      ["4:21: error: “score” has no dimension “unit”"]
    ),
    (
      "for: {indicator: [share, visits]}\nexpr: indicator[unit=all] > 1",
      ["4:11: error: “visits” needs the dimension “span”"]
    ),
    (
      "for: {indicator: [share, first-day]}\nexpr: indicator[unit=all] > 1",
      ["4:31: error: cannot compare a date with a number, where “indicator” is “first-day”"]
    ),
    (
      "for: {indicator: [share, rate]}\nexpr: indicator[unit=nroth] > 1",
      ["4:26: error: dimension “unit” has no member “nroth”: did you mean “north”?"]
    ),
    (
      "for: {indicator: [share, rate]}\nexpr: indicatr[unit=all] > 1",
      ["4:11: error: unknown indicator “indicatr”: did you mean “indicator”?"]
    ),
    (
      "for: {indicator: [share, rate]}\nwhen: indicator[unit=all] >\nexpr: indicator[unit=all] > 1",
      ["4:32: error: expected a value, found the end of the expression"]
    ),
    (
      "for: {indicator: [share, rate]}\ntolerance: 1 points\nexpr: indicator[unit=all] == 1",
      ["4:16: error: no figure of the rule is counted in “points”, where “indicator” is “rate”"]
    ),
    (
      "for: {a: \(all), b: \(all), c: \(all)}\nexpr: 1 == 1",
      ["4:11: error: the rule has more than 1000 choices of indicators: split it"]
    ),
    (
      "for: {indicator: [share, rate]}\ntolerance: 1 days\nexpr: indicator[unit=all] == 1",
      ["4:16: error: no figure of the rule is counted in “days”"]
    ),
  ])
  func `what is wrong is told once, with the indicator and the place`(
    rule: String, messages: [String]
  ) throws {
    #expect(try errors(rule) == messages.map { "rules.yaml:\($0)" })
  }
}
