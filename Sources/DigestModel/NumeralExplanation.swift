/// Why a numeral of a document was read as it was, or was not read.
package struct NumeralExplanation: Hashable, Sendable {
  /// One figure that the numeral might have been, and what came of that.
  package struct Candidate: Hashable, Sendable {
    /// What it would have been; `nil` where a part of the key is not known.
    package var key: FigureKey?
    /// The words that label it, as printed.
    package var label: String
    /// Where those stand, in points; `nil` where the numeral has no words of its own.
    package var place: Box?
    /// Where its statement stands in the grammar, and how the values would have stood.
    package var arrangement: String
    /// How far that is from what the arrangement leads the eye to expect, in heights of a label by
    /// their order of magnitude, with what it lacks as a whole; `nil` where nearness says nothing.
    package var cost: Double?
    /// `taken`, or what spoke against it.
    package var outcome: String

    /// Whether the numeral was read so.
    package var isTaken: Bool { outcome.hasPrefix(Self.taken) }

    /// How the outcome of a candidate begins that was read.
    package static let taken = "taken"

    package init(
      key: FigureKey?, label: String, place: Box?, arrangement: String, cost: Double?,
      outcome: String
    ) {
      self.key = key
      self.label = label
      self.place = place
      self.arrangement = arrangement
      self.cost = cost
      self.outcome = outcome
    }
  }

  package var numeral: Numeral
  /// In the order in which they were tried.
  package var candidates: [Candidate]
  /// What the numeral was found to be at the end.
  package var decision: String

  package init(numeral: Numeral, candidates: [Candidate], decision: String) {
    self.numeral = numeral
    self.candidates = candidates
    self.decision = decision
  }
}
