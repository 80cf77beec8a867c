import CrossfootKit
import DigestHistory
import DigestModel
import RuleChecking

extension IssueChecker {
  /// By a publication's rules, with the labels in English.
  init(_ method: Pipeline.Method) {
    self.init(reach: method.rules.reach) { document, before, after in
      let findings = method.findings(of: document, after: before, in: .en)
      return method.rules.decided(findings, of: document, after: before, by: after)
    }
  }
}
