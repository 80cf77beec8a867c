package import DigestModel
import Publications

extension RuleSet {
  /// The findings of a document, their suspects decided by the issues around it.
  ///
  /// Of a value that breaks with the issue before either may be wrong. The issue right after the
  /// document decides by what it goes on from, and so does the one before the issue before: what two
  /// issues deny is wrong. Where all others go on from their neighbours, what the issue before printed
  /// was restated.
  ///
  /// - Parameters:
  ///   - findings: Those of `check`, with an issue before.
  ///   - before: The issues before, the nearest first.
  ///   - later: An issue after of the same publication. One that does not adjoin decides nothing.
  package func decided(
    _ findings: [Finding], of document: RecoveredDocument, after before: [RecoveredDocument] = [],
    by later: RecoveredDocument?
  ) -> [Finding] {
    guard findings.contains(where: { $0.suspects.contains(where: \.isOfEarlierIssue) }) else {
      return findings
    }
    let rules = comparativeRules
    let after = later.flatMap { later in
      adjoins(document, later)
        ? IssueAfter(document, later: later, rules: rules, symbols: symbols) : nil
    }
    let earlier = issueBefore(document, before)
    guard after != nil || earlier != nil else { return findings }
    return findings.map { finding in
      guard finding.suspects.contains(where: \.isOfEarlierIssue) else { return finding }
      var finding = finding
      if let wrong = earlier?.doubtless(of: finding), !wrong.isEmpty {
        finding.settle(wrong, by: [before[1].path, document.path])
      } else if let after {
        let left = after.suspects(of: finding)
        if left != finding.suspects, let later {
          finding.settle(left, by: before.prefix(1).map(\.path) + [later.path])
        }
        if let earlier, let later, earlier.confirms(finding), after.confirms(finding) {
          finding.markRestated(by: [before[1].path, later.path])
        }
      }
      return finding
    }
  }

  /// What decides between a document and the issue before, where the issues adjoin.
  func issueBefore(
    _ document: RecoveredDocument, _ before: [RecoveredDocument]
  ) -> IssueBefore? {
    guard before.count > 1, adjoins(before[0], document), adjoins(before[1], before[0]) else {
      return nil
    }
    return IssueBefore(before[0], after: before[1], rules: comparativeRules, symbols: symbols)
  }

  private func adjoins(_ document: RecoveredDocument, _ later: RecoveredDocument) -> Bool {
    guard document.publication == later.publication, let now = document.period,
      let next = later.period
    else { return false }
    return symbols.sequence.adjoins(now, next) ?? (now.end < next.start)
  }
}

extension Finding {
  fileprivate mutating func settle(_ suspects: [Suspect], by paths: [String]) {
    self.suspects = suspects
    decidedBy = paths
    if suspects.count == 1 {
      certainty = .determined
    } else if certainty != .stopped {
      certainty = .ambiguous
    }
  }

  /// What explains the figures of the issue before, which both neighbours go along with.
  fileprivate mutating func markRestated(by paths: [String]) {
    for place in suspects.indices where suspects[place].isOfEarlierIssue {
      suspects[place].mechanism = Suspect.restated
    }
    decidedBy = paths
  }
}
