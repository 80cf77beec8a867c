import DigestModel
package import Reporting
package import RuleChecking

/// A document that was checked, with the rules of its publication.
package struct CheckedIssue {
  package var document: CheckedDocument
  package let rules: RuleSet

  package init(document: CheckedDocument, rules: RuleSet) {
    self.document = document
    self.rules = rules
  }
}

extension DocumentResults<CheckedIssue> {
  /// The documents; where one of them is the issue right after another, it decides whether that or the
  /// issue before is wrong.
  package func decided() -> DocumentResults<CheckedDocument> {
    DocumentResults<CheckedDocument>(
      values: values.map { issue in
        var document = issue.document
        for other in values {
          document.findings = issue.rules.decided(
            document.findings, of: document.recovered, by: other.document.recovered)
        }
        return document
      }, failures: failures)
  }
}
