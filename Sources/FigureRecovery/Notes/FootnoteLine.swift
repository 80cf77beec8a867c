import DigestModel

/// The upright words of one line, in pieces.
struct FootnoteLine {
  let number: Int
  let pieces: LinePieces
  /// The box around all words.
  let box: Box

  /// The lines of a page from top to bottom; none where no word may carry a mark.
  static func lines(of page: Page, _ marks: FootnoteMarks) -> [FootnoteLine] {
    guard page.words.contains(where: marks.mayBegin) else { return [] }
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

  /// What stands from a piece on, to the end of its cell.
  func text(from piece: Int) -> String {
    let first = pieces[piece]
    let scalars = pieces.words[first.word].text.unicodeScalars.dropFirst(first.range.lowerBound)
    var texts = [String(scalars)]
    var next = first.word + 1
    while next < pieces.words.count, !pieces.isCellGap(before: next) {
      texts.append(pieces.words[next].text)
      next += 1
    }
    return texts.joined(separator: " ")
  }
}
