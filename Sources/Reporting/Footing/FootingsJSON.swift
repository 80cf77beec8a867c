import DigestModel
import TableFooting

/// What adds up in the schema `crossfoot.footings/1`.
package struct FootingsJSON: FootingFormat {
  /// Of messages.
  private let language: String

  package init(language: String = "en") { self.language = language }

  package func write(_ report: FootingReport, to output: inout some TextOutputStream) {
    let root = JSONValue.object([
      ("schema", .string("crossfoot.footings/1")),
      ("documents", .array(report.documents.map { $0.json(in: language) })),
      (
        "errors",
        .array(
          report.unreadable.map {
            .object([
              ("path", .string($0.path)), ("message", .string($0.wording.preferred(in: language))),
            ])
          })
      ),
    ])
    root.write(to: &output)
  }
}

extension FootedDocument {
  fileprivate func json(in language: String) -> JSONValue {
    .object([
      ("path", .string(path)), ("sha256", .string(sha256)),
      (
        "summary",
        .object(FootedEquation.Status.allCases.map { ($0.rawValue, .number(count($0))) })
      ),
      ("tables", .array(tables.map(\.reading.json))),
      (
        "results",
        .array(
          results.map { result in
            tables[result.table].json(result.equation, of: result.table, in: language)
          })
      ),
      (
        "unchecked",
        .array(
          tables.flatMap { table in
            table.uncheckedTotals().map { total in
              .object(
                table.reading.members(of: total.place) + [
                  ("reason", .string(total.reason.preferred(in: language)))
                ])
            }
          })
      ),
      (
        "diagnostics",
        .array(
          diagnostics.map { diagnostic in
            .object([
              ("severity", .string(diagnostic.severity.rawValue)),
              ("message", .string(diagnostic.wording.preferred(in: language))),
              ("page", diagnostic.page.map { .number($0) } ?? .null),
            ])
          })
      ),
    ])
  }
}

extension TableReading {
  fileprivate var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    if let page = table.page {
      members = [("page", .number(page)), ("box", table.box?.json ?? .null)]
    } else if case .field(let row, let column)? = table.rows.lazy.flatMap({ $0 }).compactMap({ $0 })
      .first?.place
    {
      members = [("row", .number(row)), ("column", .number(column))]
    }
    return .object(
      members + [
        ("title", .string(table.title)), ("rows", .number(table.rows.count - carriedRows)),
        ("columns", .number(table.columnCount)),
      ])
  }
}

extension FootedTable {
  fileprivate func json(
    _ equation: FootedEquation, of table: Int, in language: String
  ) -> JSONValue {
    .object([
      ("status", .string(equation.status.rawValue)),
      ("kind", .string(equation.kind.rawValue)),
      ("table", .number(table + 1)),
      ("total", .object(reading.members(of: equation.total))),
      (
        "parts",
        .array(
          equation.parts.enumerated().map { index, part in
            let weight = equation.weights.indices.contains(index) ? equation.weights[index] : nil
            return .object(
              reading.members(of: part.place) + [("sign", .number(part.sign))]
                + (weight.map { [("weight", .object(reading.members(of: $0)))] } ?? []))
          })
      ),
      ("difference", .string(orNull: equation.difference?.description)),
      ("bound", .string(orNull: equation.bound?.description)),
      ("message", .string(message(of: equation).preferred(in: language))),
      ("accepted", .bool(equation.isAccepted)),
      ("suspects", .array(equation.suspects.map { .object(reading.members(of: $0)) })),
    ])
  }
}

extension TableReading {
  /// The place, text, value and name of a cell.
  fileprivate func members(
    of place: FootedEquation.Place
  ) -> [(key: String, value: JSONValue)] {
    let value: JSONValue =
      if case .number(let quantity, _) = content(at: place) {
        .number(quantity.description)
      } else {
        .null
      }
    return self.place(place) + [
      ("text", .string(cell(at: place)?.text ?? "")), ("value", value),
      ("label", .string(label(of: place))),
    ]
  }

  fileprivate func members(
    of suspect: FootedEquation.Suspect
  ) -> [(key: String, value: JSONValue)] {
    place(suspect.place) + [
      ("text", .string(cell(at: suspect.place)?.text ?? "")),
      ("label", .string(label(of: suspect.place))),
      ("implied", .string(suspect.implied.description)),
      ("mechanism", .string(orNull: suspect.mechanism)), ("resolves", .number(suspect.resolves)),
    ]
  }

  private func place(_ place: FootedEquation.Place) -> [(key: String, value: JSONValue)] {
    switch cell(at: place)?.place {
    case .page(let page, let box)?: [("page", .number(page)), ("box", box.json)]
    case .field(let row, let column)?: [("row", .number(row)), ("column", .number(column))]
    case nil: []
    }
  }
}
