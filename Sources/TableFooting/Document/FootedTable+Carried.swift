import DigestModel

extension FootedTable {
  /// Adds a sum whose total stands elsewhere; the total gets a row of its own behind the table's.
  mutating func carry(_ sum: CarriedSum, total cell: TableCell, value: Quantity, label: String) {
    let width = reading.table.columnCount
    guard let column = sum.parts.first?.column, column < width else { return }
    var cells = [TableCell?](repeating: nil, count: width)
    cells[column] = cell
    var contents = [CellContent](repeating: .blank, count: width)
    contents[column] = .number(value, isPercent: false)
    reading.append(cells, contents, label: label)
    equations.append(
      FootedEquation(
        status: sum.difference == 0 ? .pass : .fail, kind: sum.isRow ? .row : .column,
        total: FootedEquation.Place(row: reading.contents.count - 1, column: column),
        parts: sum.parts.map { FootedEquation.Part(place: $0, sign: 1) },
        difference: Quantity(sum.difference), bound: nil, holdingSiblings: 0, allSiblings: 0,
        evidence: sum.evidence, doubt: nil))
  }
}

extension TableReading {
  /// Adds a row of what stands elsewhere in the document.
  mutating func append(
    _ cells: [TableCell?], _ contents: [CellContent], label: String
  ) {
    table.rows.append(cells)
    self.contents.append(contents)
    labels.append(label)
    indents.append(-1)
    boldRows.append(false)
    carriedRows += 1
  }
}

extension FootedDocument {
  /// Finds the numbers that are sums of blocks of other tables.
  ///
  /// - Parameter loose: Numbers outside of tables.
  mutating func carrySums(loose: [(cell: TableCell, value: Quantity)] = []) {
    let sums = CarriedSearch(tables, loose: loose.map(\.value.coefficient)).sums()
    let readings = tables.map(\.reading)
    for sum in sums {
      guard let table = sum.site.table else {
        let (cell, value) = loose[sum.site.place.row]
        tables[sum.table].carry(sum, total: cell, value: value, label: "")
        continue
      }
      let reading = readings[table]
      guard let cell = reading.cell(at: sum.site.place),
        case .number(let value, _) = reading.content(at: sum.site.place)
      else { continue }
      tables[sum.table].carry(
        sum, total: cell, value: value, label: reading.label(of: sum.site.place))
    }
  }
}
