import DigestModel

/// Something that has to be true of a document's printings.
struct Constraint: Sendable {
  enum Source: Sendable {
    /// A rule's instance, by its number.
    case instance(Int)
    /// Another value printed for a figure agrees with the first; the figure's place.
    case repetition(Int)
  }

  let source: Source
  /// The printings it depends on, by their numbers, ascending; of a rule that fails, without those
  /// that only tell whether it applies. It is not resolved by being made not to apply.
  let printings: [Int]
  let fails: Bool
  let severity: Finding.Severity
  /// Whether it pins its figures down, as equalities do and bounds do not.
  let isEquality: Bool
}

extension GroundCondition {
  /// Whether it asks for equality somewhere.
  var isEquality: Bool {
    switch self {
    case .comparison(let comparison, _, _, _, _): comparison == .equal
    case .wholeMonth: true
    case .constant, .undecided, .existence, .listing, .notes, .within, .withinRange,
      .withinMissingRange:
      false
    case .not(let operand): operand.isEquality
    case .and(let left, let right), .or(let left, let right):
      left.isEquality || right.isEquality
    case .conditional(_, let consequence, let otherwise):
      consequence.isEquality || otherwise?.isEquality == true
    }
  }
}
