import DigestModel
import Publications
import RuleChecking
import Testing

@Suite(.enabled(if: MarchDigest.isPresent))
struct MarchDigestTests {
  private static let units = [
    "baku-1", "baku-2", "baku-3", "baku-4", "baku-5", "absheron", "karabakh",
    "ministry-reception", "labour-inspectorate-reception",
  ]

  @Test func `the sub-directions alone fail, by 16`() throws {
    let findings = try MarchDigest.rules().check(try MarchDigest.document())
    let counts = Dictionary(grouping: findings, by: \.status).mapValues(\.count)
    #expect(counts == [.pass: 56, .fail: 1])
    let unit = "unit=labour-inspectorate-reception,span=cumulative"
    #expect(
      findings.filter { $0.status == .fail } == [
        Finding(
          rule: "subdirections-foot", label: "Sub-directions foot to the inspectorate's reception",
          instance: [], status: .fail, severity: .error, left: "2750", right: "2766",
          difference: "-16",
          figures: [
            "direct[\(unit)]", "labour-relations[\(unit),subdirection=guidance]",
            "labour-relations[\(unit),subdirection=certificates]",
            "labour-relations[\(unit),subdirection=violations]",
          ].compactMap { FigureKey($0) },
          message: "stated 2750 differs from the sum of its parts 2766 by 16")
      ])
  }

  @Test func `every rule has its findings, in file order`() throws {
    let rules = try MarchDigest.rules()
    let names = rules.check(try MarchDigest.document()).map(\.rule)
    let order = names.enumerated().filter { $0.offset == 0 || names[$0.offset - 1] != $0.element }
    #expect(order.map(\.element) == rules.rules.map(\.name) + ["repeats-agree"])
  }

  @Test func `every rule says in two languages what it checks and why`() throws {
    for rule in try MarchDigest.rules().rules {
      for names in [rule.label, rule.description, rule.reason] {
        #expect(names.byLanguage.map(\.code) == ["en", "az"])
      }
      #expect(rule.mark != nil)
    }
  }

  @Test func `labels come in the language asked for`() throws {
    let findings = try MarchDigest.rules().check(try MarchDigest.document(), language: "az")
    #expect(findings.first?.label == "Xidmət yerlərinin cəmi ümumi göstəriciyə bərabərdir")
  }

  /// Every digit of the unit's figure is raised by one in turn, nine to zero.
  @Test(arguments: units, ["cumulative", "monthly"])
  func `a wrong digit fails the sum of its span and nothing that is without it`(
    unit: String, span: String
  ) throws {
    let rules = try MarchDigest.rules()
    let document = try MarchDigest.document()
    let before = rules.check(document)
    let key = "direct[unit=\(unit),span=\(span)]"
    let figure = try #require(document.figures.first { $0.key.description == key })
    let digits = Array(figure.value.description)
    for place in digits.indices {
      var changed = digits
      changed[place] =
        digits[place] == "9" ? "0" : Character(String((digits[place].wholeNumberValue ?? 0) + 1))
      let value = String(changed)
      let after = rules.check(try document.setting(key, to: value))
      let failing = try #require(
        after.first { $0.rule == "units-foot" && $0.instance.map(\.member) == [span] })
      #expect(failing.status == .fail)
      let change = (Int(value) ?? 0) - (Int(String(digits)) ?? 0)
      #expect(failing.difference == String(-change))
      #expect(
        after.filter { !$0.figures.contains(figure.key) }
          == before.filter { !$0.figures.contains(figure.key) })
    }
  }

  @Test(arguments: units)
  func `a missing unit leaves its sums undecided`(unit: String) throws {
    let document = try MarchDigest.document().removing("direct[unit=\(unit),")
    let findings = try MarchDigest.rules().check(document).filter { $0.rule == "units-foot" }
    #expect(
      findings.map { "\($0.status): \($0.message)" }
        == ["cumulative", "monthly"].map {
          "indeterminate: cannot be decided: direct[unit=\(unit),span=\($0)] is missing"
        })
  }

  @Test func `a missing unit does not hide that the rest exceeds the total`() throws {
    let document = try MarchDigest.document().removing("direct[unit=baku-5,")
      .setting("direct[unit=baku-2,span=monthly]", to: "38999")
    let findings = try MarchDigest.rules().check(document).filter { $0.rule == "units-foot" }
    #expect(findings.map(\.status) == [.indeterminate, .fail])
    #expect(
      findings[1].message == "stated 47829 is less than the sum of its printed parts 78903 by 31074"
    )
    #expect(findings[1].missing.map(\.description) == ["direct[unit=baku-5,span=monthly]"])
  }

  @Test func `no missing figure makes another rule fail`() throws {
    let rules = try MarchDigest.rules()
    let document = try MarchDigest.document()
    for figure in document.figures {
      var lacking = document
      lacking.figures.removeAll { $0.key == figure.key }
      let failing = rules.check(lacking).filter { $0.status == .fail }.map(\.rule)
      #expect(failing.allSatisfy { $0 == "subdirections-foot" }, "without \(figure.key)")
    }
  }

  @Test func `an empty digest passes nothing and passes over no rule that applies`() throws {
    let rules = try MarchDigest.rules()
    var document = try MarchDigest.document()
    document.figures = []
    let findings = rules.check(document)
    #expect(findings.allSatisfy { $0.status == .indeterminate })
    #expect(Set(findings.map(\.rule)) == Set(rules.rules.map(\.name)))
  }

  @Test func `an issue of before a unit opened does not miss it`() throws {
    var document = try MarchDigest.document().removing("labour-inspectorate-reception")
    document.period = CalendarDate(year: 2026, month: 1, day: 1).flatMap { start in
      CalendarDate(year: 2026, month: 1, day: 31).map { Period(start: start, end: $0) }
    }
    document = try document.setting("direct[unit=all,span=cumulative]", to: "3560924")
    let findings = try MarchDigest.rules().check(document)
    #expect(
      findings.first { $0.rule == "units-foot" }?.message
        == "stated 3560924 equals the sum of its parts")
    #expect(!findings.contains { $0.rule == "labour-relations-cover-the-reception" })
    #expect(!findings.contains { $0.rule.hasPrefix("subdirection") })
  }
}
