import DigestModel

/// Lets the issue after a document decide which of the two before it is wrong.
///
/// A figure that the issue after goes on from is no suspect: with the value that it would have to take,
/// a rule that compares the two would fail. Where it is the figure itself that such a rule denies, and
/// the value would mend that too, the issue before is none.
struct IssueAfter {
  private let rules: [Rule]
  private let symbols: Symbols
  private let document: RecoveredDocument
  private let later: RecoveredDocument
  private let decided: IssueComparisons

  /// - Parameter rules: Those that compare an issue with the one before.
  init(_ document: RecoveredDocument, later: RecoveredDocument, rules: [Rule], symbols: Symbols) {
    self.rules = rules
    self.symbols = symbols
    self.document = document
    self.later = later
    decided = IssueComparisons(document, later, rules: rules, symbols: symbols)
  }

  /// So many sets are tried; each takes a look at all rules that compare.
  private static let mostTried = 32

  /// The suspects of a failing finding that are left, the likeliest first; those of the issue before
  /// come first where the issue after confirms the document.
  func suspects(of finding: Finding) -> [Finding.Suspect] {
    let own = finding.ownSuspects
    let earlier = finding.earlierSuspects
    guard !own.isEmpty, !earlier.isEmpty, own.count <= Self.mostTried else {
      return finding.suspects
    }
    if decided.deniedEarlier.isDisjoint(with: finding.figures) {
      guard confirms(finding) else { return finding.suspects }
      return earlier + own.filter { failing(with: $0)?.isSubset(of: decided.failing) ?? true }
    }
    let mending = own.filter { suspect in
      failing(with: suspect).map { $0.isStrictSubset(of: decided.failing) } ?? false
    }
    return mending.isEmpty ? finding.suspects : mending
  }

  /// Whether the issue after goes on from a figure of a finding, and denies none.
  func confirms(_ finding: Finding) -> Bool {
    decided.deniedEarlier.isDisjoint(with: finding.figures)
      && !decided.confirmedEarlier.isDisjoint(with: finding.figures)
  }

  /// The rules that would fail if a set had the values it would have to take; `nil` where these are not
  /// known.
  private func failing(with suspect: Finding.Suspect) -> Set<IssueComparisons.Instance>? {
    document.changed(by: suspect).map {
      IssueComparisons($0, later, rules: rules, symbols: symbols).failing
    }
  }
}
