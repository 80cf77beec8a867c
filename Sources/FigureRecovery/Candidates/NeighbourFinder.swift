import DigestModel

/// Finds the numerals that stand beside, below or above a label.
struct NeighbourFinder {
  /// Where a value stands, seen from its label, and how far away.
  struct Neighbour {
    enum Direction: String, CaseIterable {
      case right = "right of", left = "left of", below = "under", above = "over"

      /// What the direction costs, in heights: a value is read behind its label rather than before
      /// it, under it rather than over it.
      var cost: Double {
        switch self {
        case .right: 0
        case .left: 0.2
        case .below: 0.4
        case .above: 0.6
        }
      }
    }

    var direction: Direction
    /// How far the value is from the label, in heights of the label by their order of magnitude, and
    /// more for a less usual direction.
    var cost: Double
    var item: Int
    /// Whether both are one cell.
    var isAttached = false
  }

  let text: DocumentText

  /// The widest gap between a label and a value over or under it on a drawn page, in heights of its
  /// line.
  static let verticalReach = 4.0
  /// The widest gap between a value and a label behind it, in points.
  static let leftReach = 60.0
  /// The widest gap between a label and a value behind it on a drawn page, in points.
  static let horizontalReach = 420.0
  /// The same in a text, whose columns take more room than a page's.
  static let textReach = 150 * Page.textCellWidth
  /// How much of a value's height may lie outside its label's, as a part of the value's height.
  static let overhang = 0.7

  /// Every numeral near a label, with nothing but signs and numerals in between.
  ///
  /// - Parameter label: The label's items, in reading order.
  func neighbours(of label: [Int]) -> [Neighbour] {
    guard let first = label.first, let last = label.last else { return [] }
    var found: [Neighbour] = []
    var box = text.items[first].box
    let height = box.height
    for item in label { box = box.union(text.items[item].box) }
    if let item = following(last), text.items[item].cell == text.items[last].cell,
      !leavesValue(item, to: first, last)
    {
      found.append(Neighbour(direction: .right, cost: 0, item: item, isAttached: true))
    }
    let own = Set(label)
    let ends = ends(of: label)
    var isOver: Set<Neighbour.Direction> = []
    var beside: [Neighbour] = []
    for line in lines(around: box, from: text.items[first].line) {
      for item in text.lines[line].items where !own.contains(item) {
        guard case .numeral = text.items[item].kind, isNoPart(item, ofPhraseBeside: own) else {
          continue
        }
        let value = text.items[item].box
        guard
          let (direction, distance, side) = relation(of: value, to: box).map({ ($0, $1, box) })
            ?? relation(of: value, on: line, to: ends)
            ?? relation(of: text.widened(value, on: line), to: box).map({ ($0, $1, box) }),
          distance <= reach(direction, at: line) || isLed(from: last, to: item),
          isClear(between: side, and: item, direction, own),
          direction != .left || text.items[item].line != text.items[first].line
            || !text.hasClauseSign(between: item, and: first),
          !isOthers(item, at: distance, direction),
          direction == .right || !text.isLedTo(item),
          direction != .left || !isOfFirstLabel(item, before: first, last),
          !isAgainstTurns(item, direction), !isOfColumns(item, under: box, own, direction)
        else { continue }
        let isAttached = direction == .left && text.items[item].cell == text.items[first].cell
        let neighbour = Neighbour(
          direction: direction,
          cost: Self.cost(
            direction, at: isAttached ? 0 : distance, of: height)
            + offset(of: value, from: box, direction, of: height),
          item: item, isAttached: isAttached)
        if direction != .left, direction != .right, relation(of: value, to: box) == nil {
          beside.append(neighbour)
        } else {
          isOver.insert(direction)
          found.append(neighbour)
        }
      }
    }
    // Where a value stands in line with its label, another one beside it is not meant.
    return found + beside.filter { !isOver.contains($0.direction) }
  }

  /// The numerals of the nearest row over or under a label that has any beside or over it, and the
  /// gap between; `nil` where none is near or a word stands among them.
  func row(
    _ direction: Neighbour.Direction, of label: Box, besides wording: [Int]
  ) -> (items: [Int], distance: Double)? {
    guard let first = wording.first else { return nil }
    var rows: [(items: [Int], box: Box)] = []
    for line in lines(around: label, from: text.items[first].line) {
      let items = text.lines[line].items.filter { item in
        let box = text.items[item].box
        return text.isPlainNumeral(item)
          && (direction == .below ? box.top >= label.centerY : box.bottom <= label.centerY)
      }
      guard let box = text.box(of: items) else { continue }
      // The baselines of a value and its change may differ.
      if let last = rows.last, last.box.verticalOverlap(with: box) > 0 {
        rows[rows.count - 1] = (last.items + items, last.box.union(box))
      } else {
        rows.append((items, box))
      }
    }
    guard let row = direction == .below ? rows.first : rows.last else { return nil }
    let distance =
      direction == .below ? row.box.top - label.bottom : label.top - row.box.bottom
    guard max(0, distance) <= reach(at: text.items[row.items[0]].line) else { return nil }
    return (
      row.items.sorted { text.items[$0].box.left < text.items[$1].box.left }, max(0, distance)
    )
  }

