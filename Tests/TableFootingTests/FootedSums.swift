import TableFooting
import Testing

/// The sums of a text of fields: `fail column 6:4 = 3:4 4:4 5:4 (18)`, places as in the file.
func footedSums(_ text: String) throws -> [String] {
  let fields = try #require(FieldText(text, isDeclared: true))
  let document = FootedDocument(fields, path: "a.csv", sha256: "")
  return document.tables.flatMap { table in
    table.equations.map { equation in
      func place(_ place: FootedEquation.Place) -> String {
        guard case .field(let row, let column)? = table.reading.cell(at: place)?.place else {
          return "?"
        }
        return "\(row):\(column)"
      }
      let parts = equation.parts.map { ($0.sign < 0 ? "-" : "") + place($0.place) }
      return "\(equation.status) \(equation.kind) \(place(equation.total)) = "
        + parts.joined(separator: " ") + (equation.difference.map { " (\($0))" } ?? "")
    }
  }
}

/// Whether the total of a kind in a cell of a CSV fails, or is said to be unchecked, and does not pass.
func isTold(_ text: String, _ place: String, _ kind: FootedEquation.Kind = .column) throws -> Bool {
  let sums = try footedSums(text)
  if sums.contains(where: { $0.hasPrefix("pass \(kind) \(place) ") }) { return false }
  let document = FootedDocument(
    try #require(FieldText(text, isDeclared: true)), path: "a.csv", sha256: "")
  let unchecked = document.tables.flatMap { $0.uncheckedTotals() }.map(\.place)
  return sums.contains { $0.hasPrefix("fail \(kind) \(place) ") }
    || unchecked.contains { "\($0.row + 1):\($0.column + 1)" == place }
}
