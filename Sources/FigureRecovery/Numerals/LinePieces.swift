import DigestModel

/// The words of one line, cut into letters, digits and signs.
struct LinePieces {
  enum Kind: Equatable {
    case letters
    /// Decimal digits of any script.
    case digits
    /// A superscript digit, or a digit of a raised word.
    case raisedDigits
    /// What counts otherwise: `½`, `①`, `Ⅷ`.
    case otherNumber
    case sign
  }

  struct Piece {
    var kind: Kind
    /// Index into the line's words.
    var word: Int
    /// Scalars of the word.
    var range: Range<Int>
    /// Nothing stands between it and the piece before it.
    var isGlued: Bool
    /// It is a number by itself and no part of a longer one.
    var isAtomic = false
  }

  let words: [Word]
  private let scalars: [[Unicode.Scalar]]
  private var pieces: [Piece] = []
  /// Words with a space before them that is no wider than others but for the line's being justified.
  private let stretched: Set<Int>
  /// Whether it begins with what counts a heading, set apart from that.
  let isCounted: Bool

  /// - Parameters:
  ///   - mayBeJustified: Whether equal gaps may be stretched spaces: those of a text are columns.
  ///   - body: The type that most of the page is printed in, where headings stand out from it.
  init(_ words: [Word], mayBeJustified: Bool = false, besides body: PrintedType? = nil) {
    self.words = words
    isCounted = body.map { HeadingNumber.begins(words, besides: $0) } ?? false
    stretched = mayBeJustified ? WordSpaces.stretched(in: words) : []
    scalars = words.map { Array($0.text.unicodeScalars) }
    for word in words.indices { cut(word) }
  }

  var count: Int { pieces.count }

  subscript(index: Int) -> Piece { pieces[index] }

  func scalars(of index: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[pieces[index].word][pieces[index].range]
  }