  /// What a value in a direction costs at a distance, both in points with the label's height: the
  /// less usual the direction, the more.
  static func cost(
    _ direction: Neighbour.Direction, at distance: Double, of height: Double
  ) -> Double {
    Nearness.cost(of: distance, at: height) + direction.cost
  }

  /// What it costs a value over or under its label that no edge or middle of theirs is in line.
  private func offset(
    of value: Box, from label: Box, _ direction: Neighbour.Direction, of height: Double
  ) -> Double {
    direction == .above || direction == .below
      ? Nearness.cost(of: ChartPage.offset(value, label), at: height) : 0
  }

  /// Whether no word but the label's stands before a value in its cell: the numeral of `week 25` is
  /// part of that phrase, and nobody else's value.
  private func isNoPart(_ item: Int, ofPhraseBeside label: Set<Int>) -> Bool {
    (text.cells[text.items[item].cell].items.lowerBound..<item).allSatisfy {
      text.items[$0].kind != .word || label.contains($0)
    }
  }

  /// Whether nothing but a row of signs stands between a label and a value behind it on its line.
  private func isLed(from label: Int, to item: Int) -> Bool {
    text.items[label].line == text.items[item].line && item - label > DocumentText.fewestLeaders
      && ((label + 1)..<item).allSatisfy(text.isPassable)
  }

  /// The item that follows on the same line, signs passed over.
  private func following(_ item: Int) -> Int? {
    let end = text.lines[text.items[item].line].items.upperBound
    var next = item + 1
    while next < end, text.isPassable(next) { next += 1 }
    return next < end ? next : nil
  }

  private func reach(_ direction: Neighbour.Direction, at line: Int) -> Double {
    switch direction {
    case .below, .above: reach(at: line)
    case .right:
      text.pages[text.lines[line].page].geometry == .text ? Self.textReach : Self.horizontalReach
    case .left: Self.leftReach
    }
  }

  private func reach(at line: Int) -> Double {
    reach(of: text.lines[line].box.height, on: text.lines[line].page)
  }

  /// How far over or under its label a value may stand, by the height of its line.
  private func reach(of height: Double, on page: Int) -> Double {
    switch text.pages[page].geometry {
    case .text: Double(max(text.blankLines, 9) + 1) * Page.textCellHeight
    case .drawn: Self.verticalReach * max(8, height)
    }
  }

  /// The lines whose values may be a label's, by their index, with others among them: the higher they are, the
  /// farther off.
  func lines(around box: Box, from line: Int) -> Range<Int> {
    let page = text.lines[line].page
    let reach = reach(of: text.heights.highest(onPage: page), on: page)
    return text.heights.lines(
      of: text.lineRange(ofPage: page), between: box.top - reach, and: box.bottom + reach)
  }

  /// How a value's box lies to a label's; `nil` where they overlap or have nothing in common.
  private func relation(of value: Box, to label: Box) -> (Neighbour.Direction, Double)? {
    if value.verticalOverlap(with: label) >= (1 - Self.overhang) * min(value.height, label.height) {
      if value.left >= label.right - 1 { return (.right, max(0, value.left - label.right)) }
      if value.right <= label.left + 1 { return (.left, max(0, label.left - value.right)) }
      return nil
    }
    guard value.horizontalOverlap(with: label) > 0 else { return nil }
    if value.top >= label.centerY { return (.below, max(0, value.top - label.bottom)) }
    if value.bottom <= label.centerY { return (.above, max(0, label.top - value.bottom)) }
    return nil
  }

  /// The first and the last line of a label that goes on over several lines, with the boxes of what it
  /// has there; `nil` for one of one line.
  private func ends(of label: [Int]) -> (first: (line: Int, box: Box), last: (line: Int, box: Box))?
  {
    guard let first = label.first.map({ text.items[$0].line }),
      let last = label.last.map({ text.items[$0].line }), first != last,
      let head = text.box(of: label.filter { text.items[$0].line == first }),
      let tail = text.box(of: label.filter { text.items[$0].line == last })
    else { return nil }
    return ((first, head), (last, tail))
  }

  /// How a value lies to the line of a label that it stands on: before its first one or behind its last
  /// one it is beside the label, wherever the other lines begin and end.
  private func relation(
    of value: Box, on line: Int,
    to ends: (first: (line: Int, box: Box), last: (line: Int, box: Box))?
  ) -> (Neighbour.Direction, Double, Box)? {
    guard let ends else { return nil }
    if line == ends.first.line, value.right <= ends.first.box.left + 1 {
      return (.left, max(0, ends.first.box.left - value.right), ends.first.box)
    }
    if line == ends.last.line, value.left >= ends.last.box.right - 1 {
      return (.right, max(0, value.left - ends.last.box.right), ends.last.box)
    }
    return nil
  }
}
