import DigestModel
import RuleChecking
import Testing

struct RepeatsAgreeTests {
  private func outcomes(_ lines: [String], language: String = "en") throws -> [String] {
    let rules = try RuleSet(SourceFile(path: "rules.yaml", text: "rules: []"), for: try fair())
    return rules.check(try document(lines), language: language).map {
      "\($0.label) \($0.instance.map(\.member)) \($0.status) \($0.severity): \($0.message)"
    }
  }

  @Test func `a figure printed once is not checked`() throws {
    #expect(try outcomes(["share[unit=all] = 1"]) == [])
  }

  @Test func `equal printings pass`() throws {
    #expect(
      try outcomes(["share[unit=all] = 12.5 | 12.5 | 12.5"]) == [
        #"Repeated figures agree ["all"] pass error: share[unit=all] is 12.5 in all 3 places"#
      ])
  }

  @Test func `other printings fail with their values and places`() throws {
    #expect(
      try outcomes(["share[unit=all] = 12.5 | 12.6"], language: "az") == [
        #"Təkrarlanan göstəricilər bir-birinə uyğundur ["all"] fail error: share[unit=all] is"#
          + " printed 12.5 on page 1, line 1 and 12.6 on page 1, line 2"
      ])
  }

  @Test(arguments: [
    ("12 | 12.4", "pass"), ("12 | 12.5", "pass"), ("12 | 12.6", "fail"), ("12.5 | 12.50", "pass"),
    ("60-69 | 60-69", "pass"), ("60-69 | 60-70", "fail"), ("2026-03-01 | 2026-03-02", "fail"),
    ("12 | 60-69", "fail"), ("12.4 | 12 | 11.6", "fail"),
  ])
  func `a shorter printing may be a rounding of a longer one`(
    values: String, status: String
  ) throws {
    let rules = try RuleSet(SourceFile(path: "rules.yaml", text: "rules: []"), for: try fair())
    let found = rules.check(try document(["share[unit=all] = \(values)"]))
    #expect(found.map(\.status.rawValue) == [status])
  }

  @Test func `an identity used to read its figures is used, not passed`() throws {
    let text = """
      rules:
        - name: adds-up
          for: {span: all}
          expr: visits[unit=all, span] == sum(sales[unit=all, span, kind])
      """
    let keys = [
      "visits[unit=all,span=monthly]", "sales[unit=all,span=monthly,kind=games]",
      "sales[unit=all,span=monthly,kind=food]",
    ].compactMap { FigureKey($0) }
    let lines = ["monthly", "cumulative"].flatMap {
      [
        "visits[unit=all,span=\($0)] = 3", "sales[unit=all,span=\($0),kind=food] = 1",
        "sales[unit=all,span=\($0),kind=games] = 2",
      ]
    }
    let used = [RecoveredDocument.UsedIdentity(name: "adds-up", keys: keys)]
    let rules = try RuleSet(SourceFile(path: "rules.yaml", text: text), for: try fair())
    #expect(
      rules.check(try document(lines, used: used)).map {
        "\($0.instance.map(\.member)) \($0.status): \($0.message)"
      } == [
        #"["cumulative"] pass: stated 3 equals the sum of its parts"#,
        #"["monthly"] used: was used to read its figures, so it cannot check them"#,
      ])
  }
}
