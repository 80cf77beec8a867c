import DigestModel
import Publications

/// Finds what later documents restate.
///
/// A figure about days of its own, a month for one, is compared from document to document once these
/// days are over; any other between the vintages of one period.
struct RevisionSearch {
  /// By period and vintage.
  private let records: [IssueRecord]

  /// What restates a value: a key in a record, by its place.
  struct Restatement: Hashable {
    let record: Int
    let key: FigureKey
  }

  private(set) var revisions: [FigureKey: [SeriesTable.Revision]] = [:]
  private(set) var restatements: Set<Restatement> = []

  private struct Subject: Hashable {
    let key: FigureKey
    let about: Period
  }

  /// - Parameter documents: The place of each record's document in the table.
  init(_ records: [IssueRecord], documents: [Int], includes: (FigureKey) -> Bool) {
    self.records = records
    var last: [Subject: (record: Int, statement: IssueRecord.Statement)] = [:]
    let order = records.indices.filter { records[$0].document.period != nil }
      .sorted { Self.place(of: records[$0]) < Self.place(of: records[$1]) }
    for place in order {
      guard let period = records[place].document.period else { continue }
      for statement in records[place].statements where includes(statement.key) {
        let own = statement.key.ownPeriod
        if let own, own.end > period.end { continue }
        let subject = Subject(key: statement.key, about: own ?? period)
        defer { last[subject] = (place, statement) }
        guard let before = last[subject], Self.differ(before.statement.value, statement.value)
        else { continue }
        restatements.insert(Restatement(record: place, key: statement.key))
        revisions[statement.key, default: []].append(
          SeriesTable.Revision(
            publication: records[place].document.publication, key: statement.key,
            measure: statement.measure, about: subject.about,
            old: .init(
              value: before.statement.value, document: documents[before.record],
              page: before.statement.page),
            new: .init(
              value: statement.value, document: documents[place], page: statement.page),
            difference: Self.difference(before.statement.value, statement.value)))
      }
    }
  }

  /// What an issue does not print anew, but goes on from as another value than the one before printed.
  ///
  /// - Parameter issues: The places of the issues that count, by period.
  mutating func addImplied(
    _ issues: [Int], documents: [Int], includes: (FigureKey) -> Bool
  ) {
    for (before, place) in zip(issues, issues.dropFirst()) {
      guard let period = records[before].document.period else { continue }
      for (key, value) in records[place].restated where includes(key) {
        guard let old = records[before].statements.first(where: { $0.key == key }),
          Self.differ(old.value, .number(value))
        else { continue }
        let page = records[place].statements.first { $0.key == key }?.page ?? 1
        revisions[key, default: []].append(
          SeriesTable.Revision(
            publication: records[place].document.publication, key: key, measure: old.measure,
            about: period,
            old: .init(value: old.value, document: documents[before], page: old.page),
            new: .init(value: .number(value), document: documents[place], page: page),
            difference: Self.difference(old.value, .number(value)), isImplied: true))
      }
    }
  }

  private static func place(of record: IssueRecord) -> (CalendarDate, Int) {
    guard let period = record.document.period else {
      preconditionFailure("records without a period are left out")
    }
    return (period.end, record.document.vintage)
  }

  /// Numbers differ by what they are, however many decimals they are printed with.
  private static func differ(_ old: FigureValue, _ new: FigureValue) -> Bool {
    if case .number(let first) = old, case .number(let second) = new {
      return Rational(first) != Rational(second)
    }
    return old != new
  }

  private static func difference(_ old: FigureValue, _ new: FigureValue) -> Rational? {
    switch (old, new) {
    case (.number(let first), .number(let second)): try? Rational(second) - Rational(first)
    case (.duration(let first), .duration(let second)): Rational(second - first)
    default: nil
    }
  }
}
