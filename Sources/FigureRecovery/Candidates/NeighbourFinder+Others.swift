import DigestModel

/// Tells the values near a label that are no values of it.
extension NeighbourFinder {
  /// The widest gap of a text between a label and a value over it that has words right over it.
  private static let apart = 1.5 * Page.textCellHeight

  /// How much farther a value over a label of a drawn page stands from that than from words over it, where it
  /// belongs to those.
  private static let timesFarther = 2.0

  /// Whether a value over a label has words right over it, and white on the label's side: it belongs to those.
  func isOthers(_ item: Int, at distance: Double, _ direction: Neighbour.Direction) -> Bool {
    let line = text.items[item].line
    let page = text.lines[line].page
    guard direction == .above else { return false }
    guard text.isPagedText(page) else {
      let box = text.items[item].box
      // With words behind it that go on below, it stands nearer to its label than it seems.
      let isAlone = text.cells[text.items[item].cell].items.allSatisfy {
        text.items[$0].kind != .word
      }
      guard text.pages[page].geometry == .drawn, isAlone, distance > box.height else {
        return false
      }
      let reach = (box.top - distance / Self.timesFarther)...box.top
      return text.items(ofPage: page, between: reach.lowerBound, and: reach.upperBound)
        .contains { reach.contains(text.items[$0].box.bottom) && isOver(item, $0) }
    }
    guard distance > Self.apart else { return false }
    let next = line - 1
    guard text.lines.indices.contains(next), text.lines[next].page == page,
      abs(text.lines[next].number - text.lines[line].number) == 1
    else { return false }
    return text.lines[next].items.contains { isOver(item, $0) }
  }

  /// Whether another item is a word over or under an item.
  private func isOver(_ item: Int, _ other: Int) -> Bool {
    text.items[other].kind == .word
      && text.items[other].box.horizontalOverlap(with: text.items[item].box) > 0
  }

  /// Whether a value under a label is that of one of several columns, over the others of which nothing stands on
  /// the label's line: it is the head of them all.
  func isOfColumns(_ item: Int, under label: Box, _ own: Set<Int>, _ direction: Neighbour.Direction)
    -> Bool
  {
    let page = text.page(of: item)
    let printed = text.pages[page]
    guard direction == .below, printed.geometry == .drawn,
      let column = ColorMark.column(under: text.items[item].box, among: printed.shapes)
    else { return false }
    let siblings = ColorMark.siblings(of: column, among: printed.shapes)
    guard siblings.count >= Self.leastSiblings else { return false }
    let beside = text.items(ofPage: page, between: label.top, and: label.bottom).filter {
      text.items[$0].kind == .word && !own.contains($0)
    }
    return !siblings.contains { sibling in
      beside.contains { text.items[$0].box.horizontalOverlap(with: sibling.box) > 0 }
    }
  }

  /// The fewest other columns of a chart on one ground.
  private static let leastSiblings = 2

  /// Whether labels and values take turns in a value's row the other way round.
  func isAgainstTurns(_ item: Int, _ direction: Neighbour.Direction) -> Bool {
    switch direction {
    case .left: text.turns(inRowOf: item) == .labelsFirst
    case .right: text.turns(inRowOf: item) == .valuesFirst
    case .above, .below: false
    }
  }

  /// Whether a value before a label has words before it, which begin their row, with nothing but values between,
  /// while the label has a value behind it: there labels come first.
  func isOfFirstLabel(_ item: Int, before first: Int, _ last: Int) -> Bool {
    let box = text.items[item].box
    let row = text.row(besides: item)
    func isWord(_ item: Int) -> Bool { text.items[item].kind == .word }
    let before = row.prefix { text.items[$0].box.left < box.left }
    let behind = row.first { text.items[$0].box.left > text.items[last].box.right - 1 }
    return before.first.map(isWord) ?? false
      && !zip(before, before.dropFirst()).contains { !isWord($0) && isWord($1) }
      && behind.map { !isWord($0) && !leavesValue($0, to: first, last) } ?? false
  }

  /// Whether a sign parts a label from the value behind it, and none from a value before it in its cell: `98 % this
  /// year, 97 % this month`.
  func leavesValue(_ behind: Int, to first: Int, _ last: Int) -> Bool {
    guard text.items[behind].line == text.items[last].line,
      text.hasClauseSign(between: last, and: behind)
    else { return false }
    let cell = text.cells[text.items[first].cell].items
    return (cell.lowerBound..<first).last { !text.isPassable($0) }.map { before in
      text.isPlainNumeral(before) && !text.hasClauseSign(between: before, and: first)
    } ?? false
  }

  /// Whether no word stands between a label and a value.
  func isClear(
    between label: Box, and item: Int, _ direction: Neighbour.Direction, _ own: Set<Int>
  ) -> Bool {
    let value = text.items[item].box
    switch direction {
    case .right, .left:
      let gap =
        direction == .right
        ? label.right...max(label.right, value.left) : min(value.right, label.left)...label.left
      return text.lines[text.items[item].line].items.allSatisfy { other in
        guard text.items[other].kind == .word, !own.contains(other) else { return true }
        let box = text.items[other].box
        return box.right <= gap.lowerBound + 1 || box.left >= gap.upperBound - 1
      }
    case .below, .above:
      let gap =
        direction == .below
        ? label.bottom...max(label.bottom, value.top) : min(value.bottom, label.top)...label.top
      return lines(around: label, from: text.items[item].line).allSatisfy { line in
        let lineBox = text.lines[line].box
        guard lineBox.bottom > gap.lowerBound + 1, lineBox.top < gap.upperBound - 1 else {
          return true
        }
        return text.lines[line].items.allSatisfy { other in
          guard text.items[other].kind == .word, !own.contains(other) else { return true }
          if direction == .above, text.isTail(other, of: item) { return true }
          let box = text.items[other].box
          return box.centerY <= gap.lowerBound || box.centerY >= gap.upperBound
            || box.horizontalOverlap(with: value.union(label)) <= 0
        }
      }
    }
  }
}
