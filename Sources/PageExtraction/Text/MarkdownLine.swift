/// Reads the Markdown of one line: what it prints, and what of it is strong.
enum MarkdownLine {
  /// A printed character, or a blank in place of a mark that is not printed.
  struct Mark: Equatable {
    var scalar: Unicode.Scalar
    var isStrong = false
    /// A cell border, as opposed to a bar in the text.
    var isBorder = false
    /// A heading's or a bullet's mark, of which only its room is left.
    var isBlank = false
  }

  /// The printed characters of a line; delimiters of emphasis and escaping backslashes left out.
  static func marks(of content: [Unicode.Scalar]) -> [Mark] {
    let bodyStart = bodyStart(of: content)
    var marks = content[..<bodyStart].map { scalar in
      Mark(scalar: scalar, isBlank: !scalar.properties.isWhitespace)
    }
    let body = Array(content[bodyStart...])
    let delimiters = Delimiters(of: body)
    var isStrong = false
    var index = 0
    while index < body.count {
      let scalar = body[index]
      if let length = delimiters.lengths[index] {
        if length == 2 { isStrong = !isStrong && delimiters.opening.contains(index) }
        index += length
      } else if scalar == "\\", index + 1 < body.count, body[index + 1].isASCIIPunctuation {
        marks.append(Mark(scalar: body[index + 1], isStrong: isStrong))
        index += 2
      } else {
        marks.append(Mark(scalar: scalar, isStrong: isStrong, isBorder: scalar.isBorder))
        index += 1
      }
    }
    return marks
  }

  /// Where a line's text begins, behind the marks of headings, quotations and bullets.
  ///
  /// `* ` is none of them: a footnote begins with it.
  private static func bodyStart(of content: [Unicode.Scalar]) -> Int {
    var start = 0
    while true {
      let mark = start + content[start...].prefix { $0.properties.isWhitespace }.count
      guard mark < content.count else { return start }
      var end = mark + 1
      switch content[mark] {
      case "#", ">", "•", "‣", "◦":
        end += content[end...].prefix { $0 == content[mark] }.count
        guard end == content.count || content[end].properties.isWhitespace else { return start }
      case "-", "+":
        // A dash alone in its cell stands for nothing or for zero; a bullet has its text beside it.
        guard end + 1 < content.count, content[end] != "\t", content[end].properties.isWhitespace,
          !content[end + 1].properties.isWhitespace
        else { return start }
      default: guard content[mark].isPrivateUse else { return start }
      }
      start = end
    }
  }
}

extension Unicode.Scalar {
  var isASCIIPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
