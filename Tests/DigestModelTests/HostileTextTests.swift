import DigestModel
import Testing

/// Texts and numbers that no one would print.
struct HostileTextTests {
  @Test(arguments: [
    ("999999999999999999", "999999999999999999"), ("9999999999999999999", nil),
    ("-9223372036854775808", nil), ("0.999999999999999999", nil),
    ("0.99999999999999999", "0.99999999999999999"),
    ("00000000000000000000", nil), ("1..2", nil), ("--1", nil), ("", nil),
  ])
  func `a number has eighteen digits at most`(text: String, expected: String?) {
    #expect(Quantity(text).map(\.description) == expected)
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", #"a\u{1B}[2Jb"#), ("\u{9B}31m", #"\u{9B}31m"#),
    ("x\u{202E}y\u{2066}", #"x\u{202E}y\u{2066}"#),
    ("\u{0}\u{7F}", #"\u{00}\u{7F}"#), ("\u{61C}\u{200E}\u{2028}", #"\u{61C}\u{200E}\u{2028}"#),
    ("əşğ “12” — ١٢ א\u{200C}", "əşğ “12” — ١٢ א\u{200C}"), ("a\nb\tc", "a\nb\\u{09}c"),
    (#"\u{1B}"#, #"\u{1B}"#),
  ])
  func `what a terminal would obey is shown by its number`(text: String, expected: String) {
    #expect(text.showingControls(keeping: "\n") == expected)
  }

  @Test func `of a long source line the part around the error is shown`() {
    let file = SourceFile(path: "a", text: String(repeating: "x", count: 1000))
    let lines = SourceError(in: file, at: SourcePosition(line: 1, column: 500), "wrong").excerpt
      .split(separator: "\n").map(String.init)
    let part = "…" + String(repeating: "x", count: 160) + "…"
    #expect(
      lines == [
        "a:1:500: error: wrong", "  " + part, "  " + String(repeating: " ", count: 81) + "^",
      ])
  }
}
