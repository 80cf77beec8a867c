import DigestModel
import RuleChecking
import Testing

/// `north` has been there since 2020, `south` since 20 March 2026, `east` since some day of 2026;
/// of `north`'s parts `west-2` closed with 2025.
struct UnitsTests {
  private static let foot = """
    for: {span: [monthly]}
    expr: visits[unit=all, span] == sum(visits[unit in children(all), span])
    """

  private func outcomes(
    _ rule: String, _ lines: [String], period: Period? = march
  ) throws -> [String] {
    try findings(rule, lines, period: period).map { finding in
      let instance = finding.instance.map { "\($0.dimension)=\($0.member) " }.joined()
      return "\(instance)\(finding.status): \(finding.message)"
    }
  }

  private func month(_ year: Int, _ month: Int) throws -> Period {
    let days = CalendarDate.days(inMonth: month, of: year)
    return Period(
      start: try #require(CalendarDate(year: year, month: month, day: 1)),
      end: try #require(CalendarDate(year: year, month: month, day: days)))
  }

  @Test func `a unit that does not exist yet is no missing part`() throws {
    let found = try outcomes(
      Self.foot, ["visits[unit=all,span=monthly] = 10", "visits[unit=north,span=monthly] = 10"],
      period: try month(2025, 12))
    #expect(found == ["span=monthly pass: stated 10 equals the sum of its parts"])
  }

  @Test func `a unit that is printed before its time takes part`() throws {
    let found = try outcomes(
      Self.foot,
      [
        "visits[unit=all,span=monthly] = 10", "visits[unit=north,span=monthly] = 10",
        "visits[unit=south,span=monthly] = 1",
      ], period: try month(2025, 12))
    #expect(
      found == ["span=monthly fail: stated 10 differs from the sum of its parts 11 by 1"])
  }

