import DigestModel

/// The heads of a table's columns: the cells over its numbers.
struct TableHeads {
  /// The cells left and right of the labels, line by line, the nearest first.
  private(set) var left: [[Box]] = []
  private(set) var right: [[Box]] = []

  /// How many lines over the first row heads are looked for.
  private static let mostLines = 4

  init(_ text: DocumentText, of table: TableReader.Table) {
    guard let top = table.rows.first else { return }
    let first = text.items[top.label.items.lowerBound].line
    // Beside the table another one may stand, up to whose labels its numbers go on.
    let numbers = table.rows.flatMap { $0.left + $0.right }.map { text.items[$0].box }
    let from =
      table.rows.contains(where: \.meetsLeft) ? numbers.map(\.left).min() : nil
    let to = table.rows.contains(where: \.meetsRight) ? numbers.map(\.right).max() : nil
    for line in (max(0, first - Self.mostLines)..<first).reversed() {
      guard text.lines[line].page == table.page else { return }
      let cells = text.lines[line].cells.map { text.cells[$0].box }
      let boxes = cells.filter { $0.right > from ?? -.infinity && $0.left < to ?? .infinity }
      left.append(boxes.filter { $0.right <= table.labels.lowerBound })
      right.append(boxes.filter { $0.left >= table.labels.upperBound })
      // The head of the labels, or what stands over the table.
      if cells.contains(where: {
        $0.right > table.labels.lowerBound && $0.left < table.labels.upperBound
      }) {
        return
      }
    }
  }

  /// The columns that so many heads stand over; `nil` where there are fewer or more.
  static func columns(under lines: [[Box]], _ count: Int) -> TableColumns? {
    var heads: [Box] = []
    for line in lines {
      heads += line
      let columns = TableColumns(clustering: heads)
      if columns.extents.count >= count { return columns.extents.count == count ? columns : nil }
    }
    return nil
  }
}
