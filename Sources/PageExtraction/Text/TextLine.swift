import DigestModel

/// Reads one line of a text.
enum TextLine {
  /// Tabs advance to a multiple of this many columns.
  static let tabStop = 8
  /// A tab or a cell border leaves at least this many columns blank.
  static let cellGap = 3

  /// The words of a line, left to right.
  ///
  /// - Parameters:
  ///   - line: The line of the file, from 1.
  ///   - lineOnPage: The line of the page, from 1.
  static func words(
    of content: [Unicode.Scalar], line: Int, lineOnPage: Int
  ) -> [Word] {
    guard !isTableRule(content) else { return [] }
    var pieces: [TextPiece] = []
    var column = 0
    var textEnd = 0
    var separator: TextPiece.Separator = .blank
    let marks = withHyphens(MarkdownLine.marks(of: content))
    // A border at the line's start opens its first cell; one behind text parts it from the next.
    let hasBorders = marks.contains(where: \.isBorder)
    var cell = 0
    for mark in marks {
      switch mark.scalar {
      case "\t":
        column = max((column / tabStop + 1) * tabStop, textEnd + cellGap)
        separator = .blank
      case _ where mark.isBorder:
        if column > 0 || !pieces.isEmpty { cell += 1 }
        column += cellGap
        separator = .blank
      case let scalar where mark.isBlank || scalar.properties.isWhitespace:
        separator = separator == .none && scalar.isNumberSpace ? .numberSpace : .blank
        column += 1
      case let scalar where scalar.isBlank: continue
      default:
        // By index: a copy of the piece would have its text copied for every character.
        if separator == .none, let last = pieces.indices.last, !pieces[last].isParted(from: mark) {
          pieces[last].append(mark)
        } else {
          pieces.append(
            TextPiece(
              mark, column: column, separator: separator, cell: hasBorders ? cell : nil))
        }
        // A combining mark stands in its letter's cell.
        if mark.scalar.properties.generalCategory != .nonspacingMark { column += 1 }
        pieces[pieces.count - 1].end = column
        textEnd = column
        separator = .none
      }
    }
    return joined(pieces).map { $0.word(line: line, lineOnPage: lineOnPage) }
  }

  /// Marks with those soft hyphens as hyphens that no word can be broken at: before a number, where
  /// some fonts have nothing else for a minus.
  private static func withHyphens(_ marks: [MarkdownLine.Mark]) -> [MarkdownLine.Mark] {
    guard marks.contains(where: { $0.scalar == "\u{AD}" }) else { return marks }
    var marks = marks
    for index in marks.indices where marks[index].scalar == "\u{AD}" {
      let before = index > 0 ? marks[index - 1].scalar : " "
      let isInWord = before.isLetter || before.isDigit
      let next = marks[(index + 1)...].first { !$0.scalar.properties.isWhitespace }
      if !isInWord, next?.scalar.isDigit == true { marks[index].scalar = "-" }
    }
    return marks
  }

  /// Joins digit groups with a space between them that holds a number together: what such a number goes on with may
  /// keep it from being one, but is never another.
  private static func joined(_ pieces: [TextPiece]) -> [TextPiece] {
    var result: [TextPiece] = []
    var isOpenNumber = false
    for piece in pieces {
      if isOpenNumber, piece.separator == .numberSpace,
        DigitGroups.isGroup(piece.scalars.prefix(3))
      {
        result[result.count - 1].scalars += [" "] + piece.scalars
        result[result.count - 1].end = piece.end
        isOpenNumber = DigitGroups.isGroup(piece.scalars[...])
      } else {
        result.append(piece)
        isOpenNumber = DigitGroups.isFirst(piece.scalars)
      }
    }
    return result
  }

  /// Whether a line only draws the rule between a table's head and its body.
  private static func isTableRule(_ content: [Unicode.Scalar]) -> Bool {
    if content.contains(where: \.isRule),
      content.allSatisfy({ $0.isRule || $0.properties.isWhitespace })
    {
      return content.contains { !$0.isBorder && $0.isRule }
    }
    return content.allSatisfy { "-:|+=".unicodeScalars.contains($0) || $0.properties.isWhitespace }
      && (zip(content, content.dropFirst()).contains { $0 == $1 && ($0 == "-" || $0 == "=") }
        || content.contains("|") && content.contains("-"))
  }
}

extension Unicode.Scalar {
  /// Whether it draws rules: the box drawing characters.
  fileprivate var isRule: Bool { (0x2500...0x257F).contains(value) }

  /// Whether it is the border between two cells: a bar, or an upright rule.
  var isBorder: Bool { self == "|" || [0x2502, 0x2503, 0x2506, 0x250A, 0x2551].contains(value) }
}
