import DigestModel

/// Rows with one value each that heads over them tell the series of: charts of one series side by side,
/// or one over the other.
extension ChartPage {
  typealias NamedRow = (row: Row, series: [LabelPlace.Series])

  /// The rows under each line of heads by their order across: of the places of one label the first
  /// belongs to the first head, the second to the second, wherever the heads stand over their parts.
  ///
  /// - Returns: The rows with their series; `nil` where no line of heads has as many parts as heads, or
  ///   a label stands more often under it.
  func panels(of rows: [Row]) -> [NamedRow]? {
    let boxes = rows.map(box)
    // What stands beside a row, and over none, heads another chart.
    let own = heads.filter { head in
      isOver(head, boxes)
        || !boxes.contains { $0.verticalOverlap(with: head.box) > Self.touch }
    }
    var groups: [Int: (heads: [LabelPlace], rows: [Row])] = [:]
    for row in rows {
      guard let heads = headLine(of: own, over: box(of: row), among: boxes),
        let first = heads.first?.items.first
      else { return nil }
      groups[first, default: (heads, [])].rows.append(row)
    }
    var named: [NamedRow] = []
    for first in groups.keys.sorted() {
      guard let (heads, rows) = groups[first], let part = panels(of: rows, under: heads) else {
        return nil
      }
      named += part
    }
    return named
  }

  private func panels(of rows: [Row], under heads: [LabelPlace]) -> [NamedRow]? {
    var panels: [[Row]] = heads.map { _ in [] }
    var rest: [Row] = []
    for places in Dictionary(grouping: rows, by: \.label.member).values {
      guard places.count <= heads.count else { return nil }
      guard places.count == heads.count else {
        rest += places
        continue
      }
      let across = places.sorted { box(of: $0).centerX < box(of: $1).centerX }
      for (index, row) in across.enumerated() { panels[index].append(row) }
    }
    let bounds = panels.map { panel in
      panel.dropFirst().reduce(panel.first.map(box)) { $0?.union(box(of: $1)) }
    }
    // The parts stand beside each other.
    for (left, right) in zip(bounds, bounds.dropFirst()) {
      guard let left, let right, left.right <= right.left else { return nil }
    }
    for row in rest {
      // A label that has lost a place belongs to the part that it stands in.
      let own = bounds.indices.filter { index in
        bounds[index].map { $0.horizontalOverlap(with: box(of: row)) > 0 } ?? false
      }
      if own.count == 1 { panels[own[0]].append(row) }
    }
    return zip(panels, heads).flatMap { panel, head in
      panel.sorted { $0.label.items[0] < $1.label.items[0] }
        .map { ($0, [LabelPlace.Series(member: head.member, items: head.items)]) }
    }
  }

  /// Whether a name of a series stands in one of the columns of some boxes.
  private func isOver(_ head: LabelPlace, _ boxes: [Box]) -> Bool {
    boxes.contains { $0.horizontalOverlap(with: head.box) > 0 }
  }

  private func box(of row: Row) -> Box {
    row.values.reduce(row.label.box) { $0.union(page.box($1)) }
  }

  /// The nearest line of some heads over a box, left to right, each of another series; `nil` where there is
  /// none, or a word that labels nothing here stands in between.
  ///
  /// - Parameter rows: The boxes of all rows: where no row parts a head from one right over them, this one is meant.
  private func headLine(of heads: [LabelPlace], over box: Box, among rows: [Box]) -> [LabelPlace]? {
    let over = heads.filter { $0.box.bottom <= box.top + Self.touch }
    func nearest(_ heads: [LabelPlace]) -> Box? { heads.map(\.box).max { $0.bottom < $1.bottom } }
    func isClear(under head: Box) -> Bool {
      var gap = box
      (gap.top, gap.bottom) = (head.bottom, box.top)
      return gap.height <= 1 || !page.hasWord(inside: gap, besides: isLabel)
    }
    guard var lowest = nearest(over) else { return nil }
    if let own = nearest(over.filter { isOver($0, rows) }), isClear(under: own),
      !hasOthers(between: own, and: box, among: rows),
      !rows.contains(where: { $0.centerY > own.bottom && $0.centerY < lowest.top })
    {
      lowest = own
    }
    let line = over.filter { $0.box.sharesLine(with: lowest) }
      .sorted { $0.box.left < $1.box.left }
    return Set(line.map(\.member)).count == line.count && isClear(under: lowest) ? line : nil
  }

