import DigestModel
internal import GRDB

extension Archive {
  /// The issues of a publication for a series, by period and vintage; those without a period first.
  ///
  /// - Complexity: Linear in figures.
  package func records(of publication: String) throws(ArchiveError) -> [IssueRecord] {
    try read { database in
      var keys: [Int: FigureKey] = [:]
      for row in try Row.fetchAll(
        database, sql: "SELECT id, key FROM series WHERE publication = ?",
        arguments: [publication])
      {
        guard let key = FigureKey(row["key"] as String) else {
          throw ArchiveError.damaged(.noFigure, ["text": row["key"]])
        }
        keys[row["id"]] = key
      }
      return try DocumentRow.ofPublication(publication, in: database).map { row in
        IssueRecord(
          document: SeriesTable.Document(
            path: row.path, sha256: row.sha256, publication: publication, period: row.period,
            vintage: row.vintage),
          knownSince: row.knownSince,
          statements: try Self.statements(of: row.id, keys, database),
          findings: try OutcomeRows.findings(of: row.id, in: database))
      }
    }
  }

  private static func statements(
    of document: Int, _ keys: [Int: FigureKey], _ database: Database
  ) throws -> [IssueRecord.Statement] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT series, measure, page, kind, value, coefficient, decimals
        FROM statement JOIN printing USING (document, place)
        WHERE document = ? AND occurrence = 1 ORDER BY statement.place
        """)
    var statements: [IssueRecord.Statement] = []
    let rows = try Row.fetchCursor(statement, arguments: [document])
    while let row = try rows.next() {
      let columns = ValueColumns(
        kind: row[3], value: row[4], coefficient: row[5], decimals: row[6])
      guard let key = keys[row[0]], let measure = Measure(rawValue: row[1]),
        let value = columns.figureValue
      else { throw ArchiveError.damaged(.valueless, ["n": String(document)]) }
      statements.append(
        IssueRecord.Statement(key: key, measure: measure, value: value, page: row[2]))
    }
    return statements
  }
}
