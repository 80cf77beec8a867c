/// Writes small PDFs of one page each, from PDF's own drawing operators; graphics states `Clear`,
/// `Pale` and `Veil` fill with an opacity of 0, 0.3 and 0.5.
struct PDFBuilder {
  /// Bytes to be drawn with fonts `F1` (Helvetica), `F2` (Helvetica-Bold) and `F3`, whose bytes `A`…
  /// stand for the scalars that `mapping` names.
  var contents: [String]
  /// `ToUnicode` of `F3`: a byte's hexadecimal code to UTF-16 in hexadecimal.
  var mapping: [(code: String, text: String)] = []

  /// Points: left, bottom, right, top.
  var mediaBox = "0 0 600 400"

  /// Whether it opens with a password only.
  var isEncrypted = false

  init(_ contents: String...) { self.contents = contents }

  /// Shows strings at places counted from the lower left, 600 × 400 points.
  static func text(_ strings: Show...) -> String {
    "BT " + strings.map(\.operators).joined(separator: " ") + " ET "
  }

  /// One string at one place.
  struct Show {
    var string: String
    var x: Double
    var y: Double
    var size = 10.0
    var font = "F1"
    /// The text matrix but for its place.
    var matrix = "1 0 0 1"
    var color = "0 0 0"

    init(
      _ string: String, _ x: Double, _ y: Double, size: Double = 10, font: String = "F1",
      matrix: String = "1 0 0 1", color: String = "0 0 0"
    ) {
      (self.string, self.x, self.y, self.size) = (string, x, y, size)
      (self.font, self.matrix, self.color) = (font, matrix, color)
    }

    var operators: String {
      "\(color) rg /\(font) \(size) Tf \(matrix) \(x) \(y) Tm (\(string)) Tj"
    }
  }

  var bytes: [UInt8] {
    var objects: [String] = []
    let pages = contents.indices.map { 7 + 2 * $0 }
    objects.append("<</Type/Catalog/Pages 2 0 R>>")
    let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
    objects.append("<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>")
    for name in ["Helvetica", "Helvetica-Bold"] {
      objects.append(
        "<</Type/Font/Subtype/Type1/BaseFont/\(name)/Encoding/WinAnsiEncoding>>")
    }
    objects.append(
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>")
    let map =
      "begincmap 1 begincodespacerange <00><FF> endcodespacerange \(mapping.count) beginbfchar "
      + mapping.map { "<\($0.code)><\($0.text)>" }.joined(separator: " ") + " endbfchar endcmap"
    objects.append(Self.stream(map))
    let drawn = 7 + 2 * pages.count
    for (page, content) in zip(pages, contents) {
      objects.append(
        """
        <</Type/Page/Parent 2 0 R/MediaBox[\(mediaBox)]/Contents \(page + 1) 0 R\
        /Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R/F4 \(drawn) 0 R>>\
        /ExtGState<</Clear<</ca 0>>/Pale<</ca 0.3>>/Veil<</ca 0.5>>/Full<</ca 1>>>>>>>>
        """)
      objects.append(Self.stream(content))
    }
    objects.append(Self.drawnFont(digit: drawn + 1))
    objects.append(Self.stream("500 0 50 -700 450 0 d1 50 -700 400 700 re f"))
    return file(objects)
  }

  /// The standard security handler's, revision 2, for a user password other than the empty one.
  private static let encryption =
    "/ID[<d7d7da6f087481f34f507d2aa8d3f46e><d7d7da6f087481f34f507d2aa8d3f46e>]"
    + "/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4"
    + "/O<345137fc014d81270dfd573dfcf6b91675c4e752ae0bc6cb90674dd0586b5e82>"
    + "/U<c17a0c792614d75cf8a6bdf64732bb42d02ee8223f46c6dee443074df2986cbd>>>"

  /// A Type 3 font of digits whose characters are given upside down, as Chromium's are, and turned by its
  /// matrix.
  private static func drawnFont(digit: Int) -> String {
    let names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    let procs = names.map { "/\($0) \(digit) 0 R" }.joined()
    let widths = names.map { _ in "500" }.joined(separator: " ")
    return "<</Type/Font/Subtype/Type3/FontBBox[0 -800 500 200]/FontMatrix[.001 0 0 -.001 0 0]"
      + "/CharProcs<<\(procs)>>/Encoding<</Type/Encoding/Differences[48/\(names.joined(separator: "/"))]>>"
      + "/FirstChar 48/LastChar 57/Widths[\(widths)]>>"
  }

  private static func stream(_ content: String) -> String {
    "<</Length \(content.unicodeScalars.count)>>stream\n\(content)\nendstream"
  }

  private func file(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.unicodeScalars.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\(object) endobj\n"
    }
    let start = text.unicodeScalars.count
    let size = objects.count + 1
    let encryption = isEncrypted ? Self.encryption : ""
    text += table + "trailer<</Size \(size)/Root 1 0 R\(encryption)>>\nstartxref\n\(start)\n%%EOF\n"
    // One byte a scalar, as PDF counts.
    return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}
