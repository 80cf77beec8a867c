import DigestModel

/// The built-in rule that all evidence for what a section is about agrees.
///
/// Evidence that agrees is no finding: the figures that were read by it name it.
enum EvidenceAgrees {
  /// One finding for every contradiction, in document order.
  static func findings(in document: RecoveredDocument, language: String) -> [Finding] {
    document.contradictions.map { contradiction in
      Finding(
        rule: BuiltInRule.evidenceAgrees.name,
        label: BuiltInRule.evidenceAgrees.label(in: language),
        instance: [contradiction.taken], status: .fail, severity: .error,
        figures: contradiction.keys, statement: contradiction.wording)
    }
  }
}
