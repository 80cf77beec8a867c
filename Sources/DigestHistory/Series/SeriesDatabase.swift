package import DigestModel
internal import GRDB

/// A series as tables of a new SQLite file: `series`, `revision`, `document`, `label`.
///
/// Values are texts, exactly as printed.
package enum SeriesDatabase {
  /// - Parameter path: A file that is not there yet.
  package static func write(_ table: SeriesTable, to path: String) throws(ArchiveError) {
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.write { database in
        try createTables(database, table.dimensions)
        try insert(table, into: database)
      }
      try queue.close()
    } catch {
      throw ArchiveError(error)
    }
  }

  private static func createTables(_ database: Database, _ dimensions: [String]) throws {
    let columns = dimensions.map { quoted($0) + " TEXT, " }.joined()
    try database.execute(
      sql: """
        CREATE TABLE document (
          id INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL,
          publication TEXT NOT NULL, period TEXT, vintage INTEGER NOT NULL);
        CREATE TABLE series (
          period TEXT, publication TEXT NOT NULL, indicator TEXT NOT NULL, \(columns)value TEXT,
          measure TEXT NOT NULL, status TEXT NOT NULL, document TEXT, page INTEGER);
        CREATE TABLE revision (
          period TEXT NOT NULL, publication TEXT NOT NULL, indicator TEXT NOT NULL, \(columns)
          measure TEXT NOT NULL, old_value TEXT, new_value TEXT, difference TEXT,
          old_document INTEGER REFERENCES document (id), old_page INTEGER,
          new_document INTEGER REFERENCES document (id), new_page INTEGER);
        CREATE TABLE label (
          publication TEXT NOT NULL, dimension TEXT NOT NULL, id TEXT NOT NULL, en TEXT, az TEXT);
        """)
  }

  /// A dimension's column; one that is called as another column gets its name told apart.
  private static func quoted(_ dimension: String) -> String {
    let taken: Set = [
      "period", "publication", "indicator", "value", "measure", "status", "document", "page",
      "old_value", "new_value", "difference", "old_document", "old_page", "new_document",
      "new_page",
    ]
    let name = taken.contains(dimension) ? dimension + "_dimension" : dimension
    return "\""
      + name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func insert(_ table: SeriesTable, into database: Database) throws {
    for (id, document) in table.documents.enumerated() {
      try database.execute(
        sql: "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          id + 1, document.path, document.sha256, document.publication, document.period?.written,
          document.vintage,
        ])
    }
    let row = try statement("series", fields: 8 + table.dimensions.count, database)
    for entry in table.rows {
      var fields: [(any DatabaseValueConvertible)?] = [
        entry.period?.written, entry.publication, entry.key.indicator,
      ]
      fields += table.dimensions.map { entry.key[$0] }
      fields += [
        entry.value?.description, entry.measure.rawValue, entry.status.rawValue,
        entry.document.map { table.documents[$0].path }, entry.page,
      ]
      try row.execute(arguments: StatementArguments(fields))
    }
    let revision = try statement("revision", fields: 11 + table.dimensions.count, database)
    for entry in table.revisions {
      var fields: [(any DatabaseValueConvertible)?] = [
        entry.about.written, entry.publication, entry.key.indicator,
      ]
      fields += table.dimensions.map { entry.key[$0] }
      fields += [
        entry.measure.rawValue, entry.old.value.description, entry.new.value.description,
        entry.difference?.description, entry.old.document + 1, entry.old.page,
        entry.new.document + 1, entry.new.page,
      ]
      try revision.execute(arguments: StatementArguments(fields))
    }
    try insertLabels(of: table.sources, into: database)
  }

  private static func insertLabels(
    of sources: [SeriesTable.Source], into database: Database
  ) throws {
    let label = try statement("label", fields: 5, database)
    for source in sources {
      for indicator in source.indicators {
        try label.execute(arguments: [
          source.id, "indicator", indicator.id, indicator.labels.en, indicator.labels.az,
        ])
      }
      for dimension in source.dimensions {
        for member in dimension.members {
          try label.execute(arguments: [
            source.id, dimension.id, member.id, member.labels.en, member.labels.az,
          ])
        }
      }
    }
  }

  private static func statement(
    _ table: String, fields: Int, _ database: Database
  ) throws -> Statement {
    let marks = Array(repeating: "?", count: fields).joined(separator: ", ")
    return try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
  }
}
