import DigestModel
import Testing

@testable import PageExtraction

/// What a reader sees of a word, whatever the text has.
struct PageSightTests {
  private func page(_ content: String) throws -> Page {
    let pages = try DocumentReader.read(bytes: PDFBuilder(content).bytes, path: "a.pdf").pages
    return try #require(pages.first)
  }

  /// The words of a page, those that are not seen with the reason.
  private func look(_ content: String) throws -> [String] {
    let page = try page(content + PDFBuilder.text(.init("beside", 300, 20)))
    return page.words.map(\.text).filter { $0 != "beside" }
      + page.unseen.map { "\($0.word.text): \($0.reason)" }
  }

  private let number = PDFBuilder.text(.init("715063", 100, 200))
  private static let covered = "715063: it is covered or not drawn at all"
  private static let pale = "715063: it has the colour of what is behind it"
  private static let partly = "715063: a part of it is covered or not drawn"

  @Test(arguments: [
    ("1 1 1 rg 90 195 80 20 re f", covered), ("0 0 0.4 rg 90 195 80 20 re f", covered),
    ("1 1 1 rg 118 195 80 20 re f", partly), ("1 1 1 rg 90 195 80 9 re f", partly),
    ("1 1 1 rg 90 195 80 4 re f", "715063"), ("/Veil gs 1 1 0 rg 90 195 80 20 re f", "715063"),
  ])
  func `a word under a box that is drawn later`(cover: String, expected: String) throws {
    #expect(try look(number + " q \(cover) Q ") == [expected])
  }

  /// A page of 58 million pixels, of which 16 are drawn at most.
  @Test func `it is said where a page cannot be drawn`() throws {
    var builder = PDFBuilder(number)
    builder.mediaBox = "0 0 144000 400"
    let document = try DocumentReader.read(bytes: builder.bytes, path: "a.pdf")
    #expect(document.pages.flatMap(\.words).map(\.text) == ["715063"])
    #expect(
      document.diagnostics.map { "\($0.severity) \($0.page ?? 0) \($0.message)" } == [
        "warning 1 the page cannot be drawn: whether a reader sees its words is not known"
      ])
  }

  @Test func `a word over a box that is drawn before it is seen`() throws {
    #expect(try look("0.8 0.9 1 rg 90 195 80 20 re f " + number) == ["715063"])
  }

  @Test(arguments: [
    ("1 1 1", "", pale), ("0.2 0.4 0.6", "0.2 0.4 0.6 rg 50 100 200 200 re f ", pale),
    ("0.97 0.97 0.97", "", pale), ("0.75 0.75 0.75", "", "715063"),
    ("1 0.9 0.2", "", "715063"), ("0.85 0 0", "", "715063"),
    ("1 1 1", "0.2 0.4 0.6 rg 50 100 200 200 re f ", "715063"),
    ("1 1 1", "0.2 0.4 0.6 rg 50 100 70 200 re f ", partly),
  ])
  func `a word in a colour, on a ground`(color: String, ground: String, expected: String) throws {
    #expect(
      try look(ground + PDFBuilder.text(.init("715063", 100, 200, color: color))) == [expected])
  }

  @Test(arguments: [(4.0, "715063"), (2.5, "715063"), (0.5, "715063: it is too small to read")])
  func `a word in small print`(size: Double, expected: String) throws {
    #expect(try look(PDFBuilder.text(.init("715063", 100, 200, size: size))) == [expected])
  }

  @Test func `of two words at one place the one is seen that is drawn over a patch`() throws {
    let over = PDFBuilder.text(.init("842", 94, 201))
    #expect(try look(number + " 1 1 1 rg 90 195 80 20 re f " + over) == ["842", Self.covered])
    #expect(
      try look(over + " 1 1 1 rg 90 195 80 20 re f " + number)
        == ["715063", "842: it is covered or not drawn at all"])
  }

  @Test func `a page with last week's numbers under this week's shows this week's`() throws {
    let content =
      PDFBuilder.text(.init("336", 60, 342, size: 16)) + "0.5 g 30 332 125 30 re f "
      + PDFBuilder.text(
        .init("325", 50, 342, size: 16, color: "1 1 1"),
        .init("160", 120, 230, size: 16, color: "1 1 1"),
        .init("Recovered", 62, 242, size: 11), .init("1 712 467", 40, 267, size: 16))
    #expect(
      try look(content) == [
        "325", "1 712 467", "Recovered", "336: it is covered or not drawn at all",
        "160: it has the colour of what is behind it",
      ])
  }

  @Test func `two words that are drawn over each other are in doubt, and seen`() throws {
    let page = try page(number + PDFBuilder.text(.init("842", 104, 201)))
    #expect(page.unseen == [])
    #expect(
      page.words.map { "\($0.text) \($0.overprint ?? "-")" }.sorted() == [
        "715063 842", "842 715063",
      ])
  }

  @Test func `invisible text over a picture of text is seen, as scanners make it`() throws {
    // Strokes that stand for a scanned number: other than the text's own, and no text themselves.
    let strokes = (0..<6).map { digit in
      let x = 100.6 + 5.56 * Double(digit)
      return "\(x) 200.4 0.9 6.6 re f \(x + 3.1) 200.4 0.9 6.6 re f \(x) 206.4 4 0.8 re f"
    }
    let scan =
      "q 0.96 0.95 0.93 rg 0 0 600 400 re f 0.1 g " + strokes.joined(separator: " ") + " Q "
    let invisible = "q 3 Tr " + number + PDFBuilder.text(.init("SCAN", 100, 300)) + " Q "
    #expect(
      try look(scan + invisible) == ["715063", "SCAN: it is covered or not drawn at all"])
  }

  @Test(arguments: ["99999999999", "100000", "70000"])
  func `print of a monstrous size does not blind the look at pages behind it`(size: String) throws {
    let monster = "BT 0 g /F1 \(size) Tf 1 0 0 1 50 300 Tm (715) Tj ET "
    _ = try page(monster + PDFBuilder.text(.init("beside", 300, 20)))
    #expect(try look(number + " 1 1 1 rg 90 195 80 20 re f ") == [Self.covered])
  }

  @Test func `a text is seen as it is`() throws {
    let pages = try DocumentReader.read(bytes: Array("715063".utf8), path: "a.txt").pages
    #expect(pages.map(\.unseen) == [[]])
  }

  @Test(arguments: 0..<6)
  func `of words drawn in many ways those are set aside that nobody sees`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var content = ""
    var ways: [String: SightDrawing] = [:]
    for cell in 0..<32 {
      let way = try #require(SightDrawing.allCases.randomElement(using: &random))
      let word =
        String(Int.random(in: 10...99, using: &random) * 100 + cell + 1)
        + (Bool.random(using: &random) ? "" : String(Int.random(in: 10...99, using: &random)))
      content += way.operators(
        word, 14 + 148 * Double(cell % 4), 376 - 49 * Double(cell / 4), using: &random)
      ways[word] = way
    }
    let page = try page(content)
    let wronglyUnseen = page.unseen.map(\.word.text).filter { ways[$0]?.isHidden == false }
    let wronglySeen = page.words.map(\.text).filter { ways[$0]?.isHidden == true }
    #expect(wronglyUnseen.map { "\($0) \(ways[$0].map(\.rawValue) ?? "-")" } == [])
    #expect(wronglySeen.map { "\($0) \(ways[$0].map(\.rawValue) ?? "-")" } == [])
  }
}
