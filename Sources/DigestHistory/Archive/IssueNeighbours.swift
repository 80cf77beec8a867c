import DigestModel
internal import GRDB
import RuleChecking

/// The issues around a period: of each period the document that was added last.
struct IssueNeighbours {
  private let database: Database
  private let publication: String

  init(of publication: String, in database: Database) {
    self.publication = publication
    self.database = database
  }

  /// Every vintage of a period; of none the documents without one.
  func documents(of period: Period?) throws -> [DocumentRow] {
    try rows("period IS ? ORDER BY vintage, id", [period?.written])
  }

  /// Those that rules look back on from a period, the nearest first.
  func before(_ period: Period, reach: IssueReach) throws -> [DocumentRow] {
    var issues = try before(period, most: reach.issues)
    if reach.includesYearBefore, let last = period.end.moved(years: -1),
      !issues.contains(where: { $0.period?.end == last })
    {
      // Without it the nearest older one, which tells that there should be one.
      let older = try rows(
        "\(Self.isLatest) AND period_end <= ? ORDER BY period_end DESC, period_start DESC LIMIT 1",
        [last.description])
      issues += older.filter { row in !issues.contains { $0.id == row.id } }
    }
    return issues
  }

  private func before(_ period: Period, most: Int) throws -> [DocumentRow] {
    try rows(
      "\(Self.isLatest) AND period_end < ? ORDER BY period_end DESC, period_start DESC LIMIT ?",
      [period.end.description, most])
  }

  func after(_ period: Period, most: Int) throws -> [DocumentRow] {
    try rows(
      "\(Self.isLatest) AND period_end > ? ORDER BY period_end, period_start LIMIT ?",
      [period.end.description, most])
  }

  /// The documents whose findings a change of a period's may change: its own, the issue before, which
  /// the period's decides on, and those after that look back on it.
  func affected(by period: Period?, reach: IssueReach) throws -> [DocumentRow] {
    guard let period else { return try documents(of: nil) }
    var affected = try documents(of: period)
    affected += try before(period, most: 1)
    affected += try after(period, most: reach.issues)
    if reach.includesYearBefore, let next = period.end.moved(years: 1) {
      affected += try rows("\(Self.isLatest) AND period_end = ?", [next.description])
    }
    return affected
  }

  private static let isLatest = """
    vintage = (SELECT max(vintage) FROM document AS other
      WHERE other.publication = document.publication AND other.period = document.period)
    """

  private func rows(
    _ condition: String, _ arguments: [(any DatabaseValueConvertible)?]
  ) throws -> [DocumentRow] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM document WHERE publication = ? AND \(condition)")
    return try Row.fetchAll(
      statement, arguments: StatementArguments([publication] + arguments)
    ).map(DocumentRow.init)
  }
}
