import DigestModel

/// Where the labels of a grid begin.
extension GridLabels {
  /// How far a line that heads a group may begin before the labels, in heights of a number.
  static let outdent = 3.0

  /// Where the labels begin: what stands left of those that are nearest to the numbers is of another column of
  /// the page.
  func labelEdge(left edge: Double) -> Double {
    if let spanning { return spanning.edge }
    let reach = grid.rows[0].box.height / 2
    let cells = cells.filter { $0.box.right <= edge + 1 && $0.box.left > grid.leftEdge }
    if let list = listEdge(among: cells) { return max(grid.leftEdge, list) }
    var nearestByRow = [DocumentCell?](repeating: nil, count: grid.rows.count)
    for cell in cells {
      // Half a line over or under its numbers a label may stand, too.
      var around = cell.box
      (around.top, around.bottom) = (around.top - reach, around.bottom + reach)
      for row in grid.rows(beside: around) where cell.box.right > nearestByRow[row]?.box.right ?? 0
      {
        nearestByRow[row] = cell
      }
    }
    let nearest = nearestByRow.compactMap { $0?.box.left }.sorted()
    guard !nearest.isEmpty else { return edge }
    let margin = Self.outdent * grid.rows[0].box.height
    let usual = nearest[nearest.count / 2]
    let edge = nearest.first { $0 >= usual - margin } ?? usual
    return max(grid.leftEdge, firstColumnEdge(left: edge, among: cells) ?? edge - margin)
  }

  /// Where the first of several columns begins that together name each row, as in a list of one value a row; `nil`
  /// where there are none.
  private func listEdge(among cells: [DocumentCell]) -> Double? {
    let rows = grid.rows.map { row in
      cells.filter { $0.box.sharesLine(with: row.box) }.sorted { $0.box.left < $1.box.left }
    }
    guard grid.rows.count > 1, 4 * rows.count(where: { $0.count > 2 }) > 3 * rows.count else {
      return nil
    }
    let named = rows.count { row in
      words.namings(of: row.flatMap(\.items), in: text).contains {
        !$0.indicators.isEmpty && $0.members[FigureWords.unit] != nil
      }
    }
    return 2 * named > rows.count
      ? rows.compactMap { $0.first?.box.left }.min().map { $0 - Self.alignment } : nil
  }

  /// Where another column of labels before the nearest one begins: words beside rows, each with a name;
  /// `nil` where there is none.
  private func firstColumnEdge(left edge: Double, among cells: [DocumentCell]) -> Double? {
    let box = grid.box
    let before = cells.filter { cell in
      cell.box.right <= edge + 1 && cell.box.centerY > box.top && cell.box.centerY < box.bottom
    }
    guard let nearest = before.max(by: { $0.box.right < $1.box.right }) else { return nil }
    let column = before.filter { abs($0.box.left - nearest.box.left) <= Self.alignment }
    let middles = grid.rows.map(\.box.centerY)
    let steps = zip(middles, middles.dropFirst()).map { $1 - $0 }.sorted()
    let pitch = steps.isEmpty ? 0 : steps[steps.count / 2]
    // What stands between two rows that are no farther apart than others is for both.
    let isBesideRows = column.allSatisfy { cell in
      let next = middles.partitioningIndex { $0 > cell.box.centerY }
      return grid.rows(beside: cell.box).contains { row in
        let box = grid.rows[row].box
        return box.top < cell.box.centerY && cell.box.centerY < box.bottom
      }
        || middles.indices.contains(next) && next > 0
          && middles[next] - middles[next - 1] >= Self.wideStep * pitch
    }
    let named = column.count { !words.namings(of: Array($0.items), in: text).isEmpty }
    return isBesideRows && column.count > 1 && 2 * named > column.count
      ? nearest.box.left - Self.alignment : nil
  }

  /// How much farther than others two rows are apart that a line of words stands between.
  private static let wideStep = 1.3
  /// What rounding makes of edges in line, in points.
  static let alignment = 2.0

  /// The right edge of what heads the labels: words over the rows that are nearer to their middle than to that
  /// of the first column.
  func headEdge(over labels: ClosedRange<Double>, left edge: Double) -> Double {
    let box = grid.box
    let numbers = grid.rows.compactMap(\.numbers.first).map { text.items[$0].box.right }
    let middles = (
      labels: (labels.lowerBound + labels.upperBound) / 2,
      column: (edge + (numbers.max() ?? edge)) / 2
    )
    // A title over the whole table begins there, too, in larger type.
    let body = cells.filter { !grid.rows(beside: $0.box).isEmpty }.map(\.fontSize).max() ?? 0
    // Or over the heads of columns.
    func isOverHeads(_ cell: DocumentCell) -> Bool {
      cells.contains { head in
        head.box.left >= labels.upperBound && head.box.bottom <= box.top
          && head.box.centerY > cell.box.bottom && head.box.horizontalOverlap(with: cell.box) > 0
      }
    }
    return cells.filter { cell in
      cell.box.bottom <= box.top && cell.box.right < edge && cell.box.left > grid.leftEdge
        && cell.fontSize * ColumnHeads.smallType <= body && !isOverHeads(cell)
        && box.top - cell.box.bottom < Self.headReach * grid.rows[0].box.height
        && abs(cell.box.centerX - middles.labels) < abs(cell.box.centerX - middles.column)
    }.map(\.box.right).max() ?? labels.upperBound
  }
}
