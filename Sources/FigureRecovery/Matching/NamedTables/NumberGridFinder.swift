import DigestModel

/// Finds the grids of a page.
struct NumberGridFinder {
  let text: DocumentText

  /// The widest white between two rows of a grid, in heights of their numbers: rows may have labels of several
  /// lines, and lines that head a group between them.
  private static let rowGap = 8.0
  /// How much of the lower one's height two boxes share that stand in one row.
  static let share = 0.5

  /// The fewest numbers of the only row of a grid.
  static let fewestOfOnly = 4

  /// - Complexity: O(*n* log *n*) in the page's items where each line has few.
  func grids(onPage page: Int) -> [NumberGrid] {
    var grids: [NumberGrid] = []
    var open: [Int] = []
    let lists = lists(onPage: page)
    for band in bands(onPage: page) {
      var next: [Int] = []
      var taken: Set<Int> = []
      for row in rows(of: band, besides: lists, onPage: page) {
        let own = open.first { index in
          !taken.contains(index) && goesOn(grids[index], with: row)
        }
        if let own {
          grids[own].append(row)
          taken.insert(own)
          next.append(own)
        } else {
          open.removeAll { !taken.contains($0) && isPassed(grids[$0], by: row) }
          next.append(grids.count)
          taken.insert(grids.count)
          grids.append(NumberGrid(page: page, row: row))
        }
      }
      let bottom = band.map { text.items[$0].box.top }.min() ?? 0
      open = next + open.filter { !taken.contains($0) && isNear(grids[$0], to: bottom) }
    }
    return parted(grids).filter {
      $0.rows.count > 1 || $0.rows[0].numbers.count >= Self.fewestOfOnly
    }
  }

  private func isNear(_ grid: NumberGrid, to top: Double) -> Bool {
    guard let last = grid.rows.last else { return false }
    return top - last.box.bottom <= Self.rowGap * last.box.height
  }

  /// The grids with the edges of those beside them.
  private func parted(_ grids: [NumberGrid]) -> [NumberGrid] {
    let rows = grids.flatMap(\.rows).map(\.box).sorted { $0.top < $1.top }
    let highest = rows.map(\.height).max() ?? 0
    return grids.map { grid in
      var grid = grid
      let box = grid.box
      let start = rows.partitioningIndex { $0.top >= box.top - highest }
      for other in rows[start...].prefix(while: { $0.top < box.bottom })
      where other.right < box.left && other.verticalOverlap(with: box) > 0 {
        grid.leftEdge = max(grid.leftEdge, other.right)
      }
      grid.twinEdge = grids.first { $0.isTwin(before: grid) }?.leftEdge
      return grid
    }
  }

  /// The numbers that stand alone in their cells and along no axis, those beside each other together, from the
  /// top.
  private func bands(onPage page: Int) -> [[Int]] {
    let items = text.itemRange(ofPage: page)
    let scales = Set(
      AxisFinder(text).scales(in: items) { _ in true }.map { text.numerals[$0].item })
    let numbers = items.filter { item in
      text.isPlainNumeral(item) && text.lines[text.items[item].line].rotation == 0
        && !scales.contains(item)
        && text.cells[text.items[item].cell].items.allSatisfy { text.items[$0].kind != .word }
        && !isTouched(item)
    }.sorted { text.items[$0].box.centerY < text.items[$1].box.centerY }
    var bands: [[Int]] = []
    for item in numbers {
      let box = text.items[item].box
      if let last = bands.last?.last.map({ text.items[$0].box }),
        box.verticalOverlap(with: last) >= Self.share * min(box.height, last.height)
      {
        bands[bands.count - 1].append(item)
      } else {
        bands.append([item])
      }
    }
    return bands.map { $0.sorted { text.items[$0].box.left < text.items[$1].box.left } }
  }

  /// How near another number or a point or comma is that a number has run together with, in its heights.
  private static let touch = 0.15

  /// Whether a number and another one have run together, or a sign between them that is no part of either.
  private func isTouched(_ item: Int) -> Bool {
    let box = text.items[item].box
    let line = text.lines[text.items[item].line].items
    return [item - 1, item + 1].contains { other in
      guard line.contains(other) else { return false }
      let gap = -text.items[other].box.horizontalOverlap(with: box)
      guard gap < Self.touch * box.height else { return false }
      return text.numeral(at: other) != nil || text.isSign(other, ",") || text.isSign(other, ".")
    }
  }

  /// The fewest lines of words between the numbers of a list of labels over or under their values.
  private static let fewestBetween = 2

