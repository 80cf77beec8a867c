import DigestModel

/// Finds the values of rows that a text prints some lines below or above their labels, as it does
/// where a raised mark stands behind a label or other columns stand between the lines.
struct SteppedRows {
  private let text: DocumentText
  /// Where the values of each column may stand, from left to right.
  private let columns: [ClosedRange<Double>]
  /// The box around the labels of all rows.
  private let names: Box

  /// How far the bars of a chart may move a value from where the others stand, in points.
  private static let margin = 20 * Page.textCellWidth

  /// - Parameters:
  ///   - columns: The boxes around the other rows' values, one a column, left to right.
  ///   - names: The box around the labels of all rows.
  init(_ text: DocumentText, columns: [Box], names: Box) {
    self.text = text
    self.names = names
    self.columns = columns.indices.map { index in
      var left = columns[index].left - Self.margin
      var right = columns[index].right + Self.margin
      if index > 0 { left = max(left, (columns[index - 1].right + columns[index].left) / 2) }
      if index + 1 < columns.count {
        right = min(right, (columns[index].right + columns[index + 1].left) / 2)
      }
      if names.centerX < columns[index].centerX { left = max(left, names.right) }
      if names.centerX > columns[index].centerX { right = min(right, names.left) }
      return left...max(left, right)
    }
  }

  /// A line between rows that are whole.
  private enum Line {
    case label(Int)
    /// Values of some columns, by column.
    case values([Int: Int])
    /// Nothing of the table.
    case blank
    /// A whole row, or a word or numeral that is none of the table's.
    case other
  }

  /// The most lines between a label and its values.
  private static let reach = 6
  /// The most lines without anything of the table between two lines that have something.
  private static let mostBlanks = 3

  /// The items of labels' values, one in each column, by the place of the label.
  ///
  /// Between two whole rows there must be as many labels without values as each column has values
  /// without labels; they belong together in their order.
  ///
  /// - Parameters:
  ///   - labels: The items of each label without values, in document order, all on one page.
  ///   - isValue: Whether an item is a value that no other row has.
  func values(of labels: [[Int]], isValue: (Int) -> Bool) -> [Int: [Int]] {
    var labelAt: [Int: Int] = [:]
    for (index, label) in labels.enumerated() {
      if let first = label.first { labelAt[text.items[first].line] = index }
    }
    guard let first = labelAt.keys.min(), let last = labelAt.keys.max() else { return [:] }
    let wording = Set(labels.flatMap { $0 })
    let page = text.lines[first].page
    var found: [Int: [Int]] = [:]
    var part = Part(columns: columns.count)
    var blanks = 0
    for line in (first - Self.reach)...(last + Self.reach)
    where text.lines.indices.contains(line) && text.lines[line].page == page {
      blanks += 1
      switch kind(of: line, labelAt, wording, isValue) {
      case .label(let label): part.labels.append((label, line))
      case .values(let items):
        for (column, item) in items { part.values[column].append((item, line)) }
      case .blank where blanks <= Self.mostBlanks: continue
      case .blank, .other:
        found.merge(part.rows(within: Self.reach)) { first, _ in first }
        part = Part(columns: columns.count)
      }
      blanks = 0
    }
    return found.merging(part.rows(within: Self.reach)) { first, _ in first }
  }

  /// What stands between two whole rows.
  private struct Part {
    var labels: [(label: Int, line: Int)] = []
    /// By column, top down.
    var values: [[(item: Int, line: Int)]]

    init(columns: Int) { values = Array(repeating: [], count: columns) }

    /// The values of each label, where all columns have as many as there are labels.
    func rows(within reach: Int) -> [Int: [Int]] {
      guard values.allSatisfy({ $0.count == labels.count }) else { return [:] }
      var rows: [Int: [Int]] = [:]
      for (index, label) in labels.enumerated()
      where values.allSatisfy({ abs($0[index].line - label.line) <= reach }) {
        rows[label.label] = values.map { $0[index].item }
      }
      return rows
    }
  }

  private func kind(
    of line: Int, _ labelAt: [Int: Int], _ wording: Set<Int>, _ isValue: (Int) -> Bool
  ) -> Line {
    let items = text.lines[line].items.filter { !text.isPassable($0) }
    let inColumns = items.filter { item in
      text.numeral(at: item) != nil && !wording.contains(item)
        && columns.contains { $0.contains(text.items[item].box.centerX) }
    }
    let inNames = items.filter { text.items[$0].box.horizontalOverlap(with: names) > 0 }
    if let label = labelAt[line] { return inColumns.isEmpty ? .label(label) : .other }
    let isNamed = inNames.contains { !wording.contains($0) && !inColumns.contains($0) }
    if inColumns.isEmpty, !isNamed { return .blank }
    var values: [Int: Int] = [:]
    for item in inColumns where isValue(item) {
      guard let column = columns.firstIndex(where: { $0.contains(text.items[item].box.centerX) }),
        values.updateValue(item, forKey: column) == nil
      else { return .other }
    }
    return isNamed || values.count < inColumns.count ? .other : .values(values)
  }
}
