import DigestModel
import Reporting
import Testing

/// Rules as lists and explained.
struct RulesReportTests {
  private let rules = [
    RuleSummary(
      publication: "bulletin", name: "units-foot", label: "Units foot to the whole",
      description: "The visits of all offices sum to the headline.",
      reason: "The table lists every office, and its heading \"all\" gives their sum.",
      severity: .error, mark: "Ft", repetition: "span in {monthly, cumulative}",
      guarding: "exists(visits[unit=all, span])",
      expression: "visits[unit=all, span] == sum(visits[unit in children(all), span])",
      tolerance: nil),
    RuleSummary(
      publication: "bulletin", name: "mean-fits", label: "The mean fits", description: "",
      reason: "", severity: .warning, mark: nil, repetition: nil, guarding: nil,
      expression: "rate == 1", tolerance: "0.5 percent"),
    RuleSummary(
      publication: "gazette", name: "share-fits", label: "The share fits", description: "",
      reason: "", severity: .note, mark: "Rx", repetition: nil, guarding: nil,
      expression: "rate == 2", tolerance: nil),
  ]

  @Test func `a list has a line for each under its publication`() {
    var text = ""
    report(rules: rules, as: .text(), to: &text)
    #expect(
      text == """
        bulletin
          units-foot  Ft  error    Units foot to the whole
          mean-fits       warning  The mean fits

        gazette
          share-fits  Rx  note  The share fits

        """)
  }

  @Test func `a list in JSON says everything`() {
    var text = ""
    report(rules: Array(rules[..<2]), as: .json, to: &text)
    #expect(
      text == #"""
        {
          "schema": "crossfoot.rules/1",
          "rules": [
            {
              "publication": "bulletin",
              "name": "units-foot",
              "label": "Units foot to the whole",
              "description": "The visits of all offices sum to the headline.",
              "reason": "The table lists every office, and its heading \"all\" gives their sum.",
              "severity": "error",
              "mark": "Ft",
              "for": "span in {monthly, cumulative}",
              "when": "exists(visits[unit=all, span])",
              "expr": "visits[unit=all, span] == sum(visits[unit in children(all), span])",
              "tolerance": null
            },
            {
              "publication": "bulletin",
              "name": "mean-fits",
              "label": "The mean fits",
              "description": "",
              "reason": "",
              "severity": "warning",
              "mark": null,
              "for": null,
              "when": null,
              "expr": "rate == 1",
              "tolerance": "0.5 percent"
            }
          ]
        }

        """#)
  }

  @Test func `an explanation says what, why and how, and works it out`() {
    var text = ""
    var document = CheckedDocument(
      recovered: Sample.document, title: "Bulletin", findings: [Sample.findings[0]])
    document.findings[0].suspects = []
    report(
      explanations: [Explanation(rule: rules[0], documents: [document])], as: .text(), to: &text)
    #expect(
      text == #"""
        units-foot  Units foot to the whole
          error, Ft (foots), of bulletin

          checks    The visits of all offices sum to the headline.
          because   The table lists every office, and its heading "all" gives their sum.
          for       span in {monthly, cumulative}
          when      exists(visits[unit=all, span])
          holds if  visits[unit=all, span] == sum(visits[unit in children(all), span])

        issues/march.md  2026-03

          fail
          units-foot  Units foot to the whole
          span=monthly
          stated 2 766 differs from the sum of its parts, 2 750

              2 766  visits[unit=all]    page 1, line 3
              1 166  visits[unit=north]  page 1, line 5
                571  visits[unit=south]  page 1, line 6
                     note: without the "river" branch
              1 013  visits[unit=west]   page 1, line 7
              ─────
              2 750  sum of 3
              ─────
                +16  difference

        """#)
  }

  @Test func `a rule that a document gives no occasion for does not apply`() {
    var text = ""
    let document = CheckedDocument(recovered: Sample.bare, title: "Bulletin", findings: [])
    report(
      explanations: [Explanation(rule: rules[1], documents: [document])], as: .text(), to: &text)
    #expect(
      text == #"""
        mean-fits  The mean fits
          warning, of bulletin

          holds if      rate == 1
          give or take  0.5 percent

        a, b.pdf  2026-03-02/2026-03-08

          does not apply

        """#)
  }
}
