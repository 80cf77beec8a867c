package import DigestModel
import Publications

extension RuleSet {
  /// The findings of a document, their suspects decided by the issue right after it.
  ///
  /// - Parameters:
  ///   - findings: Those of `check`, with an issue before.
  ///   - later: Another issue of the same publication. One that does not adjoin decides nothing.
  package func decided(
    _ findings: [Finding], of document: RecoveredDocument, by later: RecoveredDocument
  ) -> [Finding] {
    guard adjoins(document, later),
      findings.contains(where: { $0.suspects.contains(where: \.isOfEarlierIssue) })
    else { return findings }
    let after = IssueAfter(document, later: later, rules: comparativeRules, symbols: symbols)
    return findings.map { finding in
      guard finding.suspects.contains(where: \.isOfEarlierIssue) else { return finding }
      var finding = finding
      finding.suspects = after.suspects(of: finding)
      if finding.certainty != .stopped {
        finding.certainty = finding.suspects.count == 1 ? .determined : .ambiguous
      }
      return finding
    }
  }

  private func adjoins(_ document: RecoveredDocument, _ later: RecoveredDocument) -> Bool {
    guard document.publication == later.publication, let now = document.period,
      let next = later.period
    else { return false }
    return symbols.sequence.adjoins(now, next) ?? (now.end < next.start)
  }
}
