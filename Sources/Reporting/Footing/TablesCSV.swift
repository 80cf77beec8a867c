import DigestModel
import TableFooting

/// The tables as they were read, one line a cell, after RFC 4180: where it stands, what is printed, what
/// it was taken for, and what it is in the sums found.
package struct TablesCSV: FootingFormat {
  package init() {}

  package func write(_ report: FootingReport, to output: inout some TextOutputStream) {
    output.write("path,table,title,page,row,column,text,kind,value,label,role,status\r\n")
    for document in report.documents {
      for (index, table) in document.tables.enumerated() {
        write(table, number: index + 1, of: document.path, to: &output)
      }
    }
  }

  private func write(
    _ table: FootedTable, number: Int, of path: String, to output: inout some TextOutputStream
  ) {
    let reading = table.reading
    var roles: [FootedEquation.Place: (role: String, status: FootedEquation.Status)] = [:]
    for equation in table.equations {
      for part in equation.parts {
        let status = worse(roles[part.place]?.status, equation.status)
        roles[part.place] = (roles[part.place]?.role ?? "part", status)
      }
    }
    for equation in table.equations {
      roles[equation.total] = ("total", worse(roles[equation.total]?.status, equation.status))
    }
    for (row, cells) in reading.table.rows.dropLast(reading.carriedRows).enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let cell else { continue }
        let place = FootedEquation.Place(row: row, column: column)
        let (kind, value) = described(reading.content(at: place))
        var fields = [path, String(number), reading.table.title]
        switch cell.place {
        case .page(let page, _): fields += [String(page), String(row + 1), String(column + 1)]
        case .field(let row, let column): fields += ["", String(row), String(column)]
        }
        fields += [
          cell.text, kind, value, kind == "text" ? "" : reading.label(of: place),
          roles[place]?.role ?? "", roles[place]?.status.rawValue ?? "",
        ]
        output.write(
          fields.map { $0.showingControls().guardedField }.joined(separator: ",") + "\r\n")
      }
    }
  }

  private func worse(
    _ left: FootedEquation.Status?, _ right: FootedEquation.Status
  ) -> FootedEquation.Status {
    left == .fail || right == .fail ? .fail : left == .indeterminate ? .indeterminate : right
  }

  private func described(_ content: CellContent) -> (kind: String, value: String) {
    switch content {
    case .number(let quantity, let isPercent):
      (isPercent ? "percent" : "number", quantity.description)
    case .dash: ("nothing", "")
    case .missing: ("missing", "")
    case .ambiguous: ("ambiguous", "")
    case .blank, .text: ("text", "")
    }
  }
}

extension String {
  /// As a field of a table that no spreadsheet takes for a formula; a plain number stays one.
  fileprivate var guardedField: String {
    guard let first = unicodeScalars.first, ["=", "+", "-", "@"].contains(first),
      Quantity(self) == nil
    else { return csvField }
    return ("'" + self).csvField
  }
}
