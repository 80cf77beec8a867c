import DigestModel
import Reporting
import Testing

/// How well rules cover figures, as text and as JSON.
struct CoverageReportTests {
  private let coverage = RuleCoverage(
    path: "issues/march.md",
    figures: [
      RuleCoverage.Covered(
        key: key("visits[unit=all,span=monthly]"), value: number("2766"), measure: .count,
        rules: ["units-foot", "month-within"],
        trials: [
          RuleCoverage.Trial(kind: "one-digit", tried: 35, unnoticed: []),
          RuleCoverage.Trial(kind: "digits-transposed", tried: 2, unnoticed: []),
        ]),
      RuleCoverage.Covered(
        key: key("satisfaction[unit=all,span=monthly]"), value: number("98.8"), measure: .percent,
        rules: ["share-fits"],
        trials: [
          RuleCoverage.Trial(
            kind: "one-digit", tried: 26,
            unnoticed: ["98.1", "98.2", "98.3", "98.4", "98.5"].map(number), lapsed: 2),
          RuleCoverage.Trial(kind: "digits-transposed", tried: 1, unnoticed: []),
        ]),
      RuleCoverage.Covered(
        key: key("age.modal-group[unit=all]"), value: .range(60, 69), measure: .years, rules: [],
        trials: [
          RuleCoverage.Trial(kind: "one-digit", tried: 1, unnoticed: [.range(60, 68)]),
          RuleCoverage.Trial(kind: "digits-transposed", tried: 0, unnoticed: []),
        ]),
    ])

  @Test func `rates come first, then what is not wholly covered`() {
    var text = ""
    report(coverage: [coverage], as: .text(), to: &text)
    #expect(
      text == """
        issues/march.md  3 figures: 1 wholly covered, 1 in part, 1 by no rule

          wrong values       tried  noticed    rate  rule lapses
          one-digit             62       56   90.3%            2
          digits-transposed      3        3  100.0%            0
          all                   65       59   90.7%            2

          satisfaction[unit=all,span=monthly]  98.8%  81.4%  share-fits
            one-digit: 5 of 26 unnoticed: 98.1%, 98.2%, 98.3%, 98.4%, …
          age.modal-group[unit=all]            60-69   0.0%  no rule

        """)
  }

  @Test func `all of it is written when it is asked for`() {
    var text = ""
    report(coverage: [coverage], as: .text(isVerbose: true), to: &text)
    #expect(
      text == """
        issues/march.md  3 figures: 1 wholly covered, 1 in part, 1 by no rule

          wrong values       tried  noticed    rate  rule lapses
          one-digit             62       56   90.3%            2
          digits-transposed      3        3  100.0%            0
          all                   65       59   90.7%            2

          visits[unit=all,span=monthly]        2 766  100.0%  units-foot, month-within
          satisfaction[unit=all,span=monthly]  98.8%   81.4%  share-fits
            one-digit: 5 of 26 unnoticed: 98.1%, 98.2%, 98.3%, 98.4%, 98.5%
          age.modal-group[unit=all]            60-69    0.0%  no rule

        """)
  }

  @Test func `JSON has every figure and every unnoticed value`() {
    var text = ""
    report(coverage: [coverage], as: .json, to: &text)
    #expect(
      text == #"""
        {
          "schema": "crossfoot.coverage/1",
          "documents": [
            {
              "path": "issues/march.md",
              "tried": 65,
              "noticed": 59,
              "lapsed": 2,
              "kinds": [
                {"kind": "one-digit", "tried": 62, "noticed": 56, "lapsed": 2},
                {"kind": "digits-transposed", "tried": 3, "noticed": 3, "lapsed": 0}
              ],
              "figures": [
                {
                  "key": "visits[unit=all,span=monthly]",
                  "rules": ["units-foot", "month-within"],
                  "tried": 37,
                  "noticed": 37,
                  "lapsed": 0,
                  "unnoticed": {}
                },
                {
                  "key": "satisfaction[unit=all,span=monthly]",
                  "rules": ["share-fits"],
                  "tried": 27,
                  "noticed": 22,
                  "lapsed": 2,
                  "unnoticed": {"one-digit": ["98.1", "98.2", "98.3", "98.4", "98.5"]}
                },
                {
                  "key": "age.modal-group[unit=all]",
                  "rules": [],
                  "tried": 1,
                  "noticed": 0,
                  "lapsed": 0,
                  "unnoticed": {"one-digit": ["60-68"]}
                }
              ]
            }
          ]
        }

        """#)
  }

  @Test func `nothing tried is no rate`() {
    var text = ""
    report(coverage: [RuleCoverage(path: "empty.txt", figures: [])], as: .text(), to: &text)
    #expect(
      text == """
        empty.txt  0 figures: 0 wholly covered, 0 in part, 0 by no rule

          wrong values  tried  noticed  rate
          all               0        0     –

        """)
  }
}
