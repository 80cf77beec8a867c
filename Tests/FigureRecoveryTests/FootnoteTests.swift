import DigestModel
import FigureRecovery
import PageExtraction
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
}
