import DigestModel
import Testing

@testable import PageExtraction

/// What a page paints in one colour.
struct ShapeTests {
  private func shapes(_ content: String) throws -> [String] {
    let word = PDFBuilder.text(.init("word", 20, 20))
    let pages = try DocumentReader.read(bytes: PDFBuilder(content + word).bytes, path: "a.pdf")
      .pages
    let page = try #require(pages.first)
    return page.shapes.map { shape in
      let (box, color) = (shape.box, shape.color)
      return "\(Int(box.left)) \(Int(page.height - box.bottom)) \(Int(box.width))x"
        + "\(Int(box.height)) \(color.red) \(color.green) \(color.blue)"
    }
  }

  @Test(arguments: [
    ("1 0 0 rg 100 200 30 40 re f", ["100 200 30x40 255 0 0"]),
    // A bar that stands on another one of its colour is one with it, whatever its width.
    ("0 0 1 rg 100 200 30 40 re f 110 240 10 10 re f", ["100 200 30x50 0 0 255"]),
    // Two arms that meet at the foot are one.
    ("0 0 1 rg 100 200 30 5 re f 100 205 5 20 re f 125 205 5 20 re f", ["100 200 30x25 0 0 255"]),
    // What is covered is not seen.
    (
      "1 0 0 rg 100 200 30 40 re f 0 1 0 rg 90 190 60 60 re f", ["90 190 60x60 0 255 0"]
    ),
    ("1 0 0 rg 100 200 30 40 re f 1 1 1 rg 100 220 30 30 re f", ["100 200 30x20 255 0 0"]),
    ("1 0 0 rg 100 200 2 2 re f", []),
  ])
  func `filled boxes as a reader sees them`(content: String, expected: [String]) throws {
    #expect(try shapes(content + " ") == expected)
  }

  @Test(arguments: [
    ("0.5 w 100 200 80 40 re S", ["101 200 79x39"]),
    // Also within another one.
    ("1 w 100 200 80 60 re S 0.5 w 110 210 40 30 re S", ["101 200 79x59", "111 210 39x29"]),
    // Where the line leaves a gap, nothing is enclosed.
    ("1 w 100 200 m 180 200 l 180 240 l 100 240 l S", []),
    // A letter may be as large.
    ("1 w 100 200 20 10 re S", []),
    ("0.9 g 50 150 200 200 re f 1 g 100 200 80 40 re f", ["100 200 80x40"]),
  ])
  func `white that lines or paint enclose`(content: String, expected: [String]) throws {
    let white = " 255 255 255"
    let found = try shapes(content + " ").filter { $0.hasSuffix(white) }
    #expect(found.map { String($0.dropLast(white.count)) } == expected)
  }

  @Test func `large print is no shape`() throws {
    #expect(
      try shapes(PDFBuilder.text(.init("HEIL", 100, 200, size: 40, color: "0.8 0 0.2"))) == [])
  }

  @Test func `a page of thousands of shapes tells nothing`() throws {
    let squares = (0..<3000).map { index in
      "0 0 1 rg \(6 * (index % 100)) \(6 * (index / 100)) 4 4 re f "
    }.joined()
    #expect(try shapes(squares) == [])
  }
}
