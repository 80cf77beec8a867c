import Foundation
import Testing

/// Findings that are known: written once, then told from what is new, changed or fixed.
struct BaselineCommandTests {
  /// Runs with the findings of one issue as the baseline.
  private func withBaseline(of issue: String, _ body: (MarketRun) throws -> Void) throws {
    try MarketFolder.with { market in
      let written = try market.run("check", issue, "--baseline", "known.json", "--write-baseline")
      #expect(written.status == 0)
      #expect(written.errors == "")
      try body(market)
    }
  }

  @Test func `what fails is written, by document, rule and instance`() throws {
    try withBaseline(of: "wrong.txt") { market in
      let baseline = try String(
        contentsOf: market.folder.url.appending(path: "known.json"), encoding: .utf8)
      #expect(
        baseline.replacing(/[0-9a-f]{64}/, with: "…") == """
          {
            "schema": "crossfoot.baseline/2",
            "documents": [
              {
                "path": "wrong.txt",
                "sha256": "…",
                "publication": "market",
                "period": {"start": "2026-03-01", "end": "2026-03-31"},
                "findings": [
                  {
                    "rule": "halls-foot",
                    "instance": {"span": "month"},
                    "figures": [
                      "visits[unit=all,span=month]",
                      "visits[unit=north,span=month]",
                      "visits[unit=south,span=month]",
                      "visits[unit=west,span=month]"
                    ],
                    "values": {
                      "visits[unit=all,span=month]": "600",
                      "visits[unit=north,span=month]": "100",
                      "visits[unit=south,span=month]": "200",
                      "visits[unit=west,span=month]": "310"
                    },
                    "earlier": {},
                    "left": "600",
                    "right": "610",
                    "message": "stated 600 differs from the sum of its parts 610 by 10"
                  }
                ]
              }
            ]
          }

          """)
    }
  }

  @Test func `a known finding is told and counts no more`() throws {
    try withBaseline(of: "wrong.txt") { market in
      let outcome = try market.run("check", "wrong.txt", "--baseline", "known.json")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(
        outcome.output == """
          No new contradiction; 1 accepted

          wrong.txt  Market, 2026-03: 11 figures read, 0 numerals unread

          5 passed

          known
            halls-foot  span=month  stated 600 differs from the sum of its parts 610 by 10

          3 of 11 figures are checked by no rule
          1 rule compares with the issue before, which --previous gives

          1 document: 1 fail (1 accepted), 0 indeterminate, 0 broken, 0 used, 5 pass

          """)
    }
  }

  @Test func `a known finding whose values changed fails, and says what they were`() throws {
    try withBaseline(of: "wrong.txt") { market in
      let outcome = try market.run("check", "worse.txt", "--baseline", "known.json")
      #expect(outcome.status == 1)
      #expect(outcome.errors == "")
      #expect(
        outcome.output == """
          1 contradiction found

          worse.txt  Market, 2026-03: 11 figures read, 0 numerals unread

          fail
            halls-foot  Halls foot
            span=month
            known, but changed: visits[unit=west,span=month] was 310
            stated 600 differs from the sum of its parts 620 by 20

                600  visits[unit=all]    page 1, line 4
                100  visits[unit=north]  page 1, line 5
                200  visits[unit=south]  page 1, line 6
                320  visits[unit=west]   page 1, line 7
                ───
                620  sum of 3
                ───
                -20  difference

                suspects, likeliest first: any of these 4 figures would let the rule pass if changed; which is wrong cannot be decided
                  620  for  600  visits[unit=all]    rounding
                  180  for  200  visits[unit=south]  rounding
                  300  for  320  visits[unit=west]   one-digit
                                 beside visits[unit=west,span=year], it would be more like the 3 other rows
                   80  for  100  visits[unit=north]  rounding
                                 beside visits[unit=north,span=year], it would be less like the 3 other rows

          5 passed

          3 of 11 figures are checked by no rule
          1 rule compares with the issue before, which --previous gives

          1 document: 1 fail, 0 indeterminate, 0 broken, 0 used, 5 pass

          """)
    }
  }

  @Test func `a known finding that no longer occurs is told as fixed`() throws {
    try withBaseline(of: "wrong.txt") { market in
      let outcome = try market.run("check", "march.txt", "--baseline", "known.json")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(
        outcome.output == """
          Every figure that can be checked agrees

          march.txt  Market, 2026-03: 11 figures read, 0 numerals unread

          6 passed

          3 of 11 figures are checked by no rule
          1 rule compares with the issue before, which --previous gives

          fixed
            halls-foot  span=month  stated 600 differs from the sum of its parts 610 by 10

          1 document: 0 fail, 0 indeterminate, 0 broken, 0 used, 6 pass

          """)
    }
  }

  @Test func `a finding that a baseline does not have fails`() throws {
    try withBaseline(of: "march.txt") { market in
      let outcome = try market.run("check", "wrong.txt", "--baseline", "known.json")
      #expect(outcome.status == 1)
    }
  }

  @Test func `a baseline is not written where a document cannot be read`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run(
        "check", "wrong.txt", "nowhere.txt", "--baseline", "known.json", "--write-baseline")
      #expect(outcome.status == 66)
      #expect(
        outcome.errors == """
          crossfoot: nowhere.txt: no such file
          crossfoot: known.json: not written, as 1 document could not be read

          """)
      let place = market.folder.url.appending(path: "known.json")
      #expect(!FileManager.default.fileExists(atPath: place.path))
    }
  }

  @Test func `a baseline that is not there is an error`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("check", "wrong.txt", "--baseline", "known.json")
      #expect(
        outcome
          == Outcome(
            status: 66, output: "", errors: "crossfoot: known.json: no such file\n"))
    }
  }

  @Test func `writing needs a place to write to`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("check", "wrong.txt", "--write-baseline")
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("--write-baseline needs the file to write, with --baseline."))
    }
  }

  @Test func `what is wrong with a baseline is told by place`() throws {
    try MarketFolder.with { market in
      try market.folder.file(
        "known.json",
        """
        {
          "schema": "crossfoot.report/1",
          "colour": "red",
          "documents": [
            {"path": "wrong.txt", "publication": "market", "findings": [], "size": "9"},
            {
              "path": "wrong.txt", "sha256": "", "publication": "market",
              "period": {"start": "2026-03-01", "end": "2026-03-32"},
              "findings": [{"figures": [], "values": {}, "why": "so"}]
            }
          ]
        }
        """)
      let outcome = try market.run("check", "wrong.txt", "--baseline", "known.json")
      #expect(outcome.status == 65)
      #expect(
        outcome.errors == """
          known.json:1:1: error: not a baseline: its schema is “crossfoot.report/1”, not “crossfoot.baseline/2”
            {
            ^
          known.json:3:3: error: unknown key “colour” in a baseline
              "colour": "red",
              ^
          known.json:5:5: error: a document needs “path”, “sha256” and “publication”
                {"path": "wrong.txt", "publication": "market", "findings": [], "size": "9"},
                ^
          known.json:5:68: error: unknown key “size” in a document
                {"path": "wrong.txt", "publication": "market", "findings": [], "size": "9"},
                                                                               ^
          known.json:8:17: error: a period needs the days “start” and “end”
                  "period": {"start": "2026-03-01", "end": "2026-03-32"},
                            ^
          known.json:9:20: error: a finding needs “rule”
                  "findings": [{"figures": [], "values": {}, "why": "so"}]
                               ^
          known.json:9:50: error: unknown key “why” in a finding
                  "findings": [{"figures": [], "values": {}, "why": "so"}]
                                                             ^

          """)
    }
  }

  @Test(arguments: ["", "[]", "{", "\u{0}"])
  func `what is no baseline is none`(text: String) throws {
    try MarketFolder.with { market in
      try market.folder.file("known.json", text)
      let outcome = try market.run("check", "wrong.txt", "--baseline", "known.json")
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("known.json:"))
      #expect(outcome.output == "")
    }
  }
}
