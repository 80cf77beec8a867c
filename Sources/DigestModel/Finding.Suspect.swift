extension Finding {
  /// Suspects among the document's own figures, likeliest first.
  package var ownSuspects: [Suspect] { suspects.filter { !$0.isOfEarlierIssue } }

  /// Suspects among the figures of the issue before, likeliest first.
  package var earlierSuspects: [Suspect] { suspects.filter(\.isOfEarlierIssue) }

  /// A set of figures that, changed together, would let the rules pass.
  package struct Suspect: Hashable, Sendable {
    /// One printing of a figure that is printed several times.
    package struct Printing: Hashable, Sendable {
      package var key: FigureKey
      /// Counted from 1.
      package var page: Int
      /// Counted from 1.
      package var line: Int
      /// The numeral as printed: there may be another on the same line.
      package var text: String

      package init(key: FigureKey, page: Int, line: Int, text: String) {
        self.key = key
        self.page = page
        self.line = line
        self.text = text
      }
    }

    package var keys: [FigureKey]
    /// The value each key would have to take, in the order of `keys`.
    package var implied: [ImpliedValue]
    /// What would explain the change, such as `one-digit`; `nil` where nothing does.
    package var mechanism: String?
    /// Which printings are meant, of figures that are printed with several values.
    package var printings: [Printing] = []
    /// How many failing rules the change would let pass.
    package var resolves = 1
    /// Whether the figures are those of the issue before.
    package var isOfEarlierIssue = false
    /// Why the figures may have been misread rather than misprinted; lower case, no full stop.
    package var misreadings: [Wording] = []
    /// What else speaks for the change or against it, where that weighs; lower case, no full stop.
    package var evidence: [Wording] = []

    /// What explains a suspect of the issue before whose value was good when it was printed.
    package static let restated = "restated"

    package init(keys: [FigureKey], implied: [ImpliedValue], mechanism: String?) {
      self.keys = keys
      self.implied = implied
      self.mechanism = mechanism
    }
  }
}
