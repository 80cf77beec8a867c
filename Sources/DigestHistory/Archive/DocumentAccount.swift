import DigestModel

/// What was recovered from a document besides its figures; kept as JSON.
struct DocumentAccount: Codable {
  var ledger: Ledger
  var diagnostics: [Diagnostic]
  var usedIdentities: [RecoveredDocument.UsedIdentity]
  var contradictions: [EvidenceContradiction]
  var footnoteMarks: [FootnoteMark]
  var missingPeriod: MissingPeriod?

  init(_ document: RecoveredDocument) {
    ledger = document.ledger
    diagnostics = document.diagnostics
    usedIdentities = document.usedIdentities
    contradictions = document.contradictions
    footnoteMarks = document.footnoteMarks
    missingPeriod = document.missingPeriod
  }

  func complete(_ document: inout RecoveredDocument) {
    document.contradictions = contradictions
    document.footnoteMarks = footnoteMarks
    document.missingPeriod = missingPeriod
  }
}
