import Testing

/// A table of regions that is checked against itself and the day before: whole runs.
struct RegionTableTests {
  @Test func `two figures exchanged and carried into their totals are the likeliest`() throws {
    try check(
      """
      Bollettino regioni 02/02/2021
      Nord     101   510   611
      Sud      310    41   351
      TOTALE   411   551   962

      """, afterDayBefore: true, 1,
      """
      2 contradictions found

      day.txt  Mini, 2021-02-02: 10 figures read, 0 numerals unread

      fail
        a-never-falls  A never falls
        unit=all
        411 is not at least 800

             411  a           page 1, line 4
             800  a           page 1, line 4 of the issue before
            ────
            -389  difference

            suspects, likeliest first: any of these 2 sets of figures would let all 2 rules that fail with it pass if changed; which is wrong cannot be decided
                 510  for  101  a[unit=nord]       figures-swapped
                 101  for  510  with b[unit=nord]
                 820  for  411  with a
                 142  for  551  with b
               ≥ 500  for  101  a[unit=nord]       carried-into-total
              ≥ 1010  for  611  with c[unit=nord]
               ≥ 810  for  411  with a
              ≥ 1361  for  962  with c

            or in the issue before: this figure would let the rule pass if changed
              0 to 411  for  800  a

        a-never-falls  A never falls
        unit=nord
        101 is not at least 500

             101  a           page 1, line 2
             500  a           page 1, line 2 of the issue before
            ────
            -399  difference

            suspects: as for a-never-falls above

            or in the issue before: this figure would let the rule pass if changed
              0 to 101  for  500  a

      7 passed

      1 of 10 figures is checked by no rule

      1 document: 2 fail, 0 indeterminate, 0 broken, 0 used, 7 pass

      """)
  }

  @Test func `two figures exchanged while their totals are right are the only ones`() throws {
    try check(
      """
      Bollettino regioni 02/02/2021
      Nord     510   101   611
      Sud       41   310   351
      TOTALE   820   142   962

      """, afterDayBefore: true, 1,
      """
      3 contradictions found

      day.txt  Mini, 2021-02-02: 10 figures read, 0 numerals unread

      fail
        a-foots  A foots
        stated 820 differs from the sum of its parts 551 by 269

             820  a[unit=all]   page 1, line 4
             510  a[unit=nord]  page 1, line 2
              41  a[unit=sud]   page 1, line 3
            ────
             551  sum of 2
            ────
            +269  difference

            suspect: nothing smaller would let all 3 rules that fail with it pass
              310  for   41  a[unit=sud]       figures-swapped
               41  for  310  with b[unit=sud]

        b-foots  B foots
        stated 142 differs from the sum of its parts 411 by 269

             142  b[unit=all]   page 1, line 4
             101  b[unit=nord]  page 1, line 2
             310  b[unit=sud]   page 1, line 3
            ────
             411  sum of 2
            ────
            -269  difference

            suspects: as for a-foots above

        a-never-falls  A never falls
        unit=sud
        41 is not at least 300

              41  a           page 1, line 3
             300  a           page 1, line 3 of the issue before
            ────
            -259  difference

            suspects: as for a-foots above

      6 passed

      1 of 10 figures is checked by no rule

      1 document: 3 fail, 0 indeterminate, 0 broken, 0 used, 6 pass

      """)
  }

  @Test func `a slip carried into its total comes before others that cancel out`() throws {
    try check(
      """
      Bollettino regioni 02/02/2021
      Nord     425000   240000   665000
      Sud        9712    89725    99437
      TOTALE   434712   329725   764437

      """, 0,
      """
      1 contradiction found

      day.txt  Mini, 2021-02-02: 10 figures read, 0 numerals unread

      fail
        b-within-a (warning)  B is at most A
        unit=sud
        89725 is not at most 9712

             89725  b           page 1, line 3
              9712  a           page 1, line 3
            ──────
            +80013  difference

            suspects, likeliest first: any of these 6 sets of figures would let the rule pass if changed; which is wrong cannot be decided
                     0 to 9712  for   89725  b                  carried-into-total
                 9712 to 19424  for   99437  with c
              240000 to 249712  for  329725  with b[unit=all]
              674712 to 684424  for  764437  with c[unit=all]
                       ≥ 89725  for    9712  a                  carried-into-total
                      ≥ 179450  for   99437  with c
                      ≥ 514725  for  434712  with a[unit=all]
                      ≥ 844450  for  764437  with c[unit=all]
                     0 to 9000  for  425000  a[unit=nord]       carried-into-total
              240000 to 249000  for  665000  with c[unit=nord]
              425712 to 434712  for    9712  with a
              515437 to 524437  for   99437  with c
              320013 to 329725  for  240000  b[unit=nord]       carried-into-total
              745013 to 754725  for  665000  with c[unit=nord]
                     0 to 9712  for   89725  with b
                 9712 to 19424  for   99437  with c
              and 2 more, with --verbose

      8 passed

      1 of 10 figures is checked by no rule
      1 rule compares with the issue before, which --previous gives

      1 document: 1 fail, 0 indeterminate, 0 broken, 0 used, 8 pass

      """)
  }

