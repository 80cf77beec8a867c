/// Which issues before a document the rules of a publication look at.
package struct IssueReach: Hashable, Sendable {
  /// How many issues back, at most; no fewer than the two that decide which of two others is wrong.
  package var issues: Int
  /// Whether they look at the issue of a year before, too.
  package var includesYearBefore: Bool

  package init(issues: Int = 2, includesYearBefore: Bool = false) {
    self.issues = issues
    self.includesYearBefore = includesYearBefore
  }
}

extension RuleSet {
  /// The furthest that any rule looks back.
  package var reach: IssueReach {
    var reach = IssueReach()
    for program in rules.flatMap(\.programs) {
      for asked in program.condition.reaches + (program.guardCondition?.reaches ?? []) {
        switch asked {
        case .adjoining(let issues): reach.issues = max(reach.issues, issues)
        case .yearBefore: reach.includesYearBefore = true
        case .any: break
        }
      }
    }
    return reach
  }
}
