import DigestModel

/// Values in the row of their label.
extension PairMatcher {
  /// On which side of their labels the values stand.
  enum Side: CaseIterable { case right, left, both }

  /// The values beside a label up to the next word, nearest first.
  struct Beside {
    var label: LabelPlace
    var left: [CaptureMatch]
    var right: [CaptureMatch]

    /// The side of a value in the label's own cell.
    var attachedSide: Side?

    /// The nearest values on a side, so many at most.
    func values(on side: Side, _ count: Int) -> [CaptureMatch] {
      switch side {
      case .right: Array(right.prefix(count))
      case .left: Array(left.prefix(count))
      case .both:
        if let left = left.first, let right = right.first { [left, right] } else { [] }
      }
    }

    /// Whether more values follow on a side than a label has.
    func exceeds(_ count: Int, on side: Side) -> Bool {
      switch side {
      case .right: right.count > count
      case .left: left.count > count
      case .both: false
      }
    }
  }

  /// Pairs of labels and the values in their rows; none where the labels have none.
  func rowPairs() -> [Pair] {
    let cells = Set(labels.flatMap(\.items).map { page.text.items[$0].cell })
    let rows = labels.map { beside($0, cells) }
    let width = max(1, members.count)
    // The side that gives most values a label: as many a label as there are series, or one each in
    // rows that a series' label heads.
    var best: [Pair] = []
    var bestSide: Side?
    var isAmbiguous = false
    // Rows of as many values as there are labels belong to a legend.
    if pairs.legend != .none, labels.count > width,
      rows.contains(where: { $0.left.count >= labels.count || $0.right.count >= labels.count })
    {
      return []
    }
    let attached = Set(
      rows.filter { !$0.left.isEmpty || !$0.right.isEmpty }.map(\.attachedSide))
    for (side, count) in arrangements(width)
    where attached.count != 1 || attached.contains(nil) || attached.contains(side)
      || side == .both
    {
      // Beyond the values of a label another block's may follow, but not in most of the rows.
      let longer = rows.filter { $0.exceeds(count, on: side) }
      guard 2 * longer.count < rows.count else { continue }
      let found = distinct(
        count == width
          ? rows.compactMap { row in pair(row.label, row.values(on: side, count)) }
          : singles(
            rows.compactMap { row in
              row.values(on: side, 1).first.map { (row.label, $0) }
            }))
      let total = valueCount(found)
      if total > valueCount(best) {
        best = found
        bestSide = side
        isAmbiguous = false
      } else if total > 0, total == valueCount(best) {
        isAmbiguous = isAmbiguous || contradicts(found, best)
      }
    }
    if !isAmbiguous, let bestSide { best += steppedPairs(besides: best, on: bestSide) }
    // Two of three labels at the least: a value that happens to stand on a label's line is no pair.
    guard !isAmbiguous, 3 * best.count >= 2 * labels.count else { return [] }
    return best
  }

  /// The labels without values in a text whose values stand some lines lower or higher.
  private func steppedPairs(besides rows: [Pair], on side: Side) -> [Pair] {
    guard !page.isDrawn, let first = rows.first, rows.count > 1 else { return [] }
    let columns = first.values.indices.map { column in
      rows.dropFirst().reduce(page.box(first.values[column].value)) {
        $0.union(page.box($1.values[column].value))
      }
    }
    let stepped = SteppedRows(
      page.text, columns: columns,
      names: labels.dropFirst().reduce(labels[0].box) { $0.union($1.box) })
    let taken = Set(rows.flatMap { $0.values.map(\.value.numeral) })
    let served = Set(rows.map(\.label.line))
    let left = labels.filter { !served.contains($0.line) }
    let found = stepped.values(of: left.map(\.items)) { item in
      page.value(at: item).map { !taken.contains($0.numeral) } ?? false
    }
    let values = found.keys.sorted().map { index in
      (left[index], (found[index] ?? []).compactMap(page.value))
    }
    let pairs =
      columns.count == max(1, members.count)
      ? values.compactMap { pair($0, $1) } : singles(values.map { ($0, $1[0]) })
    return distinct(rows + pairs).filter { !served.contains($0.label.line) }
  }

  /// The sides that values may stand on, with how many a label has there.
  private func arrangements(_ width: Int) -> [(Side, Int)] {
    var arrangements: [(Side, Int)] = [(.right, width), (.left, width)]
    if width == 2 { arrangements.append((.both, width)) }
    if width > 1 { arrangements += [(.right, 1), (.left, 1)] }
    return arrangements
  }

  func valueCount(_ pairs: [Pair]) -> Int {
    pairs.reduce(0) { $0 + $1.values.count }
  }

