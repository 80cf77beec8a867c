/// A rule, and what it comes to on documents.
package struct Explanation: Hashable, Sendable {
  package var rule: RuleSummary
  /// Each with the findings of the rule alone.
  package var documents: [CheckedDocument]

  package init(rule: RuleSummary, documents: [CheckedDocument] = []) {
    self.rule = rule
    self.documents = documents
  }
}

/// A way to write down rules that are explained.
package protocol ExplanationFormat {
  func write(_ explanations: [Explanation], to output: inout some TextOutputStream)
}

/// Explains rules: `report(explanations: explanations, as: .json, to: &text)`.
package func report(
  explanations: [Explanation], as format: some ExplanationFormat,
  to output: inout some TextOutputStream
) {
  format.write(explanations, to: &output)
}
