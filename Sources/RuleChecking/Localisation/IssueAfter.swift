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
  private let decided: Comparisons

  /// The rules that compare the document with the issue after it.
  private struct Comparisons {
    var failing: Set<Instance> = []
    /// The document's figures of those that fail, and of those that pass.
    var denied: Set<FigureKey> = []
    var confirmed: Set<FigureKey> = []
  }

  private struct Instance: Hashable {
    let rule: String
    let coordinates: [FigureKey.Coordinate]
  }

  /// - Parameter rules: Those that compare an issue with the one before.
  init(_ document: RecoveredDocument, later: RecoveredDocument, rules: [Rule], symbols: Symbols) {
    self.rules = rules
    self.symbols = symbols
    self.document = document
    self.later = later
    decided = Self.comparisons(document, later, rules, symbols)
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
    if decided.denied.isDisjoint(with: finding.figures) {
      guard !decided.confirmed.isDisjoint(with: finding.figures) else { return finding.suspects }
      return earlier + own.filter { failing(with: $0)?.isSubset(of: decided.failing) ?? true }
    }
    let mending = own.filter { suspect in
      failing(with: suspect).map { $0.isStrictSubset(of: decided.failing) } ?? false
    }
    return mending.isEmpty ? finding.suspects : mending
  }

  /// The rules that would fail if a set had the values it would have to take; `nil` where these are not
  /// known.
  private func failing(with suspect: Finding.Suspect) -> Set<Instance>? {
    var changed = document
    for (key, implied) in zip(suspect.keys, suspect.implied) {
      guard case .value(let value) = implied,
        let place = changed.figures.firstIndex(where: { $0.key == key })
      else { return nil }
      for occurrence in changed.figures[place].occurrences.indices {
        changed.figures[place].occurrences[occurrence].value = value
      }
    }
    return Self.comparisons(changed, later, rules, symbols).failing
  }

  private static func comparisons(
    _ document: RecoveredDocument, _ later: RecoveredDocument, _ rules: [Rule], _ symbols: Symbols
  ) -> Comparisons {
    var comparisons = Comparisons()
    let inspection = Inspection(later, after: [document], rules: rules, symbols: symbols)
    for finding in inspection.findings(language: "en").map(\.finding) {
      let keys = finding.earlier.map(\.key)
      if finding.status == .fail {
        comparisons.failing.insert(Instance(rule: finding.rule, coordinates: finding.instance))
        comparisons.denied.formUnion(keys)
      } else if finding.status == .pass {
        comparisons.confirmed.formUnion(keys)
      }
    }
    return comparisons
  }
}