  @Test func `a region of which a numeral stands there unread may be listed`() throws {
    try check(
      """
      Bollettino regioni 01/02/2021
      Nord     500   100   600
      Sud      300    40   34,5
      TOTALE   800   140   940

      """, 0,
      """
      No open contradiction, but 4 rules are undecided

      day.txt  Mini, 2021-02-01: 7 figures read, 3 numerals unread

      indeterminate
        listed  Every region is listed
        cannot be decided: c[unit=sud] is not printed where 1 other is; 1 unread numeral stands there: “34,5” on page 1, line 3

            600  c[unit=nord]  page 1, line 2
              ?  c[unit=sud]   missing

        a-foots  A foots

            800  a[unit=all]   page 1, line 4
            500  a[unit=nord]  page 1, line 2
              ?  a[unit=sud]   missing

        b-foots  B foots

            140  b[unit=all]   page 1, line 4
            100  b[unit=nord]  page 1, line 2
              ?  b[unit=sud]   missing

        b-within-a (warning)  B is at most A
        unit=sud
        missing: a

      2 passed

      1 of 7 figures is checked by no rule
      1 rule compares with the issue before, which --previous gives

      1 document: 0 fail, 4 indeterminate, 0 broken, 0 used, 2 pass

      """)
  }

  @Test func `a region without a trace is not listed`() throws {
    try check(
      """
      Bollettino regioni 01/02/2021
      Nord     500   100   600
      TOTALE   800   140   940

      """, 1,
      """
      1 contradiction found

      day.txt  Mini, 2021-02-01: 7 figures read, 0 numerals unread

      fail
        listed  Every region is listed
        c[unit=sud] is not printed where 1 other is; no unread numeral stands there

            600  c[unit=nord]  page 1, line 2
              ?  c[unit=sud]   missing

            suspect: nothing smaller would let the rule pass
              ≥ 0  for  ?  c[unit=sud]  row-omitted

      indeterminate
        a-foots  A foots

            800  a[unit=all]   page 1, line 3
            500  a[unit=nord]  page 1, line 2
              ?  a[unit=sud]   missing

        b-foots  B foots

            140  b[unit=all]   page 1, line 3
            100  b[unit=nord]  page 1, line 2
              ?  b[unit=sud]   missing

        b-within-a (warning)  B is at most A
        unit=sud
        missing: a

      2 passed

      1 of 7 figures is checked by no rule
      1 rule compares with the issue before, which --previous gives

      1 document: 1 fail, 3 indeterminate, 0 broken, 0 used, 2 pass

      """)
  }

  private func check(
    _ page: String, afterDayBefore: Bool = false, _ status: Int32, _ output: String
  ) throws {
    try TemporaryFolder.with { folder in
      try folder.file("publication.yaml", Self.vocabulary)
      try folder.file("digest.grammar", Self.grammar)
      try folder.file("consistency.yaml", Self.rules)
      try folder.file("before.txt", Self.dayBefore)
      try folder.file("day.txt", page)
      let outcome = try CrossfootProcess(
        arguments: ["check", "day.txt", "--publication", "."]
          + (afterDayBefore ? ["--previous", "before.txt"] : []), folder: folder.url
      ).run()
      #expect(outcome == Outcome(status: status, output: output, errors: ""))
    }
  }

  private static let dayBefore = """
    Bollettino regioni 01/02/2021
    Nord     500   100   600
    Sud      300    40   340
    TOTALE   800   140   940

    """

  private static let vocabulary = """
    id: mini
    titles: {en: Mini}
    language: it
    recognised-by: [Bollettino regioni]
    period: {end: "period.end[unit=all]"}
    numbers: {thousands: [none, "."], decimal: ","}
    dates: {order: dmy, century: 2000}
    dimensions:
      unit: units
    units:
      - {id: all, name: {it: [TOTALE]}}
      - {id: nord, name: {it: [Nord]}, parent: all}
      - {id: sud, name: {it: [Sud]}, parent: all}
    indicators:
      period.end: {dimensions: [unit], measure: date}
      a: {dimensions: [unit], measure: count}
      b: {dimensions: [unit], measure: count}
      c: {dimensions: [unit], measure: count}
      d: {dimensions: [unit], measure: count}
    """

  private static let grammar = """
    section page
      begins "Bollettino regioni"
      binds unit = all
      block day
        prose period.end[unit]: date
      block table
        rows unit  a[unit]: count  b[unit]: count  c[unit]: count
    """

  private static let rules = """
    rules:
      - name: listed
        label: {en: Every region is listed}
        expr: listed(c[unit in children(all)])
      - name: rows-foot
        label: {en: A and B are C}
        for: {unit: all}
        expr: a[unit] + b[unit] == c[unit]
      - name: a-foots
        label: {en: A foots}
        expr: a[unit=all] == sum(a[unit in children(all)])
      - name: b-foots
        label: {en: B foots}
        expr: b[unit=all] == sum(b[unit in children(all)])
      - name: b-within-a
        label: {en: B is at most A}
        severity: warning
        when: a[unit] > 9000
        for: {unit: all}
        expr: b[unit] <= a[unit]
      - name: a-never-falls
        label: {en: A never falls}
        for: {unit: all}
        expr: a[unit] >= previous(a[unit])
    """
}
