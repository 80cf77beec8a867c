internal import DigestModel

extension FiguresFile {
  /// The most characters of a wrong header that an error shows.
  private static let longestExcerpt = 100

  /// Reads a figures file.
  ///
  /// - Parameter csv: A table after RFC 4180 with the columns `FiguresFile.columns`; lines may also
  ///   end with a line feed alone.
  /// - Throws: A `TypesettingError` that names the line, where the table is malformed, a value and
  ///   its text differ, or a key stands twice.
  package init(csv: String) throws(TypesettingError) {
    var records = try Self.records(of: csv)[...]
    let header = records.popFirst()?.fields ?? []
    guard header == Self.columns else {
      throw .header(found: String(header.joined(separator: ",").prefix(Self.longestExcerpt)))
    }
    rows = []
    var keys: Set<FigureKey> = []
    for record in records {
      let row = try Self.row(of: record)
      guard keys.insert(row.key).inserted else {
        throw .repeatedKey(line: record.line, key: row.key)
      }
      rows.append(row)
    }
  }

  /// The file as RFC 4180 has it: lines end with carriage return and line feed, fields are quoted
  /// only where they must be.
  package var csv: String {
    var lines = [Self.columns]
    for row in rows {
      lines.append(
        [row.key.indicator] + Self.dimensions.map { row.key[$0] ?? "" }
          + [row.value.description, row.text])
    }
    return lines.map { $0.map(\.csvField).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A line of a table, or several where a field has line ends in it.
  package struct Record: Sendable {
    /// The line that it begins on, from 1.
    package var line: Int
    package var fields: [String]
  }

  private static func row(of record: Record) throws(TypesettingError) -> Row {
    let fields = record.fields
    guard fields.count == columns.count else {
      throw .fieldCount(line: record.line, found: fields.count)
    }
    let value = fields[columns.count - 2]
    let text = fields[columns.count - 1]
    for (column, field) in [("indicator", fields[0]), ("value", value), ("text", text)]
    where field.isEmpty {
      throw .emptyField(line: record.line, column: column)
    }
    var coordinates: [FigureKey.Coordinate] = []
    for (dimension, member) in zip(dimensions, fields[1...]) where !member.isEmpty {
      coordinates.append(FigureKey.Coordinate(dimension: dimension, member: member))
    }
    guard let printed = FigureValue(printed: text), printed.description == value else {
      throw .disagreement(line: record.line, value: value, text: text)
    }
    return Row(
      key: FigureKey(indicator: fields[0], coordinates: coordinates), value: printed, text: text)
  }

  /// Splits a table into its records, quotes taken off.
  ///
  /// - Throws: `TypesettingError.quotation` with the line.
  package static func records(of csv: String) throws(TypesettingError) -> [Record] {
    var records: [Record] = []
    var record = Record(line: 1, fields: [])
    var field = ""
    var line = 1
    var isQuoted = false
    var wasQuoted = false
    var scalars = csv.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\n" { line += 1 }
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          scalars.removeFirst()
          field += "\""
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"" where field.isEmpty && !wasQuoted:
        isQuoted = true
        wasQuoted = true
      case ",":
        record.fields.append(field)
        (field, wasQuoted) = ("", false)
      case "\r" where scalars.first == "\n": continue
      case "\n":
        records.append(Record(line: record.line, fields: record.fields + [field]))
        (record, field, wasQuoted) = (Record(line: line, fields: []), "", false)
      default:
        guard !wasQuoted else { throw .quotation(line: line) }
        field.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted else { throw .quotation(line: record.line) }
    if !record.fields.isEmpty || !field.isEmpty || wasQuoted {
      records.append(Record(line: record.line, fields: record.fields + [field]))
    }
    return records
  }
}
