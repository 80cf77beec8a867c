import DigestModel

/// The upright words of one line, in pieces.
struct FootnoteLine {
  let number: Int
  let pieces: LinePieces
  /// The box around all words.
  let box: Box

  /// The lines of a page from top to bottom; none where no word may carry a mark.
  static func lines(of page: Page) -> [FootnoteLine] {
    guard page.words.contains(where: \.mayCarryMark) else { return [] }
    let upright = page.words.enumerated().filter { $0.element.rotation == 0 }.sorted {
      ($0.element.line, $0.element.box.left, $0.offset)
        < ($1.element.line, $1.element.box.left, $1.offset)
    }
    var lines: [FootnoteLine] = []
    var words: [Word] = []
    func close() {
      guard let first = words.first else { return }
      lines.append(
        FootnoteLine(
          number: first.line, pieces: LinePieces(words),
          box: words.dropFirst().reduce(first.box) { $0.union($1.box) }))
      words = []
    }
    for (_, word) in upright {
      if let first = words.first, first.line != word.line { close() }
      words.append(word)
    }
    close()
    return lines
  }

  /// Whether a piece is the first of its cell.
  func beginsCell(_ piece: Int) -> Bool {
    guard piece > 0 else { return true }
    let word = pieces[piece].word
    return pieces[piece - 1].word != word && pieces.isCellGap(before: word)
  }

  /// The words from one on, to the end of its cell.
  func text(from word: Int) -> String {
    var texts = [pieces.words[word].text]
    var next = word + 1
    while next < pieces.words.count, !pieces.isCellGap(before: next) {
      texts.append(pieces.words[next].text)
      next += 1
    }
    return texts.joined(separator: " ")
  }
}

extension Word {
  /// Whether it is or ends in what may be a footnote's mark; most words are told at a glance.
  fileprivate var mayCarryMark: Bool {
    guard let last = text.utf8.last else { return false }
    if isSuperscript || text.utf8.contains(UInt8(ascii: "*")) { return true }
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
    if isDigit { return text.utf8.first.map { $0 > UInt8(ascii: "9") } ?? false }
    return last >= 0x80 && text.unicodeScalars.last?.properties.numericType != nil
  }
}
