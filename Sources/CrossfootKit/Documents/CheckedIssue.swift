import DigestModel
package import Publications
package import Reporting
package import RuleChecking

/// A document that was checked, with its publication and the rules of that.
package struct CheckedIssue {
  package var document: CheckedDocument
  package let publication: Publication
  package let rules: RuleSet

  package init(document: CheckedDocument, publication: Publication, rules: RuleSet) {
    self.document = document
    self.publication = publication
    self.rules = rules
  }
}

extension [CheckedIssue] {
  /// The rules of the documents' publications, each publication once in the order it is met, then those
  /// that every publication has.
  package func rules(in language: Language) -> [RuleSummary] {
    var known: Set<String> = []
    return filter { known.insert($0.publication.id).inserted }.flatMap { issue in
      issue.rules.rules.map { RuleSummary($0, of: issue.publication, in: language) }
    } + BuiltInRule.all.map { RuleSummary($0, in: language) }
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
