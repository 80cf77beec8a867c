import Reporting
import Testing

struct FiguresTextTests {
  @Test func `figures stand by page and indicator, then the ledger and what is unread`() {
    var text = ""
    report([Sample.document, Sample.bare], as: .text(style: .plain), to: &text)
    #expect(
      text == #"""
        issues/march.md  bulletin, 2026-03

        page 1
          period.start by unit, span
            all  monthly  01.03.26  line 1
          visits by unit, span
            all    monthly  2 766  line 3
            north  monthly  1 166  line 5
            south  monthly    571  line 6
            west   monthly  1 013  line 7  joined; legend order
          satisfaction by unit, span
            all  monthly  98,8%  line 9  but 98,9% at page 2, line 4

        page 2
          age.modal-group by unit
            all  60-69  line 5
          wait.mean by unit, span
            all  monthly  02:41  line 6  approximate: “Wating” for “Waiting”
          rate
            -0,50  line 7

        15 numerals: 10 figures, 2 marks, 3 unread
        unread
          page 1, line 8  12 │ 1 300
          page 2, line 9  7%
        warning: page 2, line 8: heading “Responses” has no figures
        note: no footer

        a, b.pdf  bulletin, 2026-03-02/2026-03-08

        page 1
          rate
            100%  line 1

        1 numeral: 1 figure, 0 marks, 0 unread

        """#)
  }
}
