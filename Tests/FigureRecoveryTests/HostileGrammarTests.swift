import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// Grammars and texts that multiply what matching has to try.
struct HostileGrammarTests {
  /// The longest that any of these may take, in seconds, on a busy machine; each takes hundredths.
  private static let longest = 10.0

  private static let likeWords = "Visits " + String(repeating: "o ", count: 300)
  /// Like words in columns, so that reading may go on to the right and below.
  private static let likeCells = String(
    repeating: String(repeating: "o   ", count: 30) + "\n", count: 30)

  @Test(arguments: [
    (String(repeating: "(\"o\" | \"o\") ", count: 60) + "\"z\"", likeWords),
    ("\"Visits\" " + String(repeating: "... ", count: 60) + "\"zz\"", likeWords),
    (String(repeating: "\"o\"? ", count: 60) + "\"z\"", likeWords),
    (String(repeating: "(\"o\"? | \"o\"?) ", count: 60) + "\"z\"", likeWords),
    (String(repeating: "\"o\" ", count: 60) + "\"z\"", likeCells),
    (String(repeating: "(\"o o\" | \"o\") ", count: 60) + "\"z\"", likeCells),
    ("\"" + String(repeating: "o", count: 60) + "z\"", likeCells),
  ])
  func `what leads nowhere is tried once`(elements: String, text: String) throws {
    let start = ContinuousClock.now
    for statement in ["prose", "line", "rows"] {
      let recovered = try Bulletin.recover(text, by: "    \(statement) \(elements)\n")
      #expect(recovered.figures == [])
    }
    #expect(ContinuousClock.now - start < .seconds(Self.longest))
  }

  @Test func `a way that is found first is still found`() throws {
    let elements = String(repeating: "(\"o\" | \"o o\") ", count: 40)
    let recovered = try Bulletin.recover(
      String(repeating: "o ", count: 45) + "rate 2,5",
      by: "    prose \(elements) ... \"rate\" rate: decimal\n")
    #expect(recovered.figures.map { "\($0.key) \($0.value)" } == ["rate 2.5"])
  }

  @Test(arguments: [
    (
      "prose " + String(repeating: "(", count: 40_000),
      "4:43: error: parentheses are nested too deep here: 32 levels at most"
    ),
    (
      "prose " + String(repeating: "(", count: 33) + "\"a\"" + String(repeating: ")?", count: 33),
      "4:43: error: parentheses are nested too deep here: 32 levels at most"
    ),
    (
      "rows " + String(repeating: "\"a\" ", count: 5_000),
      "4:1610: error: more than 400 elements in one statement: write several statements"
    ),
    (
      "line \"" + String(repeating: "a", count: 1_001) + "\"",
      "4:10: error: a phrase has at most 1000 letters and digits: its beginning will do"
    ),
  ])
  func `a grammar has bounds`(statement: String, expected: String) {
    let error = #expect(throws: SourceErrors.self) {
      try Bulletin.grammar("section all\n  binds unit = all\n  block b\n    \(statement)\n")
    }
    #expect(error?.errors.map(\.description) == ["digest.grammar:" + expected])
  }

  @Test func `nesting within reason is read`() throws {
    let deep = String(repeating: "(", count: 32) + "\"Rate\"" + String(repeating: ")", count: 32)
    let recovered = try Bulletin.recover("Rate 2,5", by: "    line \(deep) rate: decimal\n")
    #expect(recovered.figures.map { "\($0.key) \($0.value)" } == ["rate 2.5"])
  }

  @Test func `only the first errors of many are kept`() {
    let error = #expect(throws: SourceErrors.self) {
      try Bulletin.grammar(String(repeating: "%\n", count: 20_000))
    }
    #expect(error?.errors.count == 101)
    #expect(
      error?.errors.last?.description
        == "digest.grammar:101:1: error: more than 100 errors: mend those first")
  }

  @Test(arguments: [
    "9999999999999999999", "9 999 999 999 999 999 999", "−9223372036854775808",
    "0,9999999999999999999",
    String(repeating: "7", count: 100_000),
  ])
  func `a number too long to be kept is unread`(printed: String) throws {
    let recovered = try Bulletin.recover("Rate \(printed)", by: "    line \"Rate\" rate: decimal\n")
    #expect(recovered.figures == [])
    #expect(recovered.ledger.unread.count == recovered.ledger.numerals)
    #expect(recovered.ledger.numerals > 0)
  }
}
