/// Rows of text in columns: the first to the left, the others to the right.
struct Table {
  private var rows: [[String]]

  init(_ heads: String...) { rows = [heads] }

  mutating func append(_ cells: String...) { rows.append(cells) }

  func print() {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        let margin = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + margin : margin + cell
      }
      Swift.print(cells.joined(separator: "  "))
    }
  }
}
