import DigestModel

/// What says which series a value belongs to.
extension ChartPage {
  /// What naming series by their declared order costs: a head says more.
  static let orderCost = 0.5
  /// The most series whose every order is tried against what they add up to.
  static let mostOrders = 3

  /// Labels with their values.
  typealias Row = (label: LabelPlace, values: [CaptureMatch], cost: Double)

  /// The arrangements of labels with a value for each series, in printed order: by the heads over the
  /// values, else in the declared order.
  func named(_ rows: [Row], _ name: String, _ cost: Double) -> [Arrangement] {
    guard !rows.isEmpty else { return [] }
    guard !members.isEmpty else {
      return [arrangement(rows.map { ($0, [LabelPlace.Series()]) }, name, cost)]
    }
    let heads = rows.map { row in
      headLine(over: row) ?? row.values.map { head(over: page.box($0), above: row.label) }
    }
    var named: [(Row, [LabelPlace.Series])] = []
    var isByHeads = true
    for (row, heads) in zip(rows, heads) {
      let known = heads.compactMap { $0 }
      if known.count == row.values.count, Set(known.map(\.member)).count == known.count {
        named.append((row, known))
      } else if zip(heads, members).allSatisfy({ $0 == nil || $0?.member == $1 }) {
        // Where only some columns have a head, the order must not deny it.
        named.append((row, seriesInOrder))
        isByHeads = false
      }
    }
    var found = coloredSeries(of: rows, name, cost)
    var own = arrangement(
      named, name + (isByHeads ? ", series by their heads" : ", series in order"),
      cost + (isByHeads ? 0 : Self.orderCost))
    own.needsIdentity = !isByHeads && hasStrayHead(over: rows)
    found.append(own)
    if !isByHeads { found += inOtherOrders(rows, name, cost) }
    return found
  }

  /// The arrangements of labels with a value for each series in the declared order.
  func ordered(_ rows: [Row], _ name: String, _ cost: Double) -> [Arrangement] {
    guard !rows.isEmpty else { return [] }
    return coloredSeries(of: rows, name, cost) + [
      arrangement(
        rows.map { ($0, seriesInOrder) }, name + ", series in order", cost + Self.orderCost)
    ] + inOtherOrders(rows, name, cost)
  }

  /// The series of a label's values, all but one of them named: that one is of the series that is left.
  /// `nil` where more have no name, or two the same.
  func completed(_ named: [LabelPlace.Series?]) -> [LabelPlace.Series]? {
    let known = Set(named.compactMap { $0?.member })
    guard !known.isEmpty, known.count == named.count(where: { $0 != nil }),
      known.count >= named.count - 1
    else { return nil }
    let rest = seriesInOrder.first { !known.contains($0.member ?? "") }
    let series = named.compactMap { $0 ?? rest }
    return series.count == named.count ? series : nil
  }

  private func inOtherOrders(_ rows: [Row], _ name: String, _ cost: Double) -> [Arrangement] {
    guard pairs.footing != nil, members.count <= Self.mostOrders else { return [] }
    return seriesInOrder.permutations.filter { $0.map(\.member) != members }.map { order in
      footed(
        arrangement(
          rows.map { ($0, order) }, name + ", series in another order", cost + Self.orderCost))
    }
  }

  func arrangement(
    _ rows: [(row: Row, series: [LabelPlace.Series])], _ name: String, _ cost: Double
  ) -> Arrangement {
    let cells = rows.flatMap { row, series in
      zip(row.values, series).map { value, series in
        Arrangement.Cell(label: row.label, value: value, series: series, cost: row.cost)
      }
    }
    return Arrangement(name: name, cells: cells, cost: cost)
  }

  func footed(_ arrangement: Arrangement) -> Arrangement {
    var arrangement = arrangement
    arrangement.needsIdentity = true
    return arrangement
  }

  /// The heads of a row's values where the nearest line of heads over the row has one of each series:
  /// those side by side that stand nearest to the values, in their order.
  private func headLine(over row: Row) -> [LabelPlace.Series?]? {
    let boxes = row.values.map(page.box)
    let top = min(row.label.box.top, boxes.map(\.top).min() ?? 0)
    let over = heads.filter { $0.box.bottom <= top + Self.touch }
    guard let lowest = over.max(by: { $0.box.centerY < $1.box.centerY })?.box else { return nil }
    let line = over.filter {
      $0.box.sharesLine(with: lowest)
    }.sorted { $0.box.left < $1.box.left }
    guard line.count >= row.values.count else { return nil }
    let windows = (0...(line.count - row.values.count)).map {
      Array(line[$0..<($0 + row.values.count)])
    }.filter { window in
      Set(window.map(\.member)).count == row.values.count
        && zip(window, boxes).allSatisfy { !row.label.box.parts($0.box, from: $1) }
    }
    func distance(_ heads: [LabelPlace]) -> Double {
      zip(heads, boxes).reduce(0) { $0 + abs($1.0.box.centerX - $1.1.centerX) }
    }
    return windows.min { distance($0) < distance($1) }?
      .map { LabelPlace.Series(member: $0.member, items: $0.items) }
  }

