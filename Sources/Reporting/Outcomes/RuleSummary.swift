package import DigestModel

/// What there is to say of a rule, in the report's language.
package struct RuleSummary: Hashable, Sendable {
  /// The publication's id; `nil` for a rule that every publication has.
  package var publication: String?
  package var name: String
  package var label: String
  /// What it checks; empty where nothing is said.
  package var description: String
  /// Why it should hold; empty where nothing is said.
  package var reason: String
  package var severity: Finding.Severity
  /// An auditor's tick mark.
  package var mark: String?
  /// What it is repeated for, as written; `nil` for nothing.
  package var repetition: String?
  /// When it applies, as written; `nil` for always.
  package var guarding: String?
  /// Empty for a rule that is no expression.
  package var expression: String
  package var tolerance: String?

  package init(
    publication: String?, name: String, label: String, description: String, reason: String,
    severity: Finding.Severity, mark: String?, repetition: String?, guarding: String?,
    expression: String, tolerance: String?
  ) {
    self.publication = publication
    self.name = name
    self.label = label
    self.description = description
    self.reason = reason
    self.severity = severity
    self.mark = mark
    self.repetition = repetition
    self.guarding = guarding
    self.expression = expression
    self.tolerance = tolerance
  }
}

extension RuleSummary {
  /// What its mark stands for; `nil` where it has none.
  var markMeaning: Term? {
    switch mark {
    case "Ft": .foots
    case "Cft": .crossFoots
    case "Rx": .recalculated
    case "Eq": .agreesElsewhere
    default: nil
    }
  }
}

/// A way to write a list of rules down.
package protocol RulesFormat {
  func write(_ rules: [RuleSummary], to output: inout some TextOutputStream)
}

/// Writes a list of rules: `report(rules: list, as: .json, to: &text)`.
package func report(
  rules: [RuleSummary], as format: some RulesFormat, to output: inout some TextOutputStream
) {
  format.write(rules, to: &output)
}
