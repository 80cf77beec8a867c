import Testing

/// Checks against the issue before.
struct EarlierIssueTests {
  @Test func `rules that compare with the issue before pass`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("check", "march.txt", "--previous", "february.txt")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(
        outcome.output == """
          Every figure that can be checked agrees

          march.txt  Market, 2026-03: 11 figures read, 0 numerals unread

          10 passed

          3 of 11 figures are checked by no rule

          1 document: 0 fail, 0 indeterminate, 0 broken, 0 used, 10 pass

          """)
    }
  }

  @Test func `what does not follow from the issue before fails, and is put down to one figure`()
    throws
  {
    try MarketFolder.with { market in
      let outcome = try market.run("check", "wrong.txt", "--previous", "february.txt")
      #expect(outcome.status == 1)
      #expect(outcome.errors == "")
      #expect(
        outcome.output == """
          2 contradictions found

          wrong.txt  Market, 2026-03: 11 figures read, 0 numerals unread

          fail
            halls-foot  Halls foot
            span=month
            stated 600 differs from the sum of its parts 610 by 10

                600  visits[unit=all]    page 1, line 4
                100  visits[unit=north]  page 1, line 5
                200  visits[unit=south]  page 1, line 6
                310  visits[unit=west]   page 1, line 7
                ───
                610  sum of 3
                ───
                -10  difference

                suspect: nothing smaller would let all 2 rules that fail with it pass
                  300  for  310  visits[unit=west]  one digit wrong

            year-continues  The year continues
            unit=west
            800 differs from 810 by 10

                800  visits[span=year]   page 1, line 7
                310  visits[span=month]  page 1, line 7
                500  visits[span=year]   page 1, line 7 of the issue before
                ───
                810  sum of 2
                ───
                -10  difference

                suspects: as for halls-foot above

          8 passed

          3 of 11 figures are checked by no rule

          1 document: 2 fail, 0 indeterminate, 0 broken, 0 used, 8 pass

          """)
    }
  }

  @Test func `what the issue before lacks is told`() throws {
    try MarketFolder.with { market in
      try market.folder.file(
        "rating.txt", "Market visits\nPeriod: 01.02.2026 - 28.02.2026\n\nRating          4\n")
      let outcome = try market.run("check", "march.txt", "--previous", "rating.txt")
      #expect(outcome.status == 0)
      #expect(
        outcome.output.contains(
          """
            year-continues  The year continues
            unit=west
            cannot be decided: the issue before has no visits[unit=west,span=year]

                800  visits[span=year]   page 1, line 7
                300  visits[span=month]  page 1, line 7
          """))
    }
  }

  @Test(arguments: ["march.txt", "wrong.txt"])
  func `an issue that is not earlier is an error`(previous: String) throws {
    try MarketFolder.with { market in
      let outcome = try market.run("check", "march.txt", "--previous", previous)
      #expect(outcome.status == 65)
      #expect(
        outcome.errors
          == "crossfoot: march.txt: \(previous), given with --previous, is no earlier issue of its"
          + " publication\n")
    }
  }

  @Test func `an issue that is not there is an error`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("check", "march.txt", "--previous", "january.txt")
      #expect(
        outcome
          == Outcome(status: 66, output: "", errors: "crossfoot: january.txt: no such file\n"))
    }
  }

  @Test func `the issue after decides that the one before is right`() throws {
    try MarketFolder.with { market in
      // A hall's year is too large, and the year of all halls is computed from it.
      let march = try market.text("march.txt").replacing(" 1 800", with: " 1 810")
        .replacing("300     800", with: "300     810")
      try market.folder.file("carried.txt", march)
      try market.folder.file(
        "april.txt",
        """
        Market visits
        Period: 01.04.2026 - 30.04.2026

        All halls     300   2 100
        North hall    100     500
        South hall    100     700
        West hall     100     900
        """)
      func output(_ files: String...) throws -> String {
        try market.run(["check"] + files + ["--previous", "february.txt"]).output
      }
      #expect(try output("carried.txt").contains("or in the issue before: this figure would"))
      let decided = try output("carried.txt", "april.txt")
      #expect(!decided.contains("or in the issue before"))
      #expect(decided.contains("1 800  for  1 810  visits[span=year]"))
    }
  }
}
