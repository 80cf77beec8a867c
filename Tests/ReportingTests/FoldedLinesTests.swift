import Reporting
import Testing

/// Lines as long as a terminal is wide.
struct FoldedLinesTests {
  @Test func `a line goes on under its last cell, or indented by two more`() {
    let text = """
      units-foot  Units foot to the whole
            2 766  visits[unit=all]  page 1, line 3; page 2, line 14
        suspects, likeliest first: any of these would let the rule pass
      """
    #expect(
      folded(text, to: 40) == """
        units-foot  Units foot to the whole
              2 766  visits[unit=all]  page 1,
                     line 3; page 2, line 14
          suspects, likeliest first: any of
            these would let the rule pass
        """)
  }

  @Test func `colours take no room`() {
    let painted = "\u{1B}[1mname\u{1B}[0m  \u{1B}[33mtwenty columns ab\u{1B}[0m"
    #expect(folded(painted, to: 23) == painted)
    #expect(
      folded(painted, to: 22)
        == "\u{1B}[1mname\u{1B}[0m  \u{1B}[33mtwenty columns\n      ab\u{1B}[0m")
  }

  @Test(arguments: [nil, 0, 19])
  func `what is no terminal, or a tiny one, folds nothing`(width: Int?) {
    let line = String(repeating: "word ", count: 100)
    #expect(folded(line, to: width) == line)
  }

  @Test func `a word that is longer than a line is left whole`() {
    let word = String(repeating: "x", count: 50)
    #expect(folded("a \(word) b", to: 20) == "a \(word)\n  b")
  }
}
