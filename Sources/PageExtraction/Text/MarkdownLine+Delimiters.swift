extension MarkdownLine {
  /// The delimiters of emphasis in a line.
  ///
  /// `**` and `__` are strong emphasis; one without its partner is dropped, unless blank space on
  /// both sides makes it text, or a number before it a footnote's mark. `*` is emphasis around words,
  /// but behind a number it is a footnote's star: `4 343 583*`, `**883 178***`.
  struct Delimiters {
    /// The length of the delimiter that begins at an index.
    private(set) var lengths: [Int: Int] = [:]
    /// Where strong emphasis begins.
    private(set) var opening: Set<Int> = []

    init(of body: [Unicode.Scalar]) {
      var open: (index: Int, mark: Unicode.Scalar)?
      var index = 0
      while index < body.count {
        let mark = body[index]
        if mark == "\\" {
          index += 2
          continue
        }
        guard mark == "*" || mark == "_" else {
          index += 1
          continue
        }
        guard index + 1 < body.count, body[index + 1] == mark else {
          if mark == "*" { readSingle(at: index, of: body) }
          index += 1
          continue
        }
        readDouble(at: index, of: body, open: &open)
        index += 2
      }
    }

    private mutating func readDouble(
      at index: Int, of body: [Unicode.Scalar], open: inout (index: Int, mark: Unicode.Scalar)?
    ) {
      let before = index > 0 ? body[index - 1] : " "
      let after = index + 2 < body.count ? body[index + 2] : " "
      let mark = body[index]
      if let opened = open, opened.mark == mark, !before.properties.isWhitespace {
        lengths[index] = 2
        opening.insert(opened.index)
        open = nil
      } else if !after.properties.isWhitespace, mark == "*" || !before.isLetter && !before.isDigit {
        lengths[index] = 2
        open = (index, mark)
      } else if !before.properties.isWhitespace, mark == "*", !before.isDigit, before != "%" {
        lengths[index] = 2
      }
    }

    /// A lone `*` opens emphasis before a letter if its partner stands behind one.
    private mutating func readSingle(at index: Int, of body: [Unicode.Scalar]) {
      guard lengths[index] == nil, index + 1 < body.count, body[index + 1].isLetter,
        index == 0 || !body[index - 1].isLetter && !body[index - 1].isDigit,
        let end = body[(index + 1)...].firstIndex(of: "*"), body[end - 1].isLetter,
        end + 1 == body.count || body[end + 1] != "*" && !body[end + 1].isLetter
      else { return }
      lengths[index] = 1
      lengths[end] = 1
    }
  }
}
