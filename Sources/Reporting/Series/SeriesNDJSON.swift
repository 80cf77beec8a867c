package import DigestModel

/// A series as an object a line, in the schema `crossfoot.series/1`, of revisions
/// `crossfoot.revision/1`; numbers with their digits as printed, what is not there `null`.
package struct SeriesNDJSON: SeriesFormat {
  /// Whether the restated values are written, not the series.
  var isOfRevisions: Bool

  package func write(_ table: SeriesTable, to output: inout some TextOutputStream) {
    if isOfRevisions {
      let columns = RevisionColumns(table)
      for revision in table.revisions {
        write(
          "crossfoot.revision/1", columns.names, columns.fields(revision),
          numbers: Self.revisionNumbers, to: &output)
      }
    } else {
      let columns = SeriesColumns(table)
      for row in table.rows {
        write(
          "crossfoot.series/1", columns.names, columns.fields(row), numbers: Self.seriesNumbers,
          to: &output)
      }
    }
  }

  private static let seriesNumbers: Set<String> = ["value", "page"]
  private static let revisionNumbers: Set<String> = [
    "old_value", "new_value", "difference", "old_vintage", "new_vintage", "old_page", "new_page",
  ]

  private func write(
    _ schema: String, _ names: [String], _ fields: [String?], numbers: Set<String>,
    to output: inout some TextOutputStream
  ) {
    let members = zip(names, fields).map { name, field in
      let isNumber = numbers.contains(name) && field.map { Quantity($0) != nil } ?? false
      return (key: name, value: isNumber ? .number(field ?? "") : JSONValue.string(orNull: field))
    }
    JSONValue.object([("schema", .string(schema))] + members).writeLine(to: &output)
  }
}

extension SeriesFormat where Self == SeriesNDJSON {
  /// An object a line.
  package static var ndjson: SeriesNDJSON { SeriesNDJSON(isOfRevisions: false) }
  /// An object a restated value.
  package static var revisionsNDJSON: SeriesNDJSON { SeriesNDJSON(isOfRevisions: true) }
}
