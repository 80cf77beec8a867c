import DigestModel
import Reporting
import RuleChecking

/// A document that was checked, with the rules of its publication.
struct CheckedIssue {
  var document: CheckedDocument
  let rules: RuleSet
}

extension DocumentResults<CheckedIssue> {
  /// The documents; where one of them is the issue right after another, it decides whether that or the
  /// issue before is wrong.
  func decided() -> DocumentResults<CheckedDocument> {
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
