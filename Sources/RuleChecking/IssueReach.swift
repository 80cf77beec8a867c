/// Which issues before a document the rules of a publication look at.
package struct IssueReach: Hashable, Sendable {
  /// How many issues back, at most.
  package var issues: Int
  /// Whether they look at the issue of a year before, too.
  package var includesYearBefore: Bool

  package init(issues: Int = 1, includesYearBefore: Bool = false) {
    self.issues = issues
    self.includesYearBefore = includesYearBefore
  }
}

extension RuleSet {
  /// The furthest that any rule looks back.
  package var reach: IssueReach { IssueReach() }
}
