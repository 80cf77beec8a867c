package import DigestModel

/// What was found out about a document that could be read.
package struct CheckedDocument: Hashable, Sendable {
  package var recovered: RecoveredDocument
  /// The publication's title in the report's language.
  package var title: String
  /// In the order of the rules.
  package var findings: [Finding]
  /// The path of the issue before that it was compared with, where one was given.
  package var previous: String?
  /// Names of the rules that compare with an issue before, and found nothing to compare: there was
  /// none, or it is not the one right before.
  package var comparativeRules: [String]
  /// All waivers of the publication.
  package var waivers: [Waiver]

  package init(
    recovered: RecoveredDocument, title: String, findings: [Finding], previous: String? = nil,
    comparativeRules: [String] = [], waivers: [Waiver] = []
  ) {
    self.recovered = recovered
    self.title = title
    self.findings = findings
    self.previous = previous
    self.comparativeRules = comparativeRules
    self.waivers = waivers
  }

  /// The figures that no rule has decided anything about, in document order.
  package var unchecked: [FigureKey] {
    let checked = Set(
      findings.filter { $0.status == .pass || $0.status == .fail }.flatMap(\.figures))
    return recovered.figures.map(\.key).filter { !checked.contains($0) }
  }
}

/// A document that could not be read or recognised.
package struct UnreadableDocument: Hashable, Sendable {
  /// What kept it from being checked.
  package enum Obstacle: String, Hashable, Sendable, CaseIterable {
    case noSuchFile = "no-such-file"
    case unreadable
    /// No publication, or several, may be what it is an issue of.
    case unrecognized
    /// It is recognised, and its publication finds no figures in it.
    case nothingRecovered = "nothing-recovered"
    /// The issue to compare with is none before it.
    case notEarlier = "not-earlier"
    case invalidPublication = "invalid-publication"
  }

  /// The path as the caller gave it.
  package var path: String
  /// Lower case, no full stop.
  package var wording: Wording
  package var obstacle: Obstacle
  /// Of its bytes in hexadecimal digits; `nil` where there were none to be had.
  package var sha256: String?

  package init(
    path: String, wording: Wording, obstacle: Obstacle = .unreadable, sha256: String? = nil
  ) {
    self.path = path
    self.wording = wording
    self.obstacle = obstacle
    self.sha256 = sha256
  }

  /// As above, of a reason that is the same in all languages.
  package init(path: String, message: String, obstacle: Obstacle = .unreadable) {
    self.init(path: path, wording: Wording(same: message), obstacle: obstacle)
  }

  /// The reason in English.
  package var message: String {
    get { wording.en }
    set { wording = Wording(same: newValue) }
  }
}

/// The outcome of checking some documents, each list in the order the documents were given.
package struct CheckReport: Hashable, Sendable {
  package var documents: [CheckedDocument]
  package var unreadable: [UnreadableDocument]
  /// Known findings of these documents that pass now.
  package var fixed: [Baseline.Settled]
  /// Known findings of these documents that are not decided any more.
  package var undecided: [Baseline.Settled]
  /// What the documents of each publication with several are, taken together.
  package var sequences: [IssueSequenceSummary] = []
  /// Whether the findings were compared with those of a baseline.
  package var hasBaseline: Bool
  /// The rules of the documents' publications, and those that every publication has, each once.
  package var rules: [RuleSummary]

  package init(
    documents: [CheckedDocument], unreadable: [UnreadableDocument] = [],
    fixed: [Baseline.Settled] = [], undecided: [Baseline.Settled] = [], hasBaseline: Bool = false,
    rules: [RuleSummary] = []
  ) {
    self.hasBaseline = hasBaseline
    self.rules = rules
    self.documents = documents
    self.unreadable = unreadable
    self.fixed = fixed
    self.undecided = undecided
  }

  var findings: [Finding] { documents.flatMap(\.findings) }
}

extension [Finding] {
  func count(_ status: Finding.Status) -> Int { count { $0.status == status } }
}
