extension Table {
  /// The fewest labels of a panel, and what part of its rows has one at least, in tenths.
  private static let fewestLabels = 3
  private static let labelledTenths = 6

  /// The tables side by side that a table is, as in a balance sheet: a column of labels begins another one where
  /// heads from before come again.
  var panels: [Table] {
    var starts = [0]
    for column in 1..<max(columnCount, 1) where beginsPanel(column, after: starts[starts.count - 1])
    {
      starts.append(column)
    }
    guard starts.count > 1 else { return [self] }
    return zip(starts, starts.dropFirst() + [columnCount]).map { start, end in
      var panel = self
      panel.rows = rows.map { Array($0[start..<end]) }.filter { $0.contains { $0 != nil } }
      return panel
    }
  }

  private func beginsPanel(_ column: Int, after start: Int) -> Bool {
    func isNumber(_ cell: TableCell?) -> Bool { cell?.text.contains { $0.isNumber } ?? false }
    func isLabel(_ cell: TableCell?) -> Bool {
      cell.map { !isNumber($0) && $0.text.contains(where: \.isLetter) } ?? false
    }
    guard let firstNumbers = rows.firstIndex(where: { $0[start...].contains { isNumber($0) } })
    else {
      return false
    }
    let body = rows[firstNumbers...].filter { $0[column...].contains { $0 != nil } }
    let labels = body.count { isLabel($0[column]) }
    guard labels >= Self.fewestLabels, labels * 10 >= body.count * Self.labelledTenths,
      body.count(where: { $0[(column + 1)...].contains { isNumber($0) } }) >= 2,
      rows[firstNumbers...].count(where: { $0[(start + 1)..<column].contains { isNumber($0) } })
        >= 2
    else { return false }
    let heads = rows.prefix(firstNumbers)
    let before = Set(heads.flatMap { $0[start..<column] }.compactMap { $0?.text })
    return heads.contains { row in
      row[column...].contains { $0.map { before.contains($0.text) } ?? false }
    }
  }
}
