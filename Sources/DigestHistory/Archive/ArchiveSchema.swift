internal import GRDB

/// The tables of an archive, by version.
///
/// A change of the tables is a new migration at the end of the list; those before it stay as they
/// are, for archives that were made by them. Views hold nothing, so the last one replaces them all.
enum ArchiveSchema {
  /// Tells an archive from other databases: “CfAr” as the header's application id.
  static let identity = 0x4366_4172

  /// - Throws: `foreign` or `newer`, where the database is no archive or not of this version.
  static func refuseOthers(_ database: Database) throws {
    // A run that was interrupted while it made the file leaves no more than the migrator's own table.
    let isBlank =
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
      == 0
    let identity = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard isBlank || identity == Self.identity else { throw ArchiveError.foreign }
    if try migrator.hasBeenSuperseded(database) { throw ArchiveError.newer }
  }

  /// Brings the tables to this version.
  ///
  /// Of two runs that make an archive at once one may come too late to a table: it looks again.
  static func migrate(_ queue: DatabaseQueue) throws {
    for _ in 1..<mostTries {
      do { return try migrator.migrate(queue) } catch let error as DatabaseError
        where [.SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_BUSY].contains(error.resultCode)
      {
        continue
      }
    }
    try migrator.migrate(queue)
  }

  private static let mostTries = 5

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 documents, figures and findings") { database in
      try database.execute(sql: "PRAGMA application_id = \(identity)")
      try database.execute(sql: tables)
    }
    migrator.registerMigration("1 views") { database in
      try database.execute(sql: ArchiveViews.all)
    }
    migrator.registerMigration("2 implied revisions") { database in
      try database.execute(sql: ArchiveViews.all)
    }
    migrator.registerMigration("3 findings in Azerbaijani") { database in
      try database.execute(sql: azerbaijaniMessages)
    }
    return migrator
  }

  /// What an older archive has is kept in English until its document is checked again.
  private static let azerbaijaniMessages = """
    ALTER TABLE outcome ADD COLUMN message_az TEXT NOT NULL DEFAULT '';
    UPDATE outcome SET message_az = message;
    """ + ArchiveViews.all

  private static let tables = """
    -- The files that a publication's documents were read by last.
    CREATE TABLE publication (
      id TEXT NOT NULL PRIMARY KEY,
      files TEXT NOT NULL,
      vocabulary TEXT NOT NULL,
      grammar TEXT NOT NULL,
      rules TEXT NOT NULL,
      waivers TEXT
    ) STRICT;

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      publication TEXT NOT NULL REFERENCES publication (id),
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      period TEXT,
      period_start TEXT,
      period_end TEXT,
      vintage INTEGER NOT NULL,
      known_since TEXT,
      read_by TEXT NOT NULL,
      content TEXT NOT NULL,
      account TEXT NOT NULL,
      verdict TEXT NOT NULL,
      passed INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      undecided INTEGER NOT NULL,
      broken INTEGER NOT NULL,
      used INTEGER NOT NULL,
      UNIQUE (publication, sha256)
    ) STRICT;
    CREATE INDEX document_by_end ON document (publication, period_end, period_start, vintage);
    CREATE INDEX document_by_period ON document (publication, period, vintage);

    -- What figures are called; the days that they are about where their name says so.
    CREATE TABLE series (
      id INTEGER PRIMARY KEY,
      publication TEXT NOT NULL,
      key TEXT NOT NULL,
      indicator TEXT NOT NULL,
      dimensions TEXT NOT NULL,
      about_start TEXT,
      about_end TEXT,
      UNIQUE (publication, key)
    ) STRICT;

    CREATE TABLE statement (
      document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      series INTEGER NOT NULL REFERENCES series (id),
      measure TEXT NOT NULL,
      reading TEXT,
      PRIMARY KEY (document, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statement_by_series ON statement (series, document);

    CREATE TABLE printing (
      document INTEGER NOT NULL,
      place INTEGER NOT NULL,
      occurrence INTEGER NOT NULL,
      page INTEGER NOT NULL,
      line INTEGER NOT NULL,
      "left" REAL NOT NULL,
      top REAL NOT NULL,
      "right" REAL NOT NULL,
      bottom REAL NOT NULL,
      text TEXT NOT NULL,
      kind TEXT NOT NULL,
      value TEXT,
      coefficient INTEGER,
      decimals INTEGER,
      footnote TEXT,
      is_admitted_wrong INTEGER NOT NULL,
      PRIMARY KEY (document, place, occurrence),
      FOREIGN KEY (document, place) REFERENCES statement (document, place) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- What was found in a document; of rules that pass only the number is kept.
    CREATE TABLE outcome (
      document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      rule TEXT NOT NULL,
      label TEXT NOT NULL,
      instance TEXT NOT NULL,
      status TEXT NOT NULL,
      severity TEXT NOT NULL,
      left_side TEXT,
      right_side TEXT,
      difference TEXT,
      message TEXT NOT NULL,
      figures TEXT NOT NULL,
      earlier TEXT NOT NULL,
      missing TEXT NOT NULL,
      suspects TEXT NOT NULL,
      certainty TEXT,
      acceptance TEXT,
      PRIMARY KEY (document, place)
    ) STRICT, WITHOUT ROWID;
    """
}
