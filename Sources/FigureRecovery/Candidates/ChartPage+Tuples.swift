import DigestModel

/// Labels over or under their values, which are printed as one: `2 750 / 410`.
extension ChartPage {
  /// The labels with all their values in the one cell that touches them. Without a list of the series nothing says
  /// what the parts are.
  var tupleArrangements: [Arrangement] {
    guard page.isDrawn, width > 1, !labels.contains(where: \.hasBullet) else { return [] }
    let cells = Set(page.values.map { page.text.items[item($0)].cell })
    let tuples = cells.sorted().compactMap { cell in
      page.text.tuple(inCell: cell, of: width).map { $0.compactMap(page.value(at:)) }
    }.filter { $0.count == width }
    guard !tuples.isEmpty else { return [] }
    return Direction.allCases.flatMap { direction in
      let rows = labels.compactMap { row(of: $0, direction, among: tuples) }
      let found = ordered(rows, "values as one \(direction.rawValue) their labels", direction.cost)
      return isOrderPrinted ? found : found.map(footed)
    }
  }

  /// A label with the nearest values that touch it.
  private func row(
    of label: LabelPlace, _ direction: Direction, among tuples: [[CaptureMatch]]
  ) -> Row? {
    let near = tuples.compactMap { values -> Row? in
      let box = values.dropFirst().reduce(page.box(values[0])) { $0.union(page.box($1)) }
      let gap = gap(box, from: label.box)
      guard direction == .below ? box.centerY > label.box.centerY : box.centerY < label.box.centerY,
        box.horizontalOverlap(with: label.box) > 0, gap <= Self.own.reach * box.height
      else { return nil }
      return (label, values, Nearness.cost(of: max(0, gap), at: box.height))
    }
    return near.min { $0.cost < $1.cost }
  }

  /// The gap between a label and what stands over or under it, in points; below 0 where they overlap.
  func gap(_ box: Box, from label: Box) -> Double {
    max(label.top - box.bottom, box.top - label.bottom)
  }
}
