package import DigestModel

/// A series as a table with a header line; a row a figure and period.
///
/// Values stand as printed, with a decimal point and without grouping; a missing one is empty.
package struct SeriesCSV: SeriesFormat {
  package func write(_ table: SeriesTable, to output: inout some TextOutputStream) {
    let columns = SeriesColumns(table)
    CSVTable.write(columns.names, to: &output)
    for row in table.rows { CSVTable.write(columns.fields(row), to: &output) }
  }
}

/// The revisions of a series as a table with a header line, a row a restated value.
package struct RevisionsCSV: SeriesFormat {
  package func write(_ table: SeriesTable, to output: inout some TextOutputStream) {
    let columns = RevisionColumns(table)
    CSVTable.write(columns.names, to: &output)
    for revision in table.revisions { CSVTable.write(columns.fields(revision), to: &output) }
  }
}

/// A series as a spreadsheet has it: a row a period, a column a figure.
package struct WideCSV: SeriesFormat {
  package func write(_ table: SeriesTable, to output: inout some TextOutputStream) {
    var columns: [String: Int] = [:]
    var names: [String] = []
    let isOfSeveral = table.sources.count > 1
    var rows: [Period?: [Int: String]] = [:]
    for row in table.rows {
      let name = (isOfSeveral ? row.publication + ":" : "") + row.key.description
      let column = columns[name] ?? names.count
      if column == names.count {
        columns[name] = column
        names.append(name)
      }
      if let value = row.value { rows[row.period, default: [:]][column] = value.description }
      if rows[row.period] == nil { rows[row.period] = [:] }
    }
    CSVTable.write(["period"] + names, to: &output)
    let periods = rows.keys.sorted { first, second in
      guard let first else { return second != nil }
      guard let second else { return false }
      return (first.end, first.start) < (second.end, second.start)
    }
    for period in periods {
      CSVTable.write(
        [period?.written] + names.indices.map { rows[period]?[$0] }, to: &output)
    }
  }
}

extension SeriesFormat where Self == SeriesCSV {
  /// A tidy table.
  package static var csv: SeriesCSV { SeriesCSV() }
}

extension SeriesFormat where Self == RevisionsCSV {
  /// A table of what was restated.
  package static var revisionsCSV: RevisionsCSV { RevisionsCSV() }
}

extension SeriesFormat where Self == WideCSV {
  /// A column a figure.
  package static var wideCSV: WideCSV { WideCSV() }
}
