import DigestModel
import RuleChecking
import Testing

/// What `Rules/RULES.md` says of the rules is what they mean.
struct RulesPageTests {
  @Test(arguments: try RulesPage.rows())
  func `each row comes out as the page says`(row: RulesPage.Row) throws {
    let february = try #require(CalendarDate("2026-02-01")).flatMapPeriod("2026-02-28")
    let earlier = row.earlier.isEmpty ? nil : try document(row.earlier, period: february)
    let found = try findings(row.rule, row.figures, period: row.period, after: earlier)
    try #require(found.count == 1)
    let outcome =
      row.outcome.contains(":")
      ? "\(found[0].status): \(found[0].message)" : "\(found[0].status)"
    #expect(outcome == row.outcome)
  }

  @Test func `every part of the language has its rows`() throws {
    let counts = Dictionary(grouping: try RulesPage.rows(), by: \.section).mapValues(\.count)
    for (section, least) in [
      "Arithmetic": 20, "Printed precision": 25, "Possible and sure": 35, "Tolerance": 14,
      "Dates and ranges": 14,
      "What is missing": 55, "Units": 9, "Several indicators": 4, "The issue before": 5,
    ] { #expect(counts[section, default: 0] >= least, "\(section)") }
  }

  @Test(arguments: [(0, "stalls-foot"), (2, "columns-foot")])
  func `each rule shown is a rule`(fence: Int, name: String) throws {
    let fences = try RulesPage.fences()
    let rules = try RuleSet(SourceFile(path: "rules.yaml", text: fences[fence]), for: try fair())
    #expect(rules.rules.map(\.name) == [name])
  }

  @Test func `the waiver shown is a waiver of that rule`() throws {
    let fences = try RulesPage.fences()
    let rules = try RuleSet(SourceFile(path: "rules.yaml", text: fences[0]), for: try fair())
    let waivers = try rules.waivers(
      in: SourceFile(path: "waivers.yaml", text: try #require(fences.last)))
    #expect(waivers.map(\.rule) == ["stalls-foot"])
    #expect(waivers.map(\.lastDay) == [CalendarDate("2026-06-30")])
  }

  @Test func `every function is on the page`() throws {
    let page = try RulesPage.text()
    for name in RuleSet.functionNames { #expect(page.contains("`\(name)("), "\(name)") }
  }
}

extension CalendarDate {
  fileprivate func flatMapPeriod(_ end: String) -> Period? {
    CalendarDate(end).map { Period(start: self, end: $0) }
  }
}
