/// The outcome of one rule for one choice of its variables.
package struct Finding: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// The figures agree.
    case pass
    /// The figures contradict each other.
    case fail
    /// A figure is missing, so that nothing can be said.
    case indeterminate
    /// The rule cannot be evaluated on these figures.
    case broken
    /// The identity served to read a figure, so it cannot check it.
    case used
  }

  package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How surely the figures that are wrong can be told from the others.
  package enum Certainty: String, Hashable, Sendable, CaseIterable {
    /// Only one smallest set of figures explains what fails.
    case determined
    /// Several sets of the same size do: it cannot be decided which of them is wrong.
    case ambiguous
    /// There were too many sets to look at all of them.
    case stopped
    /// No other values would let the rule pass.
    case none
  }

  /// The rule's name.
  package var rule: String
  /// The rule's label in the report's language.
  package var label: String
  /// The variables of the rule and their values here, in the rule's order.
  package var instance: [FigureKey.Coordinate]
  package var status: Status
  package var severity: Severity
  /// The left side of the comparison, where there is one: a number, a date or an interval.
  package var left: String?
  package var right: String?
  /// Left minus right, where both are numbers.
  package var difference: String?
  /// The figures that take part, in the order the rule names them.
  package var figures: [FigureKey]
  /// The figures of the earlier issue that take part, in the order the rule names them.
  package var earlier: [Figure] = []
  /// Of each of these the period of its issue, where that is not the nearest one before; empty where
  /// all are of the nearest.
  package var earlierPeriods: [Period?] = []
  /// The figures that the rule needs and the document lacks.
  package var missing: [FigureKey]
  /// Of an undecided rule what leaves it open besides missing figures; lower case, no full stop.
  package var doubts: [Wording] = []
  /// One sentence with the numbers; lower case, no full stop.
  package var statement: Wording
  /// Of a failing rule the figures that may be wrong, likeliest first.
  package var suspects: [Suspect]
  /// Of a failing rule how surely they can be told.
  package var certainty: Certainty?
  /// The paths of the other issues that decide which figures may be wrong; none where none does.
  package var decidedBy: [String] = []
  /// Of a failing rule why that is no news.
  package var acceptance: Acceptance?

  package init(
    rule: String, label: String, instance: [FigureKey.Coordinate], status: Status,
    severity: Severity, left: String? = nil, right: String? = nil, difference: String? = nil,
    figures: [FigureKey] = [], missing: [FigureKey] = [], statement: Wording,
    suspects: [Suspect] = [], certainty: Certainty? = nil
  ) {
    self.rule = rule
    self.label = label
    self.instance = instance
    self.status = status
    self.severity = severity
    self.left = left
    self.right = right
    self.difference = difference
    self.figures = figures
    self.missing = missing
    self.statement = statement
    self.suspects = suspects
    self.certainty = certainty
  }
}

extension Finding {
  /// As above, of a sentence that is the same in all languages.
  package init(
    rule: String, label: String, instance: [FigureKey.Coordinate], status: Status,
    severity: Severity, left: String? = nil, right: String? = nil, difference: String? = nil,
    figures: [FigureKey] = [], missing: [FigureKey] = [], message: String,
    suspects: [Suspect] = [], certainty: Certainty? = nil
  ) {
    self.init(
      rule: rule, label: label, instance: instance, status: status, severity: severity, left: left,
      right: right, difference: difference, figures: figures, missing: missing,
      statement: Wording(same: message), suspects: suspects, certainty: certainty)
  }

  /// The statement in English.
  package var message: String {
    get { statement.en }
    set { statement = Wording(same: newValue) }
  }
}
