package import TableFooting

/// Two tables drawn at random, the second under words of the first, of which it is known what it states
/// again.
package struct SampledDocument: Sendable {
  /// A cell by its row and column in the text, from 1.
  package struct Field: Hashable, Sendable {
    package var row: Int
    package var column: Int
  }

  /// The fields of its lines; an empty line parts the tables.
  package var fields: [[String]]
  /// The cells of the second table that state one of the first again.
  package var repeats: [Field: Field]

  /// The document as a text of fields.
  package var text: String {
    fields.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
  }

  /// The document footed.
  package var footed: FootedDocument? {
    FieldText(text, isDeclared: true).map { FootedDocument($0, path: "tables.tsv", sha256: "") }
  }

  /// What is claimed to be stated again: the cell and where it is taken from.
  package static func claims(
    of document: FootedDocument
  ) -> [(equation: FootedEquation, cell: Field, source: Field)] {
    document.tables.flatMap { claims(of: $0) }
  }

  private static func claims(
    of table: FootedTable
  ) -> [(equation: FootedEquation, cell: Field, source: Field)] {
    func field(_ place: FootedEquation.Place) -> Field? {
      guard case .field(let row, let column)? = table.reading.cell(at: place)?.place else {
        return nil
      }
      return Field(row: row, column: column)
    }
    return table.equations.filter { $0.kind == .same }.compactMap { equation in
      guard let cell = field(equation.total), let part = equation.parts.first,
        let source = field(part.place)
      else { return nil }
      return (equation, cell, source)
    }
  }
}
