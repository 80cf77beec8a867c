import DigestModel
import Publications
import Reporting
import RuleChecking

/// Checks documents one by one: by their publication's rules, and against the issue before.
struct DocumentCheck: Sendable {
  let language: Language
  /// The issue before, where one was given.
  var earlier: RecoveredDocument?

  func checked(_ document: ReadDocument) throws(DocumentError) -> CheckedDocument {
    let earlier = try earlier(for: document.recovered)
    let method = document.method
    var findings = method.rules.check(
      document.recovered, after: earlier, language: language.rawValue)
    for index in findings.indices where findings[index].isOpen {
      findings[index].acceptance = method.acceptance(of: findings[index], in: document.recovered)
    }
    let decided = Set(findings.map(\.rule))
    return CheckedDocument(
      recovered: document.recovered, title: method.publication.title(in: language),
      findings: findings,
      previous: earlier?.path,
      comparativeRules: method.rules.comparativeRules.map(\.name).filter { !decided.contains($0) })
  }

  /// Which wrong values of a document's figures its rules would notice.
  func coverage(_ document: ReadDocument) throws(DocumentError) -> RuleCoverage {
    document.method.rules.coverage(
      of: document.recovered, after: try earlier(for: document.recovered))
  }

  /// The issue before a document: of its publication, and of an earlier period.
  private func earlier(
    for document: RecoveredDocument
  ) throws(DocumentError) -> RecoveredDocument? {
    guard let earlier else { return nil }
    guard earlier.publication == document.publication, let before = earlier.period?.end,
      let now = document.period?.end, before < now
    else { throw .notEarlier(path: document.path, earlier: earlier.path) }
    return earlier
  }
}

extension Pipeline.Method {
  /// The waiver of a finding, in force or not; `nil` where there is none.
  fileprivate func acceptance(
    of finding: Finding, in document: RecoveredDocument
  ) -> Finding.Acceptance? {
    let covering = waivers.filter { $0.covers(finding) }
    func isInForce(_ waiver: Waiver) -> Bool {
      guard let lastDay = waiver.lastDay else { return true }
      return document.period.map { $0.end <= lastDay } ?? false
    }
    if let waiver = covering.first(where: isInForce) { return .waived(waiver) }
    return covering.last.map { .expired($0) }
  }
}
