import DigestModel
internal import GRDB
import Publications

/// The rows of `statement` and `printing`: a document's figures with all their places.
enum StatementRows {
  static func write(_ document: RecoveredDocument, of id: Int, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql:
        "INSERT INTO statement (document, place, series, measure, reading) VALUES (?, ?, ?, ?, ?)"
    )
    let printing = try database.cachedStatement(
      sql: """
        INSERT INTO printing (document, place, occurrence, page, line, "left", top, "right", bottom,
          text, kind, value, coefficient, decimals, footnote, is_admitted_wrong)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (place, figure) in document.figures.enumerated() {
      let series = try seriesNumber(of: figure.key, publication: document.publication, in: database)
      let reading = figure.reading == [.plain] ? nil : try JSONColumn.text(figure.reading)
      try statement.execute(
        arguments: [id, place, series, figure.measure.rawValue, reading])
      for (index, occurrence) in figure.occurrences.enumerated() {
        let value = ValueColumns(occurrence.value)
        let box = occurrence.box
        try printing.execute(
          arguments: [
            id, place, index + 1, occurrence.page, occurrence.line, box.left, box.top,
            box.right, box.bottom, occurrence.text, value.kind, value.value, value.coefficient,
            value.decimals, occurrence.footnote, occurrence.isAdmittedWrong,
          ])
      }
    }
  }

  /// The number of a key in `series`, where it is entered if it is new.
  private static func seriesNumber(
    of key: FigureKey, publication: String, in database: Database
  ) throws -> Int {
    let known = try database.cachedStatement(
      sql: "SELECT id FROM series WHERE publication = ? AND key = ?")
    let text = key.description
    if let number = try Int.fetchOne(known, arguments: [publication, text]) { return number }
    let own = key.ownPeriod
    let dimensions = Dictionary(key.coordinates.map { ($0.dimension, $0.member) }) { first, _ in
      first
    }
    try database.execute(
      sql: """
        INSERT INTO series (publication, key, indicator, dimensions, about_start, about_end)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        publication, text, key.indicator, try JSONColumn.text(dimensions),
        own?.start.description, own?.end.description,
      ])
    return Int(database.lastInsertedRowID)
  }

  /// A document with its figures as they were added.
  static func document(_ row: DocumentRow, in database: Database) throws -> RecoveredDocument {
    let statement = try database.cachedStatement(
      sql: """
        SELECT statement.place, series.key, measure, reading, page, line, "left", top, "right",
          bottom, text, kind, value, coefficient, decimals, footnote, is_admitted_wrong
        FROM statement JOIN printing USING (document, place)
        JOIN series ON series.id = statement.series
        WHERE document = ? ORDER BY statement.place, occurrence
        """)
    var figures: [Figure] = []
    var last: Int?
    let rows = try Row.fetchCursor(statement, arguments: [row.id])
    while let columns = try rows.next() {
      let occurrence = try occurrence(columns)
      let place: Int = columns["place"]
      if place == last {
        figures[figures.count - 1].occurrences.append(occurrence)
        continue
      }
      last = place
      figures.append(try figure(columns, occurrence))
    }
    let account = try JSONColumn.value(DocumentAccount.self, of: row.account)
    var document = RecoveredDocument(
      path: row.path, sha256: row.sha256, publication: row.publication, period: row.period,
      figures: figures, ledger: account.ledger, diagnostics: account.diagnostics,
      usedIdentities: account.usedIdentities)
    account.complete(&document)
    return document
  }

  private static func figure(_ row: Row, _ first: Figure.Occurrence) throws -> Figure {
    let text: String = row["key"]
    guard let key = FigureKey(text), let measure = Measure(rawValue: row["measure"]) else {
      throw ArchiveError.damaged(.noFigure, ["text": text])
    }
    let reading: String? = row["reading"]
    return Figure(
      key: key, measure: measure, occurrences: [first],
      reading: try reading.map { try JSONColumn.value([Reading].self, of: $0) } ?? [.plain])
  }

  private static func occurrence(_ row: Row) throws -> Figure.Occurrence {
    let columns = ValueColumns(
      kind: row["kind"], value: row["value"], coefficient: row["coefficient"],
      decimals: row["decimals"])
    let text: String = row["text"]
    guard let value = columns.figureValue else {
      throw ArchiveError.damaged(.noValue, ["text": text])
    }
    var occurrence = Figure.Occurrence(
      page: row["page"],
      box: Box(left: row["left"], top: row["top"], right: row["right"], bottom: row["bottom"]),
      line: row["line"], text: text, value: value, footnote: row["footnote"])
    occurrence.isAdmittedWrong = row["is_admitted_wrong"]
    return occurrence
  }
}
