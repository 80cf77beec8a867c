import Foundation
import Testing

@testable import PageExtraction

/// The parts of PDF objects are found where they are, and nothing is found in damage.
struct PDFSyntaxTests {
  private func value(_ text: String) -> String? {
    let syntax = PDFSyntax(bytes: Array(text.utf8))
    return syntax.value(from: 0).map(syntax.text)
  }

  @Test(arguments: [
    ("12 0 R /Next", "12 0 R"), ("12 0 obj", "12"), ("  -3.5]", "-3.5"), ("/Name/Other", "/Name"),
    ("(a (nested\\) one)) 7", "(a (nested\\) one))"), ("<feff0041>>", "<feff0041>"),
    ("[1 2 0 R <</A [(])]>> ] 9", "[1 2 0 R <</A [(])]>> ]"),
    ("% comment\n<< /A << /B 1 >> >>stream", "<< /A << /B 1 >> >>"), ("true>>", "true"),
  ])
  func `a value ends where it ends`(text: String, expected: String) {
    #expect(value(text) == expected)
  }

  @Test(arguments: [
    "", "(open", "[1 2", "<< /A 1", "<< 1 2 >>x", ")", String(repeating: "[", count: 500),
  ])
  func `what is cut short or no value is none`(text: String) {
    let syntax = PDFSyntax(bytes: Array(text.utf8))
    #expect(syntax.dictionary(at: 0) == nil)
    if text != "<< 1 2 >>x" { #expect(value(text) == nil) }
  }

  @Test func `a dictionary gives its members as they are written`() throws {
    let syntax = PDFSyntax(bytes: Array("<</Type /Page/Parent 3 0 R /Kids[4 0 R]>>".utf8))
    let dictionary = try #require(syntax.dictionary(at: 0))
    #expect(dictionary.members.map(\.key) == ["Type", "Parent", "Kids"])
    #expect(dictionary.members.map { syntax.text($0.value) } == ["/Page", "3 0 R", "[4 0 R]"])
    #expect(syntax.reference(in: dictionary.members[1].value) == 3)
    #expect(syntax.reference(in: dictionary.members[0].value) == nil)
  }

  @Test func `tables that lead nowhere or in circles give no objects`() {
    for text in [
      "%PDF-1.4\nstartxref\n999999\n%%EOF", "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \n",
      "%PDF-1.4\nxref\n0 99999999\nstartxref\n9\n%%EOF", "startxref\n-5\n%%EOF",
      "xref\n9223372036854775807 9223372036854775807\ntrailer\n<<>>\nstartxref\n0\n%%EOF",
      "xref\n1099511627776 1099511627776\ntrailer\n<<>>\nstartxref\n0\n%%EOF",
    ] {
      #expect(PDFObjects(Array(text.utf8)) == nil)
    }
    let circle = "xref\n0 0\ntrailer\n<</Size 1 /Prev 0>>\nstartxref\n0\n%%EOF"
    #expect(PDFObjects(Array(circle.utf8))?.places.isEmpty == true)
  }

  @Test func `a seeded cut or changed byte never traps`() throws {
    let body =
      "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids [] /Count 0>>\n"
      + "endobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n"
      + "trailer\n<</Size 3 /Root 1 0 R>>\nstartxref\n"
    let table = try #require(body.range(of: "xref\n0 3"))
    let start = body.utf8.distance(from: body.startIndex, to: table.lowerBound)
    let bytes = Array("\(body)\(start)\n%%EOF".utf8)
    #expect(PDFObjects(bytes)?.value(of: 1) != nil)
    for seed in 0..<500 {
      var damaged = bytes
      let place = (seed &* 7919) % bytes.count
      if seed.isMultiple(of: 2) {
        damaged.removeSubrange(place...)
      } else {
        damaged[place] = UInt8(truncatingIfNeeded: seed &* 2_654_435_761 >> 7)
      }
      let objects = PDFObjects(damaged)
      _ = objects?.value(of: 1)
      _ = objects?.body(of: 2)
    }
  }
}
