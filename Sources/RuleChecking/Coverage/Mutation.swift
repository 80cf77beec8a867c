import DigestModel

/// The wrong values that a figure might have, by kind of change.
struct Mutation: Sendable {
  /// How reports name the kind.
  let kind: String
  /// The values that the kind makes of a figure's, ascending where they are numbers.
  let values: @Sendable (FigureValue, Int, DocumentNeighbours) -> [FigureValue]
}

extension Mutation {
  /// Every kind, in the order of reports.
  static let all: [Mutation] = [
    digits("one-digit") { DigitEdits.oneDigit($0) },
    digits("digits-transposed") { DigitEdits.transposed($0) },
    digits("digit-dropped") { DigitEdits.dropped($0) },
    digits("digit-added") { DigitEdits.added($0) },
    neighbours,
  ]

  /// A kind that changes the digits that are printed.
  private static func digits(
    _ kind: String, _ edits: @escaping @Sendable (PrintedDigits) -> [PrintedDigits]
  ) -> Mutation {
    Mutation(kind: kind) { value, _, _ in
      PrintedDigits(value).map { digits in
        edits(digits).compactMap { digits.value($0) }.filter { $0 != value }
      } ?? []
    }
  }

  /// The value of a figure in the same row or column stands in its place.
  private static let neighbours = Mutation(kind: "copied-value") { value, place, neighbours in
    var values: [FigureValue] = []
    for other in neighbours.of(place) {
      let copied = neighbours.figures[other].value
      if copied != value, copied.isAlike(value), !values.contains(copied) { values.append(copied) }
    }
    return values
  }
}

extension FigureValue {
  /// Whether one may be printed where the other is.
  fileprivate func isAlike(_ other: FigureValue) -> Bool {
    switch (self, other) {
    case (.number(let first), .number(let second)): first.decimals == second.decimals
    case (.date, .date), (.range, .range), (.duration, .duration): true
    default: false
    }
  }
}
