import DigestModel

/// The units that the heads of pages name.
///
/// A page's head is what stands at its top besides what most pages have there. A list of units may begin there, too:
/// a head stands out from the rest of a drawn page, and nothing on the page in its type names another unit.
struct PageHeads {
  let text: DocumentText
  let words: FigureWords
  let furniture: PageFurniture

  /// The units that the head of a page may mean, and the item that it begins with; `nil` where it names none, or more
  /// than one.
  ///
  /// - Complexity: O(*n* log *n*) in the page's items.
  func unit(ofPage page: Int) -> (units: Set<String>, item: Int)? {
    let items = text.itemRange(ofPage: page)
    guard let firstItem = items.first, let lastItem = items.last else { return nil }
    let cells = (text.items[firstItem].cell...text.items[lastItem].cell).filter { cell in
      text.lines[text.cells[cell].line].rotation == 0 && !furniture.isOutside(cell)
        && text.cells[cell].items.contains { text.items[$0].kind == .word }
    }.map { text.cells[$0] }
    guard let top = cells.min(by: { $0.box.top < $1.box.top }) else { return nil }
    let named = cells.filter { $0.box.sharesLine(with: top.box) }.map { cell in
      (cell: cell, units: units(in: cell))
    }.filter { !$0.units.isEmpty }
    guard named.count == 1, let (head, units) = named.first, !hasValue(head),
      standsOut(head, onPage: page)
    else { return nil }
    let areOthers = cells.contains { cell in
      let others = self.units(in: cell)
      return isLike(cell, head, onPage: page) && !others.isEmpty && others != units
    }
    return areOthers ? nil : (units, head.items.lowerBound)
  }

  private func units(in cell: DocumentCell) -> Set<String> {
    words.units(within: Array(cell.items), in: text)
  }

  /// Whether a number ends a cell: then its words are a label.
  private func hasValue(_ cell: DocumentCell) -> Bool {
    cell.items.last { !text.isPassable($0) }.map(text.isPlainNumeral) ?? false
  }

  private func standsOut(_ cell: DocumentCell, onPage page: Int) -> Bool {
    let page = text.pages[page]
    guard page.geometry == .drawn else { return true }
    guard let own = PrintedType(in: cell.box, of: page), let common = PrintedType(mostOf: page)
    else { return false }
    return own.standsOut(from: common)
  }

  private func isLike(_ cell: DocumentCell, _ head: DocumentCell, onPage page: Int) -> Bool {
    text.pages[page].geometry == .text
      || PrintedType(size: cell.fontSize, isBold: false)
        .isLike(PrintedType(size: head.fontSize, isBold: false))
  }
}
