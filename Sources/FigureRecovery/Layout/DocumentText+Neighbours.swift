import DigestModel

/// Where reading goes on: to the right, below, or not at all.
extension DocumentText {
  /// The most blank lines of a text that a run of text may pass over.
  ///
  /// A text without page breaks is a converter's, which leaves many where charts were; one with
  /// page breaks keeps the page's own distances.
  var blankLines: Int { pages.count > 1 ? 3 : 14 }
  /// The most lines of other columns of a text between two lines of one run.
  private static let mostOtherLines = 6
  /// The widest gap between the lines of one run on a drawn page, as a part of the font size.
  private static let lineGap = 2.0

  /// Where reading may go on behind an item: the next item of its cell; at the cell's end the cell
  /// to the right, then the cell below.
  ///
  /// - Parameter staysOnLine: Whether the cell below is left out.
  func successors(of item: Int, staysOnLine: Bool = false) -> (Int?, Int?) {
    let cell = cells[items[item].cell]
    if item + 1 < cell.items.upperBound { return (item + 1, nil) }
    let line = lines[items[item].line]
    let right = item + 1 < line.items.upperBound && !goesOnFromAbove(item + 1) ? item + 1 : nil
    var below = staysOnLine ? nil : itemBelow(cell, under: items[item].box)
    if let row = below, beginsColumn(row) { below = nil }
    if let right, let below, isRunningText(cell), wraps(item, to: below) {
      return areRows(right, below, under: cell) ? (right, nil) : (nil, below)
    }
    return (right, below)
  }

  /// Whether a date is the first of a column of such, each in a row behind words: what stands over it is the column's
  /// head, and its row no sentence that begins there.
  private func beginsColumn(_ item: Int) -> Bool {
    guard pages[page(of: item)].geometry == .drawn, isDateBehindWords(item),
      let next = itemBelow(cells[items[item].cell], under: items[item].box)
    else { return false }
    return isDateBehindWords(next)
  }

  /// Whether a date begins a cell before which others of its line have words.
  private func isDateBehindWords(_ item: Int) -> Bool {
    guard numeral(at: item)?.form.isOfCalendar == true,
      cells[items[item].cell].items.lowerBound == item
    else { return false }
    return lines[items[item].line].items.contains { $0 < item && items[$0].kind == .word }
  }

  /// Whether the first item of a cell goes on with a sentence on the line above, in the next column of text.
  func goesOnFromAbove(_ item: Int) -> Bool {
    let cell = cells[items[item].cell]
    guard cell.items.lowerBound == item, holds(cell, Self.fewestFurther.below) else { return false }
    var index = cell.line - 1
    while index >= 0, lines[index].page == lines[cell.line].page,
      cell.box.top - lines[index].box.bottom < Self.wrapReach * cell.fontSize
    {
      for above in lines[index].cells.map({ cells[$0] })
      where holds(above, Self.fewestFurther.above) {
        let last = above.items.upperBound - 1
        if !endsClause(last), wraps(last, to: item) { return true }
      }
      index -= 1
    }
    return false
  }

  /// How many words and numbers the lines of a sentence that goes on in a column have at least.
  private static let fewestFurther = (above: 4, below: 3)

  private func holds(_ cell: DocumentCell, _ count: Int) -> Bool {
    cell.items.count { !isPassable($0) } >= count
  }

  /// How far over a line its sentence may go on from, in ems.
  private static let wrapReach = 2.0

  /// The fewest words and numbers of a line of running text; labels beside their values have less.
  private static let fewestOfLine = 5

  /// Whether a cell is a line of a sentence rather than a label.
  private func isRunningText(_ cell: DocumentCell) -> Bool {
    holds(cell, Self.fewestOfLine)
  }

  /// How wide a space is, in ems.
  private static let wordGap = 0.25
  /// How many lines before and behind a cell tell how wide its column is.
  private static let linesOfColumn = 3

  /// Whether a number alone in its cell and the line below are in rows of one table: another number stands
  /// there under it, and the words below would have had room behind those above.
  private func areRows(_ number: Int, _ below: Int, under cell: DocumentCell) -> Bool {
    let column = cells[items[number].cell]
    let row = lines[items[below].line].cells.map { cells[$0] }
    guard isNumber(column),
      row.contains(where: { isNumber($0) && $0.box.horizontalOverlap(with: column.box) > 0 })
    else { return false }
    let edge = cell.box.right + Self.wordGap * cell.fontSize + items[below].box.width
    let page = lines[cell.line].page
    let around = (cell.line - Self.linesOfColumn)..<(cell.line + Self.linesOfColumn + 1)
    return lines[around.clamped(to: lines.indices)].filter { $0.page == page }
      .flatMap(\.cells).map { cells[$0].box }
      .contains { abs($0.left - cell.box.left) < 0.5 * cell.fontSize && $0.right >= edge }
  }

