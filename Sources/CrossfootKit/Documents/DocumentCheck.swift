package import DigestModel
import Publications
package import Reporting
import RuleChecking

/// Checks documents one by one: by their publication's rules, and against the issue before.
package struct DocumentCheck: Sendable {
  package let language: Language
  /// The issue before, where one was given.
  package var earlier: RecoveredDocument?
  package init(language: Language, earlier: RecoveredDocument? = nil) {
    self.language = language
    self.earlier = earlier
  }

  /// Checks one document.
  package func checked(_ document: ReadDocument) throws(DocumentError) -> CheckedDocument {
    try checked(document.recovered, by: document.method)
  }

  /// Checks one document, with its pages.
  package func issue(_ document: ReadDocument) throws(DocumentError) -> CheckedIssue {
    CheckedIssue(
      document: document, checked: try checked(document),
      before: try comparison(of: document.recovered).earlier)
  }

  /// Checks a document of which the figures are at hand.
  ///
  /// - Parameters:
  ///   - before: The issues before it, the nearest first; the one that was given is put among them.
  ///   - later: An issue after it, which may tell whether it or the one before is wrong.
  package func checked(
    _ document: RecoveredDocument, by method: Pipeline.Method,
    after before: [RecoveredDocument] = [],
    decidedBy later: RecoveredDocument? = nil
  ) throws(DocumentError) -> CheckedDocument {
    let comparison = try comparison(of: document)
    var before = before
    if let given = comparison.earlier, !before.contains(where: { $0.sha256 == given.sha256 }) {
      let place = before.firstIndex { issue in
        guard let end = issue.period?.end, let last = given.period?.end else { return false }
        return end <= last
      }
      before.insert(given, at: place ?? before.endIndex)
    }
    var findings = method.rules.decided(
      method.findings(of: document, after: before, in: language), of: document, after: before,
      by: later)
    if before.isEmpty, let obstacle = comparison.obstacle {
      findings.add(method.rules.comparativeRules, undecidedFor: obstacle, in: language)
    }
    let decided = Set(findings.map(\.rule))
    return CheckedDocument(
      recovered: document, title: method.publication.title(in: language), findings: findings,
      previous: before.first?.path,
      comparativeRules: method.rules.comparativeRules.map(\.name).filter { !decided.contains($0) },
      waivers: method.waivers)
  }

  /// Which wrong values of a document's figures its rules would notice.
  package func coverage(_ document: ReadDocument) throws(DocumentError) -> RuleCoverage {
    document.method.rules.coverage(
      of: document.recovered, after: try comparison(of: document.recovered).earlier)
  }

  /// The issue before a document, or why it cannot be compared with the one given.
  ///
  /// - Throws: `notEarlier` where the one given is of another publication, or not of an earlier period.
  func comparison(
    of document: RecoveredDocument
  ) throws(DocumentError) -> (earlier: RecoveredDocument?, obstacle: Wording?) {
    guard let earlier else { return (nil, nil) }
    guard earlier.publication == document.publication else {
      throw DocumentError(
        .notEarlier(earlier: earlier.path), path: document.path, sha256: document.sha256)
    }
    for issue in [document, earlier] {
      if let reason = issue.missingPeriod {
        return (
          nil,
          Term.earlierUnknown.text
            .filled(["path": Wording(same: issue.path), "reason": reason.wording])
        )
      }
    }
    if let before = earlier.period?.end, let now = document.period?.end, before >= now {
      throw DocumentError(
        .notEarlier(earlier: earlier.path), path: document.path, sha256: document.sha256)
    }
    return (earlier, nil)
  }
}

extension [Finding] {
  /// Adds that rules that compare with the issue before cannot be decided, and why.
  fileprivate mutating func add(
    _ rules: [Rule], undecidedFor reason: Wording, in language: Language
  ) {
    let decided = Set(map(\.rule))
    self += rules.filter { !decided.contains($0.name) }.map { rule in
      Finding(
        rule: rule.name, label: rule.label(in: language.rawValue), instance: [],
        status: .indeterminate, severity: rule.severity,
        statement: Term.isUndecidedFor.text.filled(["reasons": reason]))
    }
  }
}

extension Pipeline.Method {
  /// The findings of a document, those that somebody has accepted marked.
  ///
  /// - Parameter before: The issues before it, the nearest first.
  package func findings(
    of document: RecoveredDocument, after before: [RecoveredDocument], in language: Language
  ) -> [Finding] {
    var findings = rules.check(document, after: before, language: language.rawValue)
    for index in findings.indices where findings[index].isOpen {
      findings[index].acceptance = acceptance(of: findings[index], in: document)
    }
    return findings
  }

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
    return covering.last.map { document.period == nil ? .undated($0) : .expired($0) }
  }
}
