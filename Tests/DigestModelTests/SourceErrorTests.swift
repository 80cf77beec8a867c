import DigestModel
import Testing

struct SourceErrorTests {
  private let file = SourceFile(path: "a.grammar", text: "one\n\tƏə two\nthree")

  @Test func `an error shows its line and a caret`() {
    let error = SourceError(in: file, at: SourcePosition(line: 2, column: 5), "unknown word “two”")
    #expect(error.description == "a.grammar:2:5: error: unknown word “two”")
    #expect(
      error.excerpt == "a.grammar:2:5: error: unknown word “two”\n  \tƏə two\n  \t   ^")
  }

  @Test func `lines may end as Windows ends them`() {
    let file = SourceFile(path: "a", text: "one\r\ntwo\r\nthree")
    let error = SourceError(in: file, at: SourcePosition(line: 2, column: 3), "unknown word “two”")
    #expect(error.excerpt == "a:2:3: error: unknown word “two”\n  two\n    ^")
  }

  @Test func `a place outside the file shows an empty line`() {
    let error = SourceError(in: file, at: SourcePosition(line: 9, column: 1), "too short")
    #expect(error.excerpt == "a.grammar:9:1: error: too short\n  \n  ^")
  }

  @Test func `errors come by path and place`() {
    let other = SourceFile(path: "a.yaml", text: "x")
    let errors = SourceErrors([
      SourceError(in: other, at: SourcePosition(line: 1, column: 1), "fourth"),
      SourceError(in: file, at: SourcePosition(line: 2, column: 5), "third"),
      SourceError(in: file, at: SourcePosition(line: 2, column: 1), "second"),
      SourceError(in: file, at: SourcePosition(line: 1, column: 9), "first"),
    ])
    #expect(errors.errors.map(\.message) == ["first", "second", "third", "fourth"])
  }
}
