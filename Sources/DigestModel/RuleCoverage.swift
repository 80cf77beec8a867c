/// How well a set of rules checks the figures of a document: which wrong values would be noticed.
package struct RuleCoverage: Hashable, Sendable {
  /// What was tried of a figure by one kind of change.
  package struct Trial: Hashable, Sendable {
    /// How the change is called: `one-digit`, `digits-transposed`, ….
    package var kind: String
    /// How many wrong values were tried.
    package var tried: Int
    /// Those that no rule notices, in the order they were tried.
    package var unnoticed: [FigureValue]
    /// With how many of these a rule that passed applies no more.
    package var lapsed: Int

    package init(kind: String, tried: Int, unnoticed: [FigureValue], lapsed: Int = 0) {
      self.kind = kind
      self.tried = tried
      self.unnoticed = unnoticed
      self.lapsed = lapsed
    }
  }

  /// A figure with the rules that check it.
  package struct Covered: Hashable, Sendable {
    package var key: FigureKey
    package var value: FigureValue
    package var measure: Measure
    /// Names of the rules of which an instance with the figure is decided; in file order.
    package var rules: [String]
    /// One for each kind of change, in the same order for all figures.
    package var trials: [Trial]

    package init(
      key: FigureKey, value: FigureValue, measure: Measure, rules: [String], trials: [Trial]
    ) {
      self.key = key
      self.value = value
      self.measure = measure
      self.rules = rules
      self.trials = trials
    }

    /// Whether every wrong value that was tried is noticed.
    package var isFull: Bool {
      !rules.isEmpty && tried > 0 && trials.allSatisfy(\.unnoticed.isEmpty)
    }
    package var tried: Int { trials.reduce(0) { $0 + $1.tried } }
    package var noticed: Int { trials.reduce(0) { $0 + $1.tried - $1.unnoticed.count } }
    package var lapsed: Int { trials.reduce(0) { $0 + $1.lapsed } }
  }

  /// The path as the caller gave it.
  package var path: String
  /// In document order.
  package var figures: [Covered]

  package init(path: String, figures: [Covered]) {
    self.path = path
    self.figures = figures
  }

  package var tried: Int { figures.reduce(0) { $0 + $1.tried } }
  package var noticed: Int { figures.reduce(0) { $0 + $1.noticed } }
  package var lapsed: Int { figures.reduce(0) { $0 + $1.lapsed } }
}
