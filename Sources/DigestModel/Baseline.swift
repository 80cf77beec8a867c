/// Findings that are known: what a check is to be compared with.
package struct Baseline: Hashable, Sendable {
  /// A finding that fails or cannot be evaluated, told from others by its publication, rule and
  /// figures.
  package struct Entry: Hashable, Sendable {
    package var publication: String
    package var rule: String
    /// Written keys, sorted.
    package var figures: [String]
    /// The figures' values as printed, by written key; only a note of what they were.
    package var values: [String: String]
    package var message: String

    package init(
      publication: String, rule: String, figures: [String], values: [String: String],
      message: String
    ) {
      self.publication = publication
      self.rule = rule
      self.figures = figures
      self.values = values
      self.message = message
    }

    fileprivate var identity: [String] { [publication, rule] + figures }
  }

  /// By publication, rule and figures.
  package var entries: [Entry]

  package init(entries: [Entry]) {
    self.entries = entries.sorted { $0.identity.lexicographicallyPrecedes($1.identity) }
  }
}

extension Baseline {
  /// What fails in some documents; of findings alike the first.
  package init(of documents: [(recovered: RecoveredDocument, findings: [Finding])]) {
    var seen: Set<[String]> = []
    self.init(
      entries: documents.flatMap { document, findings in
        findings.filter { $0.status == .fail || $0.status == .broken }.map {
          Entry(of: $0, in: document)
        }
      }.filter { seen.insert($0.identity).inserted })
  }

  /// How the baseline knows a finding; `nil` where it does not.
  package func acceptance(
    of finding: Finding, in document: RecoveredDocument
  ) -> Finding.Acceptance? {
    let current = Entry(of: finding, in: document)
    guard let known = entries.first(where: { $0.identity == current.identity }) else { return nil }
    let changes = finding.figures.compactMap { key -> Finding.Acceptance.Change? in
      let earlier = known.values[key.description]
      return earlier == current.values[key.description]
        ? nil : Finding.Acceptance.Change(key: key, earlier: earlier)
    }
    return changes.isEmpty ? .known : .changed(changes)
  }

  /// The entries that no finding of some documents is, of the documents' publications.
  package func fixed(
    in documents: [(recovered: RecoveredDocument, findings: [Finding])]
  ) -> [Entry] {
    let publications = Set(documents.map(\.recovered.publication))
    let current = Set(Baseline(of: documents).entries.map(\.identity))
    return entries.filter {
      publications.contains($0.publication) && !current.contains($0.identity)
    }
  }
}

extension Baseline.Entry {
  fileprivate init(of finding: Finding, in document: RecoveredDocument) {
    let figures = Set(finding.figures + finding.missing)
    var values: [String: String] = [:]
    for figure in document.figures where figures.contains(figure.key) {
      values[figure.key.description] =
        figure.occurrences.map(\.value.description).joined(separator: " | ")
    }
    self.init(
      publication: document.publication, rule: finding.rule,
      figures: figures.map(\.description).sorted(), values: values, message: finding.message)
  }
}
