import DigestModel

/// What the rules that compare two issues say of them.
struct IssueComparisons {
  struct Instance: Hashable {
    let rule: String
    let coordinates: [FigureKey.Coordinate]
  }

  /// What fails.
  private(set) var failing: Set<Instance> = []
  /// The later issue's figures of what fails, and of what passes.
  private(set) var denied: Set<FigureKey> = []
  private(set) var confirmed: Set<FigureKey> = []
  /// The same of the earlier issue's.
  private(set) var deniedEarlier: Set<FigureKey> = []
  private(set) var confirmedEarlier: Set<FigureKey> = []

  /// - Parameter rules: Those that compare an issue with the one before.
  init(
    _ earlier: RecoveredDocument, _ later: RecoveredDocument, rules: [Rule], symbols: Symbols
  ) {
    let inspection = Inspection(later, after: [earlier], rules: rules, symbols: symbols)
    for finding in inspection.findings(language: "en").map(\.finding) {
      let keys = finding.earlier.map(\.key)
      if finding.status == .fail {
        failing.insert(Instance(rule: finding.rule, coordinates: finding.instance))
        denied.formUnion(finding.figures)
        deniedEarlier.formUnion(keys)
      } else if finding.status == .pass {
        confirmed.formUnion(finding.figures)
        confirmedEarlier.formUnion(keys)
      }
    }
  }
}

extension RecoveredDocument {
  /// The document with the values that a set of figures would have to take; `nil` where these are not
  /// known.
  func changed(by suspect: Finding.Suspect) -> RecoveredDocument? {
    var changed = self
    for (key, implied) in zip(suspect.keys, suspect.implied) {
      guard case .value(let value) = implied,
        let place = changed.figures.firstIndex(where: { $0.key == key })
      else { return nil }
      for occurrence in changed.figures[place].occurrences.indices {
        changed.figures[place].occurrences[occurrence].value = value
      }
    }
    return changed
  }
}
