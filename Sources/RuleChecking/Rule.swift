package import DigestModel
package import Publications

/// A rule of a publication: what it is called, when it applies and what has to hold.
package struct Rule: Sendable {
  /// A variable that a rule is repeated for.
  package struct Variable: Sendable {
    package let name: String
    let slot: Int
    let range: Range

    /// What a variable stands for, one after the other.
    enum Range: Sendable {
      /// Members of a dimension.
      case members(SetNode, dimension: Int)
      /// Indicators by number, each once.
      case indicators([Int])
    }

    /// The dimension whose members it stands for; `nil` where it stands for indicators.
    var dimension: Int? { if case .members(_, let dimension) = range { dimension } else { nil } }
  }

  /// What has to hold for one choice of the indicators that a rule is repeated for.
  struct Program: Sendable {
    /// An indicator for each variable that stands for indicators, in the variables' order.
    let indicators: [Int]
    let guardCondition: ConditionNode?
    let condition: ConditionNode
  }

  package let name: String
  /// The one line that reports show, by language; empty where none is given.
  package let label: Publication.Names
  /// What the rule checks, by language.
  package let description: Publication.Names
  /// Why it should hold, by language.
  package let reason: Publication.Names
  package let severity: Finding.Severity
  /// An auditor's tick mark: `Ft` foots, `Cft` cross-foots, `Rx` recalculated, `Eq` agrees.
  package let mark: String?
  /// In the order of the file; the first varies slowest.
  package let variables: [Variable]
  /// The expression as written, line breaks and indentation as single spaces.
  package let expression: String
  /// What `for` says, as written; `nil` where it is not repeated.
  package let repetitionText: String?
  /// What `when` says, as written; `nil` where it always applies.
  package let guardText: String?
  /// Where the rule begins in its file.
  package let position: SourcePosition

  /// Whether an instance without a single printed figure is to be reported.
  package let isRequired: Bool
  /// How far the sides of its comparisons may be apart; `nil` for not at all.
  let tolerance: Tolerance?
  /// One for each choice of indicators, the first variable's varying slowest; a single one where no
  /// variable stands for indicators.
  let programs: [Program]
  let slotCount: Int
  let parentSlots: [Int?]

  /// The label in a language, else in the first there is, else the name.
  package func label(in language: String) -> String { label.preferred(in: language) ?? name }

  /// How far the sides of its comparisons may be apart, as written.
  package var toleranceText: String? { tolerance?.text }

  /// Whether it speaks of the issue before.
  package var comparesIssues: Bool {
    programs.contains { $0.condition.comparesIssues || $0.guardCondition?.comparesIssues == true }
  }

  /// Whether it applies only under a condition.
  package var isConditional: Bool { guardText != nil }
}
