import DigestModel

/// Lays the runs of a block of lines out in rows and columns.
struct PageTable {
  private let block: TableBlock
  private let page: Int
  let columns: TableColumns
  private let labelEdge: Double

  init(_ block: TableBlock, page: Int) {
    self.block = block
    self.page = page
    let rows = block.lines.suffix(from: block.firstRow)
    columns = TableColumns(of: Array(rows))
    labelEdge =
      rows.flatMap { $0.runs }.filter { !$0.isNumeric }.map(\.box.left).min() ?? 0
  }

  /// The cells of heads and rows: each column of numbers at an odd place, with labels before it at an
  /// even one; `nil` where there are no columns.
  var grid: PageGrid? {
    guard !columns.spans.isEmpty else { return nil }
    var rows: [[TableCell?]] = []
    for (index, line) in block.lines.enumerated() {
      let isHead = index < block.firstRow
      rows.append(isHead ? head(line) : row(line))
    }
    return PageGrid(
      page: page, title: block.title, headRows: block.firstRow, rows: rows,
      spans: columns.spans)
  }

  /// Each column of numbers stands at an odd place, with labels before it at an even one.
  private func row(_ line: RunLine) -> [TableCell?] {
    var cells = [TableCell?](repeating: nil, count: 2 * columns.spans.count + 1)
    for run in line.runs.filter({ !$0.isMark }) + line.runs.filter(\.isMark) {
      let span = run.box.left...max(run.box.left, run.box.right)
      let place: Int
      if run.isNumeric, let column = columns.place(of: span) ?? nearest(to: run, in: cells) {
        place = 2 * column + 1
      } else if let column = columns.places(under: span).first,
        columns.spans[column].lowerBound <= run.box.left
      {
        // A word in place of a number.
        place = 2 * column + 1
      } else {
        place = 2 * columns.spans.count { $0.upperBound < run.box.left }
      }
      put(run, into: &cells, at: place)
    }
    return cells
  }

  /// The words of rows between two columns, where most rows have some: labels of the second.
  private func labels(before column: Int) -> [ClosedRange<Double>] {
    let left = columns.spans[column - 1].upperBound
    let right = column < columns.spans.count ? columns.spans[column].lowerBound : .infinity
    let rows = block.lines.suffix(from: block.firstRow)
    let labels = rows.compactMap { line in
      line.runs.first { !$0.isNumeric && $0.box.left > left && $0.box.right < right }
    }
    guard labels.count * 2 > rows.count else { return [] }
    return labels.map { $0.box.left...max($0.box.left, $0.box.right) }
  }

  /// The column that a mark stands nearest to, of those that have nothing in its row; `nil` for a
  /// number, whose own column there is.
  private func nearest(to run: TextRun, in cells: [TableCell?]) -> Int? {
    guard run.isMark else { return nil }
    let center = run.box.centerX
    let distances = columns.spans.indices.map { column in
      let span = columns.spans[column]
      return max(span.lowerBound - center, center - span.upperBound)
    }
    let free = columns.spans.indices.filter { cells[2 * $0 + 1] == nil }
    guard let best = free.min(by: { distances[$0] < distances[$1] }),
      distances[best] <= 4 * max(run.box.height, 1)
    else { return nil }
    return best
  }

  private func head(_ line: RunLine) -> [TableCell?] {
    var cells = [TableCell?](repeating: nil, count: 2 * columns.spans.count + 1)
    for run in line.runs {
      let span = run.box.left...max(run.box.left, run.box.right)
      let under = columns.places(under: span)
      if under.isEmpty {
        // Over the gap between two columns it heads the nearer one; left of all it heads the labels.
        let before = columns.spans.count { $0.upperBound < run.box.left }
        if before == 0, run.box.right < (columns.spans.first?.lowerBound ?? 0) - 2 * run.box.height
        {
          put(run, into: &cells, at: 0)
          continue
        }
        if before > 0, labels(before: before).contains(where: { $0.overlaps(span) }) {
          put(run, into: &cells, at: 2 * before)
          continue
        }
        let after = min(before, columns.spans.count - 1)
        let left = max(0, before - 1)
        let isLeftNearer =
          run.box.left - columns.spans[left].upperBound
          < columns.spans[after].lowerBound - run.box.right
        let nearer = 2 * (isLeftNearer && before > 0 ? left : after) + 1
        // A dash beside a number is no part of it.
        put(run, into: &cells, at: run.isMark && cells[nearer] != nil ? 2 * before : nearer)
      } else {
        for column in under { put(run, into: &cells, at: 2 * column + 1) }
      }
    }
    return cells
  }

  private func put(_ run: TextRun, into cells: inout [TableCell?], at place: Int) {
    if var cell = cells[place] {
      if run.isNumeric, cell.text != run.text {
        cell.doubt = "“\(cell.text)” and “\(run.text)” stand in one place"
      }
      cell.text += " " + run.text
      if case .page(let page, let box) = cell.place { cell.place = .page(page, box.union(run.box)) }
      cells[place] = cell
      return
    }
    cells[place] = TableCell(
      text: run.text, place: .page(page, run.box),
      indent: ((run.box.left - labelEdge) / 2).rounded() * 2, isBold: run.isBold, doubt: run.doubt)
  }
}
