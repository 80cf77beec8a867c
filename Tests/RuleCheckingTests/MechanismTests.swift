import DigestModel
import RuleChecking
import Testing

/// The slip that explains why one value is printed for another.
struct MechanismTests {
  /// What is said of north, whose true value the other figures imply.
  private func mechanism(
    printed: String, true value: Int, figures: [String] = [], earlier: String? = nil
  ) throws -> String? {
    let rules = try RuleSet(
      SourceFile(
        path: "r.yaml",
        text: """
          rules:
            - name: foots
              expr: visits[unit=all, span=monthly] == visits[unit=north, span=monthly]
            - name: pins
              expr: visits[unit=all, span=monthly] == score + 0
          """), for: try fair())
    let february = CalendarDate("2026-02-01").flatMap { start in
      CalendarDate("2026-02-28").map { Period(start: start, end: $0) }
    }
    let before = try earlier.map {
      try document(["visits[unit=north,span=monthly] = \($0)"], period: february)
    }
    let findings = rules.check(
      try document(
        [
          "visits[unit=all,span=monthly] = \(value)",
          "visits[unit=north,span=monthly] = \(printed)",
          "score = \(value)",
        ] + figures), after: before)
    let failing = try #require(findings.first { $0.rule == "foots" && $0.status == .fail })
    #expect(failing.certainty == .determined)
    #expect(failing.suspects.map(\.keys.description) == ["[visits[unit=north,span=monthly]]"])
    return failing.suspects.first?.mechanism
  }

  @Test(arguments: [
    ("715068", 715_063, "one-digit"), ("751063", 715_063, "digits-transposed"),
    ("71563", 715_063, "digit-dropped"), ("7115063", 715_063, "digit-added"),
    ("7150632", 715_063, "digit-added"), ("715000", 715_063, "rounding"),
    ("720000", 715_063, "rounding"), ("12", 21, "digits-transposed"), ("5", 50, "digit-dropped"),
  ])
  func `a slip of the digits has its name`(
    printed: String, value: Int, expected: String
  ) throws {
    #expect(try mechanism(printed: printed, true: value) == expected)
  }

  @Test(arguments: [("817263", 715_063), ("715", 715_063), ("1", 715_063), ("507163", 715_063)])
  func `what no slip explains has none`(printed: String, value: Int) throws {
    #expect(try mechanism(printed: printed, true: value) == nil)
  }

  @Test func `the value of the next row is a copy`() throws {
    #expect(
      try mechanism(
        printed: "345974", true: 715_063, figures: ["visits[unit=south,span=monthly] = 345974"])
        == "copied-value")
  }

  @Test func `the value of the issue before was left standing`() throws {
    #expect(try mechanism(printed: "707649", true: 715_063, earlier: "707649") == "stale-value")
  }

  @Test func `small numbers are the same by chance`() throws {
    #expect(
      try mechanism(printed: "12", true: 47, figures: ["visits[unit=south,span=monthly] = 12"])
        == nil)
  }

  /// A last digit that was rounded the wrong way, of a figure with decimals.
  @Test func `a rounded figure may be off by one in its last digit`() throws {
    let rules = try RuleSet(
      SourceFile(
        path: "r.yaml",
        text: """
          rules:
            - name: fits
              expr: share[unit=all] == share(visits[unit=north, span=monthly], score)
            - name: pins
              expr: score == 3
            - name: pins-too
              expr: visits[unit=north, span=monthly] == 2
          """), for: try fair())
    let findings = rules.check(
      try document(["share[unit=all] = 66.6", "visits[unit=north,span=monthly] = 2", "score = 3"]))
    let failing = findings.first { $0.status == .fail }
    #expect(failing?.suspects.first?.mechanism == "rounding")
    #expect(failing?.suspects.first?.implied.map(\.description) == ["66.7"])
  }
}
