import DigestModel

/// Values in a column over or under their label.
extension PairMatcher {
  private typealias Direction = FacingLines.Direction

  /// How a value's edges may line up with its label's.
  private enum Alignment: CaseIterable {
    case centers, lefts, rights
    /// One over the other, by no edge: labels in a staircase, which cannot be a list.
    case overlap

    func offset(_ first: Box, _ second: Box) -> Double {
      switch self {
      case .centers: abs(first.centerX - second.centerX)
      case .lefts: abs(first.left - second.left)
      case .rights: abs(first.right - second.right)
      case .overlap: first.horizontalOverlap(with: second) > 0 ? 0 : .infinity
      }
    }
  }

  /// What says which series a value belongs to; all values of a chart go by the same.
  enum SeriesMode: CaseIterable {
    /// The label at the left of the value's row.
    case row
    /// The label over the group of values.
    case group
    /// The declared order, top down.
    case order
  }

  /// How far edges that line up may be apart: points on a drawn page, cells in a text.
  private var tolerance: Double { page.isDrawn ? 5 : 1.5 * Page.textCellWidth }

  /// The widest gap between a label and its value, in heights of the higher.
  private static let reach = 2.5

  /// Pairs of labels with the values over or under them.
  ///
  /// All values stand on the same side of their labels. Of labels on one line either all have
  /// values or none counts.
  func columnPairs() -> [Pair] {
    guard !labels.contains(where: \.hasBullet) else { return [] }
    let lines = labelLines()
    // Of two ways that give as many pairs, a series' label in the row says more than one over the
    // group, and that more than the order.
    var result: [Pair] = []
    for mode in SeriesMode.allCases {
      var best: [Pair] = []
      var isAmbiguous = false
      for direction in Direction.allCases {
        let found = distinct(lines.flatMap { linePairs($0, direction, mode) })
        if found.count > best.count {
          best = found
          isAmbiguous = false
        } else if !found.isEmpty, found.count == best.count {
          isAmbiguous = isAmbiguous || contradicts(found, best)
        }
      }
      if !isAmbiguous, valueCount(best) > valueCount(result) { result = best }
    }
    return result
  }

  /// The labels line by line; in a text also those that it prints as a staircase, each on a line of
  /// its own and further right than the one before.
  private func labelLines() -> [[LabelPlace]] {
    let lines = Dictionary(grouping: labels, by: \.line).sorted { $0.key < $1.key }.map(\.value)
    guard !page.isDrawn else { return lines }
    var result = lines.filter { $0.count > 1 }
    var steps: [LabelPlace] = []
    for line in lines + [[]] {
      if line.count == 1, steps.last.map({ $0.box.right < line[0].box.left }) ?? true {
        steps += line
        continue
      }
      // Lines that all begin at the margin line up without being columns.
      if steps.count > 1 { result.append(steps) }
      steps = line.count == 1 ? line : []
    }
    return result
  }

  /// The pairs of the labels on one line, all by the same alignment; none where one lacks values.
  private func linePairs(
    _ labels: [LabelPlace], _ direction: Direction, _ mode: SeriesMode
  ) -> [Pair] {
    let facing = facingPairs(labels, direction, mode)
    if !facing.isEmpty { return facing }
    let isStepped = Set(labels.map(\.line)).count > 1
    for alignment in Alignment.allCases where isStepped || alignment != .overlap {
      let pairs = labels.compactMap { pair($0, column(direction, of: $0, alignment), by: mode) }
      if pairs.count == labels.count { return pairs }
    }
    return []
  }

  /// The pairs of labels on one line of a text with the lines of values that face them.
  private func facingPairs(
    _ labels: [LabelPlace], _ direction: Direction, _ mode: SeriesMode
  ) -> [Pair] {
    guard !page.isDrawn, Set(labels.map(\.member)).count == labels.count else { return [] }
    let reach = pairs.legend == .none ? FacingLines.reach : FacingLines.legendReach
    let lines = FacingLines(text: page.text)
      .lines(direction, of: labels.map(\.items), within: reach) { page.value(at: $0) != nil }
      .prefix(max(1, members.count))
    let pairs = labels.indices.compactMap { index in
      pair(labels[index], lines.compactMap { page.value(at: $0[index]) }, by: mode)
    }
    return pairs.count == labels.count ? pairs : []
  }

