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
          if mark == "`" { readTick(at: index, of: body) }
          if mark == "[" { readLink(at: index, of: body) }
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

    /// The most characters of a link's text, and of what it leads to.
    private static let longest = 2000

    /// Ticks around a text set it as code, which is printed without them.
    private mutating func readTick(at index: Int, of body: [Unicode.Scalar]) {
      guard lengths[index] == nil, index + 1 < body.count, !body[index + 1].properties.isWhitespace,
        let end = body[(index + 1)...].firstIndex(of: "`"), end > index + 1,
        !body[end - 1].properties.isWhitespace
      else { return }
      lengths[index] = 1
      lengths[end] = 1
    }

    /// A link, `[120](https://…)`, is printed without what it leads to.
    private mutating func readLink(at index: Int, of body: [Unicode.Scalar]) {
      guard lengths[index] == nil,
        let end = body[index...].prefix(Self.longest).firstIndex(of: "]"),
        end + 2 < body.count, body[end + 1] == "(",
        let close = body[end...].prefix(Self.longest).firstIndex(of: ")"),
        !body[end..<close].contains(where: \.properties.isWhitespace),
        Self.leadsSomewhere(body[(end + 2)..<close])
      else { return }
      lengths[index] = 1
      lengths[end] = close + 1 - end
    }

    /// Whether a text is an address, a path or a place in the document.
    private static func leadsSomewhere(_ target: ArraySlice<Unicode.Scalar>) -> Bool {
      guard let first = target.first else { return false }
      return first == "#" || first == "/" || target.contains("/") && target.contains(":")
    }

    /// What is in a cell alone may be emphasized, whatever it is: `| *359* |`.
    private func isCell(_ span: ClosedRange<Int>, of body: [Unicode.Scalar]) -> Bool {
      let before = body[..<span.lowerBound].last { !$0.properties.isWhitespace }
      let behind = body[(span.upperBound + 1)...].first { !$0.properties.isWhitespace }
      return before == "|" && behind == "|" && !body[span].contains("|")
    }

    /// A lone `*` opens emphasis before a letter if its partner stands behind one.
    private mutating func readSingle(at index: Int, of body: [Unicode.Scalar]) {
      if lengths[index] == nil, let end = body[(index + 1)...].firstIndex(of: "*"), end > index + 1,
        !body[index + 1].properties.isWhitespace, !body[end - 1].properties.isWhitespace,
        isCell(index...end, of: body)
      {
        lengths[index] = 1
        lengths[end] = 1
        return
      }
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
