import DigestModel

/// What a head is put together from: words near each other on one line, or lines over each other.
struct HeadPiece {
  var items: [Int]
  var box: Box

  /// The gap that parts two heads of one line, as a part of the font size; words of one are nearer.
  private static let pieceGap = 0.6

  /// The turned words right over a table, in reading order.
  static func turned(
    in text: DocumentText, _ lines: [Int], over reach: ClosedRange<Double>, above top: Double
  ) -> [HeadPiece] {
    var words = lines.filter { line in
      text.lines[line].rotation % 180 == 90 && text.lines[line].box.bottom <= top + 1
        && text.lines[line].box.centerX > reach.lowerBound
        && text.lines[line].box.centerX < reach.upperBound
    }
    words.sort { text.lines[$0].box.bottom > text.lines[$1].box.bottom }
    var edge = top
    var taken: [Int] = []
    for line in words {
      let box = text.lines[line].box
      guard edge - box.bottom <= ColumnHeads.headGap * box.width else { break }
      taken.append(line)
      edge = min(edge, box.top)
    }
    taken.sort { first, second in
      let (first, second) = (text.lines[first], text.lines[second])
      let isUp = first.rotation == 270
      if abs(first.box.left - second.box.left) > 1 {
        return (first.box.left < second.box.left) == isUp
      }
      return isUp ? first.box.bottom > second.box.bottom : first.box.top < second.box.top
    }
    return taken.map { HeadPiece(items: Array(text.lines[$0].items), box: text.lines[$0].box) }
  }

  /// A cell's words, parted where the gaps between them are wide.
  static func pieces(of cell: [Int], in text: DocumentText) -> [HeadPiece] {
    var pieces: [HeadPiece] = []
    for item in cell {
      let box = text.items[item].box
      let isText = text.pages[text.page(of: item)].geometry == .text
      let gap = Self.pieceGap * text.cells[text.items[item].cell].fontSize
      if let last = pieces.last, isText || box.left - last.box.right < gap {
        pieces[pieces.count - 1].items.append(item)
        pieces[pieces.count - 1].box = last.box.union(box)
      } else {
        pieces.append(HeadPiece(items: [item], box: box))
      }
    }
    return pieces
  }

  /// Pieces that stand over each other as one, left to right, each in the order of its pieces.
  static func clusters(_ pieces: [HeadPiece]) -> [HeadPiece] {
    var clusters: [HeadPiece] = []
    for piece in pieces {
      var piece = piece
      // Turned lines of one head stand side by side.
      while let other = clusters.firstIndex(where: { isOneHead($0, piece) }) {
        let first = clusters.remove(at: other)
        piece = HeadPiece(items: first.items + piece.items, box: first.box.union(piece.box))
      }
      clusters.append(piece)
    }
    return clusters.sorted { $0.box.left < $1.box.left }
  }

  /// The gap between two turned lines of one head, as a part of their width.
  private static let turnedGap = 0.5

  private static func isOneHead(_ first: HeadPiece, _ second: HeadPiece) -> Bool {
    let overlap = first.box.horizontalOverlap(with: second.box)
    let isTurned = second.box.height > second.box.width
    return overlap > 0 || isTurned && -overlap < turnedGap * second.box.width
  }

  /// Whether it stands on both sides of an edge, by more than a letter.
  func crosses(_ edge: Double) -> Bool {
    box.left < edge - Self.crossing && box.right > edge + Self.crossing
  }

  /// How far it must stand over an edge, in points: a third of a letter.
  private static let crossing = 2.0
}
