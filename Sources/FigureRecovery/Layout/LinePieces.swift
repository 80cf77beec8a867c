import DigestModel

/// The words of one line, cut into letters, digits and signs.
struct LinePieces {
  enum Kind: Equatable {
    case letters
    case digits
    /// A superscript digit, or a digit of a raised word.
    case raisedDigits
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

  init(_ words: [Word]) {
    self.words = words
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

  mutating func setAtomic(_ index: Int) { pieces[index].isAtomic = true }

  /// The width of the gap before a piece as a part of the font size; 0 where glued.
  func gap(before index: Int) -> Double {
    guard index > 0, !pieces[index].isGlued else { return 0 }
    let word = pieces[index].word
    let previous = pieces[index - 1].word
    if word == previous { return 0.25 }
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
    let gap = words[word].box.left - words[word - 1].box.right
    return gap >= DocumentText.cellGap * max(words[word].fontSize, words[word - 1].fontSize)
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
    var index = 0
    var isGlued = word > 0 && words[word].box.left - words[word - 1].box.right < 0.05
    while index < text.count {
      let kind = Self.kind(of: text[index], raised: words[word].isSuperscript)
      guard let kind else {
        isGlued = false
        index += 1
        continue
      }
      var end = index + 1
      if kind != .sign {
        while end < text.count, Self.kind(of: text[end], raised: words[word].isSuperscript) == kind
        {
          end += 1
        }
      }
      pieces.append(
        Piece(
          kind: kind == .digits && isFootnoteMark(index..<end, in: text) ? .raisedDigits : kind,
          word: word, range: index..<end, isGlued: isGlued))
      isGlued = true
      index = end
    }
  }

  /// Whether a single digit hangs on a word: in a text no longer raised, but still a note's mark.
  private func isFootnoteMark(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    guard range.count == 1, range.lowerBound > 0,
      Self.kind(of: text[range.lowerBound - 1], raised: false) == .letters
    else { return false }
    guard range.upperBound + 1 < text.count else { return true }
    // A digit goes on behind a point or comma.
    return Self.kind(of: text[range.upperBound + 1], raised: false) != .digits
      && Self.kind(of: text[range.upperBound], raised: false) != .letters
  }

  /// What a scalar belongs to; `nil` for a blank.
  private static func kind(of scalar: Unicode.Scalar, raised: Bool) -> Kind? {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19: return raised ? .raisedDigits : .digits
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: return .raisedDigits
    case 0x41...0x5A, 0x61...0x7A: return .letters
    case 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xAD: return nil
    case 0...0x7F, 0xD7, 0xF7: return .sign
    case 0xC0...0x24F: return .letters
    default:
      let properties = scalar.properties
      if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
        return .letters
      }
      return .sign
    }
  }
}
