import DigestModel

/// The running text of a page: lines under one another, each of which goes on with the one over it.
struct PageParagraphs {
  /// The items of each sentence, with the signs that end it, in reading order, by paragraphs.
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

  private static let ends: Set<UInt32> = Set(".!?".unicodeScalars.map(\.value))

  /// The sentences of a paragraph; what does not end as one does is none.
  private static func sentences(of items: [Int], in text: DocumentText) -> [[Int]] {
    var sentences: [[Int]] = []
    var rest = items[...]
    while let end = rest.firstIndex(where: { item in
      if case .sign(let sign) = text.items[item].kind { ends.contains(sign) } else { false }
    }) {
      sentences.append(Array(rest[...end]))
      rest = rest[(end + 1)...]
    }
    return sentences
  }
}
