import DigestModel
import Testing

@testable import PageExtraction

/// What a reader sees of a word, whatever the text has.
struct PageSightTests {
  private func visibility(_ content: String, of word: String) throws -> TextVisibility? {
    let bytes = PDFBuilder(content).bytes
    let page = try #require(try DocumentReader.read(bytes: bytes, path: "a.pdf").pages.first)
    let found = try #require(page.words.first { $0.text == word })
    guard let sight = PageSight(bytes: bytes) else { return nil }
    return sight.visibility(of: found.box, onPage: 1)
  }

  private let number = PDFBuilder.text(.init("715063", 100, 200), .init("beside", 200, 200))

  @Test func `a word on a white page is seen`() throws {
    #expect(try visibility(number, of: "715063") == .visible)
  }

  @Test func `a word under a box that is drawn later is covered`() throws {
    let cover = number + " 1 1 1 rg 90 195 80 20 re f"
    #expect(try visibility(cover, of: "715063") == .covered)
    #expect(try visibility(cover, of: "beside") == .visible)
  }

  @Test func `a word over a box that is drawn before it is seen`() throws {
    #expect(try visibility("0.8 0.9 1 rg 90 195 80 20 re f " + number, of: "715063") == .visible)
  }

  @Test(arguments: [("1 1 1", ""), ("0.2 0.4 0.6", "0.2 0.4 0.6 rg 0 0 600 400 re f ")])
  func `a word in the colour of what is behind it is not seen`(
    color: String, background: String
  ) throws {
    let content = background + PDFBuilder.text(.init("715063", 100, 200, color: color))
    #expect(try visibility(content, of: "715063") == .drawnInBackgroundColor)
  }

  @Test(arguments: ["0.75 0.75 0.75", "1 0.9 0.2", "0.85 0 0"])
  func `a word in a light colour is seen`(color: String) throws {
    let content = PDFBuilder.text(.init("715063", 100, 200, color: color))
    #expect(try visibility(content, of: "715063") == .visible)
  }

  @Test func `small print is seen`() throws {
    let content = PDFBuilder.text(.init("715063", 100, 200, size: 4))
    #expect(try visibility(content, of: "715063") == .visible)
  }

  @Test func `a text has no looks`() {
    if PageSight(bytes: Array("715063".utf8)) != nil { Issue.record("a text can be looked at") }
  }

  @Test func `a page that is not there tells nothing`() throws {
    guard let sight = PageSight(bytes: PDFBuilder(number).bytes) else {
      Issue.record("a PDF cannot be looked at")
      return
    }
    let box = Box(left: 0, top: 0, right: 10, bottom: 10)
    #expect(sight.visibility(of: box, onPage: 2) == nil)
    #expect(sight.visibility(of: box, onPage: 1) == nil)
  }
}
