import Testing

/// Shares printed with one decimal, shares of nothing, and a figure printed three times: whole runs.
struct BerthReportTests {
  @Test func `a condition that is only possible decides nothing`() throws {
    try check(
      """
      Berth report
      North quay     10     5    50.0%
      South quay      2     1    50.0%
      All quays      12     6    50.0%

      """, 0,
      """
      No open contradiction, but 1 rule is undecided

      berths.txt  Berth report, no report period: 9 figures read, 0 numerals unread

      indeterminate
        over-half-needs-ten  Where more than half is free there are ten berths
        unit=south
        cannot be decided: 49.95…50.05 may or may not be more than 50

            50.0%  free.share  page 1, line 3
                2  berths      page 1, line 3

      12 passed

      1 document: 0 fail, 1 indeterminate, 0 broken, 0 used, 12 pass

      """)
  }

  @Test func `nor does it where another row fails`() throws {
    try check(
      """
      Berth report
      North quay     10     6    60.0%
      South quay      2     1    50.0%
      All quays      12     7    58.3%

      """, 1,
      """
      4 contradictions found

      berths.txt  Berth report, no report period: 9 figures read, 0 numerals unread

      fail
        at-most-half  At most half is free
        unit=all
        58.25…58.35 is not at most 50

                  58.3%  free.share  page 1, line 4
            ───────────
            58.25…58.35  left side
                     50  right side
             +8.25…8.35  difference

            suspects, likeliest first; there may be others, as the search stopped
                  6  for      7  free
              50.0%  for  58.3%  with free.share

        at-most-half  At most half is free
        unit=north
        59.95…60.05 is not at most 50

                  60.0%  free.share  page 1, line 2
            ───────────
            59.95…60.05  left side
                     50  right side
            +9.95…10.05  difference

            suspects, likeliest first; there may be others, as the search stopped
                  5  for      6  free             one digit wrong
              50.0%  for  60.0%  with free.share

        not-over-half  No more than half is free
        unit=all
        58.25…58.35 is more than 50

                  58.3%  free.share  page 1, line 4
            ───────────
            58.25…58.35  left side
                     50  right side
             +8.25…8.35  difference

            suspects: as for at-most-half above

        not-over-half  No more than half is free
        unit=north
        59.95…60.05 is more than 50

                  60.0%  free.share  page 1, line 2
            ───────────
            59.95…60.05  left side
                     50  right side
            +9.95…10.05  difference

            suspects: as for at-most-half above

      indeterminate
        over-half-needs-ten  Where more than half is free there are ten berths
        unit=south
        cannot be decided: 49.95…50.05 may or may not be more than 50

            50.0%  free.share  page 1, line 3
                2  berths      page 1, line 3

      8 passed

      1 document: 4 fail, 1 indeterminate, 0 broken, 0 used, 8 pass

      """)
  }

  @Test func `a condition that is sure is met`() throws {
    try check(
      """
      Berth report
      North quay     30    15    50.0%
      South quay      8     5    62.5%
      All quays      38    20    52.6%

      """, 1,
      """
      5 contradictions found

      berths.txt  Berth report, no report period: 9 figures read, 0 numerals unread

      fail
        at-most-half  At most half is free
        unit=all
        52.55…52.65 is not at most 50

                  52.6%  free.share  page 1, line 4
            ───────────
            52.55…52.65  left side
                     50  right side
             +2.55…2.65  difference

            suspects, likeliest first; there may be others, as the search stopped
                 19  for     20  free
              50.0%  for  52.6%  with free.share

        at-most-half  At most half is free
        unit=south
        62.45…62.55 is not at most 50

                   62.5%  free.share  page 1, line 3
            ────────────
             62.45…62.55  left side
                      50  right side
            +12.45…12.55  difference

            suspects, likeliest first; there may be others, as the search stopped
                     0 to 4  for      5  free
              0.0% to 50.0%  for  62.5%  with free.share

        not-over-half  No more than half is free
        unit=all
        52.55…52.65 is more than 50

                  52.6%  free.share  page 1, line 4
            ───────────
            52.55…52.65  left side
                     50  right side
             +2.55…2.65  difference

            suspects: as for at-most-half above

        not-over-half  No more than half is free
        unit=south
        62.45…62.55 is more than 50

                   62.5%  free.share  page 1, line 3
            ────────────
             62.45…62.55  left side
                      50  right side
            +12.45…12.55  difference

            suspects: as for at-most-half above

        over-half-needs-ten  Where more than half is free there are ten berths
        unit=south
        8 is not at least 10

             8  berths      page 1, line 3
            ──
             8  left side
            10  right side
            -2  difference

            suspects: as for at-most-half above

      8 passed

      1 document: 5 fail, 0 indeterminate, 0 broken, 0 used, 8 pass

      """)
  }

  @Test func `a share of none is undecided, and a suspect is another number than the one printed`()
    throws
  {
    try check(
      """
      Berth report
      North quay     12     6    50.0%
      South quay      0     0     0.0%
      All quays      12     6    50.0%

      There was a mean wait of 7.48 hours. Last month waits averaged 7.49 hours, and vessels waited 7.5 hours.

      """, 1,
      """
      1 contradiction found

      berths.txt  Berth report, no report period: 10 figures read, 0 numerals unread

      fail
        repeats-agree  Repeated figures agree
        unit=all
        wait[unit=all] is printed 7.48 on page 1, line 6 and 7.49 on page 1, line 6; 7.5 on page 1, line 6 agrees with each

            7.48  wait  page 1, line 6
            7.49  wait  page 1, line 6
             7.5  wait  page 1, line 6

            suspects, likeliest first: any of these 2 figures would let the rule pass if changed; which is wrong cannot be decided
              7.49  for  7.48  wait on page 1, line 6  rounded otherwise
              7.48  for  7.49  wait on page 1, line 6  rounded otherwise

      indeterminate
        share-is-of-berths  The share is the free of all berths
        unit=south
        cannot be decided: it divides 0 by zero

            0.0%  free.share  page 1, line 3
               0  free        page 1, line 3
               0  berths      page 1, line 3

      12 passed

      1 of 10 figures is checked by no rule

      1 document: 1 fail, 1 indeterminate, 0 broken, 0 used, 12 pass

      """)
  }

