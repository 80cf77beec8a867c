import Reporting
import Testing

struct FiguresJSONTests {
  @Test func `figures are written in their pinned schema`() {
    var text = ""
    report([Sample.document, Sample.bare], as: .json, to: &text)
    #expect(
      text == #"""
        {
          "schema": "crossfoot.figures/1",
          "documents": [
            {
              "path": "issues/march.md",
              "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
              "publication": "bulletin",
              "period": {"start": "2026-03-01", "end": "2026-03-31"},
              "figures": [
                {
                  "key": "period.start[unit=all,span=monthly]",
                  "indicator": "period.start",
                  "dimensions": {"unit": "all", "span": "monthly"},
                  "value": "2026-03-01",
                  "measure": "date",
                  "text": "01.03.26",
                  "occurrences": [
                    {"page": 1, "box": [72.0, 12.0, 110.3, 23.0], "line": 1, "text": "01.03.26"}
                  ],
                  "reading": ["plain"]
                },
                {
                  "key": "visits[unit=all,span=monthly]",
                  "indicator": "visits",
                  "dimensions": {"unit": "all", "span": "monthly"},
                  "value": 2766,
                  "measure": "count",
                  "text": "2 766",
                  "occurrences": [
                    {"page": 1, "box": [72.0, 36.0, 110.3, 47.0], "line": 3, "text": "2 766"}
                  ],
                  "reading": ["plain"]
                },
                {
                  "key": "visits[unit=north,span=monthly]",
                  "indicator": "visits",
                  "dimensions": {"unit": "north", "span": "monthly"},
                  "value": 1166,
                  "measure": "count",
                  "text": "1 166",
                  "occurrences": [
                    {"page": 1, "box": [72.0, 60.0, 110.3, 71.0], "line": 5, "text": "1 166"}
                  ],
                  "reading": ["plain"]
                },
                {
                  "key": "visits[unit=south,span=monthly]",
                  "indicator": "visits",
                  "dimensions": {"unit": "south", "span": "monthly"},
                  "value": 571,
                  "measure": "count",
                  "text": "571",
                  "occurrences": [
                    {
                      "page": 1,
                      "box": [72.0, 72.0, 110.3, 83.0],
                      "line": 6,
                      "text": "571",
                      "footnote": "without the \"river\" branch"
                    }
                  ],
                  "reading": ["plain"]
                },
                {
                  "key": "visits[unit=west,span=monthly]",
                  "indicator": "visits",
                  "dimensions": {"unit": "west", "span": "monthly"},
                  "value": 1013,
                  "measure": "count",
                  "text": "1 013",
                  "occurrences": [
                    {"page": 1, "box": [72.0, 84.0, 110.3, 95.0], "line": 7, "text": "1 013"}
                  ],
                  "reading": ["joined", "legend order"]
                },
                {
                  "key": "satisfaction[unit=all,span=monthly]",
                  "indicator": "satisfaction",
                  "dimensions": {"unit": "all", "span": "monthly"},
                  "value": 98.8,
                  "measure": "percent",
                  "text": "98,8%",
                  "occurrences": [
                    {"page": 1, "box": [72.0, 108.0, 110.3, 119.0], "line": 9, "text": "98,8%"},
                    {"page": 2, "box": [72.0, 48.0, 110.3, 59.0], "line": 4, "text": "98,9%"}
                  ],
                  "reading": ["plain"]
                },
                {
                  "key": "age.modal-group[unit=all]",
                  "indicator": "age.modal-group",
                  "dimensions": {"unit": "all"},
                  "value": "60-69",
                  "measure": "years",
                  "text": "60-69",
                  "occurrences": [
                    {"page": 2, "box": [72.0, 60.0, 110.3, 71.0], "line": 5, "text": "60-69"}
                  ],
                  "reading": ["plain"]
                },
                {
                  "key": "wait.mean[unit=all,span=monthly]",
                  "indicator": "wait.mean",
                  "dimensions": {"unit": "all", "span": "monthly"},
                  "value": 161,
                  "measure": "seconds",
                  "text": "02:41",
                  "occurrences": [
                    {"page": 2, "box": [72.0, 72.0, 110.3, 83.0], "line": 6, "text": "02:41"}
                  ],
                  "reading": ["approximate: “Wating” for “Waiting”"]
                },
                {
                  "key": "rate",
                  "indicator": "rate",
                  "dimensions": {},
                  "value": -0.50,
                  "measure": "decimal",
                  "text": "-0,50",
                  "occurrences": [
                    {"page": 2, "box": [72.0, 84.0, 110.3, 95.0], "line": 7, "text": "-0,50"}
                  ],
                  "reading": ["plain"]
                }
              ],
              "ledger": {
                "numerals": 15,
                "figures": 10,
                "marks": 2,
                "unread": 3,
                "unreadNumerals": [
                  {"page": 1, "line": 8, "box": [72.0, 96.0, 110.3, 107.0], "text": "12"},
                  {"page": 1, "line": 8, "box": [72.0, 96.0, 110.3, 107.0], "text": "1 300"},
                  {"page": 2, "line": 9, "box": [72.0, 108.0, 110.3, 119.0], "text": "7%"}
                ],
                "unseen": 0,
                "unseenNumerals": []
              },
              "diagnostics": [
                {
                  "severity": "warning",
                  "message": "heading “Responses” has no figures",
                  "page": 2,
                  "line": 8,
                  "box": [72.0, 96.0, 110.3, 107.0]
                },
                {"severity": "note", "message": "no footer"}
              ],
              "contradictions": []
            },
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
              "contradictions": []
            }
          ]
        }

        """#)
  }

  @Test func `no documents are an empty list`() {
    var text = ""
    report([], as: .json, to: &text)
    #expect(
      text == #"""
        {"schema": "crossfoot.figures/1", "documents": []}

        """#)
  }
}