  /// The panels of a page that have labels over or under their numbers: no row goes on into them.
  private func lists(onPage page: Int) -> [Box] {
    text.panels[page].filter { panel in
      let items = text.items(ofPage: page, between: panel.top, and: panel.bottom)
        .filter { panel.contains(centerOf: text.items[$0].box) }
      let numbers = items.filter(text.isPlainNumeral).map { text.items[$0].box }
      guard let top = numbers.map(\.bottom).min(), let bottom = numbers.map(\.top).max() else {
        return false
      }
      let lines = Dictionary(grouping: items) { text.items[$0].line }.values
      return lines.count { line in
        line.allSatisfy { text.numeral(at: $0) == nil }
          && line.contains {
            text.items[$0].kind == .word && text.items[$0].box.top > top
              && text.items[$0].box.bottom < bottom
          }
      } >= Self.fewestBetween
    }
  }

  /// The numbers of a band, parted where words stand between them, or one is in a list beside the others.
  private func rows(
    of band: [Int], besides lists: [Box], onPage page: Int
  ) -> [NumberGrid.Row] {
    func list(_ item: Int) -> Int? {
      lists.lastIndex { $0.contains(centerOf: text.items[item].box) }
    }
    let boxes = band.map { text.items[$0].box }
    let words = text.wordCells(
      ofPage: page, between: boxes.map(\.top).min() ?? 0, and: boxes.map(\.bottom).max() ?? 0)
    let beside = words.map(\.box).filter { box in
      band.contains {
        let number = text.items[$0].box
        return box.verticalOverlap(with: number) >= Self.share * min(box.height, number.height)
      }
    }
    var rows: [NumberGrid.Row] = []
    for item in band {
      let box = text.items[item].box
      if let last = rows.last, list(item) == last.numbers.last.flatMap(list),
        !beside.contains(where: { $0.left >= last.box.right - 1 && $0.right <= box.left + 1 })
      {
        rows[rows.count - 1].numbers.append(item)
        rows[rows.count - 1].box = last.box.union(box)
      } else {
        rows.append(NumberGrid.Row(numbers: [item], box: box))
      }
    }
    return rows
  }

  /// Whether a cell has a number that is no date: what heads a group of rows has none.
  private func hasNumber(_ cell: DocumentCell) -> Bool {
    cell.items.contains { item in
      text.isPlainNumeral(item) && text.numeral(at: item)?.form.isOfCalendar == false
    }
  }

  /// Whether a row has its words before a grid's columns and its numbers behind them: what follows it is no more of
  /// that grid.
  private func isPassed(_ grid: NumberGrid, by row: NumberGrid.Row) -> Bool {
    guard grid.box.right < row.box.left else { return false }
    let label = text.wordCells(ofPage: grid.page, between: row.box.top, and: row.box.bottom)
      .filter { $0.box.right <= row.box.left && $0.box.sharesLine(with: row.box) }
      .max { $0.box.right < $1.box.right }
    return label.map { $0.box.right <= grid.box.left } ?? false
  }

  /// How many times as far as any two of its rows a row is from a grid that is of another table.
  private static let otherGap = 1.5

  /// Whether a row has numbers in less than half the columns of a grid, and is farther off than its rows from one another:
  /// the lines between them are the title of another table.
  private func isOfAnother(_ row: NumberGrid.Row, than grid: NumberGrid) -> Bool {
    guard grid.rows.count > 2, let last = grid.rows.last,
      let most = grid.rows.map(\.numbers.count).max(), 2 * row.numbers.count < most,
      let widest = zip(grid.rows, grid.rows.dropFirst()).map({ $1.box.top - $0.box.top }).max()
    else { return false }
    return row.box.top - last.box.top > Self.otherGap * widest
  }

  /// Whether a row stands under a grid's columns, and no heads of other columns between them, or a line that
  /// tells something itself.
  private func goesOn(_ grid: NumberGrid, with row: NumberGrid.Row) -> Bool {
    guard let last = grid.rows.last, isNear(grid, to: row.box.top) else { return false }
    guard grid.box.horizontalOverlap(with: row.box) > 0, !isOfAnother(row, than: grid) else {
      return false
    }
    let around = grid.box.union(row.box)
    let words = text.wordCells(
      ofPage: grid.page, between: last.box.top, and: row.box.top)
    let between = words.filter { cell in
      // A letter that stands for a number is no head.
      guard !text.isLetter(cell) else { return false }
      // Beside the row above, too, words over a number are no head of a column.
      let isOver = row.numbers.contains { text.items[$0].box.horizontalOverlap(with: cell.box) > 0 }
      return cell.box.centerY > (isOver ? last.box.top : last.box.bottom)
        && cell.box.centerY < row.box.top && cell.box.left < around.right
        && (cell.box.left >= around.left - 1 || cell.box.right > around.left && hasNumber(cell))
    }
    return between.isEmpty
  }
}
