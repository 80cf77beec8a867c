package import DigestModel
package import Reporting
import RuleChecking

/// A document with its pages and all that was found out about it, as a report shows it.
package struct CheckedIssue: Sendable {
  package let document: ReadDocument
  package let checked: CheckedDocument
  /// The issue before that it was compared with, where there is one.
  package let before: RecoveredDocument?

  package init(
    document: ReadDocument, checked: CheckedDocument, before: RecoveredDocument?
  ) {
    self.document = document
    self.checked = checked
    self.before = before
  }

  /// Which wrong values of the document's figures its rules would notice.
  var coverage: RuleCoverage {
    document.method.rules.coverage(of: document.recovered, after: before)
  }
}
