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
  package let entries: [Entry]
  /// The place of the first entry of every identity.
  private let places: [[String]: Int]

  package init(entries: [Entry]) {
    let sorted = entries.sorted { $0.identity.lexicographicallyPrecedes($1.identity) }
    self.entries = sorted
    places = Dictionary(zip(sorted.map(\.identity), sorted.indices)) { first, _ in first }
  }
}

extension Baseline {
  /// What fails in some documents; of findings alike the first.
  package init(of documents: [(recovered: RecoveredDocument, findings: [Finding])]) {
    var seen: Set<[String]> = []
    self.init(
      entries: documents.flatMap { document, findings in
        let figures = document.figuresByKey
        return findings.filter { $0.status == .fail || $0.status == .broken }.map {
          Entry(of: $0, figures, publication: document.publication)
        }
      }.filter { seen.insert($0.identity).inserted })
  }

  /// How the baseline knows each of a document's findings; `nil` where it does not.
  package func acceptances(
    of findings: [Finding], in document: RecoveredDocument
  ) -> [Finding.Acceptance?] {
    let figures = document.figuresByKey
    return findings.map {
      acceptance(of: $0, Entry(of: $0, figures, publication: document.publication))
    }
  }

  private func acceptance(of finding: Finding, _ current: Entry) -> Finding.Acceptance? {
    guard let known = places[current.identity].map({ entries[$0] }) else { return nil }
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

extension RecoveredDocument {
  fileprivate var figuresByKey: [FigureKey: Figure] {
    Dictionary(figures.map { ($0.key, $0) }) { _, last in last }
  }
}

extension Baseline.Entry {
  fileprivate init(
    of finding: Finding, _ figuresByKey: [FigureKey: Figure], publication: String
  ) {
    let figures = Set(finding.figures + finding.missing)
    var values: [String: String] = [:]
    for figure in figures.compactMap({ figuresByKey[$0] }) {
      values[figure.key.description] =
        figure.occurrences.map(\.value.description).joined(separator: " | ")
    }
    self.init(
      publication: publication, rule: finding.rule,
      figures: figures.map(\.description).sorted(), values: values, message: finding.message)
  }
}
