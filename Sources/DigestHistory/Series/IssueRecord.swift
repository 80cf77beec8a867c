package import DigestModel

/// An issue as a series sees it: the first printing of each figure, and which may be wrong.
package struct IssueRecord: Sendable {
  package struct Statement: Sendable {
    package var key: FigureKey
    package var measure: Measure
    package var value: FigureValue
    package var page: Int
  }

  package var document: SeriesTable.Document
  /// The day from which it can have been known.
  package var knownSince: CalendarDate?
  package var statements: [Statement]
  /// Figures that a failing rule suspects, or has in it where it suspects none.
  package var doubted: Set<FigureKey>
  /// The same of rules that compare with an issue before.
  package var doubtedByComparison: Set<FigureKey>
  /// Figures of the issue before that such a rule suspects.
  package var doubtedBefore: Set<FigureKey>
  /// What the issue before printed, and this one goes on from as another value.
  package var restated: [(key: FigureKey, value: Quantity)] = []

  package init(
    document: SeriesTable.Document, knownSince: CalendarDate?, statements: [Statement],
    findings: [ArchivedFinding]
  ) {
    self.document = document
    self.knownSince = knownSince
    self.statements = statements
    doubted = []
    doubtedByComparison = []
    doubtedBefore = []
    for finding in findings where finding.isDoubting {
      let before = finding.suspects.filter(\.isOfIssueBefore)
      let restating = before.filter(\.isRestated)
      if !restating.isEmpty {
        note(restating)
        continue
      }
      let own = finding.suspects.filter { !$0.isOfIssueBefore }.flatMap(\.keys)
      let keys = (finding.suspects.isEmpty ? finding.figures : own).compactMap { FigureKey($0) }
      if finding.earlier.isEmpty {
        doubted.formUnion(keys)
      } else {
        doubtedByComparison.formUnion(keys)
      }
      doubtedBefore.formUnion(before.flatMap(\.keys).compactMap { FigureKey($0) })
    }
  }

  /// Takes up what the issue goes on from otherwise than the one before printed it.
  private mutating func note(_ restating: [ArchivedFinding.Suspect]) {
    for suspect in restating {
      for (key, implied) in zip(suspect.keys, suspect.implied) {
        guard let key = FigureKey(key), let value = Quantity(implied),
          !restated.contains(where: { $0.key == key })
        else { continue }
        restated.append((key, value))
      }
    }
  }

  /// A document that was just read, the how-manieth of its period.
  package init(
    _ recovered: RecoveredDocument, vintage: Int, findings: [Finding], knownSince: CalendarDate?
  ) {
    self.init(
      document: SeriesTable.Document(
        path: recovered.path, sha256: recovered.sha256, publication: recovered.publication,
        period: recovered.period, vintage: vintage),
      knownSince: knownSince,
      statements: recovered.figures.map { figure in
        Statement(
          key: figure.key, measure: figure.measure, value: figure.value,
          page: figure.occurrences[0].page)
      },
      findings: findings.filter { $0.hasFailed }.map { ArchivedFinding($0) })
  }
}

extension ArchivedFinding.Suspect {
  /// Whether the value was good when it was printed.
  fileprivate var isRestated: Bool { mechanism == Finding.Suspect.restated }
}

extension ArchivedFinding {
  /// Whether it says that a figure is wrong: it fails, is an error, and nobody has accepted that.
  fileprivate var isDoubting: Bool {
    status == .fail && severity == .error && acceptance != "waived" && acceptance != "known"
  }
}
