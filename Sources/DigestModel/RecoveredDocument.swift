/// What was recovered from a document.
package struct RecoveredDocument: Hashable, Sendable {
  /// An identity that was used up to read figures, so that it cannot check them any more.
  package struct UsedIdentity: Hashable, Sendable, Codable {
    /// The rule or grammar identity, by name.
    package var name: String
    package var keys: [FigureKey]

    package init(name: String, keys: [FigureKey]) {
      self.name = name
      self.keys = keys
    }
  }

  /// The path as the caller gave it.
  package var path: String
  package var sha256: String
  /// The publication's id.
  package var publication: String
  /// The report period, where it was found.
  package var period: Period?
  /// Why there is no period; `nil` where there is one.
  package var missingPeriod: MissingPeriod?
  /// In page order of their first occurrence.
  package var figures: [Figure]
  package var ledger: Ledger
  package var diagnostics: [Diagnostic]
  package var usedIdentities: [UsedIdentity]
  /// Where it contradicts itself about what a part of it is about, in document order.
  package var contradictions: [EvidenceContradiction] = []
  /// The raised digits and stars that refer to notes or head them, in page order.
  package var footnoteMarks: [FootnoteMark] = []

  package init(
    path: String, sha256: String, publication: String, period: Period?, figures: [Figure],
    ledger: Ledger, diagnostics: [Diagnostic] = [], usedIdentities: [UsedIdentity] = []
  ) {
    self.path = path
    self.sha256 = sha256
    self.publication = publication
    self.period = period
    missingPeriod = period == nil ? .undeclared : nil
    self.figures = figures
    self.ledger = ledger
    self.diagnostics = diagnostics
    self.usedIdentities = usedIdentities
  }
}
