import DigestModel

/// Labels and the values that stand near them.
extension StatementMatcher {
  /// Whether a value's cell holds no more numerals than are looked for: of several one cannot tell.
  ///
  /// Numbers in large type run into one cell where their small labels under them do not: what stands well
  /// beside the label on a drawn page is another's.
  private func holdsValues(
    _ item: Int, _ count: Int, _ label: StatementMatch, _ direction: Direction
  ) -> Bool {
    let numerals = text.cells[text.items[item].cell].items.filter { item in
      if case .numeral = text.items[item].kind { !text.isPassable(item) } else { false }
    }
    guard numerals.count > count else { return true }
    guard direction == .above || direction == .below,
      text.pages[text.page(of: item)].geometry == .drawn, let box = text.box(of: label.wording)
    else { return false }
    let own = numerals.filter { text.items[$0].box.horizontalOverlap(with: box) > 0 }
    let others = numerals.filter { !own.contains($0) }.map { text.items[$0].box }
    return own.count == count
      && others.allSatisfy { other in
        own.allSatisfy {
          -text.items[$0].box.horizontalOverlap(with: other)
            >= Self.leastGap * other.height
        }
      }
  }

  /// The narrowest gap between numbers of one cell that have labels of their own, in heights.
  static let leastGap = 0.75

  /// A value may have a unit behind it; more words are a phrase that it is the value of.
  private static let mostWordsOfUnit = 1

  /// Whether a value leads a phrase in its cell, which names it: another label does not.
  private func leadsPhrase(_ item: Int, besides wording: [Int]) -> Bool {
    let end = text.cells[text.items[item].cell].items.upperBound
    let words = ((item + 1)..<max(item + 1, end)).filter {
      text.items[$0].kind == .word && !wording.contains($0)
    }
    return words.count > Self.mostWordsOfUnit
  }

  /// How many numerals stand between a label and the next word of its cell, on one side of it.
  private func attachedNumerals(
    _ label: StatementMatch, _ direction: NeighbourFinder.Neighbour.Direction
  ) -> Int {
    guard let first = label.wording.first, let last = label.wording.last else { return 0 }
    let items =
      direction == .left
      ? Array((text.cells[text.items[first].cell].items.lowerBound..<first).reversed())
      : Array((last + 1)..<max(last + 1, text.cells[text.items[last].cell].items.upperBound))
    return items.prefix { text.items[$0].kind != .word }.count { !text.isPassable($0) }
  }

  /// Whether no word follows a label in its cell: `men` in `men aged 60` is another's beginning.
  func endsPhrase(_ label: StatementMatch) -> Bool {
    guard let last = label.wording.last else { return false }
    let end = text.cells[text.items[last].cell].items.upperBound
    var next = last + 1
    while next < end, text.isPassable(next) { next += 1 }
    return next >= end || text.items[next].kind != .word
  }

  typealias Direction = NeighbourFinder.Neighbour.Direction

  /// Labels with their values in every direction that has all of them; the nearest is to be taken.
  func fields(_ elements: [Pattern.Element], in items: Range<Int>) -> [StatementMatch] {
    let captures = elements.dropFirst().compactMap { element -> Pattern.Capture? in
      if case .capture(let capture) = element { capture } else { nil }
    }
    let places = places(of: [elements[0]], in: items, with: flowing).filter {
      !isPiecedTogether($0)
    }
    let worded = Set(places.flatMap(\.wording))
    let lists = captures.count == 1 ? lists(of: places) : []
    let listed = Set(lists.joined().map(\.wording))
    let labels = places.filter {
      !isInSentence($0, besides: worded) && !listed.contains($0.wording) && !endsOtherName($0)
    }
    let facing = captures.count == 1 ? facingMatches(labels, captures[0]) : [:]
    let finder = NeighbourFinder(text: text)
    var matches: [StatementMatch] = []
    for (index, label) in labels.enumerated() {
      // Where labels side by side face as many values, their order says more than nearness.
      let ordered = facing[index] ?? []
      matches += ordered
      guard endsPhrase(label) else { continue }
      let neighbours = finder.neighbours(of: label.wording)
      for direction in Direction.allCases where !ordered.contains(where: { $0.side == direction }) {
        let near = neighbours.filter { $0.direction == direction }.sorted { $0.cost < $1.cost }
        if let match = match(label, with: near, direction, captures) {
          matches.append(match)
        } else if captures.count > 1, direction == .above || direction == .below,
          let match = centredMatch(label, direction, captures)
        {
          matches.append(match)
        }
      }
    }
    matches.removeAll { isOfLabelOver($0, among: labels) }
    return matches + lists.flatMap { tupleMatches($0, captures[0]) }
      + steppedMatches(labels, besides: matches, captures)
  }

