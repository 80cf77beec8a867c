import DigestModel
internal import GRDB

extension Archive {
  /// Checks the documents of some periods again, those right before, and those after that look back
  /// on them.
  ///
  /// - Complexity: Independent of how many documents there are.
  func recheck(
    around periods: [Period?], of publication: String, _ checker: IssueChecker,
    _ database: Database
  ) throws {
    let neighbours = IssueNeighbours(of: publication, in: database)
    var shelf = DocumentShelf(database)
    var checked: Set<Int> = []
    for period in Set(periods) {
      for row in try neighbours.affected(by: period, reach: checker.reach)
      where checked.insert(row.id).inserted {
        var before: [RecoveredDocument] = []
        var after: RecoveredDocument?
        if let period = row.period {
          for issue in try neighbours.before(period, reach: checker.reach) {
            before.append(try shelf.document(issue))
          }
          after = try neighbours.after(period, most: 1).first.map { try shelf.document($0) }
        }
        let findings = checker.findings(try shelf.document(row), before, after)
        try OutcomeRows.write(findings, of: row.id, in: database)
      }
    }
  }
}

/// The documents that one transaction has read.
struct DocumentShelf {
  private let database: Database
  private var documents: [Int: RecoveredDocument] = [:]

  init(_ database: Database) { self.database = database }

  mutating func document(_ row: DocumentRow) throws -> RecoveredDocument {
    if let document = documents[row.id] { return document }
    let document = try StatementRows.document(row, in: database)
    documents[row.id] = document
    return document
  }
}