  /// The values over or under a label that line up with it, nearest first, up to a wide gap.
  private func column(
    _ direction: Direction, of label: LabelPlace, _ alignment: Alignment
  ) -> [CaptureMatch] {
    let aligned = page.values.filter { alignment.offset(page.box($0), label.box) <= tolerance }
    let ordered =
      switch direction {
      case .above:
        aligned.filter { page.box($0).bottom <= label.box.top + 3 }
          .sorted { page.box($0).bottom > page.box($1).bottom }
      case .below:
        aligned.filter { page.box($0).top >= label.box.bottom - 3 }
          .sorted { page.box($0).top < page.box($1).top }
      }
    var values: [CaptureMatch] = []
    var edge = direction == .above ? label.box.top : label.box.bottom
    for value in ordered {
      let box = page.box(value)
      let gap = direction == .above ? edge - box.bottom : box.top - edge
      guard gap <= Self.reach * max(box.height, label.box.height),
        !isWord(between: edge, and: box, direction)
      else { break }
      values.append(value)
      edge = direction == .above ? box.top : box.bottom
      if values.count == max(1, members.count) { break }
    }
    return values
  }

  /// Whether a word stands between a value and what is next to it in its column.
  private func isWord(between edge: Double, and value: Box, _ direction: Direction) -> Bool {
    var gap = value
    (gap.top, gap.bottom) =
      direction == .above
      ? (value.bottom, max(edge, value.bottom)) : (min(edge, value.top), value.top)
    guard gap.height > 1 else { return false }
    return page.hasWord(inside: gap)
  }

  private func pair(
    _ label: LabelPlace, _ values: [CaptureMatch], by mode: SeriesMode
  ) -> Pair? {
    guard let first = values.first else { return nil }
    if members.isEmpty {
      return Pair(label: label, values: [(first, LabelPlace.Series())])
    }
    if values.count == members.count, values.count > 1, mode == .order {
      let topDown = values.sorted { page.box($0).top < page.box($1).top }
      return Pair(
        label: label, values: Array(zip(topDown, members.map { LabelPlace.Series(member: $0) })))
    }
    switch mode {
    case .row:
      let labelled = values.compactMap { value in
        rowSeries(of: item(value)).map { (value, $0) }
      }
      return labelled.count == values.count ? Pair(label: label, values: labelled) : nil
    case .group:
      let box = page.box(first).union(label.box)
      return groupSeries(over: box).map { Pair(label: label, values: [(first, $0)]) }
    case .order: return nil
    }
  }

  func item(_ value: CaptureMatch) -> Int { page.text.numerals[value.numeral].item }

  /// The series label at the left of a value's item, with nothing but values in between.
  func rowSeries(of item: Int) -> LabelPlace.Series? {
    let box = page.text.items[item].box
    let line = page.text.items[item].line
    let left = page.row(of: box, around: line).filter {
      page.text.items[$0].box.right <= box.left + 1
    }
    var edge = box.left
    for item in left.reversed() {
      let other = page.text.items[item].box
      guard edge - other.right <= Self.step || !page.isDrawn else { return nil }
      edge = min(edge, other.left)
      if page.value(at: item) != nil || page.text.items[item].kind != .word { continue }
      if labels.contains(where: { $0.items.contains(item) }) { continue }
      return series.first { $0.items.contains(item) }
        .map { LabelPlace.Series(member: $0.member, items: $0.items) }
    }
    return nil
  }

  /// The widest gap between neighbours of one row on a drawn page, in points.
  private static let step = 200.0

  /// The nearest series label above a group of values that begins no further right than they end;
  /// none where a word that labels nothing here stands in between.
  func groupSeries(over box: Box) -> LabelPlace.Series? {
    func distance(_ place: LabelPlace) -> Double {
      max(0, box.top - place.box.bottom) + abs(box.left - place.box.left)
    }
    let nearest = headings.filter { $0.box.bottom <= box.top + 3 && $0.box.left <= box.right }
      .min { distance($0) < distance($1) }
    guard let nearest else { return nil }
    var gap = nearest.box.union(box)
    (gap.top, gap.bottom) = (nearest.box.bottom, box.top)
    guard gap.height <= 1 || !page.hasWord(inside: gap, besides: isLabel) else { return nil }
    return LabelPlace.Series(member: nearest.member, items: nearest.items)
  }

  /// Whether an item is part of one of the chart's labels.
  private func isLabel(_ item: Int) -> Bool {
    labels.contains { $0.items.contains(item) } || series.contains { $0.items.contains(item) }
  }
}

extension PageNumerals {
  /// Whether a word of the page stands inside a box.
  func hasWord(inside box: Box, besides isLeftOut: (Int) -> Bool = { _ in false }) -> Bool {
    text.itemRange(ofPage: page).contains { item in
      guard text.items[item].kind == .word else { return false }
      let other = text.items[item].box
      return other.centerY > box.top && other.centerY < box.bottom
        && other.horizontalOverlap(with: box) > 0 && !isLeftOut(item)
    }
  }
}
