import Foundation
import Testing

/// A PDF of ours whose pages are laid down in another way, and look the same: an update behind its
/// bytes puts other page objects in their place.
struct RemadePages {
  /// What a page's object says besides, and how its contents are moved.
  struct Way: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// Points: left, bottom, right, top.
    var mediaBox = "0 0 960 540"
    var entries = ""
    /// From the page as it is to the page as it is laid down.
    var matrix = "1 0 0 1 0 0"
    /// Annotations of its own that each page has.
    var ownAnnotations = 0

    private static let annotations =
      "<</Type/Annot/Subtype/Text/Rect[30 30 50 50]/Contents(own)/T(author)>>"
      + "<</Type/Annot/Subtype/Link/Rect[100 100 200 120]/A<</S/URI/URI(https://example.org)>>>>"

    static let all = [
      Way(
        testDescription: "turned by a quarter", mediaBox: "0 0 540 960", entries: "/Rotate 90",
        matrix: "0 1 -1 0 540 0"),
      Way(
        testDescription: "turned by a half", entries: "/Rotate 180", matrix: "-1 0 0 -1 960 540"),
      Way(
        testDescription: "turned by three quarters", mediaBox: "0 0 540 960",
        entries: "/Rotate 270", matrix: "0 -1 1 0 0 960"),
      Way(
        testDescription: "with another origin", mediaBox: "100 -200 1060 340",
        matrix: "1 0 0 1 100 -200"),
      Way(
        testDescription: "cropped", mediaBox: "0 0 1100 700", entries: "/CropBox[50 60 1010 600]",
        matrix: "1 0 0 1 50 60"),
      Way(
        testDescription: "cropped and turned", mediaBox: "0 0 700 1100",
        entries: "/CropBox[40 70 580 1030]/Rotate 90", matrix: "0 1 -1 0 580 70"),
      Way(
        testDescription: "with annotations of its own", entries: "/Annots[\(annotations)]",
        ownAnnotations: 2),
      Way(
        testDescription: "turned, with annotations of its own", mediaBox: "0 0 540 960",
        entries: "/Rotate 90/Annots[\(annotations)]", matrix: "0 1 -1 0 540 0", ownAnnotations: 2),
    ]
  }

  /// - Parameter bytes: A PDF as cairo writes it, whose pages are 960 × 540 points.
  static func remade(_ bytes: Data, _ way: Way) throws -> Data {
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    let page = #/(\d+) 0 obj\n<< /Type /Page %[^>]*?/Contents (\d+) 0 R/#
    guard let size = text.firstMatch(of: #//Size (\d+)\n   /Root (\d+) 0 R/#),
      let first = Int(size.1),
      let table = text.matches(of: #/startxref\n(\d+)/#).last
    else { throw CocoaError(.fileReadCorruptFile) }
    var update = Data()
    var places = ""
    func append(_ number: some StringProtocol, _ object: String) {
      let offset = String(bytes.count + update.count)
      places +=
        "\(number) 1\n\(String(repeating: "0", count: 10 - offset.count))\(offset) 00000 n \n"
      update += Data("\(number) 0 obj\n\(object)\nendobj\n".utf8)
    }
    func stream(_ contents: String) -> String {
      "<</Length \(contents.utf8.count)>>stream\n\(contents)\nendstream"
    }
    append("\(first)", stream("q \(way.matrix) cm"))
    append("\(first + 1)", stream("Q"))
    for match in text.matches(of: page) {
      guard let end = text[match.range.upperBound...].range(of: "endobj") else { continue }
      let rest = text[match.range.upperBound..<end.lowerBound]
      append(
        match.1,
        "<</Type/Page/Parent 1 0 R/MediaBox[\(way.mediaBox)]\(way.entries)"
          + "/Contents[\(first) 0 R \(match.2) 0 R \(first + 1) 0 R]" + rest)
    }
    let start = bytes.count + update.count
    update += Data(
      """
      xref
      \(places)trailer
      <</Size \(first + 2)/Root \(size.2) 0 R/Prev \(table.1)>>
      startxref
      \(start)
      %%EOF

      """.utf8)
    return bytes + update
  }
}
