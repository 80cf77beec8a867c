import DigestModel

/// Numbers in rows and columns of a page, before it is known what they are.
struct NumberGrid {
  struct Row {
    /// Items, from left to right.
    var numbers: [Int]
    var box: Box
  }

  let page: Int
  /// From the top.
  private(set) var rows: [Row]
  /// Around all numbers.
  private(set) var box: Box
  /// Where the words beside the numbers may begin, in points: what is left of it is another grid's.
  var leftEdge = -Double.infinity
  /// The left edge of what stands in line with each of its rows before it; `nil` where nothing does.
  var twinEdge: Double?

  init(page: Int, row: Row) {
    self.page = page
    rows = [row]
    box = row.box
  }

  mutating func append(_ row: Row) {
    rows.append(row)
    box = box.union(row.box)
  }

  /// The first row that reaches below a height, by its index; that of none where all stand over it.
  func row(below top: Double) -> Int { rows.partitioningIndex { $0.box.bottom > top } }

  /// The rows that stand beside a box, by their indices.
  func rows(beside box: Box) -> Range<Int> {
    let first = row(below: box.top)
    return first..<(rows[first...].firstIndex { $0.box.top >= box.bottom } ?? rows.count)
  }

  /// Whether it stands before another grid, row by row in line with it.
  func isTwin(before other: NumberGrid) -> Bool {
    box.right < other.box.left && rows.count == other.rows.count
      && zip(rows, other.rows).allSatisfy { $0.box.sharesLine(with: $1.box) }
  }

  /// The grid without the numbers of its outer columns that few rows have: these are of another table beside it.
  func withoutStrays(in text: DocumentText) -> NumberGrid {
    let places = columns(in: text)
    var counts = places.extents.map { _ in 0 }
    let own = rows.map { places.columns(of: $0.numbers.map { text.items[$0].box }) ?? [] }
    for column in own.joined() { counts[column] += 1 }
    func isDense(_ column: Int) -> Bool { Self.fewRows * counts[column] > rows.count }
    guard let last = counts.indices.last(where: isDense), last < counts.count - 1 else {
      return self
    }
    var grid: NumberGrid?
    for (row, columns) in zip(rows, own) {
      let kept = zip(row.numbers, columns).filter { $0.1 <= last }.map(\.0)
      guard let box = text.box(of: kept) else { continue }
      let row = Row(numbers: kept, box: box)
      if grid == nil { grid = NumberGrid(page: page, row: row) } else { grid?.append(row) }
    }
    grid?.leftEdge = leftEdge
    grid?.twinEdge = twinEdge
    return grid ?? self
  }

  /// How many rows there are for each number of a column that is another table's, at least.
  private static let fewRows = 3

  /// The columns that the numbers fall into.
  func columns(in text: DocumentText) -> TableColumns {
    TableColumns(clustering: rows.flatMap(\.numbers).map { text.items[$0].box })
  }
}
