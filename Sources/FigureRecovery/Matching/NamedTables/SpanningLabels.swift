import DigestModel

/// The first of two columns of labels, where each of its labels is for several rows: the second says the same of
/// the rows of each.
///
/// In the middle of its rows or beside the first of them, such a label stands no farther from them than from others.
struct SpanningLabels {
  /// By row the items of the label that is for it.
  let items: [[Int]]
  /// Where the labels of single rows begin, in points.
  let edge: Double
  /// Where those for several rows begin, in points.
  let left: Double

  /// The least part of the rows that have the line of their own label beside them, not around them.
  private static let leastBeside = 0.5

  /// The part of the rows that have a label of the first column beside them where each has its own, at least.
  private static let mostOwn = 0.75

  /// - Parameters:
  ///   - rows: Around the numbers of each row, from the top.
  ///   - cells: The words around the numbers.
  ///   - room: From where to where words stand before the numbers, in points.
  init?(
    of rows: [Box], among cells: [DocumentCell], in room: ClosedRange<Double>, _ text: DocumentText
  ) {
    guard rows.count > 1, let first = rows.first, let last = rows.last else { return nil }
    let reach = (rows.map(\.height).max() ?? 0) / 2
    let cells = cells.filter { cell in
      cell.box.left > room.lowerBound && cell.box.right <= room.upperBound + 1
        && cell.box.centerY > first.top - reach && cell.box.centerY < last.bottom + reach
    }
    let beside = rows.compactMap { row in
      cells.filter {
        $0.box.verticalOverlap(with: row)
          >= NumberGridFinder.share * min($0.box.height, row.height)
      }.map(\.box).max { $0.right < $1.right }
    }
    guard let edge = beside.map(\.left).min().map({ $0 - GridLabels.alignment }),
      Double(beside.count) >= Self.leastBeside * Double(rows.count)
    else { return nil }
    let spanning = cells.filter { $0.box.right < edge }
    guard let left = spanning.map(\.box.left).min() else { return nil }
    // Where nearly every row has one of its own, they are no labels for several.
    let own = rows.count { row in spanning.contains { $0.box.sharesLine(with: row) } }
    guard Double(own) < Self.mostOwn * Double(rows.count) else { return nil }
    let middles = zip(rows, rows.dropFirst()).map { ($0.bottom + $1.top) / 2 }
    var names = rows.map { _ in [Int]() }
    for cell in cells where cell.box.left >= edge {
      names[middles.partitioningIndex { $0 > cell.box.centerY }] += cell.items
    }
    guard let groups = Self.groups(of: names.map { text.letters(of: $0) }) else { return nil }
    var labels: [[DocumentCell]] = groups.map { _ in [] }
    let ends = groups.dropLast().map { middles[$0.upperBound - 1] }
    for cell in spanning {
      labels[ends.partitioningIndex { $0 > cell.box.centerY }].append(cell)
    }
    guard labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    items = zip(groups, labels).flatMap { rows, label in
      let items = label.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        .flatMap(\.items)
      return rows.map { _ in items }
    }
    (self.edge, self.left) = (edge, left)
  }

  /// The rows between which the same names begin anew; `nil` where none come again.
  private static func groups(of names: [[UInt32]]) -> [Range<Int>]? {
    var order: [[UInt32]: Int] = [:]
    var starts = [0]
    var last = -1
    for (row, name) in names.enumerated() {
      guard !name.isEmpty else { return nil }
      let place = order[name, default: order.count]
      order[name] = place
      if place <= last { starts.append(row) }
      last = place
    }
    guard starts.count > 1, starts.count < names.count else { return nil }
    return zip(starts, starts.dropFirst() + [names.count]).map { $0..<$1 }
  }
}
