import DigestModel
import RuleChecking
import Testing

/// The issue before may be the one that is wrong.
struct EarlierIssueSuspectTests {
  private static let foots =
    "visits[unit=north, span=cumulative] == sum(visits[unit in {west-1, south}, span=cumulative])"
  private static let goesOn =
    "visits[unit, span=cumulative] == previous(visits[unit, span=cumulative])"
    + " + visits[unit, span=monthly]"
  private static let issue = [
    "visits[unit=north,span=cumulative] = 130", "visits[unit=west-1,span=cumulative] = 60",
    "visits[unit=south,span=cumulative] = 70", "visits[unit=north,span=monthly] = 20",
    "visits[unit=west-1,span=monthly] = 12", "visits[unit=south,span=monthly] = 8",
  ]

  /// The suspects of what fails in the north: `key = implied (mechanism), before` for the issue before.
  private func suspects(
    _ expression: String, _ lines: [String], before: String, confirmedBy rules: [String]
  ) throws -> [String] {
    let february = CalendarDate("2026-02-01").flatMap { start in
      CalendarDate("2026-02-28").map { Period(start: start, end: $0) }
    }
    let text = rules.enumerated().map { "  - name: r\($0)\n    expr: \($1)\n" }.joined()
    let set = try RuleSet(
      SourceFile(
        path: "r.yaml",
        text:
          "rules:\n  - name: goes-on\n    for: {unit: [north]}\n    expr: \(expression)\n\(text)"),
      for: try fair())
    let earlier = try document(
      ["visits[unit=north,span=cumulative] = \(before)"], period: february)
    let failing = set.check(try document(lines), after: earlier).first { $0.status == .fail }
    return try #require(failing).suspects.map { suspect in
      zip(suspect.keys, suspect.implied).map { "\($0) = \($1)" }.joined(separator: " with ")
        + " (\(suspect.mechanism ?? "-"))" + (suspect.isOfEarlierIssue ? ", before" : "")
    }
  }

  private static let monthFoots =
    "visits[unit=north, span=monthly] == sum(visits[unit in {west-1, south}, span=monthly])"

  @Test func `where the later issue confirms its own figures, the earlier one's are suspects too`()
    throws
  {
    let found = try suspects(
      Self.goesOn, Self.issue, before: "101", confirmedBy: [Self.foots, Self.monthFoots])
    #expect(found.last == "visits[unit=north,span=cumulative] = 110 (digits-transposed), before")
    #expect(found.count > 1)
  }

  @Test func `where it does not, they are none`() throws {
    let one = try suspects(Self.goesOn, Self.issue, before: "101", confirmedBy: [Self.foots])
    #expect(one.allSatisfy { !$0.hasSuffix("before") })
    var wrong = Self.issue
    wrong[1] = "visits[unit=west-1,span=cumulative] = 61"
    let contradicted = try suspects(
      Self.goesOn, wrong, before: "101", confirmedBy: [Self.foots, Self.monthFoots])
    #expect(contradicted.allSatisfy { !$0.hasSuffix("before") })
  }

  @Test func `of an inequality all values that satisfy it are named`() throws {
    let found = try suspects(
      "visits[unit, span=cumulative] >= previous(visits[unit, span=cumulative])", Self.issue,
      before: "310", confirmedBy: [Self.foots])
    #expect(found.last == "visits[unit=north,span=cumulative] = 0…130 (digits-transposed), before")
  }

  /// The suspects in the north of February, January, February and March being given.
  private func decided(january: String, february: [String], march: [String]) throws -> [String] {
    func period(_ month: Int, _ days: Int) -> Period? {
      CalendarDate(year: 2026, month: month, day: 1).flatMap { start in
        CalendarDate(year: 2026, month: month, day: days).map { Period(start: start, end: $0) }
      }
    }
    let text = [Self.foots, Self.monthFoots].enumerated()
      .map { "  - name: r\($0)\n    expr: \($1)\n" }.joined()
    let set = try RuleSet(
      SourceFile(
        path: "r.yaml",
        text:
          "rules:\n  - name: goes-on\n    for: {unit: [north]}\n    expr: \(Self.goesOn)\n\(text)"),
      for: try fair())
    let earlier = try document(
      ["visits[unit=north,span=cumulative] = \(january)"], period: period(1, 31))
    let issue = try document(february, period: period(2, 28))
    let later = try document(march, period: period(3, 31))
    let findings = set.check(issue, after: earlier)
    let failing = set.decided(findings, of: issue, by: later).first { $0.status == .fail }
    return try #require(failing).suspects.map { suspect in
      zip(suspect.keys, suspect.implied).map { "\($0) = \($1)" }.joined(separator: " with ")
        + (suspect.isOfEarlierIssue ? ", before" : "")
    }
  }

  private static let march = [
    "visits[unit=north,span=cumulative] = 145", "visits[unit=north,span=monthly] = 15",
  ]

  @Test func `the issue after confirms what it goes on from, so that the one before is wrong`()
    throws
  {
    let found = try decided(january: "101", february: Self.issue, march: Self.march)
    #expect(found.first == "visits[unit=north,span=cumulative] = 110, before")
    #expect(found.dropFirst().allSatisfy { !$0.contains("north,span=cumulative") })
  }

  @Test func `the issue after denies what it does not go on from, so that the one before is right`()
    throws
  {
    var wrong = Self.issue
    wrong[0] = "visits[unit=north,span=cumulative] = 139"
    wrong[1] = "visits[unit=west-1,span=cumulative] = 69"
    let found = try decided(january: "110", february: wrong, march: Self.march)
    #expect(found.allSatisfy { !$0.hasSuffix("before") })
    #expect(found.first?.contains("visits[unit=north,span=cumulative] = 130") == true)
  }
}
