/// Counts with their shares in parentheses behind them, as `63 (18.5%)`.
extension Table {
  /// The table with a total that has no share, and is set in the middle under both, in the column of the counts.
  var withTotalsAmongCounts: Table {
    var table = self
    for column in 0..<max(0, columnCount - 1) {
      let behind = rows.indices.filter { rows[$0][column + 1] != nil }
      let shares = behind.filter { row in
        rows[row][column] != nil && (rows[row][column + 1]?.text.isShareInParentheses ?? false)
      }
      guard shares.count > 1 else { continue }
      for row in behind where rows[row][column] == nil {
        guard row > shares[0], let cell = rows[row][column + 1], cell.text.isAmountLike,
          !cell.text.unicodeScalars.contains("%")
        else { continue }
        table.rows[row][column] = cell
        table.rows[row][column + 1] = nil
      }
    }
    return table
  }
}

extension String {
  /// Whether it is a percentage in parentheses and nothing else.
  fileprivate var isShareInParentheses: Bool {
    let scalars = unicodeScalars.filter { !$0.properties.isWhitespace }
    return scalars.first == "(" && scalars.last == ")" && scalars.contains("%")
      && !scalars.contains(where: \.properties.isAlphabetic)
  }
}
