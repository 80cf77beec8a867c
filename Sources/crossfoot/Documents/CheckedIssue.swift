import DigestModel
import Publications
import Reporting
import RuleChecking

/// A document that was checked, with its publication and the rules of that.
struct CheckedIssue {
  var document: CheckedDocument
  let publication: Publication
  let rules: RuleSet
}

extension [CheckedIssue] {
  /// The rules of the documents' publications, each publication once in the order it is met, then those
  /// that every publication has.
  func rules(in language: Language) -> [RuleSummary] {
    var known: Set<String> = []
    return filter { known.insert($0.publication.id).inserted }.flatMap { issue in
      issue.rules.rules.map { RuleSummary($0, of: issue.publication, in: language) }
    } + BuiltInRule.all.map { RuleSummary($0, in: language) }
  }
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
