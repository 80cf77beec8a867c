import DigestModel

/// Lets the issue before the one before a document decide which of the two after it is wrong.
///
/// A figure of the issue before that already breaks with its own predecessor, and with the value that
/// the document asks for would not, is wrong: two issues deny it.
struct IssueBefore {
  private let rules: [Rule]
  private let symbols: Symbols
  private let issue: RecoveredDocument
  private let predecessor: RecoveredDocument
  private let decided: IssueComparisons

  /// - Parameters:
  ///   - issue: The one right before the document.
  ///   - rules: Those that compare an issue with the one before.
  init(
    _ issue: RecoveredDocument, after predecessor: RecoveredDocument, rules: [Rule],
    symbols: Symbols
  ) {
    self.rules = rules
    self.symbols = symbols
    self.issue = issue
    self.predecessor = predecessor
    decided = IssueComparisons(predecessor, issue, rules: rules, symbols: symbols)
  }

  /// The figures of the issue before that break with its predecessor.
  var denied: Set<FigureKey> { decided.denied }

  /// The suspects of a finding that two issues deny; none where that decides nothing.
  func doubtless(of finding: Finding) -> [Finding.Suspect] {
    finding.earlierSuspects.filter { suspect in
      guard suspect.keys.allSatisfy(decided.denied.contains) else { return false }
      // Of a range any value may be meant: that it is denied has to do.
      guard let changed = issue.changed(by: suspect) else { return true }
      return IssueComparisons(predecessor, changed, rules: rules, symbols: symbols).failing
        .isStrictSubset(of: decided.failing)
    }
  }

  /// Whether the issue before goes on from its predecessor in every figure that a finding takes from it.
  func confirms(_ finding: Finding) -> Bool {
    finding.earlier.allSatisfy {
      decided.confirmed.contains($0.key) && !decided.denied.contains($0.key)
    }
  }
}
