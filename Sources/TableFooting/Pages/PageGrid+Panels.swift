import DigestModel

extension PageGrid {
  /// The tables side by side that a grid is: it is parted before columns of labels where the same heads
  /// come again, or where rows on both sides stand at heights of their own.
  var panels: [PageGrid] {
    let body = rows.dropFirst(headRows)
    var starts = [0]
    for column in stride(from: 2, to: 2 * spans.count, by: 2) {
      let labels = body.count { $0[column]?.text.contains(where: \.isLetter) == true }
      let right = body.filter { row in row[column...].contains { $0 != nil } }
      let start = starts[starts.count - 1]
      guard labels >= 3, labels * 10 >= right.count * 6,
        !areOfLabels(start..<column, behind: labels)
      else { continue }
      let alone = body.count { row in
        let isLeft = row[..<column].contains { $0 != nil }
        return isLeft != row[column...].contains { $0 != nil }
      }
      if shareHeads(start..<column, column..<(2 * spans.count))
        || alone * 5 >= body.count
      {
        starts.append(column)
      }
    }
    guard starts.count > 1 else { return [self] }
    var parts: [PageGrid] = []
    for (start, end) in zip(starts, starts.dropFirst() + [2 * spans.count + 1]) {
      guard let part = part(from: start, to: end) else { continue }
      // A long table may go on beside itself.
      if let last = parts.last, last.spans.count == part.spans.count, last.isHeaded(like: part) {
        parts[parts.count - 1].appendBody(of: part)
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  /// Whether the numbers of some columns are those of labels behind them, as in a chart: they have none
  /// before, and are about as many.
  private func areOfLabels(_ columns: Range<Int>, behind labels: Int) -> Bool {
    let numbered = rows.dropFirst(headRows).filter { row in
      columns.contains { !$0.isMultiple(of: 2) && row[$0]?.text.isNumberLike == true }
    }
    let labelled = numbered.count { row in
      columns.contains { $0.isMultiple(of: 2) && row[$0] != nil }
    }
    return labelled * 2 < numbered.count && numbered.count * 2 >= labels
  }

  /// Whether two parts side by side have a head in common, or several words of heads: heads that stand close
  /// to one another are one run.
  private func shareHeads(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    // One that spans both is printed once.
    let cells = heads(over: left)
    let others = heads(over: right).filter { !cells.contains($0) }
    let (first, second) = (cells.map(\.text), others.map(\.text))
    if !Set(first).isDisjoint(with: second) { return true }
    let words = Set(first.flatMap { $0.split(separator: " ") })
    return Set(second.flatMap { $0.split(separator: " ") }).intersection(words).count {
      $0.count >= 3 && $0.contains(where: \.isLetter)
    } >= 2
  }

  /// What is printed in some columns over their first numbers.
  private func heads(over columns: Range<Int>) -> [TableCell] {
    let above = rows.prefix { row in
      !columns.contains { !$0.isMultiple(of: 2) && row[$0]?.text.isNumberLike == true }
    }
    return above.flatMap { $0[columns] }.compactMap { $0 }
  }

  /// The first row with a number.
  private var bodyStart: Int {
    rows.firstIndex { row in
      row.enumerated().contains { column, cell in
        guard !column.isMultiple(of: 2), let text = cell?.text else { return false }
        return text.isNumberLike
      }
    } ?? rows.count
  }

  /// What stands over the columns right above the numbers.
  private var ownHeads: String {
    bodyStart > 0 ? rows[bodyStart - 1].compactMap { $0?.text }.joined(separator: " ") : ""
  }

  /// Whether the heads are those of another panel, some of whose words may stand over a neighbour.
  private func isHeaded(like other: PageGrid) -> Bool {
    let (left, right) = (ownHeads, other.ownHeads)
    if left.isEmpty || right.isEmpty { return false }
    if left == right { return true }
    let (first, second) = (left.split(separator: " "), right.split(separator: " "))
    let fewer = first.count < second.count ? first : second
    let more = Set(first.count < second.count ? second : first)
    return fewer.count >= 2 && first[0] == second[0] && fewer.allSatisfy { more.contains($0) }
  }

  private func part(from start: Int, to end: Int) -> PageGrid? {
    let count = (end - start) / 2
    guard count > 0 else { return nil }
    // A panel ends with its last column of numbers.
    let width = 2 * count + 1
    var kept: [[TableCell?]] = []
    var heads = 0
    for (index, row) in rows.enumerated() {
      var cells = Array(row[start..<min(start + width, row.count)])
      if start + width - 1 == end, end < row.count { cells[width - 1] = nil }
      guard cells.contains(where: { $0 != nil }) else { continue }
      if index < headRows { heads += 1 }
      kept.append(cells)
    }
    return PageGrid(
      page: page, title: title, headRows: heads, rows: kept,
      spans: Array(spans[(start / 2)..<(start / 2 + count)])
    ).withoutStrays
  }

  /// The grid without columns that have few numbers where others have many: it belongs to something else.
  private var withoutStrays: PageGrid {
    let counts = spans.indices.map { column in
      rows.dropFirst(bodyStart).count { $0[2 * column + 1]?.text.isNumberLike == true }
    }
    guard let most = counts.max(), most >= 5, counts.contains(where: { $0 * 4 < most }) else {
      return self
    }
    var grid = self
    for column in spans.indices.reversed() where counts[column] * 4 < most {
      grid.spans.remove(at: column)
      for row in grid.rows.indices {
        // What else stands in the column, and behind it, is beside the labels before it.
        for place in [2 * column + 1, 2 * column + 2] {
          guard let cell = grid.rows[row][place] else { continue }
          // Left of all others of its line a number names it, as a year does.
          let names =
            column == 0 && grid.rows[row][0] == nil
            && grid.rows[row][2...].contains { $0?.text.isNumberLike == true }
          if cell.text.isNumberLike, !names { continue }
          grid.rows[row][2 * column] = grid.rows[row][2 * column]?.joined(cell) ?? cell
        }
        grid.rows[row].removeSubrange((2 * column + 1)...(2 * column + 2))
      }
    }
    return grid
  }

  /// Adds the rows of a panel that goes on with it, without heads.
  private mutating func appendBody(of panel: PageGrid) {
    rows += panel.rows.dropFirst(panel.bodyStart)
  }
}

extension TableCell {
  /// The cell with the words of one to its right.
  fileprivate func joined(_ right: TableCell) -> TableCell {
    guard case .page(let page, let box) = place, case .page(page, let other) = right.place else {
      return self
    }
    var cell = self
    cell.text += " " + right.text
    cell.place = .page(page, box.union(other))
    return cell
  }
}
