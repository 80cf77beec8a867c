import DigestModel

/// Finds the values of rows that a text prints some lines below or above their labels, as it does
/// where a raised mark stands behind a label or other columns stand between the lines.
struct SteppedRows {
  let text: DocumentText
  /// The boxes around the other rows' values, one a column.
  let columns: [Box]
  /// The box around the labels of all rows.
  let names: Box

  /// A line between rows that are whole.
  private enum Line {
    case label(Int)
    case values([Int])
    /// Nothing of the table.
    case blank
    /// A whole row, or a word or numeral that is none of the table's.
    case other
  }

  /// The most lines between a label and its values.
  private static let reach = 3

  /// The items of labels' values, one in each column, by the place of the label.
  ///
  /// Between two whole rows there must be as many labels without values as lines of values without
  /// labels; they belong together in their order.
  ///
  /// - Parameters:
  ///   - labels: The items of each label without values, in document order, all on one page.
  ///   - isValue: Whether an item is a value that no other row has.
  func values(of labels: [[Int]], isValue: (Int) -> Bool) -> [Int: [Int]] {
    var labelAt: [Int: Int] = [:]
    var wording: Set<Int> = []
    for (index, label) in labels.enumerated() {
      guard let first = label.first else { continue }
      labelAt[text.items[first].line] = index
      wording.formUnion(label)
    }
    guard let first = labelAt.keys.min(), let last = labelAt.keys.max() else { return [:] }
    var found: [Int: [Int]] = [:]
    var open: (labels: [(label: Int, line: Int)], values: [(items: [Int], line: Int)]) = ([], [])
    func close() {
      defer { open = ([], []) }
      guard open.labels.count == open.values.count else { return }
      for (label, values) in zip(open.labels, open.values)
      where abs(label.line - values.line) <= Self.reach {
        found[label.label] = values.items
      }
    }
    let page = text.lines[first].page
    var blanks = 0
    for line in (first - Self.reach)...(last + Self.reach)
    where text.lines.indices.contains(line) && text.lines[line].page == page {
      blanks += 1
      switch kind(of: line, labelAt, wording, isValue) {
      case .label(let label): open.labels.append((label, line))
      case .values(let items): open.values.append((items, line))
      case .blank: if blanks <= Self.reach { continue } else { close() }
      case .other: close()
      }
      blanks = 0
    }
    close()
    return found
  }

  private func kind(
    of line: Int, _ labelAt: [Int: Int], _ wording: Set<Int>, _ isValue: (Int) -> Bool
  ) -> Line {
    let items = text.lines[line].items.filter { !text.isPassable($0) }
    let inColumns = items.filter { item in
      text.numeral(at: item) != nil && !wording.contains(item)
        && columns.contains { $0.horizontalOverlap(with: text.items[item].box) > 0 }
    }
    let inNames = items.filter { text.items[$0].box.horizontalOverlap(with: names) > 0 }
    if let label = labelAt[line] { return inColumns.isEmpty ? .label(label) : .other }
    let isNamed = inNames.contains { !wording.contains($0) && !inColumns.contains($0) }
    if inColumns.isEmpty, !isNamed { return .blank }
    let values = columns.compactMap { column -> Int? in
      let inside = inColumns.filter {
        isValue($0) && column.horizontalOverlap(with: text.items[$0].box) > 0
      }
      return inside.count == 1 ? inside[0] : nil
    }
    return isNamed || values.count < columns.count || inColumns.count > columns.count
      ? .other : .values(values)
  }
}
