import DigestModel
import FigureRecovery
import PageExtraction
import Publications
import Testing

/// The marks of footnotes, and the notes that figures refer to.
struct FootnoteTests {
  private func marks(_ text: String) throws -> [String] {
    try Bulletin.recover(text, by: "    line \"Year\" visits[unit, span=year]: count")
      .footnoteMarks.map { mark in
        "\(mark.term)^\(mark.mark) line \(mark.line)" + (mark.note.map { ": \($0)" } ?? "")
      }
  }

  @Test func `raised digits refer to a note or stand at its head`() throws {
    #expect(
      try marks("Offices¹ and desks²\n\nOffices¹ – where one may ask\ndesks² – where one may sit")
        == [
          "Offices^1 line 1", "desks^2 line 1", "Offices^1 line 3: where one may ask",
          "desks^2 line 4: where one may sit",
        ])
  }

  @Test func `digits on the line are no marks`() throws {
    #expect(try marks("Offices 1 and 2 desks – where one may sit") == [])
  }

  @Test func `a note after a star goes on over its lines`() throws {
    let text = "Year  2 750*\n\n* with the desks,\nand with all others\n\nanother paragraph"
    #expect(
      try marks(text) == ["^* line 1", "^* line 3: with the desks, and with all others"])
  }

  @Test func `a starred figure has the next note below it`() throws {
    let text = "Year  2 750*\n* with the desks\n\n\nYear  2 750\n\n* something else"
    let document = try Bulletin.recover(
      text, by: "    line \"Year\" visits[unit, span=year]: count")
    #expect(
      document.figures.map { $0.occurrences.map(\.footnote) } == [["with the desks", nil]])
  }

  private func document(_ text: String, marks: String) throws -> RecoveredDocument {
    let publication = try Publication(
      vocabulary: SourceFile(
        path: "publication.yaml",
        text: """
          id: harbour
          recognised-by: [Harbour]
          numbers: {thousands: [space]}
          footnotes: {marks: \(marks), admit: [misprint, "in error"]}
          indicators:
            ships: {measure: count}
          """),
      grammar: SourceFile(path: "digest.grammar", text: ""),
      rules: SourceFile(path: "consistency.yaml", text: ""))
    let grammar = try Grammar(
      SourceFile(
        path: "digest.grammar", text: "section s\n  block b\n    line \"Ships\" ships: count\n"),
      for: publication)
    return grammar.recover(try DocumentReader.read(bytes: Array(text.utf8), path: "harbour.txt"))
  }

  @Test(arguments: [
    ("1/", "Ships  2 750 1/", "1/ with the ferries"),
    ("1/", "Ships  2 750 12/", "12/ with the ferries"),
    ("1)", "Ships  2 750 3)", "3) with the ferries"),
    ("[1]", "Ships  2 750[1]", "[1] with the ferries"),
    ("(1)", "Ships  2 750(1)", "(1) with the ferries"),
    ("a)", "Ships  2 750a)", "a) with the ferries"),
    ("a)", "Ships  2 750 b)", "b) with the ferries"),
    ("†", "Ships  2 750††", "†† with the ferries"),
    ("¹", "Ships  2 750¹", "¹ with the ferries"),
    ("¹", "Ships  2 750²", "²with the ferries"),
  ])
  func `a figure has the note of its mark, in whatever form that is declared`(
    mark: String, line: String, note: String
  ) throws {
    let document = try document("\(line)\n\n\(note)\n", marks: "[\"\(mark)\"]")
    #expect(document.figures.map(\.text) == ["2 750"])
    #expect(document.figures.map { $0.occurrences.map(\.footnote) } == [["with the ferries"]])
    #expect(document.ledger.unread.isEmpty)
  }

  @Test(arguments: [
    ("1/", "Ships  2 7501/"), ("1)", "Ships  2 7503)"), ("1)", "Ships  27)"),
    ("1]", "Ships  2 7501] and more"),
  ])
  func `a number whose last digits may be a mark is not read`(mark: String, line: String) throws {
    let document = try document("\(line)\n\n1/ with the ferries\n", marks: "[\"\(mark)\"]")
    #expect(document.figures.isEmpty)
    #expect(
      document.ledger.unread.compactMap(\.reason).contains {
        $0.contains("its last digits may be the mark of a footnote")
      })
  }

  /// Where brackets are open, or nothing is declared, a sign behind a number is no mark's.
  @Test(arguments: [("1/", "Ships  2 750)"), ("a)", "Ships  2 750)"), ("1)", "Ships  2 750/")])
  func `a number before another sign is read`(mark: String, line: String) throws {
    #expect(
      try document("\(line)\n", marks: "[\"\(mark)\"]").figures.map(\.text) == ["2 750"])
  }

  @Test(arguments: ["*", "**", "***"])
  func `stars behind a number are a mark however many`(stars: String) throws {
    let text = "Ships  2 750\(stars)    10\n\n\(stars) with the ferries\n"
    #expect(
      try document(text, marks: "[\"*\"]").figures.map { $0.occurrences.map(\.footnote) }
        == [["with the ferries"]])
  }

  @Test func `of two notes a figure has the one of its mark`() throws {
    let document = try document(
      "Ships  2 750 b)\n\na) with the ferries,\nand their tenders\nb) without tugs\n",
      marks: "[\"a)\"]")
    #expect(document.figures.map { $0.occurrences.map(\.footnote) } == [["without tugs"]])
    #expect(
      document.footnoteMarks.compactMap(\.note).first == "with the ferries, and their tenders")
  }

  @Test(arguments: ["Ships  2 750 1/", "Ships  2 750(1)", "Ships  2 750a)"])
  func `what no form declares is no mark`(line: String) throws {
    let document = try document(line + "\n\n1/ with the ferries\n", marks: "[\"¹\"]")
    #expect(document.footnoteMarks.isEmpty)
    #expect(!document.ledger.unread.isEmpty)
  }

  @Test func `a fraction and a bracket are no marks`() throws {
    #expect(try document("Ships  2 750 1/2", marks: "[\"1/\"]").footnoteMarks.isEmpty)
    #expect(try document("Ships (class a) 2 750", marks: "[\"a)\"]").footnoteMarks.isEmpty)
  }

  @Test(arguments: [
    ("* printed in error for last year", true), ("* Misprints are mended", true),
    ("* with the ferries", false), ("* admission printed", false),
  ])
  func `a note that admits an error says so of its figure`(note: String, admits: Bool) throws {
    let document = try document("Ships  2 750*\n\n\(note)\n", marks: "[\"*\"]")
    #expect(document.figures.map { $0.occurrences.map(\.isAdmittedWrong) } == [[admits]])
  }
}
