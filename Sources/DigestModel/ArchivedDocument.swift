/// What an archive says of a document without its figures.
package struct ArchivedDocument: Hashable, Sendable {
  /// What became of a document's rules.
  package struct Tally: Hashable, Sendable {
    package var passed = 0
    package var failed = 0
    package var undecided = 0
    package var broken = 0
    package var used = 0

    package init() {}

    package init(_ findings: [Finding]) {
      for finding in findings {
        switch finding.status {
        case .pass: passed += 1
        case .fail: failed += 1
        case .indeterminate: undecided += 1
        case .broken: broken += 1
        case .used: used += 1
        }
      }
    }
  }

  package enum Verdict: String, Hashable, Sendable {
    /// No rule of severity `error` fails or cannot be evaluated, unless that is accepted.
    case clean
    case discrepancies

    package init(_ findings: [Finding]) {
      self = findings.contains { $0.isOpen && $0.severity == .error } ? .discrepancies : .clean
    }
  }

  /// Its number in the archive, in the order of adding.
  package var id: Int
  package var publication: String
  package var path: String
  package var sha256: String
  package var period: Period?
  /// Counts the documents of one period in the order they were added, from 1.
  package var vintage: Int
  /// The day from which it can have been known; see `Archive.add`.
  package var knownSince: CalendarDate?
  /// What tells the publication's files that it was read by.
  package var readBy: String
  package var figures: Int
  package var verdict: Verdict
  package var tally: Tally

  package init(
    id: Int, publication: String, path: String, sha256: String, period: Period?, vintage: Int,
    knownSince: CalendarDate?, readBy: String, figures: Int, verdict: Verdict, tally: Tally
  ) {
    self.id = id
    self.publication = publication
    self.path = path
    self.sha256 = sha256
    self.period = period
    self.vintage = vintage
    self.knownSince = knownSince
    self.readBy = readBy
    self.figures = figures
    self.verdict = verdict
    self.tally = tally
  }
}
