import DigestModel

/// The running text of a page: lines under one another, each of which goes on with the one over it.
struct PageParagraphs {
  /// The items of each sentence, with the signs that end it, in reading order, by paragraphs; none on pages without a
  /// numeral.
  private(set) var sentences: [[[Int]]] = []

  /// The widest gap between two words of one line, in ems: justified lines are drawn wide.
  private static let wordGap = 1.5
  /// How far lines of one paragraph may begin apart, in ems.
  private static let offset = 0.5
  /// How far in its first line may begin, in ems.
  private static let indent = 3.0
  /// The widest gap between lines, in ems.
  private static let lineGap = 1.1

  /// - Complexity: O(*n*) in the lines of the page, but for lines of one height.
  init(onPage page: Int, of text: DocumentText) {
    var open: [Piece] = []
    var paragraphs: [[Int]] = []
    for line in text.lineRange(ofPage: page) where text.lines[line].rotation == 0 {
      for piece in Self.pieces(of: line, in: text) {
        let above = open.lastIndex { Self.goesOn($0, with: piece) }
        if let above {
          var whole = open[above]
          whole.items += piece.items
          (whole.box, whole.isFirst) = (piece.box, false)
          open.remove(at: above)
          open.append(whole)
        } else {
          open.append(piece)
        }
      }
      // What ended far above goes on with nothing.
      let top = text.lines[line].box.top
      let isOver = { (piece: Piece) in piece.box.bottom + 4 * piece.size < top }
      paragraphs += open.filter(isOver).map(\.items)
      open.removeAll(where: isOver)
    }
    paragraphs += open.map(\.items)
    guard paragraphs.contains(where: { $0.contains { text.numeral(at: $0) != nil } }) else {
      return
    }
    // What one without a numeral is about, those behind it may be, too.
    sentences = paragraphs.map { Self.sentences(of: $0, in: text) }.filter { !$0.isEmpty }
  }

  /// A part of a line, or the lines up to it.
  private struct Piece {
    var items: [Int]
    /// Of the last line.
    var box: Box
    var size: Double
    var isFirst = true
  }

  private static func pieces(of line: Int, in text: DocumentText) -> [Piece] {
    var pieces: [Piece] = []
    for cell in text.lines[line].cells.map({ text.cells[$0] }) {
      if let last = pieces.last, cell.box.left - last.box.right < wordGap * cell.fontSize {
        pieces[pieces.count - 1].items += Array(cell.items)
        pieces[pieces.count - 1].box = last.box.union(cell.box)
      } else {
        pieces.append(Piece(items: Array(cell.items), box: cell.box, size: cell.fontSize))
      }
    }
    return pieces
  }

  private static func goesOn(_ above: Piece, with below: Piece) -> Bool {
    let em = max(above.size, below.size)
    let gap = below.box.top - above.box.bottom
    let shift = above.box.left - below.box.left
    return gap > -offset * em && gap < lineGap * em && abs(above.size - below.size) < 0.1 * em
      && (abs(shift) < offset * em || above.isFirst && shift > 0 && shift < indent * em)
  }

  /// The sentences of a paragraph; what does not end as one does is none, nor is a question, nor a list with dots that
  /// lead to its values. One that begins with a small letter, or with a number, may go on from another column.
  private static func sentences(of items: [Int], in text: DocumentText) -> [[Int]] {
    guard
      !zip(items, items.dropFirst()).contains(where: {
        text.isSign($0, ".") && text.isSign($1, ".")
      })
    else { return [] }
    var sentences: [[Int]] = []
    var start = 0
    for (place, item) in items.enumerated() where ends(item, in: text) {
      let next = items[(place + 1)...].first {
        text.items[$0].kind == .word || text.numeral(at: $0) != nil
      }
      // Behind the point of an abbreviation a sentence goes on.
      if text.isSign(item, "."), let next, mayGoOn(at: next, in: text) { continue }
      let sentence = Array(items[start...place])
      let first = sentence.first { text.items[$0].kind == .word || text.numeral(at: $0) != nil }
      if !text.isSign(item, "?"), let first, !mayGoOn(at: first, in: text) {
        sentences.append(sentence)
      }
      start = place + 1
    }
    return sentences
  }

  private static func ends(_ item: Int, in text: DocumentText) -> Bool {
    text.isSign(item, ".") || text.isSign(item, "!") || text.isSign(item, "?")
  }

  /// Whether a sentence may have begun before an item.
  private static func mayGoOn(at item: Int, in text: DocumentText) -> Bool {
    text.numeral(at: item).map { !$0.isOrdinal && !$0.isPartOfDate } ?? text.items[item].beginsSmall
  }
}
