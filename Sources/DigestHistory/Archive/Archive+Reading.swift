package import DigestModel
internal import GRDB
package import Publications

extension Archive {
  /// What an archive verifies of itself.
  package struct Verification: Hashable, Sendable {
    package var documents = 0
    package var figures = 0
    /// What is wrong, each in one line.
    package var faults: [Wording] = []

    package init(documents: Int = 0, figures: Int = 0, faults: [Wording] = []) {
      self.documents = documents
      self.figures = figures
      self.faults = faults
    }
  }

  /// All documents, by publication, period and vintage.
  ///
  /// - Parameter publication: Of this one only.
  package func documents(
    of publication: String? = nil
  ) throws(ArchiveError) -> [ArchivedDocument] {
    try read { database in
      let ids = try publication.map { [$0] } ?? Self.publicationIDs(in: database)
      let counts = try Dictionary(
        Row.fetchAll(
          database, sql: "SELECT document, count(*) AS count FROM statement GROUP BY document"
        ).map { ($0["document"] as Int, $0["count"] as Int) }
      ) { first, _ in first }
      return try ids.flatMap { id in
        try DocumentRow.ofPublication(id, in: database).map {
          ArchivedDocument($0, figures: counts[$0.id] ?? 0)
        }
      }
    }
  }

  /// What became of a document's rules; `nil` where it is not there.
  package func tally(
    sha256: String, publication: String
  ) throws(ArchiveError) -> ArchivedDocument.Tally? {
    try read { database in
      try DocumentRow.find(sha256: sha256, publication: publication, in: database)?.tally
    }
  }

  /// A document's figures as they were recovered.
  package func recovered(
    _ document: ArchivedDocument
  ) throws(ArchiveError) -> RecoveredDocument {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM document WHERE id = ?", arguments: [document.id])
      else { throw ArchiveError.damaged(.gone, ["n": String(document.id)]) }
      return try StatementRows.document(DocumentRow(row), in: database)
    }
  }

  /// What was found in a document, without the rules that pass.
  package func findings(
    of document: ArchivedDocument
  ) throws(ArchiveError) -> [ArchivedFinding] {
    try read { try OutcomeRows.findings(of: document.id, in: $0) }
  }

  /// The publications, by id, with the files that their documents were read by last.
  ///
  /// - Throws: `damaged`, where this version cannot read the files any more.
  package func publications() throws(ArchiveError) -> [Publication] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM publication ORDER BY id").map { row in
        let id: String = row["id"]
        let waivers: String? = row["waivers"]
        do {
          return try Publication(
            vocabulary: SourceFile(path: "\(id)/publication.yaml", text: row["vocabulary"]),
            grammar: SourceFile(path: "\(id)/digest.grammar", text: row["grammar"]),
            rules: SourceFile(path: "\(id)/consistency.yaml", text: row["rules"]),
            waivers: waivers.map { SourceFile(path: "\(id)/waivers.yaml", text: $0) })
        } catch let error as SourceErrors {
          throw ArchiveError.damaged(
            .files, ["id": id, "reason": error.errors.first?.description ?? ""])
        }
      }
    }
  }

  /// Reads everything back, and compares it with what was added.
  package func verify() throws(ArchiveError) -> Verification {
    try read { database in
      var verification = Verification()
      let check = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      if check != ["ok"] { verification.faults += check.map { Wording(same: $0) } }
      for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
        verification.faults.append(
          DamageTerm.orphan.text.filled(["table": row["table"] as String]))
      }
      for id in try Self.publicationIDs(in: database) {
        for row in try DocumentRow.ofPublication(id, in: database) {
          verification.documents += 1
          do {
            let document = try StatementRows.document(row, in: database)
            verification.figures += document.figures.count
            if document.contentDigest != row.content {
              verification.faults.append(
                DamageTerm.otherFigures.text.map { "\(row.path): \($0)" })
            }
          } catch let error as ArchiveError {
            verification.faults.append(error.wording.map { "\(row.path): \($0)" })
          }
        }
      }
      return verification
    }
  }

  private static func publicationIDs(in database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "SELECT id FROM publication ORDER BY id")
  }
}
