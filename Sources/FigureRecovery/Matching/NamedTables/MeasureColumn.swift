import DigestModel

/// The words between the labels of a table and its numbers that say what each row is measured in, as the forms of
/// statistical offices have them: the same few words again and again, without which the labels are names.
struct MeasureColumn {
  /// The first items of its cells.
  private let firsts: Set<Int>

  init(
    of grid: NumberGrid, left edge: Double, among cells: [DocumentCell], in text: DocumentText,
    by words: FigureWords
  ) {
    var rows: [Int: [DocumentCell]] = [:]
    for cell in cells where cell.box.right <= edge + 1 && cell.box.left > grid.leftEdge {
      for row in grid.rows(beside: cell.box) where grid.rows[row].box.sharesLine(with: cell.box) {
        rows[row, default: []].append(cell)
      }
    }
    let labelled = rows.values.filter { $0.count > 1 }
      .map { $0.sorted { $0.box.left < $1.box.left } }
    let last = labelled.compactMap(\.last)
    let spellings = Set(last.map { text.letters(of: Array($0.items)) })
    func named(_ cells: [[DocumentCell]]) -> Int {
      cells.count { !words.namings(of: $0.flatMap(\.items), in: text).isEmpty }
    }
    let areMeasures =
      2 * spellings.count <= last.count && named(labelled.map { $0.dropLast() }) > named(labelled)
    firsts = areMeasures ? Set(last.map(\.items.lowerBound)) : []
  }

  func contains(_ cell: DocumentCell) -> Bool { firsts.contains(cell.items.lowerBound) }
}
