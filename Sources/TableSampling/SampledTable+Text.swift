import DigestModel
package import TableFooting

extension SampledTable {
  /// A line of text and the column behind the last character of a cell.
  private struct Spot: Hashable {
    var line: Int
    var end: Int
  }

  private static let gap = 3

  /// The table as a text, labels flush left and all else flush right, with a blank line at its end.
  package var text: String { laid.lines.joined(separator: "\n") + "\n" }

  private var laid: (lines: [String], spots: [Spot: FootedEquation.Place]) {
    let columns = table.columnCount
    // What stands alone in its row, a title or a note, takes no column's room.
    let isAlone = table.rows.map { row in row.count { $0 != nil } == 1 && row.first ?? nil != nil }
    func text(_ row: Int, _ column: Int) -> String {
      guard let cell = table.rows[row][column] else { return "" }
      return String(repeating: " ", count: column == 0 ? Int(cell.indent) : 0) + cell.text
    }
    let widths = (0..<columns).map { column in
      table.rows.indices.filter { !isAlone[$0] }.map { text($0, column).count }.max() ?? 0
    }
    var lines: [String] = []
    var spots: [Spot: FootedEquation.Place] = [:]
    for row in table.rows.indices {
      var line = ""
      for column in 0..<columns {
        let text = text(row, column)
        if isAlone[row] {
          line += text
          continue
        }
        let room = String(repeating: " ", count: max(0, widths[column] - text.count))
        if column > 0 { line += String(repeating: " ", count: Self.gap) }
        line += column == 0 ? text + room : room + text
        if !text.isEmpty {
          spots[Spot(line: row, end: line.count)] = FootedEquation.Place(row: row, column: column)
        }
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return (lines, spots)
  }

  /// The equations of the table as it was read from its text, in the places of its cells; one with a cell
  /// that was read otherwise is not whole.
  package func equations(
    of tables: [FootedTable]
  ) -> [(equation: FootedEquation, isWhole: Bool)] {
    let spots = laid.spots
    return tables.flatMap { footed in
      func place(_ place: FootedEquation.Place) -> FootedEquation.Place? {
        guard case .page(_, let box)? = footed.reading.cell(at: place)?.place else { return nil }
        let line = Int((box.centerY / Page.textCellHeight).rounded(.down))
        return spots[Spot(line: line, end: Int((box.right / Page.textCellWidth).rounded()))]
      }
      return footed.equations.map { equation in
        var moved = equation
        var isWhole = true
        func move(_ old: FootedEquation.Place) -> FootedEquation.Place {
          if let new = place(old) { return new }
          isWhole = false
          return old
        }
        moved.total = move(equation.total)
        moved.parts = equation.parts.map {
          FootedEquation.Part(place: move($0.place), sign: $0.sign)
        }
        moved.suspects = equation.suspects.map {
          FootedEquation.Suspect(
            place: move($0.place), implied: $0.implied, mechanism: $0.mechanism,
            resolves: $0.resolves, breaks: $0.breaks)
        }
        return (moved, isWhole)
      }
    }
  }
}
