import DigestModel

/// A word of a text in the making.
struct TextPiece {
  /// What stands before it: nothing, a space that may belong to a number, or any other.
  enum Separator {
    case none, numberSpace, blank
  }

  var scalars: [Unicode.Scalar]
  var isStrong: Bool
  var column: Int
  /// The column behind it.
  var end: Int
  var separator: Separator
  /// The cell of a line with borders, from 0.
  private let cell: Int?
  private var lastIsStrong: Bool
  /// Whether it has a letter or digit by now.
  private var hasContent: Bool

  init(_ mark: MarkdownLine.Mark, column: Int, separator: Separator, cell: Int? = nil) {
    scalars = [mark.scalar]
    isStrong = mark.isStrong
    lastIsStrong = mark.isStrong
    hasContent = mark.scalar.isDigit || mark.scalar.isLetter
    self.column = column
    end = column
    self.separator = separator
    self.cell = cell
  }

  mutating func append(_ mark: MarkdownLine.Mark) {
    // Punctuation at the start has no say in how strong a word is.
    if !hasContent {
      isStrong = mark.isStrong
      hasContent = mark.scalar.isDigit || mark.scalar.isLetter
    }
    scalars.append(mark.scalar)
    lastIsStrong = mark.isStrong
  }

  /// Whether emphasis changes where a number meets a word, as in `dövr**5**`.
  func isParted(from mark: MarkdownLine.Mark) -> Bool {
    guard lastIsStrong != mark.isStrong, let last = scalars.last else { return false }
    let endsNumber = last.isDigit || last == "%"
    return mark.scalar.isDigit && (last.isLetter || last == ")")
      || mark.scalar.isLetter && endsNumber
  }

  func word(line: Int, lineOnPage: Int) -> Word {
    let top = Double(lineOnPage - 1) * Page.textCellHeight
    return Word(
      text: String(String.UnicodeScalarView(scalars)),
      box: Box(
        left: Double(column) * Page.textCellWidth, top: top,
        right: Double(end) * Page.textCellWidth, bottom: top + Page.textCellHeight),
      weight: isStrong ? FontWeight.bold : FontWeight.regular, line: line,
      cell: cell)
  }
}

extension Unicode.Scalar {
  /// A space that is set within numbers: no-break, thin, narrow, figure and their kin. The plain
  /// space is not one, it may as well part two numbers.
  var isNumberSpace: Bool {
    switch value {
    case 0xA0, 0x2004...0x200A, 0x202F: true
    default: false
    }
  }
}