  /// What stands in parentheses behind a label, up to the end of its cell, as its unit does; nothing where
  /// numbers are among it.
  func parenthesis(behind label: [Int]) -> [Int] {
    guard let last = label.max() else { return [] }
    let rest = Array((last + 1)..<max(last + 1, cells[items[last].cell].items.upperBound))
    guard let opening = rest.first, isSign(opening, "("),
      let closing = rest.firstIndex(where: { isSign($0, ")") }),
      rest[(closing + 1)...].allSatisfy(isPassable), rest.allSatisfy({ numeral(at: $0) == nil })
    else { return [] }
    return Array(rest[...closing])
  }

  /// Where reading may go on below a number of a text that is alone in its cell, had it been wider.
  func successor(ofWideNumber item: Int) -> Int? {
    var cell = cells[items[item].cell]
    guard pages[lines[cell.line].page].geometry == .text, item + 1 == cell.items.upperBound,
      isNumber(cell)
    else { return nil }
    cell.box = widened(cell.box, on: cell.line)
    return itemBelow(cell, under: cell.box)
  }

  /// Whether a numeral of a text is another one once more: bold that was drawn twice comes out on two
  /// lines, one right under the other.
  func isDoubled(_ next: Int, from item: Int) -> Bool {
    guard let first = numeral(at: item), let second = numeral(at: next),
      first.text == second.text, items[next].line == items[item].line + 1,
      pages[page(of: item)].geometry == .text,
      abs(items[next].box.left - items[item].box.left) <= Page.textCellWidth
    else { return false }
    return item + 1 == cells[items[item].cell].items.upperBound
      && next == cells[items[next].cell].items.lowerBound
  }

  /// How much wider a text's number may have been than its characters, in points.
  private static let numberSlack = 2.5 * Page.textCellWidth

  /// A number's box as wide as it may have been: a large number keeps its left edge in a text, but
  /// takes no more room than its characters.
  func widened(_ number: Box, on line: Int) -> Box {
    guard pages[lines[line].page].geometry == .text else { return number }
    var box = number
    box.right += Self.numberSlack
    return box
  }

  /// Whether words stand before an item in its cell, which say what it is.
  func isBehindWords(_ item: Int) -> Bool {
    (cells[items[item].cell].items.lowerBound..<item).contains { items[$0].kind == .word }
  }

  /// Whether a cell holds a number and nothing else but signs.
  private func isNumber(_ cell: DocumentCell) -> Bool {
    let held = cell.items.filter { items[$0].kind == .word || numeral(at: $0) != nil }
    return held.count == 1 && numeral(at: held[0]) != nil
  }

  /// The first item of the nearest cell below that stands under a cell.
  ///
  /// - Parameter item: Of several cells under it, the one under this box is taken.
  func itemBelow(_ cell: DocumentCell, under item: Box) -> Int? {
    let page = lines[cell.line].page
    let isText = pages[page].geometry == .text
    let limit =
      isText
      ? Double(blankLines + 1) * Page.textCellHeight : Self.lineGap * cell.fontSize
    var index = cell.line + 1
    while index < lines.count, lines[index].page == page {
      let line = lines[index]
      // Where columns stand side by side, lines of the others part those of one.
      let others = isText ? min(index - cell.line - 1, Self.mostOtherLines) : 0
      func gap(to box: Box) -> Double {
        box.top - cell.box.bottom - Double(others) * Page.textCellHeight
      }
      if gap(to: line.box) > limit { return nil }
      // A tall word may make its line begin above this one.
      let under = line.cells.filter {
        let box = cells[$0].box
        return box.top >= cell.box.centerY && box.horizontalOverlap(with: cell.box) > 0
          && gap(to: box) <= limit
      }
      let nearest = under.first { cells[$0].box.horizontalOverlap(with: item) > 0 }
      // A row of cells is no line of running text, whose next one may begin anywhere under it.
      if let found = nearest ?? (under.count == 1 ? under.first : nil) {
        return cells[found].items.lowerBound
      }
      if !under.isEmpty { return nil }
      index += 1
    }
    return nil
  }
}
