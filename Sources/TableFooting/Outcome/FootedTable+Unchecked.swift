package import DigestModel
import Publications

extension FootedTable {
  /// A cell that is called a total, and that no equation checks.
  package struct UncheckedTotal: Hashable, Sendable {
    package var place: FootedEquation.Place
    /// Why it is not checked; lower case, no full stop.
    package var reason: Wording
  }

  /// The totals, by the words of their labels, that nothing adds up to, in the order of the table.
  package func uncheckedTotals(words: FootingWords = .all) -> [UncheckedTotal] {
    let checked = Set(equations.map(\.total))
    let rowTotals = Set(equations.filter { $0.kind != .row }.map(\.total.row))
    let columnTotals = Set(equations.filter { $0.kind == .row }.map(\.total.column))
    let totalColumns = reading.ownHeads.map { words.kinds(in: $0).contains(.total) }
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
                ? FootingTerm.othersColumnsAdd.text : FootingTerm.nothingAboveAdds.text))
        } else if totalColumns[column] {
          found.append(
            UncheckedTotal(
              place: place,
              reason: columnTotals.contains(column)
                ? FootingTerm.otherRowsAdd.text : FootingTerm.nothingBesideAdds.text))
        }
      }
    }
    return found
  }
}
