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

  /// How many instances of each rule pass; the two identities that fail are told apart.
  private static let passing = [
    "units-foot": 2, "units-listed": 2, "branches-foot": 2, "branches-listed": 2,
    "monthly-at-most-cumulative": 16, "components-foot": 1, "direct-component-agrees": 1,
    "pandemic-services-foot": 1, "total-covers-direct-appeals": 9, "services-foot": 2,
    "responses-foot": 2, "services-monthly-at-most-cumulative": 6,
    "responses-monthly-at-most-cumulative": 3, "responses-in-order": 2, "services-in-order": 2,
    "labour-relations-cover-the-reception": 1, "sexes-foot": 1, "oldest-is-the-older": 10,
    "overall-oldest": 2, "overall-youngest": 1, "mode-in-modal-group": 12, "ages-in-order": 12,
    "overall-mean-age": 1, "respondents-monthly-at-most-cumulative": 9,
    "survey-base-covers-direct-appeals": 9, "survey-base-within-all-services": 8,
    "branch-survey-share-of-direct": 2, "branch-survey-share-of-total": 1,
    "satisfaction-within-bounds": 20, "subdirection-shares-fit": 3,
    "subdirection-shares-foot": 1, "period-is-whole-month": 1,
    "cumulative-period-ends-with-report": 7, "caption-agrees-with-period": 2,
    "first-day-is-known": 7, "captioned-day-is-known": 5, "footnotes-in-order": 1,
    "repeats-agree": 4,
  ]

  /// `document()` has no footnote marks, so that their rule passes here.
  @Test func `the identities that are known to hold hold, the two that are known to fail fail`()
    throws
  {
    let findings = try MarchDigest.rules().check(try MarchDigest.document())
    let passing = findings.filter { $0.status == .pass }
    #expect(Dictionary(grouping: passing, by: \.rule).mapValues(\.count) == Self.passing)
    let others = findings.filter { $0.status != .pass }.map { finding in
      "\(finding.rule) \(finding.status) \(finding.severity): \(finding.message)"
    }
    #expect(
      others == [
        "unit-totals-foot fail warning: "
          + "stated 4343583 differs from the sum of its parts 4342875 by 708",
        "subdirections-foot fail error: stated 2750 differs from the sum of its parts 2766 by 16",
      ])
  }

  @Test func `the failing identity names both sides and its figures`() throws {
    let findings = try MarchDigest.rules().check(try MarchDigest.document())
    let unit = "unit=labour-inspectorate-reception,span=cumulative"
    let failing = try #require(findings.first { $0.rule == "subdirections-foot" })
    #expect(failing.left == "2750")
    #expect(failing.right == "2766")
    #expect(failing.difference == "-16")
    #expect(
      failing.figures.map(\.description) == [
        "direct[\(unit)]", "labour-relations[\(unit),subdirection=guidance]",
        "labour-relations[\(unit),subdirection=certificates]",
        "labour-relations[\(unit),subdirection=violations]",
      ])
  }

  @Test func `findings come in the order of the rules`() throws {
    let rules = try MarchDigest.rules()
    let order = Dictionary(
      uniqueKeysWithValues: zip(rules.rules.map(\.name) + ["repeats-agree"], 0...))
    let places = rules.check(try MarchDigest.document()).compactMap { order[$0.rule] }
    #expect(places == places.sorted())
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
        after.filter { !$0.figures.contains(figure.key) }.map(\.withoutSuspects)
          == before.filter { !$0.figures.contains(figure.key) }.map(\.withoutSuspects))
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

  private static let failing = ["unit-totals-foot", "subdirections-foot"]

  @Test func `no missing figure makes another rule fail, but for those that list units`() throws {
    let rules = try MarchDigest.rules()
    let document = try MarchDigest.document()
    for figure in document.figures {
      var lacking = document
      lacking.figures.removeAll { $0.key == figure.key }
      let failing = rules.check(lacking).filter { $0.status == .fail }
      for finding in failing where !Self.failing.contains(finding.rule) {
        // Who is not listed is named as missing.
        #expect(finding.rule.hasSuffix("-listed"), "without \(figure.key)")
        #expect(finding.missing == [figure.key])
      }
    }
  }

  @Test func `an empty digest passes nothing and passes over no rule that applies`() throws {
    let rules = try MarchDigest.rules()
    var document = try MarchDigest.document()
    document.figures = []
    let findings = rules.check(document).filter { $0.rule != "footnotes-in-order" }
    #expect(findings.allSatisfy { $0.status == .indeterminate })
    // Left out are those that apply only where something else is printed.
    let conditional = rules.rules.filter(\.isConditional).map(\.name) + ["footnotes-in-order"]
    #expect(
      Set(findings.map(\.rule)).union(conditional) == Set(rules.rules.map(\.name)))
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

extension Finding {
  /// The finding as the rule alone gives it.
  fileprivate var withoutSuspects: Finding {
    var finding = self
    finding.suspects = []
    finding.certainty = nil
    return finding
  }
}