  @Test func `a unit that is printed before its time is held to all its figures`() throws {
    let rule = """
      expr: >-
        visits[unit=all, span=monthly]
        == sum(sales[unit in children(all), span=monthly, kind])
      """
    let found = try outcomes(
      rule,
      [
        "visits[unit=all,span=monthly] = 10", "sales[unit=north,span=monthly,kind=food] = 5",
        "sales[unit=north,span=monthly,kind=games] = 4",
        "sales[unit=south,span=monthly,kind=food] = 1",
      ], period: try month(2025, 12))
    #expect(
      found == [
        "indeterminate: cannot be decided: sales[unit=south,span=monthly,kind=games] is missing"
      ])
  }

  @Test func `a unit that exists for part of the period is missed`() throws {
    let found = try outcomes(
      Self.foot,
      [
        "visits[unit=all,span=monthly] = 10", "visits[unit=north,span=monthly] = 8",
        "visits[unit=east,span=monthly] = 2",
      ])
    #expect(
      found == [
        "span=monthly indeterminate: cannot be decided: visits[unit=south,span=monthly] is missing"
      ])
  }

  @Test func `a unit of doubtful existence is not missed where the rest adds up`() throws {
    let found = try outcomes(
      Self.foot,
      [
        "visits[unit=all,span=monthly] = 10", "visits[unit=north,span=monthly] = 8",
        "visits[unit=south,span=monthly] = 2",
      ])
    #expect(found == ["span=monthly pass: stated 10 equals the sum of its parts"])
  }

  @Test func `a unit of doubtful existence is missed where the rest does not add up`() throws {
    let found = try outcomes(
      Self.foot,
      [
        "visits[unit=all,span=monthly] = 10", "visits[unit=north,span=monthly] = 7",
        "visits[unit=south,span=monthly] = 2",
      ])
    #expect(
      found == [
        "span=monthly indeterminate: cannot be decided: visits[unit=east,span=monthly] is missing"
      ])
  }

  @Test func `no period leaves the existence of every unit with a first day in doubt`() throws {
    let lines = ["visits[unit=all,span=monthly] = 10", "visits[unit=north,span=monthly] = 10"]
    #expect(
      try outcomes(Self.foot, lines, period: nil) == [
        "span=monthly pass: stated 10 equals the sum of its parts"
      ])
    #expect(
      try outcomes(Self.foot, [lines[0]], period: nil) == [
        "span=monthly indeterminate: cannot be decided: 3 figures are missing: "
          + "visits[unit=north,span=monthly], visits[unit=south,span=monthly], "
          + "visits[unit=east,span=monthly]"
      ])
  }

  @Test func `a closed unit is no missing part`() throws {
    let rule = "expr: share[unit=north] == mean(share[unit in children(north)])"
    #expect(
      try outcomes(rule, ["share[unit=north] = 50", "share[unit=west-1] = 50"]) == [
        "pass: 49.5…50.5 agrees with 49.5…50.5"
      ])
    #expect(
      try outcomes(
        rule, ["share[unit=north] = 50", "share[unit=west-1] = 50"], period: try month(2025, 12))
        == ["indeterminate: cannot be decided: share[unit=west-2] is missing"])
  }

  @Test func `a rule about a unit that does not exist does not apply`() throws {
    let rule = "expr: visits[unit=south, span=monthly] <= visits[unit=all, span=monthly]"
    let lines = ["visits[unit=all,span=monthly] = 10"]
    #expect(try outcomes(rule, lines, period: try month(2025, 12)) == [])
    #expect(
      try outcomes(rule, lines) == [
        "indeterminate: cannot be decided: visits[unit=south,span=monthly] is missing"
      ])
  }

  @Test func `units without any of a rule's figures give no findings`() throws {
    let rule = """
      for: {unit: children(all)}
      expr: visits[unit, span=monthly] <= visits[unit, span=cumulative]
      """
    let found = try outcomes(
      rule,
      [
        "visits[unit=north,span=monthly] = 1", "visits[unit=north,span=cumulative] = 5",
        "visits[unit=south,span=monthly] = 2",
      ])
    #expect(
      found == [
        "unit=north pass: 1 is at most 5",
        "unit=south indeterminate: cannot be decided: visits[unit=south,span=cumulative] is missing",
      ])
  }

  @Test func `a figure of another unit does not make a unit printed`() throws {
    let rule = """
      for: {unit: children(all)}
      expr: visits[unit, span=monthly] <= visits[unit=all, span=monthly]
      """
    let found = try outcomes(
      rule, ["visits[unit=all,span=monthly] = 10", "visits[unit=south,span=monthly] = 11"])
    #expect(found == ["unit=south fail: 11 is not at most 10"])
  }

  @Test func `a required rule misses units that exist`() throws {
    let rule = """
      for: {unit: children(all)}
      required: true
      expr: share[unit] <= 100
      """
    #expect(
      try outcomes(rule, ["share[unit=north] = 50"], period: try month(2025, 12)) == [
        "unit=north pass: 49.5…50.5 is at most 100"
      ])
    #expect(
      try outcomes(rule, ["share[unit=north] = 50"]) == [
        "unit=north pass: 49.5…50.5 is at most 100",
        "unit=south indeterminate: cannot be decided: share[unit=south] is missing",
        "unit=east indeterminate: cannot be decided: share[unit=east] is missing",
      ])
  }

  @Test func `a rule that finds nothing printed is not passed over`() throws {
    let rule = """
      for: {unit: children(all)}
      expr: share[unit] <= 100
      """
    #expect(
      try outcomes(rule, []) == [
        "indeterminate: cannot be decided: none of the figures it checks is printed"
      ])
    #expect(
      try findings(rule, [])[0].missing.map(\.description) == [
        "share[unit=north]", "share[unit=south]", "share[unit=east]",
      ])
  }

  @Test func `spans without figures are not left out`() throws {
    let rule = """
      for: {span: all}
      expr: visits[unit=all, span] >= 1
      """
    #expect(
      try outcomes(rule, ["visits[unit=all,span=monthly] = 1"]) == [
        "span=cumulative indeterminate: cannot be decided: visits[unit=all,span=cumulative] is missing",
        "span=monthly pass: 1 is at least 1",
      ])
  }

  @Test func `a hierarchy is checked where a unit has parts`() throws {
    let rule = """
      for: {unit: all}
      expr: visits[unit, span=monthly] == sum(visits[unit in children(unit), span=monthly])
      """
    let found = try outcomes(
      rule,
      [
        "visits[unit=all,span=monthly] = 10", "visits[unit=north,span=monthly] = 8",
        "visits[unit=south,span=monthly] = 2", "visits[unit=west-1,span=monthly] = 9",
      ])
    #expect(
      found == [
        "unit=all pass: stated 10 equals the sum of its parts",
        "unit=north fail: stated 8 differs from the sum of its parts 9 by 1",
      ])
  }

  @Test func `when keeps a rule to some members`() throws {
    let rule = """
      for: {unit: all}
      when: unit in children(all) and unit != east
      expr: visits[unit, span=monthly] == 1
      """
    let lines = ["all", "north", "south", "east"].map { "visits[unit=\($0),span=monthly] = 1" }
    #expect(
      try outcomes(rule, lines) == [
        "unit=north pass: 1 equals 1", "unit=south pass: 1 equals 1",
      ])
  }

  @Test func `variables of another name range over what their set says`() throws {
    let rule = """
      for: {whole: [all], part: children(all)}
      expr: visits[unit=part, span=monthly] <= 5
      """
    #expect(throws: SourceErrors.self) { try findings(rule, []) }
    let sound = """
      for: {part: children(all), kind: all}
      expr: sales[unit=part, span=monthly, kind] <= 5
      """
    #expect(
      try outcomes(
        sound,
        [
          "sales[unit=south,span=monthly,kind=food] = 1",
          "sales[unit=south,span=monthly,kind=games] = 9",
        ]) == [
          "part=south kind=food pass: 1 is at most 5",
          "part=south kind=games fail: 9 is not at most 5",
        ])
  }
}
