import DigestModel

/// The words between the labels of a table and its numbers that say what each row is measured in, as the forms of
/// statistical offices have them: the same few words again and again, without which the labels are names.
struct MeasureColumn {
  private let text: DocumentText
  private var spellings: Set<[UInt32]> = []
  /// From where to where the cells of the column begin, in points.
  private var lefts = 0.0...0.0

  init(
    of grid: NumberGrid, left edge: Double, among cells: [DocumentCell], in text: DocumentText,
    by words: FigureWords
  ) {
    self.text = text
    var rows: [Int: [DocumentCell]] = [:]
    for cell in cells where cell.box.right <= edge + 1 && cell.box.left > grid.leftEdge {
      for row in grid.rows(beside: cell.box) where grid.rows[row].box.sharesLine(with: cell.box) {
        rows[row, default: []].append(cell)
      }
    }
    let labelled = rows.values.filter { $0.count > 1 }
      .map { $0.sorted { $0.box.left < $1.box.left } }
    let last = labelled.compactMap(\.last)
    let spelled = Set(last.map { Self.letters(of: $0, in: text) })
    func named(_ cells: [[DocumentCell]]) -> Int {
      cells.count { !words.namings(of: $0.flatMap(\.items), in: text).isEmpty }
    }
    guard 2 * spelled.count <= last.count, let first = last.map(\.box.left).min(),
      let end = last.map(\.box.left).max(),
      named(labelled.map { $0.dropLast() }) > named(labelled)
    else { return }
    (spellings, lefts) = (spelled, first...end)
  }

  /// Those of a cell's words: the code of its row may stand there, too.
  private static func letters(of cell: DocumentCell, in text: DocumentText) -> [UInt32] {
    text.letters(of: cell.items.filter { text.items[$0].kind == .word })
  }

  func contains(_ cell: DocumentCell) -> Bool {
    lefts.contains(cell.box.left) && spellings.contains(Self.letters(of: cell, in: text))
  }
}
