package import DigestModel
internal import GRDB
package import Publications

extension Archive {
  /// What became of a document that was to be added.
  package enum Addition: Hashable, Sendable {
    /// It is the first of its period, or has none.
    case added
    /// It is another document of a period that there is one of, and the how-manieth.
    case vintage(Int)
    /// It was there, and was read again because the publication's files have changed.
    case renewed
    /// It was there, and nothing has changed.
    case unchanged
  }

  /// Adds a document with its findings, and decides again what it may change in its neighbours'.
  ///
  /// The same bytes replace what they gave before. A different document of the same period is kept
  /// beside the first, as its next vintage.
  ///
  /// - Parameters:
  ///   - publication: The one that it was read by.
  ///   - day: The day from which it was known, where that is said. The first document of a period is
  ///     else taken as known from the period's end, a later vintage from `today`.
  ///   - checker: How documents are checked.
  /// - Complexity: One transaction; linear in the document's figures and those of its neighbours.
  package func add(
    _ document: RecoveredDocument, of publication: Publication, knownSince day: CalendarDate?,
    today: CalendarDate, checker: IssueChecker
  ) throws(ArchiveError) -> Addition {
    try write { database in
      try keep(publication, in: database)
      let known = try DocumentRow.find(
        sha256: document.sha256, publication: publication.id, in: database)
      if known?.readBy == publication.filesDigest { return .unchanged }
      if let known {
        try database.execute(
          sql: "DELETE FROM statement WHERE document = ?", arguments: [known.id])
      }
      let isMoved = known.map { $0.period != document.period } ?? true
      let vintage =
        isMoved
        ? try nextVintage(of: document, besides: known?.id, in: database) : known?.vintage ?? 1
      let since =
        day ?? (isMoved ? nil : known?.knownSince)
        ?? (vintage == 1 ? document.period?.end : today)
      let id = try DocumentRow.write(
        document, over: known?.id, vintage: vintage, knownSince: since,
        readBy: publication.filesDigest, in: database)
      try StatementRows.write(document, of: id, in: database)
      try recheck(around: [document.period, known?.period], of: publication.id, checker, database)
      if known != nil { return .renewed }
      return vintage == 1 ? .added : .vintage(vintage)
    }
  }

  /// Whether a document is there, read by the publication's present files.
  ///
  /// - Parameter publications: Those that it may be an issue of.
  package func has(
    sha256: String, of publications: [(id: String, filesDigest: String)]
  ) throws(ArchiveError) -> Bool {
    try read { database in
      try publications.contains { publication in
        try DocumentRow.find(sha256: sha256, publication: publication.id, in: database)?.readBy
          == publication.filesDigest
      }
    }
  }

  /// Takes a document out, and decides again what that may change in its neighbours' findings.
  package func remove(
    _ document: ArchivedDocument, checker: IssueChecker
  ) throws(ArchiveError) {
    try write { database in
      try database.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [document.id])
      try recheck(around: [document.period], of: document.publication, checker, database)
    }
  }

  private func keep(_ publication: Publication, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO publication (id, files, vocabulary, grammar, rules, waivers)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET files = excluded.files, vocabulary = excluded.vocabulary,
          grammar = excluded.grammar, rules = excluded.rules, waivers = excluded.waivers
        WHERE files <> excluded.files
        """,
      arguments: [
        publication.id, publication.filesDigest, publication.vocabulary.text,
        publication.grammar.text, publication.rules.text, publication.waivers?.text,
      ])
  }

  private func nextVintage(
    of document: RecoveredDocument, besides id: Int?, in database: Database
  ) throws -> Int {
    guard let period = document.period else { return 1 }
    let highest = try Int.fetchOne(
      database,
      sql: """
        SELECT max(vintage) FROM document WHERE publication = ? AND period = ? AND id IS NOT ?
        """, arguments: [document.publication, period.written, id])
    return (highest ?? 0) + 1
  }
}