  /// Whether a number that is in no row stands under a head, over a box: it is that number's.
  private func hasOthers(between head: Box, and box: Box, among rows: [Box]) -> Bool {
    page.text.items(ofPage: page.page, between: head.bottom, and: box.top).contains { item in
      let other = page.text.items[item].box
      return page.text.isPlainNumeral(item) && other.horizontalOverlap(with: head) > 0
        && other.centerY > head.bottom && other.centerY < box.top
        && !rows.contains { $0.contains(centerOf: other) }
    }
  }

  /// The rows of lists one under the other, each with the one head that stands beside it, as in the middle of its
  /// ring; `nil` where they are not so.
  func besideHeads(_ rows: [Row]) -> [NamedRow]? {
    guard page.isDrawn, heads.count > 1, Set(heads.map(\.member)).count == heads.count else {
      return nil
    }
    var lists: [[Row]] = []
    for row in rows.sorted(by: { box(of: $0).centerY < box(of: $1).centerY }) {
      if let last = lists.last, !last.contains(where: { $0.label.member == row.label.member }) {
        lists[lists.count - 1].append(row)
      } else {
        lists.append([row])
      }
    }
    guard lists.count == heads.count else { return nil }
    var named: [NamedRow] = []
    for list in lists {
      let around = list.dropFirst().reduce(box(of: list[0])) { $0.union(box(of: $1)) }
      let own = heads.filter { $0.box.centerY > around.top && $0.box.centerY < around.bottom }
      guard own.count == 1, own[0].box.horizontalOverlap(with: around) <= 0 else { return nil }
      named += list.map { ($0, [LabelPlace.Series(member: own[0].member, items: own[0].items)]) }
    }
    return Set(named.map { $0.series[0].member }).count == heads.count ? named : nil
  }

  /// The rows that have a head near them: where lists side by side begin at different heights, no line
  /// of heads is over all of them.
  func inGroups(_ rows: [Row]) -> [NamedRow] {
    let named = rows.compactMap { row -> NamedRow? in
      let value = page.box(row.values[0])
      return groupSeries(over: row.label.box.union(value), with: value).map { (row, [$0]) }
    }
    // A head beside some rows of a list is over none of them.
    return named.contains { isBeside($0.series[0], columnOf: $0.row, among: rows) } ? [] : named
  }

  /// Whether a head stands between a label and a value over or under it: they are of two groups.
  func isParted(_ row: Row) -> Bool {
    let (label, value) = (row.label.box, page.box(row.values[0]))
    let (upper, lower) = label.top < value.top ? (label, value) : (value, label)
    return heads.contains { head in
      head.box.centerY > upper.bottom && head.box.centerY < lower.top
        && head.box.horizontalOverlap(with: upper.union(lower)) > 0
    }
  }

  /// Whether a head stands on the line of a row whose label is in line with another one's.
  private func isBeside(
    _ series: LabelPlace.Series, columnOf row: Row, among rows: [Row]
  ) -> Bool {
    guard page.isDrawn, let head = page.text.box(of: series.items) else { return false }
    return rows.contains { other in
      let box = box(of: other)
      return box.centerY > head.top && box.centerY < head.bottom
        && box.horizontalOverlap(with: head) <= 0
        && Self.offset(other.label.box, row.label.box) <= row.label.box.height / 2
    }
  }

  /// The nearest series label above a label and its value that begins no further right than they end, of
  /// several on one line the one nearest to the value; none where a word that labels nothing here stands
  /// in between.
  private func groupSeries(over box: Box, with value: Box) -> LabelPlace.Series? {
    func distance(_ place: LabelPlace) -> Double {
      max(0, box.top - place.box.bottom) + abs(box.left - place.box.left)
    }
    let over = heads.filter { $0.box.bottom <= box.top + Self.touch }
    var nearest = over.filter { $0.box.left <= box.right }.min { distance($0) < distance($1) }
    if let found = nearest?.box {
      let line = over.filter { $0.box.verticalOverlap(with: found) > 0.5 * found.height }
      func across(_ place: LabelPlace) -> (Double, Double) {
        (max(0, -place.box.horizontalOverlap(with: box)), abs(place.box.centerX - value.centerX))
      }
      nearest = line.min { across($0) < across($1) }
    }
    guard let nearest else { return nil }
    // What begins left of a head is not under it, where another one stands to the left.
    if nearest.box.left > box.centerX,
      over.contains(where: {
        $0.box.sharesLine(with: nearest.box) && $0.box.left < nearest.box.left
      })
    {
      return nil
    }
    var gap = nearest.box.union(box)
    (gap.top, gap.bottom) = (nearest.box.bottom, box.top)
    guard gap.height <= 1 || !page.hasWord(inside: gap, besides: isLabel) else { return nil }
    return LabelPlace.Series(member: nearest.member, items: nearest.items)
  }
}
