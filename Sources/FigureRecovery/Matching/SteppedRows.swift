import DigestModel

/// Finds the values of rows that a text prints a line below or above their labels, as it does where a
/// raised mark stands behind a label.
struct SteppedRows {
  let text: DocumentText
  /// The boxes around the other rows' values, one a column.
  let columns: [Box]
  /// The box around the labels of all rows.
  let names: Box

  /// The items of labels' values, one in each column, by the labels' lines.
  ///
  /// A label has the values of a line beside its own where no other line and no other label comes
  /// into question; what is taken leaves less for the others.
  ///
  /// - Parameters:
  ///   - lines: Those of the labels, as indices into the document's lines.
  ///   - isValue: Whether an item is a value that no other row has.
  func values(besideLines lines: [Int], isValue: (Int) -> Bool) -> [Int: [Int]] {
    var open: [Int: [[Int]]] = [:]
    for line in lines where !hasValue(line) {
      open[line] = [line - 1, line + 1].compactMap {
        values(on: $0, beside: line, isValue: isValue)
      }
    }
    var found: [Int: [Int]] = [:]
    while true {
      let only = open.filter { $0.value.count == 1 }.mapValues { $0[0] }
      let sure = only.filter { line, items in
        !only.contains { $0.key != line && $0.value == items }
      }
      if sure.isEmpty { return found }
      found.merge(sure) { first, _ in first }
      let taken = Set(sure.values)
      open = open.filter { sure[$0.key] == nil }
        .mapValues { $0.filter { !taken.contains($0) } }
    }
  }

  /// Whether a label has a numeral in one of the columns on its own line.
  private func hasValue(_ line: Int) -> Bool {
    text.lines[line].items.contains { item in
      text.numeral(at: item) != nil
        && columns.contains { $0.horizontalOverlap(with: text.items[item].box) > 0 }
    }
  }

  /// The values of a line, one in each column; `nil` where it has a word among the labels, or is not
  /// next to the label's.
  private func values(on line: Int, beside label: Int, isValue: (Int) -> Bool) -> [Int]? {
    guard text.lines.indices.contains(line), text.lines[line].page == text.lines[label].page,
      text.lines[line].box.verticalOverlap(with: text.lines[label].box) > -1
    else { return nil }
    let items = text.lines[line].items
    let isNamed = items.contains { item in
      text.items[item].kind == .word && text.items[item].box.horizontalOverlap(with: names) > 0
    }
    guard !isNamed else { return nil }
    let values = columns.map { column in
      items.filter { isValue($0) && text.items[$0].box.horizontalOverlap(with: column) > 0 }
    }
    return values.allSatisfy { $0.count == 1 } ? values.map { $0[0] } : nil
  }
}
