import DigestModel

/// Values over and under their labels, as of columns that rise and fall from one line.
extension ChartPage {
  /// The lines of labels that have values on both sides, as indices: all of their labels, with values that
  /// no other line of labels has.
  ///
  /// - Parameters:
  ///   - below: The values under each label of each line, nearest first.
  ///   - above: Those over them.
  func linesBetweenValues(
    _ below: [[[CaptureMatch]]], _ above: [[[CaptureMatch]]]
  ) -> [Int] {
    guard page.isDrawn else { return [] }
    func numerals(_ columns: [[CaptureMatch]]) -> Set<Int> {
      Set(columns.compactMap(\.first?.numeral))
    }
    let (under, over) = (below.map(numerals), above.map(numerals))
    return below.indices.filter { line in
      below[line].count > 1 && under[line].count == below[line].count
        && over[line].count == above[line].count
        && !below.indices.contains { other in
          other != line
            && (!over[line].isDisjoint(with: under[other])
              || !under[line].isDisjoint(with: over[other]))
        }
    }
  }

  /// The labels of a line with the nearest value over and the nearest under each.
  func rows(
    _ line: [LabelPlace], over above: [[CaptureMatch]], under below: [[CaptureMatch]]
  ) -> [Row] {
    let rows = zip(line, zip(above, below)).compactMap { label, values -> Row? in
      guard let over = values.0.first, let under = values.1.first else { return nil }
      let gap =
        (page.box(under).top - label.box.bottom) + (label.box.top - page.box(over).bottom)
      return (label, [over, under], Nearness.cost(of: max(0, gap / 2), at: label.box.height))
    }
    let isAligned = (0..<2).allSatisfy { side in
      areAligned(rows.map { ($0.label, [$0.values[side]], 0) }, in: .down)
    }
    return isAligned ? rows : []
  }

  /// The arrangements of labels with a value over and one under each, the series of which colours say, or
  /// their names before them or at the other end; without, no order tells.
  func named(_ rows: [Row]) -> [Arrangement] {
    guard !rows.isEmpty else { return [] }
    let name = "values over and under their labels"
    var found = coloredSeries(of: rows, name, 0)
    let sides = (0..<2).map { side in seriesBeside(rows.map { page.box($0.values[side]) }) }
    if let series = completed(sides) {
      found.append(
        arrangement(rows.map { ($0, series) }, name + ", series by the labels of their rows", 0))
    }
    return found
  }

  /// The one name of a series that stands before or behind some values, as high as any of them.
  private func seriesBeside(_ boxes: [Box]) -> LabelPlace.Series? {
    let all = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    let beside = series.filter { place in
      place.box.centerY > all.top && place.box.centerY < all.bottom
        && place.box.horizontalOverlap(with: all) <= 0
    }
    guard let first = beside.first, beside.count == 1 else { return nil }
    return LabelPlace.Series(member: first.member, items: first.items)
  }
}
