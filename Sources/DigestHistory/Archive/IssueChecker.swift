package import DigestModel
package import RuleChecking

/// How an archive has its documents checked.
package struct IssueChecker: Sendable {
  /// The issues before a document that its rules look at.
  package var reach: IssueReach
  /// The findings of a document.
  ///
  /// - Parameters:
  ///   - before: The issues before it, the nearest first.
  ///   - after: The one right after it, where there is one.
  package var findings:
    @Sendable (
      _ document: RecoveredDocument, _ before: [RecoveredDocument], _ after: RecoveredDocument?
    ) -> [Finding]

  package init(
    reach: IssueReach,
    findings:
      @escaping @Sendable (
        RecoveredDocument, [RecoveredDocument], RecoveredDocument?
      ) -> [Finding]
  ) {
    self.reach = reach
    self.findings = findings
  }
}
