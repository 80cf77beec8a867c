import Reporting
import Testing

struct CheckJSONTests {
  @Test func `findings follow the document, unreadable documents are errors`() {
    let document = CheckedDocument(
      recovered: Sample.bare, title: "Bulletin", findings: Sample.findings)
    let check = CheckReport(documents: [document], unreadable: Sample.check.unreadable)
    var text = ""
    report(check, as: .json, to: &text)
    #expect(
      text == #"""
        {
          "schema": "crossfoot.check/1",
          "documents": [
            {
              "path": "a, b.pdf",
              "sha256": "00",
              "publication": "bulletin",
              "period": {"start": "2026-03-02", "end": "2026-03-08"},
              "figures": [
                {
                  "key": "rate",
                  "indicator": "rate",
                  "dimensions": {},
                  "value": 100,
                  "measure": "percent",
                  "text": "100%",
                  "occurrences": [{"page": 1, "box": [72.0, 12.0, 110.3, 23.0], "line": 1, "text": "100%"}],
                  "reading": ["plain"]
                }
              ],
              "ledger": {
                "numerals": 1,
                "figures": 1,
                "marks": 0,
                "unread": 0,
                "unreadNumerals": [],
                "unseen": 0,
                "unseenNumerals": []
              },
              "diagnostics": [],
              "contradictions": [],
              "summary": {"pass": 3, "fail": 6, "indeterminate": 1, "broken": 1, "used": 1},
              "results": [
                {
                  "rule": "units-foot",
                  "label": "Units foot to the whole",
                  "instance": {"span": "monthly"},
                  "status": "fail",
                  "severity": "error",
                  "left": "2766",
                  "right": "2750",
                  "difference": "16",
                  "figures": [
                    "visits[unit=all,span=monthly]",
                    "visits[unit=north,span=monthly]",
                    "visits[unit=south,span=monthly]",
                    "visits[unit=west,span=monthly]"
                  ],
                  "earlier": [],
                  "missing": [],
                  "message": "stated 2 766 differs from the sum of its parts, 2 750",
                  "suspects": [
                    {
                      "keys": ["visits[unit=west,span=monthly]"],
                      "implied": ["1029"],
                      "mechanism": "one-digit",
                      "resolves": 1,
                      "issueBefore": false,
                      "printings": [],
                      "misreadings": []
                    },
                    {
                      "keys": ["visits[unit=south,span=monthly]", "visits[unit=west,span=monthly]"],
                      "implied": ["500…∞", "?"],
                      "mechanism": null,
                      "resolves": 1,
                      "issueBefore": false,
                      "printings": [],
                      "misreadings": []
                    }
                  ],
                  "certainty": "ambiguous",
                  "acceptance": null
                },
                {
                  "rule": "share-fits",
                  "label": "The share fits",
                  "instance": {},
                  "status": "fail",
                  "severity": "warning",
                  "left": "98.8",
                  "right": "[21.05, 21.15]",
                  "difference": null,
                  "figures": ["satisfaction[unit=all,span=monthly]", "visits[unit=north,span=monthly]"],
                  "earlier": [],
                  "missing": [],
                  "message": "98.8% lies outside 21.05…21.15",
                  "suspects": [],
                  "certainty": null,
                  "acceptance": null
                },
                {
                  "rule": "units-foot",
                  "label": "Units foot to the whole",
                  "instance": {"span": "cumulative"},
                  "status": "indeterminate",
                  "severity": "error",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": ["visits[unit=all,span=cumulative]", "visits[unit=north,span=cumulative]"],
                  "message": "2 of its figures are missing",
                  "suspects": [],
                  "certainty": null,
                  "acceptance": null
                },
                {
                  "rule": "mean-fits",
                  "label": "The mean fits",
                  "instance": {},
                  "status": "broken",
                  "severity": "note",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": [],
                  "message": "division by zero",
                  "suspects": [],
                  "certainty": null,
                  "acceptance": null
                },
                {
                  "rule": "legend-order",
                  "label": "The legend is in order",
                  "instance": {},
                  "status": "used",
                  "severity": "error",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": [],
                  "message": "served to read 3 figures",
                  "suspects": [],
                  "certainty": null,
                  "acceptance": null
                },
                {
                  "rule": "ages-fit",
                  "label": "Ages fit",
                  "instance": {"unit": "all"},
                  "status": "pass",
                  "severity": "error",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": [],
                  "message": "65 lies in 60-69",
                  "suspects": [],
                  "certainty": null,
                  "acceptance": null
                },
                {
                  "rule": "whole-month",
                  "label": "The period is a month",
                  "instance": {},
                  "status": "pass",
                  "severity": "error",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": [],
                  "message": "2026-03-01 is the first day of a month",
                  "suspects": [],
                  "certainty": null,
                  "acceptance": null
                },
                {
                  "rule": "ages-fit",
                  "label": "Ages fit",
                  "instance": {"unit": "north"},
                  "status": "pass",
                  "severity": "error",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": [],
                  "message": "35 lies in 30-39",
                  "suspects": [],
                  "certainty": null,
                  "acceptance": null
                },
                {
                  "rule": "year-foots",
                  "label": "It fits",
                  "instance": {},
                  "status": "fail",
                  "severity": "note",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": [],
                  "message": "it does not fit",
                  "suspects": [],
                  "certainty": "none",
                  "acceptance": {"status": "known"}
                },
                {
                  "rule": "month-foots",
                  "label": "It fits",
                  "instance": {},
                  "status": "fail",
                  "severity": "note",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": [],
                  "message": "it does not fit",
                  "suspects": [],
                  "certainty": "none",
                  "acceptance": {
                    "status": "changed",
                    "changes": [
                      {"key": "visits[unit=north,span=monthly]", "earlier": "1165", "now": "1166"},
                      {"key": "visits[unit=south,span=monthly]", "earlier": null, "now": "571"}
                    ]
                  }
                },
                {
                  "rule": "median-fits",
                  "label": "It fits",
                  "instance": {},
                  "status": "fail",
                  "severity": "note",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": [],
                  "message": "it does not fit",
                  "suspects": [],
                  "certainty": "none",
                  "acceptance": {
                    "status": "waived",
                    "reason": "the median is of last year",
                    "acceptedBy": "A. Auditor",
                    "until": "2026-03-31"
                  }
                },
                {
                  "rule": "rank-fits",
                  "label": "It fits",
                  "instance": {},
                  "status": "fail",
                  "severity": "note",
                  "left": null,
                  "right": null,
                  "difference": null,
                  "figures": [],
                  "earlier": [],
                  "missing": [],
                  "message": "it does not fit",
                  "suspects": [],
                  "certainty": "none",
                  "acceptance": {
                    "status": "expired",
                    "reason": "the median is of last year",
                    "acceptedBy": "A. Auditor",
                    "until": "2026-03-31"
                  }
                }
              ],
              "unchecked": ["rate"],
              "previous": null,
              "comparativeRules": []
            }
          ],
          "undecided": [],
          "idleWaivers": [],
          "fixed": [],
          "errors": [{"path": "c.pdf", "message": "no such file"}]
        }

        """#)
  }
}
