import DigestModel

extension FootedDocument {
  /// Finds the numbers that tables state again as others before them have them.
  mutating func findRepeats() {
    let readings = tables.map(\.reading)
    for line in RepeatSearch(tables).lines() {
      tables[line.table].add(line, from: readings[line.source])
    }
    for index in tables.indices
    where tables[index].equations.contains(where: { $0.kind == .same && $0.status == .fail }) {
      tables[index].settleRounding()
    }
  }
}

extension FootedTable {
  /// Adds what a line repeats of another table; each of its rows there gets one of its own behind the
  /// table's.
  fileprivate mutating func add(_ line: RepeatSearch.Line, from source: TableReading) {
    let width = reading.table.columnCount
    var rows: [Int: Int] = [:]
    for sourceRow in Set(line.meetings.map(\.source.row)).sorted() {
      var cells = [TableCell?](repeating: nil, count: width)
      var contents = [CellContent](repeating: .blank, count: width)
      for meeting in line.meetings where meeting.source.row == sourceRow {
        cells[meeting.cell.column] = source.cell(at: meeting.source)
        contents[meeting.cell.column] = source.content(at: meeting.source)
      }
      rows[sourceRow] = reading.contents.count
      reading.append(cells, contents, label: source.labels[sourceRow])
    }
    for meeting in line.meetings {
      guard let row = rows[meeting.source.row] else { continue }
      equations.append(
        FootedEquation(
          status: meeting.difference.coefficient == 0 ? .pass : .fail, kind: .same,
          total: meeting.cell,
          parts: [
            FootedEquation.Part(
              place: FootedEquation.Place(row: row, column: meeting.cell.column), sign: 1)
          ],
          difference: meeting.difference, bound: nil, holdingSiblings: line.agreeing,
          allSiblings: line.all, evidence: line.evidence, doubt: nil))
    }
  }
}
