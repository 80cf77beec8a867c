import DigestModel

/// What the heading of a card says that the lines under it are about.
///
/// On a page about one unit a card may be about another, such as one of its branches: its heading is that one's name
/// and nothing else, in type that stands out, and lines with words follow it closely.
struct CardHeads {
  let text: DocumentText
  let words: FigureWords

  /// How many lines a card has under its heading at most.
  private static let mostLines = 12
  /// How far its lines stand apart at most, in heights of the lower one.
  private static let lineGap = 3.5

  /// The units that the heading over a number may mean; none where it stands under no such heading.
  ///
  /// - Complexity: O(*n*) in the words right over it.
  func units(over item: Int) -> Set<String> {
    let line = text.lines[text.items[item].line]
    guard text.pages[line.page].geometry == .drawn, line.rotation == 0 else { return [] }
    let own = text.cells[text.items[item].cell]
    var box = rowBox(of: item)
    for _ in 0..<Self.mostLines {
      let over = text.wordCells(
        ofPage: line.page, between: box.top - Self.lineGap * own.box.height, and: box.top
      ).filter { $0.box.centerY < box.top && $0.box.horizontalOverlap(with: box) > 0 }
      guard let next = over.max(by: { $0.box.bottom < $1.box.bottom }),
        !hasNumber(between: next.box, and: box, onPage: line.page)
      else { return [] }
      let units = words.units(within: Array(next.items), in: text)
      if !units.isEmpty {
        let isHeading =
          isName(next) && !hasNumber(besides: next) && standsOut(next, from: own, onPage: line.page)
        return isHeading ? units : []
      }
      box = next.box
    }
    return []
  }

  /// A number's cell with the label left of it, if it has no words of its own.
  private func rowBox(of item: Int) -> Box {
    let own = text.cells[text.items[item].cell]
    if own.items.contains(where: { text.items[$0].kind == .word }) { return own.box }
    let label = text.row(besides: item).last {
      text.items[$0].kind == .word && text.items[$0].box.right <= own.box.left
    }
    return label.map { own.box.union(text.cells[text.items[$0].cell].box) } ?? own.box
  }

  private func isName(_ cell: DocumentCell) -> Bool {
    let namings = words.namings(of: Array(cell.items), in: text)
    return !namings.isEmpty
      && namings.allSatisfy { $0.indicators.isEmpty && Set($0.members.keys) == [FigureWords.unit] }
  }

  private func hasNumber(besides cell: DocumentCell) -> Bool {
    text.row(besides: cell.items.lowerBound).contains(where: text.isPlainNumeral)
  }

  /// Whether a number stands between two lines: then the upper one is its label.
  private func hasNumber(between upper: Box, and lower: Box, onPage page: Int) -> Bool {
    text.items(ofPage: page, between: upper.bottom, and: lower.top).contains { item in
      let box = text.items[item].box
      return text.isPlainNumeral(item) && box.top >= upper.bottom && box.bottom <= lower.top
        && box.horizontalOverlap(with: upper) > 0
    }
  }

  private func standsOut(_ cell: DocumentCell, from own: DocumentCell, onPage page: Int) -> Bool {
    guard let type = PrintedType(in: cell.box, of: text.pages[page]),
      let other = PrintedType(in: own.box, of: text.pages[page])
    else { return false }
    return type.standsOut(from: other)
  }
}
