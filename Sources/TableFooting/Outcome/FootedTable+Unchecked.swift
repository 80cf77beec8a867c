import Publications

extension FootedTable {
  /// A cell that is called a total, and that no equation checks.
  package struct UncheckedTotal: Hashable, Sendable {
    package var place: FootedEquation.Place
    /// Why it is not checked; lower case, no full stop.
    package var reason: String
  }

  /// The totals, by the words of their labels, that nothing adds up to, in the order of the table.
  package func uncheckedTotals(words: FootingWords = .all) -> [UncheckedTotal] {
    let checked = Set(equations.map(\.total))
    let rowTotals = Set(equations.filter { $0.kind != .row }.map(\.total.row))
    let columnTotals = Set(equations.filter { $0.kind == .row }.map(\.total.column))
    var found: [UncheckedTotal] = []
    for row in reading.contents.indices.dropFirst(reading.headRows).dropLast(reading.carriedRows) {
      let isTotalRow = words.kinds(in: reading.labels[row]).contains(.total)
      for column in reading.contents[row].indices {
        let place = FootedEquation.Place(row: row, column: column)
        guard case .number = reading.contents[row][column], !checked.contains(place) else {
          continue
        }
        if isTotalRow {
          found.append(
            UncheckedTotal(
              place: place,
              reason: rowTotals.contains(row)
                ? "what is over or under it does not add up to it as it does in other columns"
                : "no cells over or under it add up to it"))
        } else if words.kinds(in: reading.ownHeads[column]).contains(.total) {
          found.append(
            UncheckedTotal(
              place: place,
              reason: columnTotals.contains(column)
                ? "what is beside it does not add up to it as it does in other rows"
                : "no cells beside it add up to it"))
        }
      }
    }
    return found
  }
}
