import DigestModel
import RuleChecking
import Testing

/// Which wrong values rules would notice.
struct CoverageTests {
  private func coverage(
    _ rules: String, _ lines: [String], used: [RecoveredDocument.UsedIdentity] = []
  ) throws -> [RuleCoverage.Covered] {
    let set = try RuleSet(
      SourceFile(path: "r.yaml", text: "rules:\n\(rules)\n"), for: try fair())
    return set.coverage(of: try document(lines, used: used)).figures
  }

  private let foots =
    "  - {name: foots, expr: \"visits[unit=all, span=monthly] == sum(visits[unit in {north, south}, span=monthly])\"}"
  private let bound =
    "  - {name: bound, expr: \"visits[unit=all, span=monthly] <= visits[unit=all, span=cumulative]\"}"
  private let lines = [
    "visits[unit=all,span=monthly] = 60", "visits[unit=north,span=monthly] = 25",
    "visits[unit=south,span=monthly] = 35",
  ]

  @Test func `a sum notices every change of its figures`() throws {
    let figures = try coverage(foots, lines)
    #expect(figures.map(\.rules) == [["foots"], ["foots"], ["foots"]])
    #expect(figures.allSatisfy { $0.isFull })
    // Eight other tens and nine other ones: no number is printed 00.
    #expect(
      figures[0].trials.map { "\($0.kind) \($0.tried)" } == [
        "one-digit 17", "digits-transposed 0", "digit-dropped 2", "digit-added 27",
        "copied-value 2",
      ])
    #expect(figures[1].trials.map(\.tried) == [17, 1, 2, 27, 2])
  }

  @Test func `a bound notices only what exceeds it`() throws {
    let figures = try coverage(
      bound, ["visits[unit=all,span=monthly] = 60", "visits[unit=all,span=cumulative] = 75"])
    #expect(!figures[0].isFull)
    // With one digit changed those up to 75 pass.
    #expect(
      figures[0].trials[0].unnoticed.map(\.description)
        == [
          "10", "20", "30", "40", "50", "70", "61", "62", "63", "64", "65", "66", "67", "68", "69",
        ])
    // Of 75 itself those from 60 on.
    #expect(
      figures[1].trials[0].unnoticed.map(\.description)
        == ["65", "85", "95", "70", "71", "72", "73", "74", "76", "77", "78", "79"])
  }

  @Test(arguments: [
    "expr: \"if visits[unit=north, span=monthly] > 20 then visits[unit=south, span=monthly] < 50\"",
    "when: \"visits[unit=north, span=monthly] > 20\", expr: \"visits[unit=south, span=monthly] < 50\"",
  ])
  func `a rule that applies no more notices nothing, and that is counted`(rule: String) throws {
    let figures = try coverage("  - {name: above-twenty, \(rule)}", lines)
    #expect(figures.map(\.noticed) == [0, 0, figures[2].noticed])
    #expect(figures[2].noticed > 0)
    // Of 25 with one digit changed 15 and 20 are not above twenty; 2 and 5 are what is left of it.
    #expect(figures[1].trials.map(\.lapsed) == [2, 0, 2, 0, 0])
    #expect(figures[0].lapsed == 0)
    #expect(figures[2].lapsed == 0)
  }

  @Test func `a rule that does not apply does not lapse`() throws {
    let figures = try coverage(
      "  - {name: above-thirty, when: \"visits[unit=north, span=monthly] > 30\","
        + " expr: \"visits[unit=south, span=monthly] < 50\"}", lines)
    #expect(figures.map(\.lapsed) == [0, 0, 0])
  }

  @Test func `a figure of no rule is checked by none`() throws {
    let figures = try coverage(foots, lines + ["score = 7"])
    #expect(figures[3].rules == [])
    #expect(!figures[3].isFull)
    #expect(figures[3].noticed == 0)
    #expect(figures[3].tried > 0)
  }

  @Test func `a rule that fails already notices nothing more`() throws {
    let figures = try coverage(foots, ["visits[unit=all,span=monthly] = 61"] + lines.dropFirst())
    #expect(figures.allSatisfy { $0.rules == ["foots"] && $0.noticed == 0 })
  }

  @Test func `an identity that was used to read its figures does not check them`() throws {
    let keys = lines.compactMap { line in
      line.split(separator: " = ").first.flatMap { FigureKey($0.description) }
    }
    let figures = try coverage(foots, lines, used: [.init(name: "foots", keys: keys)])
    #expect(figures.allSatisfy { $0.rules == [] && $0.noticed == 0 })
  }

  @Test func `days, ranges and times are changed as they are printed`() throws {
    let figures = try coverage(
      "  - {name: day, expr: \"first-day[unit=all] == 2026-03-01\"}",
      ["first-day[unit=all] = 2026-03-01", "age.group[unit=all] = 60-69", "wait[unit=all] = 03:25"])
    #expect(figures[0].isFull)
    // Digits of the year, the month and the day; no day that the calendar does not have.
    #expect(figures[0].trials[0].tried == 36 + 8 + (3 + 8))
    #expect(figures[1].trials[0].unnoticed.contains(.range(60, 99)))
    #expect(!figures[1].trials[0].unnoticed.contains(.range(90, 69)))
    #expect(
      figures[2].trials[0].unnoticed.allSatisfy { if case .duration = $0 { true } else { false } })
  }
}
