import DigestModel

/// A table of a page, or of several pages, as cells in rows and columns.
struct PageGrid {
  /// Its first page, from 1.
  var page: Int
  /// Its last page.
  var lastPage: Int
  var title: String
  /// How many rows are heads.
  var headRows: Int
  /// Numbers stand at odd places, labels at even ones.
  var rows: [[TableCell?]]
  /// Where the columns of numbers stand on the page, left to right.
  var spans: [ClosedRange<Double>]

  init(
    page: Int, title: String, headRows: Int, rows: [[TableCell?]], spans: [ClosedRange<Double>]
  ) {
    (self.page, lastPage) = (page, page)
    (self.title, self.headRows) = (title, headRows)
    (self.rows, self.spans) = (rows, spans)
  }

  /// The table without columns where nothing is printed.
  var table: Table {
    let kept = (0..<(2 * spans.count + 1)).filter { column in
      rows.contains { $0[column] != nil }
    }
    let cells = rows.lazy.flatMap { $0 }.compactMap { $0 }
    let boxes = cells.compactMap { cell in
      if case .page(page, let box) = cell.place { box } else { nil }
    }
    let box = boxes.first.map { first in boxes.dropFirst().reduce(first) { $0.union($1) } }
    var table = Table(
      title: title, page: page, box: box, rows: rows.map { row in kept.map { row[$0] } })
    table.repeatsHeads = true
    return table.withTotalsAmongCounts
  }
}

extension PageGrid {
  /// Whether a grid of the next page goes on with this one: its columns stand under these, and it has
  /// the same heads or none.
  func goesOn(in next: PageGrid) -> Bool {
    guard next.page == lastPage + 1, next.spans.count >= 2, columns(of: next) != nil else {
      return false
    }
    return next.headRows == 0 && next.title.isEmpty
      || spans.count == next.spans.count && heads == next.heads
  }

  /// Under which of its columns each column of another page stands; `nil` where one stands under none.
  private func columns(of next: PageGrid) -> [Int]? {
    var columns: [Int] = []
    for span in next.spans {
      let from = (columns.last ?? -1) + 1
      func shared(_ column: Int) -> Double {
        min(spans[column].upperBound, span.upperBound)
          - max(spans[column].lowerBound, span.lowerBound)
      }
      guard let column = spans.indices.dropFirst(from).max(by: { shared($0) < shared($1) }),
        shared(column) >= 0
      else { return nil }
      columns.append(column)
    }
    return columns
  }

  /// Whether it has one row besides its heads.
  var hasOneRow: Bool { rows.count == headRows + 1 }

  /// Adds the rows of the next page, without its heads.
  mutating func append(_ next: PageGrid) {
    guard let columns = columns(of: next) else { return }
    for row in next.rows.dropFirst(next.headRows) {
      var cells = [TableCell?](repeating: nil, count: 2 * spans.count + 1)
      for (index, column) in columns.enumerated() {
        // Labels stand before their column, as far left as they did.
        let before = index == 0 ? 0 : column
        cells[2 * before] = row[2 * index]
        cells[2 * column + 1] = row[2 * index + 1]
      }
      cells[2 * spans.count] = row[2 * next.spans.count]
      rows.append(cells)
    }
    for (column, span) in zip(columns, next.spans) {
      spans[column] =
        min(
          spans[column].lowerBound, span.lowerBound)...max(
          spans[column].upperBound, span.upperBound)
    }
    lastPage = next.lastPage
  }

  /// What is printed in the heads, by their rows.
  private var heads: [[String]] {
    rows.prefix(headRows).map { row in row.compactMap { $0?.text } }
  }
}