  func text(of index: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars(of: index))
    return String(view)
  }

  /// The sign that a piece is, or `nil`.
  func sign(_ index: Int) -> Unicode.Scalar? {
    pieces[index].kind == .sign ? scalars(of: index).first : nil
  }

  /// Whether digits may go on with the number that a piece begins, behind a space or a sign glued to both.
  func goesOn(behind piece: Int) -> Bool {
    guard piece + 1 < count else { return false }
    if pieces[piece + 1].kind == .digits { return gap(before: piece + 1) < NumeralScanner.groupGap }
    guard let sign = sign(piece + 1), NumeralScanner.joiners.contains(sign), piece + 2 < count
    else { return false }
    return pieces[piece + 1].isGlued && pieces[piece + 2].isGlued
      && pieces[piece + 2].kind == .digits
  }

  mutating func setAtomic(_ index: Int) { pieces[index].isAtomic = true }

  /// Takes a number or letter for a note's mark that is no part of what stands before it.
  mutating func raise(_ index: Int) {
    pieces[index].kind = pieces[index].kind == .digits ? .raisedDigits : .sign
  }

  /// The width of a space that is not stretched, as a part of the font size.
  private static let space = 0.25

  /// The width of the gap before a piece as a part of the font size; 0 where glued.
  func gap(before index: Int) -> Double {
    guard index > 0, !pieces[index].isGlued else { return 0 }
    let word = pieces[index].word
    let previous = pieces[index - 1].word
    if word == previous || stretched.contains(word) { return Self.space }
    return (words[word].box.left - words[previous].box.right)
      / max(1, max(words[word].fontSize, words[previous].fontSize))
  }

  /// The gap before a digit group: words that hold several groups were joined by their narrower
  /// gaps, so that a gap between two words is another one.
  func groupGap(before index: Int) -> Double {
    guard index > 0, pieces[index].word != pieces[index - 1].word else { return 0 }
    return gap(before: index)
  }

  /// Whether a cell ends before a word.
  func isCellGap(before word: Int) -> Bool {
    guard word > 0 else { return true }
    if stretched.contains(word) || word == 1 && isCounted { return false }
    let gap = words[word].box.left - words[word - 1].box.right
    return gap >= DocumentText.cellGap * max(words[word].fontSize, words[word - 1].fontSize)
  }

  /// Whether a cell begins with a piece.
  func startsCell(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let word = pieces[index].word
    return word != pieces[index - 1].word && isCellGap(before: word)
  }

  /// Whether a cell ends with a piece.
  func endsCell(_ index: Int) -> Bool { index + 1 >= count || startsCell(index + 1) }

  /// Whether letters or digits were printed right beside those of the piece before it, in one word.
  func isGluedInWord(_ index: Int) -> Bool {
    index > 0 && index < count && pieces[index].isGlued
      && pieces[index].word == pieces[index - 1].word
  }

  /// Whether a single digit hangs on a word, as a note's mark does that a text no longer raises.
  func hangsOnWord(_ index: Int) -> Bool {
    guard pieces[index].kind == .digits, pieces[index].range.count == 1, isGluedInWord(index),
      pieces[index - 1].kind == .letters
    else { return false }
    guard isGluedInWord(index + 1) else { return true }
    return pieces[index + 1].kind == .sign && !isGluedInWord(index + 2)
  }

  /// The box of some pieces, each in proportion to its share of its word's characters.
  func box(of span: Range<Int>) -> Box {
    let first = pieces[span.lowerBound]
    let last = pieces[span.upperBound - 1]
    var box = words[first.word].box
    for word in first.word...last.word { box = box.union(words[word].box) }
    box.left = edge(first.word, at: first.range.lowerBound)
    box.right = edge(last.word, at: last.range.upperBound)
    return box
  }

  private func edge(_ word: Int, at offset: Int) -> Double {
    let box = words[word].box
    return box.left + box.width * Double(offset) / Double(max(1, scalars[word].count))
  }

  private mutating func cut(_ word: Int) {
    let text = scalars[word]
    let isRaised = words[word].isSuperscript
    var index = 0
    var isGlued = word > 0 && words[word].box.left - words[word - 1].box.right < 0.05
    while index < text.count {
      switch ScalarKind(of: text[index], isRaised: isRaised) {
      case .invisible: index += 1
      case .blank:
        isGlued = false
        index += 1
      case .piece(let kind):
        var end = index + 1
        if kind != .sign {
          while end < text.count, ScalarKind(of: text[end], isRaised: isRaised).continues(kind) {
            end += 1
          }
        }
        pieces.append(Piece(kind: kind, word: word, range: index..<end, isGlued: isGlued))
        isGlued = true
        index = end
      }
    }
  }
}

/// What a scalar is to a line that is cut into pieces.
private enum ScalarKind: Equatable {
  case piece(LinePieces.Kind)
  case blank
  /// It takes no room and parts nothing: a joiner, a variation selector, a mark of direction.
  case invisible

  init(of scalar: Unicode.Scalar, isRaised: Bool) {
    switch scalar.value {
    case 0x30...0x39: self = .piece(isRaised ? .raisedDigits : .digits)
    case 0x41...0x5A, 0x61...0x7A: self = .piece(.letters)
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .blank
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: self = .piece(.raisedDigits)
    case 0...0x7F, 0xD7, 0xF7: self = .piece(.sign)
    case 0xAD: self = .piece(.sign)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .invisible
    // Lowered digits are part of their words: CO₂. So is a character of which nobody knows what it is.
    case 0xC0...0x24F, 0x2080...0x2089, 0xFFFD: self = .piece(.letters)
    default:
      let properties = scalar.properties
      switch properties.generalCategory {
      case .decimalNumber: self = .piece(isRaised ? .raisedDigits : .digits)
      case .otherNumber, .letterNumber: self = .piece(.otherNumber)
      case .nonspacingMark, .spacingMark, .enclosingMark: self = .piece(.letters)
      case .format, .control: self = .invisible
      default: self = .piece(properties.isAlphabetic ? .letters : .sign)
      }
    }
  }

  /// Whether a piece of a kind goes on with the scalar.
  func continues(_ kind: LinePieces.Kind) -> Bool { self == .piece(kind) || self == .invisible }
}
