import DigestModel
import Reporting
import Testing

struct CheckTextTests {
  @Test func `of several documents each has a line, and what fails is worked`() {
    var text = ""
    report(Sample.check, as: .text(style: .plain), to: &text)
    #expect(
      text == #"""
        1 document could not be read; 4 contradictions found; 1 rule could not be evaluated

          document         period                 passed  failed  undecided  unread
          issues/march.md  2026-03                     3       5          1       3  2 accepted
          a, b.pdf         2026-03-02/2026-03-08       0       0          0       0
          c.pdf            no such file

        issues/march.md  Bulletin, 2026-03: 9 figures read, 3 numerals unread

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

              suspects, likeliest first: any of these 2 sets of figures would let the rule pass if changed; which is wrong cannot be decided
                1 029  for  1 013  visits[unit=west]       one digit wrong
                ≥ 500  for    571  visits[unit=south]
                    ?  for  1 013  with visits[unit=west]

          share-fits (warning)  The share fits
          span=monthly
          98.8% lies outside 21.05…21.15

                       98,8%  satisfaction[unit=all]  page 1, line 9
                       98,9%  satisfaction[unit=all]  page 2, line 4
                       1 166  visits[unit=north]      page 1, line 5
              ──────────────
                        98,8  left side
              [21.05, 21.15]  right side

          month-foots (note)  It fits
          known, but changed: visits[unit=north,span=monthly] was 1165, visits[unit=south,span=monthly] is new
          it does not fit

          rank-fits (note)  It fits
          its waiver has ended: accepted by A. Auditor until 2026-03-31: the median is of last year
          it does not fit

        broken
          mean-fits (note)  The mean fits
          division by zero

        fixed
          mode-fits  a, b.pdf, unit=all  the mode did not fit

        3 documents, 1 unreadable: 6 fail (2 accepted), 1 indeterminate, 1 broken, 1 used, 3 pass

        """#)
  }

  @Test func `a verbose report also writes out what passes, notes and unread numerals`() {
    var text = ""
    report(Sample.check, as: .text(style: .plain, isVerbose: true), to: &text)
    #expect(
      text == #"""
        1 document could not be read; 4 contradictions found; 1 rule could not be evaluated

          document         period                 passed  failed  undecided  unread
          issues/march.md  2026-03                     3       5          1       3  2 accepted
          a, b.pdf         2026-03-02/2026-03-08       0       0          0       0
          c.pdf            no such file

        issues/march.md  Bulletin, 2026-03: 9 figures read, 3 numerals unread

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

              suspects, likeliest first: any of these 2 sets of figures would let the rule pass if changed; which is wrong cannot be decided
                1 029  for  1 013  visits[unit=west]       one digit wrong
                ≥ 500  for    571  visits[unit=south]
                    ?  for  1 013  with visits[unit=west]

          share-fits (warning)  The share fits
          span=monthly
          98.8% lies outside 21.05…21.15

                       98,8%  satisfaction[unit=all]  page 1, line 9
                       98,9%  satisfaction[unit=all]  page 2, line 4
                       1 166  visits[unit=north]      page 1, line 5
              ──────────────
                        98,8  left side
              [21.05, 21.15]  right side

          month-foots (note)  It fits
          known, but changed: visits[unit=north,span=monthly] was 1165, visits[unit=south,span=monthly] is new
          it does not fit

          rank-fits (note)  It fits
          its waiver has ended: accepted by A. Auditor until 2026-03-31: the median is of last year
          it does not fit

        indeterminate
          units-foot  Units foot to the whole
          span=cumulative
          missing: visits[unit=all], visits[unit=north]

        broken
          mean-fits (note)  The mean fits
          division by zero

        used
          legend-order  The legend is in order
          served to read 3 figures

        pass
          ages-fit  Ages fit
          unit=all
          65 lies in 60-69

          whole-month  The period is a month
          2026-03-01 is the first day of a month

          ages-fit  Ages fit
          unit=north
          35 lies in 30-39

        known
          year-foots    it does not fit

        waived
          median-fits    it does not fit
                       accepted by A. Auditor until 2026-03-31: the median is of last year

        4 of 9 figures are checked by no rule
        1 rule compares with the issue before, which --previous gives

        warning: page 2, line 8: heading “Responses” has no figures
        note: no footer

        15 numerals: 10 figures, 2 marks, 3 unread
        unread
          page 1, line 8  12 │ 1 300
          page 2, line 9  7%

        a, b.pdf  Bulletin, 2026-03-02/2026-03-08: 1 figure read, 0 numerals unread

        2 rules compare with the issue before, and found nothing to compare in a, a.pdf

        1 numeral: 1 figure, 0 marks, 0 unread

        fixed
          mode-fits  a, b.pdf, unit=all  the mode did not fit

        3 documents, 1 unreadable: 6 fail (2 accepted), 1 indeterminate, 1 broken, 1 used, 3 pass

        """#)
  }

  @Test func `colours mark the outcome and leave the columns aligned`() {
    let document = CheckedDocument(
      recovered: Sample.document, title: "Bulletin", findings: [Sample.findings[0]])
    var text = ""
    report(CheckReport(documents: [document]), as: .text(style: .colored), to: &text)
    #expect(
      text == #"""
        \#u{1B}[1;31m1 contradiction found\#u{1B}[0m

        \#u{1B}[1missues/march.md\#u{1B}[0m  Bulletin, 2026-03: 9 figures read, \#u{1B}[33m3 numerals unread\#u{1B}[0m

        \#u{1B}[1;31mfail\#u{1B}[0m
          \#u{1B}[1munits-foot\#u{1B}[0m  Units foot to the whole
          span=monthly
          stated 2 766 differs from the sum of its parts, 2 750

              2 766  visits[unit=all]    \#u{1B}[2mpage 1, line 3\#u{1B}[0m
              1 166  visits[unit=north]  \#u{1B}[2mpage 1, line 5\#u{1B}[0m
                571  visits[unit=south]  \#u{1B}[2mpage 1, line 6\#u{1B}[0m
                     \#u{1B}[2mnote: without the "river" branch\#u{1B}[0m
              1 013  visits[unit=west]   \#u{1B}[2mpage 1, line 7\#u{1B}[0m
              \#u{1B}[2m─────\#u{1B}[0m
              2 750  sum of 3
              \#u{1B}[2m─────\#u{1B}[0m
                +16  difference

              \#u{1B}[33msuspects, likeliest first: any of these 2 sets of figures would let the rule pass if changed; which is wrong cannot be decided\#u{1B}[0m
                1 029  \#u{1B}[2mfor\#u{1B}[0m  1 013  visits[unit=west]       \#u{1B}[2mone digit wrong\#u{1B}[0m
                ≥ 500  \#u{1B}[2mfor\#u{1B}[0m    571  visits[unit=south]
                    ?  \#u{1B}[2mfor\#u{1B}[0m  1 013  with visits[unit=west]

        5 of 9 figures are checked by no rule

        \#u{1B}[33mwarning\#u{1B}[0m: page 2, line 8: heading “Responses” has no figures

        1 document: \#u{1B}[1;31m1 fail\#u{1B}[0m, 0 indeterminate, 0 broken, 0 used, 0 pass

        """#)
  }

  @Test func `what is missing from a sum stands in its column`() {
    let parts = ["all", "north", "west", "east"].map { key("visits[unit=\($0),span=monthly]") }
    let finding = Finding(
      rule: "units-foot", label: "Units foot", instance: [coordinate("span", "monthly")],
      status: .fail, severity: .error, left: "2766", right: "2179…∞", difference: "-∞…587",
      figures: Array(parts[..<3]), missing: [parts[3]], message: "stated 2 766 is less")
    var undecided = finding
    undecided.status = .indeterminate
    undecided.message = "visits[unit=east,span=monthly] is missing"
    let document = CheckedDocument(
      recovered: Sample.document, title: "Bulletin", findings: [undecided, finding])
    var text = ""
    report(CheckReport(documents: [document]), as: .text(style: .plain), to: &text)
    #expect(
      text == """
        1 contradiction found

        issues/march.md  Bulletin, 2026-03: 9 figures read, 3 numerals unread

        fail
          units-foot  Units foot
          span=monthly
          stated 2 766 is less

                2 766  visits[unit=all]                   page 1, line 3
                1 166  visits[unit=north]                 page 1, line 5
                1 013  visits[unit=west]                  page 1, line 7
              ───────
              2 179…∞  sum of 2, without what is missing
                    ?  visits[unit=east]                  missing
              ───────
               -∞…587  difference

        indeterminate
          units-foot  Units foot
          span=monthly

              2 766  visits[unit=all]    page 1, line 3
              1 166  visits[unit=north]  page 1, line 5
              1 013  visits[unit=west]   page 1, line 7
                  ?  visits[unit=east]   missing

        6 of 9 figures are checked by no rule

        warning: page 2, line 8: heading “Responses” has no figures

        1 document: 1 fail, 1 indeterminate, 0 broken, 0 used, 0 pass

        """)
  }

  @Test func `no findings are not called clean`() {
    var text = ""
    let document = CheckedDocument(recovered: Sample.bare, title: "Bulletin", findings: [])
    report(CheckReport(documents: [document]), as: .text(style: .plain), to: &text)
    #expect(
      text == """
        Nothing was checked

        a, b.pdf  Bulletin, 2026-03-02/2026-03-08: 1 figure read, 0 numerals unread

        1 document: nothing was checked

        """)
  }
}