  @Test func `a share of nothing is undecided whatever is printed`() throws {
    try check(
      """
      Berth report
      North quay      0     0    50.0%
      South quay      0     0     0.0%
      All quays       0     0     0.0%

      """, 0,
      """
      No open contradiction, but 4 rules are undecided

      berths.txt  Berth report, no report period: 9 figures read, 0 numerals unread

      indeterminate
        share-is-of-berths  The share is the free of all berths
        unit=all
        cannot be decided: it divides 0 by zero

            0.0%  free.share  page 1, line 4
               0  free        page 1, line 4
               0  berths      page 1, line 4

        share-is-of-berths  The share is the free of all berths
        unit=north
        cannot be decided: it divides 0 by zero

            50.0%  free.share  page 1, line 2
                0  free        page 1, line 2
                0  berths      page 1, line 2

        share-is-of-berths  The share is the free of all berths
        unit=south
        cannot be decided: it divides 0 by zero

            0.0%  free.share  page 1, line 3
               0  free        page 1, line 3
               0  berths      page 1, line 3

        over-half-needs-ten  Where more than half is free there are ten berths
        unit=north
        cannot be decided: 49.95…50.05 may or may not be more than 50

            50.0%  free.share  page 1, line 2
                0  berths      page 1, line 2

      9 passed

      3 of 9 figures are checked by no rule

      1 document: 0 fail, 4 indeterminate, 0 broken, 0 used, 9 pass

      """)
  }

  @Test func `of three printings it is told which disagree`() throws {
    try check(
      """
      Berth report
      North quay     10     5    50.0%
      South quay     12     6    50.0%
      All quays      22    11    50.0%

      There was a mean wait of 7.5 hours. Last month waits averaged 7.51 hours, and vessels waited 7.44 hours.

      """, 1,
      """
      1 contradiction found

      berths.txt  Berth report, no report period: 10 figures read, 0 numerals unread

      fail
        repeats-agree  Repeated figures agree
        unit=all
        wait[unit=all] is printed 7.5 on page 1, line 6; 7.51 on page 1, line 6 and 7.44 on page 1, line 6

             7.5  wait  page 1, line 6
            7.51  wait  page 1, line 6
            7.44  wait  page 1, line 6

            suspect: nothing smaller would let the rule pass
              7.51  for  7.44  wait on page 1, line 6

      13 passed

      1 document: 1 fail, 0 indeterminate, 0 broken, 0 used, 13 pass

      """)
  }

  private func check(_ page: String, _ status: Int32, _ output: String) throws {
    try TemporaryFolder.with { folder in
      try folder.file("publication.yaml", Self.vocabulary)
      try folder.file("digest.grammar", Self.grammar)
      try folder.file("consistency.yaml", Self.rules)
      try folder.file("berths.txt", page)
      let outcome = try CrossfootProcess(
        arguments: ["check", "berths.txt", "--publication", "."], folder: folder.url
      ).run()
      #expect(outcome == Outcome(status: status, output: output, errors: ""))
    }
  }

  private static let vocabulary = """
    id: berths
    titles: {en: Berth report}
    recognised-by: [Berth report]
    numbers: {thousands: [space], decimal: "."}
    dates: {order: dmy, century: 2000}
    dimensions:
      unit: units
    units:
      - {id: all, name: {en: [All quays]}}
      - {id: north, name: {en: [North quay]}, parent: all}
      - {id: south, name: {en: [South quay]}, parent: all}
    indicators:
      berths: {dimensions: [unit], measure: count}
      free: {dimensions: [unit], measure: count}
      free.share: {dimensions: [unit], measure: percent}
      wait: {dimensions: [unit], measure: decimal}
    """

  private static let grammar = """
    section berths
      begins "Berth report"
      binds unit = all

      block table
        rows unit in (north, south, all)  berths[unit]: count  free[unit]: count  free.share[unit]: percent

      block wait
        prose "mean wait of" wait[unit=all]: decimal "hours"
        prose "waits averaged" wait[unit=all]: decimal "hours"
        prose "vessels waited" wait[unit=all]: decimal "hours"
    """

  private static let rules = """
    rules:
      - name: share-is-of-berths
        label: {en: The share is the free of all berths}
        for: {unit: all}
        expr: free.share[unit] == share(free[unit], berths[unit])
      - name: at-most-half
        label: {en: At most half is free}
        for: {unit: all}
        expr: free.share[unit] <= 50
      - name: not-over-half
        label: {en: No more than half is free, said with not}
        for: {unit: all}
        expr: not free.share[unit] > 50
      - name: over-half-needs-ten
        label: {en: Where more than half is free there are ten berths}
        for: {unit: all}
        expr: if free.share[unit] > 50 then berths[unit] >= 10
      - name: berths-foot
        label: {en: Quays foot}
        expr: berths[unit=all] == sum(berths[unit in children(all)])
    """
}
