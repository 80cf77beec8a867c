import DigestModel

/// Where the values of a row end, and what follows them.
extension ChartPage {
  /// How much farther than the last two values of a row another number may stand that is one of its table.
  private static let columnReach = 1.5

  /// Whether a number of another block stands behind values as they stand behind one another.
  func columnGoesOn(behind values: [CaptureMatch], at item: Int) -> Bool {
    guard page.isDrawn, page.text.numeral(at: item) != nil, values.count > 1 else { return false }
    let centers = values.suffix(2).map { page.box($0).centerX }
    let next = page.text.items[item].box.centerX
    return abs(next - centers[1]) <= Self.columnReach * abs(centers[1] - centers[0])
  }

  /// Whether a cell has words that name nothing of the chart: its numbers are theirs.
  func isWorded(_ cell: Int) -> Bool {
    page.text.cells[cell].items.contains { item in
      page.text.items[item].kind == .word && !isLabel(item) && !page.isPassable(item)
    }
  }

  /// Where a label ends on the line of a box: its last line may be shorter than the others.
  func edge(of label: LabelPlace, besides box: Box) -> Double {
    guard page.isDrawn, lines(of: label) > 1,
      let last = label.items.last.map({ page.text.items[$0].box }), last.sharesLine(with: box)
    else { return label.box.right }
    return label.items.map { page.text.items[$0].box }.filter { $0.sharesLine(with: last) }
      .map(\.right).max() ?? label.box.right
  }
}
