import CorpusTypesetting
import DigestHistory
import DigestModel
import Foundation
import Publications
import RuleChecking
import Testing

/// The documents of an invented history as they would be read, and archives of them.
struct InventedArchive {
  let publication: Publication
  let rules: RuleSet

  init() throws {
    publication = try #require(try PublicationLibrary.publication("dost"))
    rules = try RuleSet(publication.rules, for: publication)
  }

  static let today = CalendarDate(year: 2026, month: 11, day: 26)

  var checker: IssueChecker {
    let rules = rules
    return IssueChecker(reach: rules.reach) { document, before, after in
      rules.decided(
        rules.check(document, after: before), of: document, after: before, by: after)
    }
  }

  /// - Parameter issue: Its figures stand on page 1, a line each.
  func document(_ issue: PlantedHistory.Issue) throws -> RecoveredDocument {
    let start = try #require(CalendarDate("\(issue.month)-01"))
    let end = try #require(
      CalendarDate(
        year: start.year, month: start.month,
        day: CalendarDate.days(inMonth: start.month, of: start.year)))
    let box = Box(left: 0, top: 0, right: 10, bottom: 10)
    let figures = issue.figures.rows.enumerated().compactMap { line, row -> Figure? in
      guard let measure = publication.indicator(row.key.indicator)?.measure else { return nil }
      return Figure(
        key: row.key, measure: measure,
        occurrences: [
          Figure.Occurrence(page: 1, box: box, line: line + 1, text: row.text, value: row.value)
        ], reading: [.plain])
    }
    return RecoveredDocument(
      path: "\(issue.name).pdf", sha256: "\(issue.figures.csv.hashValue)",
      publication: publication.id, period: Period(start: start, end: end), figures: figures,
      ledger: Ledger(figures: figures.count, marks: 0, unread: []))
  }

  func documents(of history: PlantedHistory) throws -> [RecoveredDocument] {
    try history.issues.map(document)
  }

  @discardableResult
  func add(_ document: RecoveredDocument, to archive: Archive) throws -> Archive.Addition {
    try archive.add(
      document, of: publication, knownSince: nil, today: try #require(Self.today),
      checker: checker)
  }

  /// An archive in a folder of its own, which goes when the body ends.
  static func with<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(path: "archive.sqlite").path)
  }

  func table(_ archive: Archive, _ options: SeriesOptions = SeriesOptions()) throws -> SeriesTable {
    var table = SeriesTable()
    SeriesBuilder(
      publication, rules: rules, records: try archive.records(of: publication.id),
      options: options
    ).add(to: &table)
    return table
  }

  func selection(_ pattern: String) throws -> FigureSelection {
    try FigureSelection(pattern, for: publication)
  }
}
