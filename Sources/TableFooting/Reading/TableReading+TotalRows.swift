import DigestModel

/// Rows that are totals whatever they are called.
extension TableReading {
  /// The rows whose share of the whole is a hundred as the others' come to, and those behind changes printed with
  /// their signs, which begin at a number without one: `EBIT 2022 44,881`, `Volume +1,413`, `Price −425`,
  /// `EBIT 2023 45,869`.
  var rowsOfTotals: Set<Int> {
    var rows: Set<Int> = []
    for column in 0..<table.columnCount {
      let numbers = contents.indices.dropFirst(headRows).dropLast(carriedRows)
        .compactMap { row -> Entry? in
          guard case .number(let number, let isPercent) = contents[row][column] else { return nil }
          return Entry(row: row, number: number, isPercent: isPercent)
        }
      guard numbers.count >= Self.fewestParts + 1 else { continue }
      if let row = hundred(among: numbers) { rows.insert(row) }
      if let row = closing(of: numbers, in: column) { rows.insert(row) }
    }
    return rows
  }

  /// The fewest shares that make a whole, or changes between two numbers.
  private static let fewestParts = 3

  private struct Entry {
    var row: Int
    var number: Quantity
    var isPercent: Bool
  }

  /// The first or last row of a column of percentages, where it says a hundred and the others add up to that.
  private func hundred(among entries: [Entry]) -> Int? {
    guard entries.allSatisfy({ $0.isPercent && $0.number.coefficient >= 0 }) else { return nil }
    guard entries.count(where: \.number.isHundred) == 1,
      let end = [entries[0], entries[entries.count - 1]].first(where: \.number.isHundred)
    else { return nil }
    let nothing = Quantity(0, decimals: entries.map(\.number.decimals).max() ?? 0)
    let rest = entries.reduce(nothing.adding(end.number, times: -2)) { rest, entry in
      rest?.adding(entry.number, times: 1)
    }
    // Half a unit each is what rounding makes of them.
    let bound = (entries.count + 1) / 2
    guard let rest, abs(rest.coefficient) <= bound else { return nil }
    return end.row
  }

  private func closing(of entries: [Entry], in column: Int) -> Int? {
    guard let first = entries.first, let last = entries.last, first.number.coefficient > 0,
      last.number.coefficient > 0, !isSigned(first.row, column), !isSigned(last.row, column)
    else { return nil }
    let changes = entries.dropFirst().dropLast()
    guard changes.allSatisfy({ isSigned($0.row, column) }),
      changes.contains(where: { table.rows[$0.row][column]?.text.hasPrefix("+") == true })
    else { return nil }
    return last.row
  }

  private func isSigned(_ row: Int, _ column: Int) -> Bool {
    guard case .number(let number, _) = contents[row][column] else { return false }
    return number.coefficient < 0 || table.rows[row][column]?.text.hasPrefix("+") == true
  }
}
