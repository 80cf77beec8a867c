import DigestModel
import RuleChecking
import Testing

/// Whether numbered notes are in order.
struct FootnoteReviewTests {
  private func outcome(_ marks: [FootnoteMark]) throws -> String {
    var document = try document([])
    document.footnoteMarks = marks
    let rules = try RuleSet(
      SourceFile(
        path: "rules.yaml", text: "rules:\n  - name: tested\n    expr: notes_in_order()\n"),
      for: try fair())
    let finding = try #require(rules.check(document).first { $0.rule == "tested" })
    return "\(finding.status): \(finding.message)"
  }

  private func used(_ mark: String, page: Int = 1, line: Int = 1) -> FootnoteMark {
    FootnoteMark(mark: mark, term: "fair", note: nil, page: page, line: line)
  }

  private func note(
    _ mark: String, _ term: String = "fair", page: Int = 1, line: Int = 9
  ) -> FootnoteMark {
    FootnoteMark(mark: mark, term: term, note: "a note", page: page, line: line)
  }

  @Test func `notes that count up are in order`() throws {
    #expect(try outcome([]) == "pass: there are no numbered notes")
    #expect(try outcome([used("1"), note("1")]) == "pass: the only note has its mark")
    #expect(
      try outcome([used("1"), used("2"), note("1"), note("2", "stall")])
        == "pass: each of the 2 notes has its own mark")
  }

  @Test func `a note that every page repeats is one note`() throws {
    #expect(try outcome([note("1"), note("1", page: 2)]) == "pass: the only note has its mark")
  }

  @Test func `stars have no order`() throws {
    #expect(try outcome([note("*"), note("*", "stall")]) == "pass: there are no numbered notes")
  }

  @Test func `two notes with one mark leave another mark without a note`() throws {
    #expect(
      try outcome([note("1"), note("1", "stall", page: 2, line: 3)])
        == "fail: mark 1 is defined 2 times: for “fair” on page 1, line 9 and “stall” on page 2, line 3;"
        + " mark 2 is never defined, though there are 2 notes")
  }

  @Test func `a mark without a note is said`() throws {
    #expect(
      try outcome([used("1"), used("2"), note("1")]) == "fail: mark 2 is used and never defined")
  }
}