  /// Whether a name of some of the series stands over the columns of rows and over none of their values: what is
  /// printed names the columns, not the declared order.
  private func hasStrayHead(over rows: [Row]) -> Bool {
    guard page.isDrawn else { return false }
    let boxes = rows.flatMap { $0.values.map(page.box) }
    let top = (boxes + rows.map(\.label.box)).map(\.top).min() ?? 0
    let values = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    let over = heads.filter {
      $0.box.bottom <= top + Self.touch && $0.box.horizontalOverlap(with: values) > 0
    }
    guard let lowest = over.max(by: { $0.box.centerY < $1.box.centerY })?.box else { return false }
    let line = over.filter { $0.box.sharesLine(with: lowest) }
    return Set(line.map(\.member)).count < width
      && line.contains { head in
        boxes.allSatisfy { $0.horizontalOverlap(with: head.box) <= 0 }
      }
  }

  /// The nearest label of a series above a box that stands over it.
  private func head(over box: Box, above label: LabelPlace) -> LabelPlace.Series? {
    let over = heads.filter {
      $0.box.bottom <= min(box.top, label.box.top) + Self.touch
        && $0.box.horizontalOverlap(with: box) > 0
    }
    guard let nearest = over.max(by: { $0.box.bottom < $1.box.bottom }) else { return nil }
    // Between a head and its column stand other values, but no words.
    var gap = box
    (gap.top, gap.bottom) = (nearest.box.bottom + Self.touch, box.top - Self.touch)
    guard gap.top >= gap.bottom || !page.hasWord(inside: gap) else { return nil }
    return LabelPlace.Series(member: nearest.member, items: nearest.items)
  }

  /// How far boxes may overlap that stand one over the other, in points: the height of a font is more
  /// than that of its letters.
  static let touch = 3.0

  /// The widest gap between neighbours of one row on a drawn page, in heights.
  private static let step = 20.0

  /// The series label at the left of a value's item, with nothing but values in between.
  ///
  /// Where a name shares the value's cell, what stands left of that names another's.
  ///
  /// - Parameter isInBar: Whether the value stands in a bar, which leads the eye to its label however far that is.
  func rowSeries(of item: Int, isInBar: Bool = false) -> LabelPlace.Series? {
    let cell = page.text.items[item].cell
    let own = series.filter { $0.items.allSatisfy { page.text.items[$0].cell == cell } }
    if own.count == 1, page.isDrawn {
      return LabelPlace.Series(member: own[0].member, items: own[0].items)
    }
    // Labels that follow their values are before the next ones.
    guard page.text.turns(inRowOf: item) != .valuesFirst else { return nil }
    let box = page.text.items[item].box
    let left = page.row(of: box, around: page.text.items[item].line).filter {
      page.text.items[$0].box.right <= box.left + 1
    }
    var edge = box.left
    for item in left.reversed() {
      let other = page.text.items[item].box
      guard edge - other.right <= Self.step * box.height || !page.isDrawn || isInBar else {
        return nil
      }
      edge = min(edge, other.left)
      if page.value(at: item) != nil || page.text.items[item].kind != .word { continue }
      if labels.contains(where: { $0.items.contains(item) }) { continue }
      // On a drawn page a name with a value of its own beside it labels no row of others.
      return (page.isDrawn ? heads : series)
        .first { $0.items.contains(item) && !isOverLabel($0) }
        .map { LabelPlace.Series(member: $0.member, items: $0.items) }
    }
    return nil
  }

  /// Whether a label of the chart stands right under a series' label, which is the head of a column then,
  /// however many lines it has.
  private func isOverLabel(_ place: LabelPlace) -> Bool {
    page.isDrawn
      && labels.contains { label in
        let gap = label.box.top - place.box.bottom
        return gap >= -Self.touch && gap <= label.box.height
          && label.box.horizontalOverlap(with: place.box) > 0
      }
  }
}

extension Array {
  /// All orders of a few elements.
  var permutations: [[Element]] {
    guard count > 1 else { return [self] }
    return indices.flatMap { index -> [[Element]] in
      var rest = self
      let first = rest.remove(at: index)
      return rest.permutations.map { [first] + $0 }
    }
  }
}

extension Box {
  /// Whether a box over this one stands wholly on one side of it, and one on its line wholly on the other.
  fileprivate func parts(_ first: Box, from second: Box) -> Bool {
    guard sharesLine(with: second) else { return false }
    return first.right <= left && second.left >= right
      || second.right <= left && first.left >= right
  }
}
