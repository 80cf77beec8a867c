/// A PDF of one small font whose bytes stand for any characters, by its `ToUnicode`.
struct MappedPDF {
  /// A string at a place, in points from the lower left of a page of 600 × 400.
  struct Show {
    var text: String
    var x: Double
    var y: Double
    var size = 10.0
  }

  var pages: [[Show]]

  /// At most 200 different characters in all.
  var bytes: [UInt8] {
    var codes: [Unicode.Scalar: Int] = [:]
    func code(_ scalar: Unicode.Scalar) -> String {
      let code = codes[scalar] ?? codes.count + 0x20
      codes[scalar] = code
      return Self.hexadecimal(code, digits: 2)
    }
    let contents = pages.map { page in
      page.map { show in
        let string = show.text.unicodeScalars.map(code).joined()
        return "BT /F1 \(show.size) Tf 1 0 0 1 \(show.x) \(show.y) Tm <\(string)> Tj ET"
      }.joined(separator: " ")
    }
    precondition(codes.count <= 200, "a byte stands for one character")
    // What takes no room has no width.
    let widths = codes.sorted { $0.value < $1.value }.map { scalar, _ in
      scalar.properties.generalCategory == .format || scalar.value == 0xFE0F ? "0" : "556"
    }
    let map = codes.sorted { $0.value < $1.value }.map { scalar, code in
      let units = String(scalar).utf16.map { Self.hexadecimal(Int($0), digits: 4) }.joined()
      return "<\(Self.hexadecimal(code, digits: 2))><\(units)>"
    }
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/LastChar \(31 + widths.count)/Widths["
        + widths.joined(separator: " ")
        + "]/Encoding/WinAnsiEncoding/ToUnicode 4 0 R>>",
      Self.stream(
        "begincmap 1 begincodespacerange <00><FF> endcodespacerange \(map.count) beginbfchar "
          + map.joined(separator: " ") + " endbfchar endcmap"),
    ]
    for (page, content) in contents.enumerated() {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Contents \(6 + 2 * page) 0 R"
          + "/Resources<</Font<</F1 3 0 R>>>>>>")
      objects.append(Self.stream(content))
    }
    return PDFObjects.file(objects)
  }

  private static func hexadecimal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func stream(_ content: String) -> String {
    "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream"
  }
}
