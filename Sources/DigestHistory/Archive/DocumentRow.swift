import DigestModel
internal import GRDB

/// A row of `document`.
struct DocumentRow {
  var id: Int
  var publication: String
  var path: String
  var sha256: String
  var period: Period?
  var vintage: Int
  var knownSince: CalendarDate?
  var readBy: String
  var content: String
  var account: String
  var verdict: ArchivedDocument.Verdict
  var tally = ArchivedDocument.Tally()

  init(_ row: Row) throws {
    id = row["id"]
    publication = row["publication"]
    path = row["path"]
    sha256 = row["sha256"]
    vintage = row["vintage"]
    readBy = row["read_by"]
    content = row["content"]
    account = row["account"]
    knownSince = try Self.date(row["known_since"])
    let start = try Self.date(row["period_start"])
    let end = try Self.date(row["period_end"])
    if let start, let end { period = Period(start: start, end: end) }
    guard let verdict = ArchivedDocument.Verdict(rawValue: row["verdict"]) else {
      throw ArchiveError.damaged(.noVerdict, ["n": String(id)])
    }
    self.verdict = verdict
    tally.passed = row["passed"]
    tally.failed = row["failed"]
    tally.undecided = row["undecided"]
    tally.broken = row["broken"]
    tally.used = row["used"]
  }

  private static func date(_ text: String?) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let date = CalendarDate(text) else {
      throw ArchiveError.damaged(.noDate, ["text": text])
    }
    return date
  }

  static func find(
    sha256: String, publication: String, in database: Database
  ) throws -> DocumentRow? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM document WHERE publication = ? AND sha256 = ?",
      arguments: [publication, sha256]
    ).map(DocumentRow.init)
  }

  /// By the period's end and vintage; those without a period first.
  static func ofPublication(_ id: String, in database: Database) throws -> [DocumentRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM document WHERE publication = ?
        ORDER BY period_end, period_start, vintage, document.id
        """, arguments: [id]
    ).map(DocumentRow.init)
  }

  /// - Returns: The row's number.
  static func write(
    _ document: RecoveredDocument, over known: Int?, vintage: Int, knownSince: CalendarDate?,
    readBy: String, in database: Database
  ) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO document (id, publication, path, sha256, period, period_start, period_end,
          vintage, known_since, read_by, content, account, verdict, passed, failed, undecided,
          broken, used)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'clean', 0, 0, 0, 0, 0)
        ON CONFLICT (id) DO UPDATE SET path = excluded.path, period = excluded.period,
          period_start = excluded.period_start, period_end = excluded.period_end,
          vintage = excluded.vintage, known_since = excluded.known_since,
          read_by = excluded.read_by, content = excluded.content, account = excluded.account
        """,
      arguments: [
        known, document.publication, document.path, document.sha256, document.period?.written,
        document.period?.start.description, document.period?.end.description, vintage,
        knownSince?.description, readBy, document.contentDigest,
        try JSONColumn.text(DocumentAccount(document)),
      ])
    return known ?? Int(database.lastInsertedRowID)
  }
}

extension ArchivedDocument {
  init(_ row: DocumentRow, figures: Int) {
    self.init(
      id: row.id, publication: row.publication, path: row.path, sha256: row.sha256,
      period: row.period, vintage: row.vintage, knownSince: row.knownSince, readBy: row.readBy,
      figures: figures, verdict: row.verdict, tally: row.tally)
  }
}
