import DigestModel

/// Labels and the values that stand near them.
extension StatementMatcher {
  /// Whether a value's cell holds no more numerals than are looked for: of several one cannot tell.
  private func holdsValues(_ item: Int, _ count: Int) -> Bool {
    let numerals = text.cells[text.items[item].cell].items.filter { item in
      if case .numeral = text.items[item].kind { !text.isPassable(item) } else { false }
    }
    return numerals.count <= count
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
  private func endsPhrase(_ label: StatementMatch) -> Bool {
    guard let last = label.wording.last else { return false }
    let end = text.cells[text.items[last].cell].items.upperBound
    var next = last + 1
    while next < end, text.isPassable(next) { next += 1 }
    return next >= end || text.items[next].kind != .word
  }

  private typealias Direction = NeighbourFinder.Neighbour.Direction

  /// Labels with their values in every direction that has all of them; the nearest is to be taken.
  func fields(_ elements: [Pattern.Element], in items: Range<Int>) -> [StatementMatch] {
    let captures = elements.dropFirst().compactMap { element -> Pattern.Capture? in
      if case .capture(let capture) = element { capture } else { nil }
    }
    let labels = places(of: [elements[0]], in: items, with: flowing)
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
    return matches + steppedMatches(labels, besides: matches, captures)
  }

  /// The labels of a list in a text whose values stand a line lower or higher than they do, right of
  /// them like the values of the others.
  private func steppedMatches(
    _ labels: [StatementMatch], besides matches: [StatementMatch], _ captures: [Pattern.Capture]
  ) -> [StatementMatch] {
    let beside = matches.filter { match in
      match.side == .right && text.pages[text.page(of: match.first)].geometry == .text
    }
    let rows = Dictionary(grouping: beside.filter { !$0.isAttached }) { text.page(of: $0.first) }
    let served = Set(beside.map(\.wording))
    let left = labels.filter { endsPhrase($0) && !served.contains($0.wording) }
    let leftByPage = Dictionary(grouping: left) { text.page(of: $0.first) }
    return leftByPage.keys.sorted().flatMap { page -> [StatementMatch] in
      guard let rows = rows[page], rows.count > 1 else { return [] }
      return steppedMatches(leftByPage[page] ?? [], among: rows, captures)
    }
  }

  private func steppedMatches(
    _ labels: [StatementMatch], among rows: [StatementMatch], _ captures: [Pattern.Capture]
  ) -> [StatementMatch] {
    let columns = captures.indices.compactMap { column in
      text.box(of: rows.map { text.numerals[$0.captures[column].numeral].item })
    }
    guard let names = text.box(of: rows.flatMap(\.wording)) else { return [] }
    let labels = labels.filter { label in
      text.box(of: label.wording).map { $0.horizontalOverlap(with: names) > 0 } ?? false
    }
    let taken = Set(rows.flatMap { $0.captures.map(\.numeral) })
    let found = SteppedRows(text, columns: columns, names: names)
      .values(of: labels.map(\.wording)) { item in
        captures.contains { capture in
          text.capture(capture, at: item).map { !taken.contains($0.numeral) } ?? false
        }
      }
    return labels.enumerated().compactMap { index, label in
      guard let items = found[index] else { return nil }
      var match = label
      for (capture, item) in zip(captures, items) {
        guard let value = text.capture(capture, at: item) else { return nil }
        match.take(value, at: item)
      }
      match.cost = NeighbourFinder.cost(.right, at: Page.textCellHeight, of: Page.textCellHeight)
      match.side = .right
      return match
    }
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
        : isAlone && holdsValues(neighbour.item, captures.count)
      guard isClear, mayBe(neighbour.item, one: captures) else { continue }
      items.append(neighbour.item)
      cost = max(cost, neighbour.cost)
      isAttached = isAttached || neighbour.isAttached
    }
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
      match.take(value, at: item)
    }
    return match
  }

  /// Whether a numeral is of the kind that one of some captures wants, and has or lacks a star as that
  /// does: another one is passed by. One that only does not fit, for its sign or decimals, is not.
  private func mayBe(_ item: Int, one captures: [Pattern.Capture]) -> Bool {
    guard case .numeral(let index) = text.items[item].kind else { return false }
    for capture in captures {
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

  /// Labels side by side with the values that face them, by the index of the label.
  private func facingMatches(
    _ labels: [StatementMatch], _ capture: Pattern.Capture
  ) -> [Int: [StatementMatch]] {
    var matches: [Int: [StatementMatch]] = [:]
    let facing = FacingLines(text: text)
    for run in runs(of: labels) {
      for (direction, side) in [(FacingLines.Direction.below, Direction.below), (.above, .above)] {
        let line = facing.lines(direction, of: run.map { labels[$0].wording }) { item in
          text.capture(capture, at: item) != nil
        }.first
        for (index, item) in zip(run, line ?? []) {
          guard let value = text.capture(capture, at: item) else { continue }
          var match = labels[index]
          match.take(value, at: item)
          match.cost = NeighbourFinder.cost(
            side, at: gap(between: labels[index].wording, and: item),
            of: text.items[item].box.height)
          match.side = side
          matches[index, default: []].append(match)
        }
      }
    }
    return matches
  }

  private func gap(between label: [Int], and item: Int) -> Double {
    max(0, -(text.box(of: label)?.verticalOverlap(with: text.items[item].box) ?? 0))
  }

  /// Labels of different members that stand side by side in cells of their own, by their indices.
  private func runs(of labels: [StatementMatch]) -> [[Int]] {
    var runs: [[Int]] = []
    for index in labels.indices
    where text.pages[text.page(of: labels[index].first)].geometry == .text {
      if let last = runs.last?.last,
        text.items[labels[last].first].line == text.items[labels[index].first].line
          || text.isRunning[text.page(of: labels[index].first)],
        labels[last].last < labels[index].first,
        ((labels[last].last + 1)..<labels[index].first).allSatisfy(text.isPassable)
      {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs.flatMap { parts(of: $0, labels) }.filter { run in
      run.count > 1
        && fillsCells(labels[run[0]].first...labels[run[run.count - 1]].last, passingSigns: true)
    }
  }

  /// Labels on one line, parted at their widest gaps until none of them comes twice.
  private func parts(of run: [Int], _ labels: [StatementMatch]) -> [[Int]] {
    guard Set(run.map { labels[$0].labels.map(\.member) }).count < run.count else { return [run] }
    let gaps = zip(run, run.dropFirst()).map { left, right in
      text.items[labels[right].first].box.left - text.items[labels[left].last].box.right
    }
    guard let widest = gaps.indices.max(by: { gaps[$0] < gaps[$1] }) else { return [run] }
    return parts(of: Array(run[...widest]), labels) + parts(of: Array(run[(widest + 1)...]), labels)
  }
}

extension StatementMatch {
  fileprivate var first: Int { items.lowerBound }
  fileprivate var last: Int { items.upperBound }

  /// Adds a value that stands at an item.
  fileprivate mutating func take(_ value: CaptureMatch, at item: Int) {
    captures.append(value)
    items = min(items.lowerBound, item)...max(items.upperBound, item)
  }
}
