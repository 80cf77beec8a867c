import DigestModel

/// The built-in rule that all evidence for what a section is about agrees.
///
/// Evidence that agrees is no finding: the figures that were read by it name it.
enum EvidenceAgrees {
  static let name = "evidence-agrees"

  private static let labels = [
    "en": "Pages say one thing of what they are about",
    "az": "Səhifənin nəyə aid olduğunu göstərən məlumatlar bir-birinə uyğundur",
  ]

  /// One finding for every contradiction, in document order.
  static func findings(in document: RecoveredDocument, language: String) -> [Finding] {
    document.contradictions.map { contradiction in
      Finding(
        rule: name, label: labels[language] ?? labels["en"] ?? name,
        instance: [contradiction.taken], status: .fail, severity: .error,
        figures: contradiction.keys, message: contradiction.description)
    }
  }
}
