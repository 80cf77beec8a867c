import Testing

/// What a publication's rules are, what they make of a document and what they would notice.
struct RulesCommandTests {
  private func output(_ arguments: String...) throws -> String {
    try MarketFolder.with { market in
      let outcome = try CrossfootProcess(
        arguments: arguments + ["--publication", "."], folder: market.folder.url
      ).run()
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      return outcome.output
    }
  }

  @Test func `the rules are listed`() throws {
    let text = try output("rules", "list")
    #expect(
      text == """
        market
          halls-foot         Ft  error    Halls foot
          month-within-year      warning  The month is within the year
          year-continues         error    The year continues

        every publication
          repeats-agree      error  Repeated figures agree
          evidence-agrees    error  Pages say one thing of what they are about

        """)
  }

  @Test func `a rule is explained`() throws {
    let text = try output("rules", "explain", "halls-foot")
    #expect(
      text == """
        halls-foot  Halls foot
          error, Ft (foots), of market

          checks    What the halls count adds up to what all of them count.
          because   A visit is counted by one hall.
          for       span: all
          holds if  visits[unit=all, span] == sum(visits[unit in children(all), span])

        """)
  }

  @Test func `a rule that every publication has is explained`() throws {
    let text = try output("rules", "explain", "repeats-agree")
    #expect(
      text == """
        repeats-agree  Repeated figures agree
          error, of every publication

          checks  A figure that is printed several times is the same everywhere; printings with fewer
                  decimals are roundings of the others.

        """)
  }

  @Test func `a rule is worked with the figures of a document, whatever comes of it`() throws {
    let text = try output("rules", "explain", "halls-foot", "wrong.txt")
    #expect(
      text == """
        halls-foot  Halls foot
          error, Ft (foots), of market

          checks    What the halls count adds up to what all of them count.
          because   A visit is counted by one hall.
          for       span: all
          holds if  visits[unit=all, span] == sum(visits[unit in children(all), span])

        wrong.txt  2026-03

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

              suspects, likeliest first: any of these 4 figures would let the rule pass if changed; which is wrong cannot be decided
                610  for  600  visits[unit=all]    rounded otherwise
                190  for  200  visits[unit=south]  rounded otherwise
                 90  for  100  visits[unit=north]  rounded otherwise
                300  for  310  visits[unit=west]   one digit wrong

          pass
          halls-foot  Halls foot
          span=year
          stated 1 800 equals the sum of its parts

              1 800  visits[unit=all]    page 1, line 4
                400  visits[unit=north]  page 1, line 5
                600  visits[unit=south]  page 1, line 6
                800  visits[unit=west]   page 1, line 7
              ─────
              1 800  sum of 3
              ─────
                 +0  difference

        """)
  }

  @Test func `what would go unnoticed is told per figure`() throws {
    let text = try output("rules", "coverage", "march.txt")
    #expect(
      text == """
        march.txt  11 figures: 8 wholly covered, 0 in part, 3 by no rule

          wrong values         tried  noticed    rate
          one digit wrong        325      217   66.7%
          digits transposed       11        2   18.1%
          a digit dropped         10       10  100.0%
          a digit added          315      297   94.2%
          a neighbour's value     30       30  100.0%
          all                    691      556   80.4%

          period.start  2026-03-01  0.0%  no rule
          period.end    2026-03-31  0.0%  no rule
          rating                 4  0.0%  no rule

        """)
  }

  @Test func `a rule that is not there is an error`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("rules", "explain", "halls-fot")
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
      #expect(
        outcome.errors.contains("There is no rule “halls-fot”: did you mean “halls-foot”?"))
    }
  }

  @Test func `coverage of a document that is not there is an error`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("rules", "coverage", "nowhere.txt")
      #expect(
        outcome
          == Outcome(status: 66, output: "", errors: "crossfoot: nowhere.txt: no such file\n"))
    }
  }
}