  /// A label with the nearest of its neighbours in one direction, as many as there are values, in
  /// printed order; `nil` where one of them is no such value.
  private func match(
    _ label: StatementMatch, with near: [NeighbourFinder.Neighbour], _ direction: Direction,
    _ captures: [Pattern.Capture]
  ) -> StatementMatch? {
    guard !near.isEmpty else { return nil }
    let page = text.page(of: label.items.lowerBound)
    let isAlone =
      text.pages[page].geometry == .drawn || fillsCells(label, passingSigns: true)
    var items: [Int] = []
    var cost = 0.0
    var isAttached = false
    for neighbour in near where items.count < captures.count && !items.contains(neighbour.item) {
      // Of several values behind a label one cannot tell.
      let isClear =
        neighbour.isAttached
        ? attachedNumerals(label, direction) <= captures.count
        : isAlone && holdsValues(neighbour.item, captures.count, label, direction)
          && !leadsPhrase(neighbour.item, besides: label.wording)
      guard isClear, mayBe(neighbour.item, one: captures) else { continue }
      items.append(neighbour.item)
      cost = max(cost, neighbour.cost)
      isAttached = isAttached || neighbour.isAttached
    }
    if direction == .below, items.count == 1, beginsColumn(items[0]) { return nil }
    if items.count > 1 {
      items = inPrintedOrder(items)
      guard !areAmongMore(items, label, direction) else { return nil }
    }
    while items.count < captures.count, let item = itemUnder(items, label, direction) {
      items.append(item)
    }
    guard var match = match(label, with: items, captures, cost, direction) else { return nil }
    match.isAttached = isAttached
    return match
  }

  /// How far under a number of a column the next one stands at the most, in heights.
  private static let columnGap = 1.2
  /// The fewest numbers of a column.
  private static let fewestOfColumn = 3

  /// Whether a percent on a drawn page has others right under it, as in a column of shares: the label over it is the
  /// column's head.
  private func beginsColumn(_ item: Int) -> Bool {
    guard text.pages[text.page(of: item)].geometry == .drawn, text.isPercent(item) else {
      return false
    }
    var cell = text.cells[text.items[item].cell]
    for _ in 1..<Self.fewestOfColumn {
      guard let next = text.itemBelow(cell, under: cell.box), text.isPercent(next),
        text.items[next].box.top - cell.box.bottom <= Self.columnGap * cell.box.height
      else { return false }
      cell = text.cells[text.items[next].cell]
    }
    return true
  }

  /// A label with values in the order of its captures; `nil` where one of them does not fit.
  func match(
    _ label: StatementMatch, with items: [Int], _ captures: [Pattern.Capture], _ cost: Double,
    _ direction: NeighbourFinder.Neighbour.Direction
  ) -> StatementMatch? {
    guard items.count == captures.count else { return nil }
    var match = label
    match.cost = cost
    match.side = direction
    for (capture, item) in zip(captures, items) {
      let last = label.wording.last.flatMap { text.wraps($0, to: item) ? $0 : nil }
      guard let value = text.capture(capture, at: item, behind: last) else { return nil }
      // A star behind the label is as good as one behind the value.
      if capture.mark == .forbidden, label.wording.last.map(text.isStarred) ?? false { return nil }
      match.take(value, at: item)
    }
    return match
  }

  /// Whether a numeral is of the kind that one of some captures wants, and has or lacks a star as that
  /// does: another one is passed by. One that only does not fit, for its sign or decimals, is not.
  private func mayBe(_ item: Int, one captures: [Pattern.Capture]) -> Bool {
    guard case .numeral(let index) = text.items[item].kind else { return false }
    for capture in captures {
      // What cannot be read may well be the value that is meant, and no other one is.
      if case .unreadable(let why) = text.numerals[index].form, why.mayBeValue { return true }
      if case .number(_, let isPercent) = text.numerals[index].form {
        guard isPercent == (capture.terminal == .percent) else { continue }
      } else if text.capture(capture, at: item) == nil {
        continue
      }
      switch capture.mark {
      case .allowed: return true
      case .required where text.isStarred(item): return true
      case .forbidden where !text.isStarred(item): return true
      case .required, .forbidden: continue
      }
    }
    return false
  }

  /// The numeral of a text right under the last value of a label, where that stands beside the label
  /// and nothing else stands beside the numeral: it was set as high as the label's last line.
  private func itemUnder(
    _ items: [Int], _ match: StatementMatch, _ direction: Direction
  ) -> Int? {
    guard direction == .right || direction == .left, let item = items.last,
      let label = text.box(of: match.wording)
    else { return nil }
    let value = text.items[item].box
    guard text.pages[text.page(of: item)].geometry == .text,
      let below = text.itemBelow(text.cells[text.items[item].cell], under: value),
      text.numeral(at: below) != nil, !items.contains(below),
      text.items[below].box.top - value.bottom <= Self.stepReach,
      text.items[below].box.horizontalOverlap(with: value) > 0
    else { return nil }
    let isBesideWords = text.lines[text.items[below].line].items.contains { other in
      text.items[other].kind == .word && text.items[other].box.horizontalOverlap(with: label) > 0
    }
    return isBesideWords ? nil : below
  }

  /// How far the second value of a label may stand under the first, in points.
  private static let stepReach = 3 * Page.textCellHeight

}

extension StatementMatch {
  var first: Int { items.lowerBound }
  var last: Int { items.upperBound }

  /// Adds a value that stands at an item.
  mutating func take(_ value: CaptureMatch, at item: Int) {
    captures.append(value)
    items = min(items.lowerBound, item)...max(items.upperBound, item)
  }
}
