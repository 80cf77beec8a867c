import Foundation
import Testing

/// A rule that is repeated for indicators has one name in every report, and an instance for each.
struct IndicatorRulesTests {
  private static let vocabulary = """
    id: ferry
    titles: {en: Ferry}
    recognised-by: [Ferry crossings]
    numbers: {thousands: [space], decimal: "."}
    dimensions:
      unit: units
    units:
      - {id: all, name: {en: [All piers]}}
      - {id: east, name: {en: [East pier]}, parent: all}
      - {id: west, name: {en: [West pier]}, parent: all}
    indicators:
      cars: {dimensions: [unit], measure: count}
      bikes: {dimensions: [unit], measure: count}
      carts: {dimensions: [unit], measure: count}
    """

  private static let grammar = """
    section crossings
      begins "Ferry crossings"

      block piers
        rows unit  cars[unit]: count  bikes[unit]: count
    """

  private static let rules = """
    rules:
      - name: piers-foot
        label: {en: Piers foot}
        mark: Ft
        for: {what: [cars, bikes]}
        when: exists(what[unit=all])
        expr: what[unit=all] == sum(what[unit in children(all)])
    """

  private static let issue = """
    Ferry crossings

    East pier   100   30
    West pier   250   40
    All piers   350   80
    """

  /// - Parameter last: What the last run finds as the issue.
  private func run(
    rules: String = rules, waivers: String? = nil, last: String = issue, _ runs: [String]...
  ) throws -> [Outcome] {
    try TemporaryFolder.with { folder in
      try folder.file("publication.yaml", Self.vocabulary)
      try folder.file("digest.grammar", Self.grammar)
      try folder.file("consistency.yaml", rules)
      if let waivers { try folder.file("waivers.yaml", waivers) }
      try folder.file("issue.txt", Self.issue)
      return try runs.enumerated().map { number, arguments in
        if number + 1 == runs.count { try folder.file("issue.txt", last) }
        return try CrossfootProcess(arguments: arguments, folder: folder.url).run()
      }
    }
  }

  private let check = ["check", "issue.txt", "--publication", "."]

  @Test func `a finding says which indicator it is about`() throws {
    let outcome = try run(check)[0]
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        1 contradiction found

        issue.txt  Ferry, no report period: 6 figures read, 0 numerals unread

        fail
          piers-foot  Piers foot
          what=bikes
          stated 80 differs from the sum of its parts 70 by 10

               80  bikes[unit=all]   page 1, line 5
               30  bikes[unit=east]  page 1, line 3
               40  bikes[unit=west]  page 1, line 4
              ───
               70  sum of 2
              ───
              +10  difference

              suspects, likeliest first: any of these 3 figures would let the rule pass if changed; which is wrong cannot be decided
                40  for  30  bikes[unit=east]  one digit wrong
                50  for  40  bikes[unit=west]  one digit wrong
                70  for  80  bikes[unit=all]   one digit wrong

        1 passed

        1 document: 1 fail, 0 indeterminate, 0 broken, 0 used, 1 pass

        """)
  }

  @Test func `the report for programs has the indicator in the instance`() throws {
    let output = try run(check + ["--format", "json"])[0].output
    let instances = output.matches(of: #/"instance": ({.*}),\s+"status": "(\w+)"/#)
    #expect(
      instances.map { "\($0.1) \($0.2)" } == [
        #"{"what": "cars"} pass"#, #"{"what": "bikes"} fail"#,
      ])
  }

  @Test func `the rule is listed and explained once`() throws {
    let outcomes = try run(
      ["rules", "list", "--publication", "."],
      ["rules", "explain", "piers-foot", "--publication", "."])
    #expect(
      outcomes.map(\.output) == [
        """
        ferry
          piers-foot  Ft  error  Piers foot

        every publication
          repeats-agree      error  Repeated figures agree
          evidence-agrees    error  Pages say one thing of what they are about

        """,
        """
        piers-foot  Piers foot
          error, Ft (foots), of ferry

          for       what: cars, bikes
          when      exists(what[unit=all])
          holds if  what[unit=all] == sum(what[unit in children(all)])

        """,
      ])
  }

  @Test func `every indicator is explained on a document`() throws {
    let output = try run(["rules", "explain", "piers-foot", "issue.txt", "--publication", "."])[0]
      .output
    #expect(
      output.split(separator: "\n").filter { $0.contains("what=") || $0.contains("stated") } == [
        "  what=cars", "  stated 350 equals the sum of its parts",
        "  what=bikes", "  stated 80 differs from the sum of its parts 70 by 10",
      ])
  }

  @Test func `every figure of the indicators is checked by the rule`() throws {
    let output = try run(["rules", "coverage", "issue.txt", "--publication", "."])[0].output
    #expect(output.hasPrefix("issue.txt  6 figures: 3 wholly covered, 3 in part, 0 by no rule\n"))
  }

  @Test(arguments: [("bikes[unit=all]", 0), ("cars[unit=all]", 1)])
  func `a waiver is for an indicator's finding`(figure: String, status: Int32) throws {
    let waivers = """
      waivers:
        - rule: piers-foot
          figures: ["\(figure)"]
          reason: Bikes on deck are counted twice.
          accepted-by: A. Auditor
      """
    let outcome = try run(waivers: waivers, check)[0]
    #expect(outcome.status == status)
    #expect(outcome.output.contains("accepted by A. Auditor") == (status == 0))
  }

  @Test func `a baseline knows one indicator's failure from another's`() throws {
    let baseline = ["--baseline", "known.json"]
    let outcomes = try run(
      last: Self.issue.replacing("350", with: "360"),
      check + baseline + ["--write-baseline"], check + baseline, check + baseline)
    #expect(outcomes.map(\.status) == [0, 0, 1])
    #expect(outcomes[1].output.contains("1 document: 1 fail (1 accepted)"))
    #expect(outcomes[2].output.contains("1 document: 2 fail (1 accepted)"))
    #expect(outcomes[2].output.contains("what=cars\n  stated 360 differs"))
  }

  @Test func `an indicator that no statement yields is told with the rule`() throws {
    let rules = Self.rules.replacing("[cars, bikes]", with: "[cars, bikes, carts]")
    let outcome = try run(rules: rules, ["publications", "check", "."])[0]
    #expect(
      outcome.errors.contains(
        "rule “piers-foot” needs “carts”, which no statement of the grammar yields"))
  }

  @Test func `a mistake in it is told once, by its place`() throws {
    let rules = Self.rules.replacing("what[unit=all] ==", with: "what[unit=all, span=month] ==")
    let outcome = try run(rules: rules, check)[0]
    #expect(outcome.status == 78)
    #expect(
      outcome.errors == """
        ./consistency.yaml:7:26: error: unknown dimension “span”
              expr: what[unit=all, span=month] == sum(what[unit in children(all)])
                                   ^

        """)
  }
}