  /// Whether two readings give a value to different labels.
  func contradicts(_ first: [Pair], _ second: [Pair]) -> Bool {
    var names: [Int: [String?]] = [:]
    for pair in first {
      for (value, series) in pair.values {
        names[value.numeral] = [pair.label.member, series.member]
      }
    }
    return second.contains { pair in
      pair.values.contains { value, series in
        names[value.numeral].map { $0 != [pair.label.member, series.member] } ?? false
      }
    }
  }

  /// How much the heights of one table's values may differ.
  private static let sizeRatio = 1.25

  private func isSetAlike(_ first: CaptureMatch, _ second: CaptureMatch) -> Bool {
    let heights = [page.box(first).height, page.box(second).height].sorted()
    return heights[1] <= heights[0] * Self.sizeRatio
  }

  /// - Parameter cells: Those that the chart's labels stand in.
  private func beside(_ label: LabelPlace, _ cells: Set<Int>) -> Beside {
    let row = page.row(of: label.box, around: label.line)
    let own = Set(label.items)
    let ownCell = label.items.first.map { page.text.items[$0].cell }
    func values(_ items: some Sequence<Int>) -> [CaptureMatch] {
      var values: [CaptureMatch] = []
      for item in items where !own.contains(item) {
        // A value in a cell with another label is that label's.
        if page.text.items[item].cell != ownCell, cells.contains(page.text.items[item].cell) {
          break
        }
        if let value = page.value(at: item) {
          // The values of one table are set alike; another size is another block's.
          guard values.first.map({ isSetAlike($0, value) }) ?? true else { break }
          values.append(value)
        } else if !page.text.isPassable(item) {
          break
        }
      }
      return values
    }
    let left = row.filter { page.text.items[$0].box.right <= label.box.left + 1 }
    let right = row.filter { page.text.items[$0].box.left >= label.box.right - 1 }
    let beside = (left: values(left.reversed()), right: values(right))
    func isAttached(_ value: CaptureMatch?) -> Bool {
      guard let value, let item = label.items.first else { return false }
      return page.text.items[page.text.numerals[value.numeral].item].cell
        == page.text.items[item].cell
    }
    let side: Side? =
      switch (isAttached(beside.left.first), isAttached(beside.right.first)) {
      case (true, true): .both
      case (true, false): .left
      case (false, true): .right
      case (false, false): nil
      }
    return Beside(label: label, left: beside.left, right: beside.right, attachedSide: side)
  }

  /// A label with its row's values, where each value's series is clear.
  private func pair(_ label: LabelPlace, _ values: [CaptureMatch]) -> Pair? {
    guard !values.isEmpty else { return nil }
    let values = values.sorted { page.box($0).left < page.box($1).left }
    if members.isEmpty {
      return values.count == 1
        ? Pair(label: label, values: [(values[0], LabelPlace.Series())]) : nil
    }
    // Heads over the columns say more than the declared order. Where only some columns have one,
    // the order must not deny it: one of the two would be wrong.
    guard values.count == members.count else { return nil }
    let heads = values.map { head(over: page.box($0), above: label) }
    let named = heads.compactMap { $0 }
    if named.count == values.count, Set(named.map(\.member)).count == named.count {
      return Pair(label: label, values: Array(zip(values, named)))
    }
    guard zip(heads, members).allSatisfy({ $0 == nil || $0?.member == $1 }) else { return nil }
    let order = members.map { LabelPlace.Series(member: $0) }
    return Pair(label: label, values: Array(zip(values, order)))
  }

  /// Labels with one value each, all of whose series are told in the same way.
  private func singles(_ pairs: [(label: LabelPlace, value: CaptureMatch)]) -> [Pair] {
    let byRow = pairs.compactMap { label, value in
      rowSeries(of: item(value)).map { Pair(label: label, values: [(value, $0)]) }
    }
    if byRow.count == pairs.count { return byRow }
    return pairs.compactMap { label, value in
      groupSeries(over: label.box.union(page.box(value)))
        .map { Pair(label: label, values: [(value, $0)]) }
    }
  }

  /// The nearest label of a series above a box that stands over it.
  func head(over box: Box, above label: LabelPlace) -> LabelPlace.Series? {
    let over = headings.filter {
      $0.box.bottom <= min(box.top, label.box.top) + 3 && $0.box.horizontalOverlap(with: box) > 0
    }
    return over.max { $0.box.bottom < $1.box.bottom }
      .map { LabelPlace.Series(member: $0.member, items: $0.items) }
  }

  /// Pairs of which none names the same member of the same series twice, and no value two.
  func distinct(_ pairs: [Pair]) -> [Pair] {
    var names: [[String?]: Int] = [:]
    var numerals: [Int: Int] = [:]
    for pair in pairs {
      for (value, series) in pair.values {
        names[[pair.label.member, series.member], default: 0] += 1
        numerals[value.numeral, default: 0] += 1
      }
    }
    return pairs.filter { pair in
      pair.values.allSatisfy { value, series in
        names[[pair.label.member, series.member]] == 1 && numerals[value.numeral] == 1
      }
    }
  }
}
