/// A finding as an archive keeps it.
package struct ArchivedFinding: Hashable, Sendable {
  /// A set of figures that may be wrong.
  package struct Suspect: Hashable, Sendable, Codable {
    package var keys: [String]
    package var implied: [String]
    package var mechanism: String?
    /// Whether they are those of the issue before.
    package var isOfIssueBefore: Bool

    package init(keys: [String], implied: [String], mechanism: String?, isOfIssueBefore: Bool) {
      self.keys = keys
      self.implied = implied
      self.mechanism = mechanism
      self.isOfIssueBefore = isOfIssueBefore
    }
  }

  package var rule: String
  package var label: String
  /// `unit=all, span=monthly`; empty for a rule without variables.
  package var instance: String
  package var status: Finding.Status
  package var severity: Finding.Severity
  package var left: String?
  package var right: String?
  package var difference: String?
  package var statement: Wording
  package var figures: [String]
  /// The keys of the figures of issues before.
  package var earlier: [String]
  package var missing: [String]
  package var suspects: [Suspect]
  package var certainty: Finding.Certainty?
  /// Why it is no news, in a word: `known`, `changed`, `waived`, `expired`.
  package var acceptance: String?

  package init(
    rule: String, label: String, instance: String, status: Finding.Status,
    severity: Finding.Severity, left: String?, right: String?, difference: String?,
    statement: Wording, figures: [String], earlier: [String], missing: [String],
    suspects: [Suspect], certainty: Finding.Certainty?, acceptance: String?
  ) {
    self.rule = rule
    self.label = label
    self.instance = instance
    self.status = status
    self.severity = severity
    self.left = left
    self.right = right
    self.difference = difference
    self.statement = statement
    self.figures = figures
    self.earlier = earlier
    self.missing = missing
    self.suspects = suspects
    self.certainty = certainty
    self.acceptance = acceptance
  }
}

extension ArchivedFinding {
  package init(_ finding: Finding) {
    self.init(
      rule: finding.rule, label: finding.label,
      instance: finding.instance.map { "\($0.dimension)=\($0.member)" }.joined(separator: ", "),
      status: finding.status, severity: finding.severity, left: finding.left,
      right: finding.right, difference: finding.difference, statement: finding.statement,
      figures: finding.figures.map(\.description),
      earlier: finding.earlier.map(\.key.description),
      missing: finding.missing.map(\.description),
      suspects: finding.suspects.map { suspect in
        Suspect(
          keys: suspect.keys.map(\.description), implied: suspect.implied.map(\.description),
          mechanism: suspect.mechanism, isOfIssueBefore: suspect.isOfEarlierIssue)
      }, certainty: finding.certainty, acceptance: finding.acceptance?.word)
  }
}
