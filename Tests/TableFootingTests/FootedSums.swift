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
