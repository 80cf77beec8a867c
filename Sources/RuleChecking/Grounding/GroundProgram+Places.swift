extension GroundValue {
  /// Whether it depends on a figure of which this holds, by the figure's place.
  func mentions(_ isWanted: (Int) -> Bool) -> Bool {
    switch self {
    case .constant, .earlier, .missing, .lacking, .figureCount: false
    case .figure(let place, _): isWanted(place)
    case .negative(let operand): operand.mentions(isWanted)
    case .arithmetic(_, let left, let right): left.mentions(isWanted) || right.mentions(isWanted)
    case .function(_, let terms), .aggregate(_, let terms):
      terms.contains { $0.mentions(isWanted) }
    case .weightedMean(let terms):
      terms.contains { $0.value.mentions(isWanted) || $0.weight.mentions(isWanted) }
    case .conditionCount(let conditions): conditions.contains { $0.mentions(isWanted) }
    case .conditional(let condition, let consequence, let otherwise):
      condition.mentions(isWanted) || consequence.mentions(isWanted)
        || otherwise.mentions(isWanted)
    }
  }
}

extension GroundCondition {
  /// Whether it depends on the value of a figure of which this holds, by the figure's place.
  func mentions(_ isWanted: (Int) -> Bool) -> Bool {
    switch self {
    case .constant, .undecided, .existence, .listing, .notes: false
    case .comparison(_, let left, let right, _, _), .wholeMonth(let left, let right):
      left.mentions(isWanted) || right.mentions(isWanted)
    case .within(let value, let low, let high, _):
      value.mentions(isWanted) || low.mentions(isWanted) || high.mentions(isWanted)
    case .withinRange(let value, let place): isWanted(place) || value.mentions(isWanted)
    case .withinMissingRange(let value, _): value.mentions(isWanted)
    case .not(let operand): operand.mentions(isWanted)
    case .and(let left, let right), .or(let left, let right):
      left.mentions(isWanted) || right.mentions(isWanted)
    case .conditional(let condition, let consequence, let otherwise):
      condition.mentions(isWanted) || consequence.mentions(isWanted)
        || otherwise?.mentions(isWanted) == true
    }
  }

  /// The places of all figures whose values it depends on, in the order they are met.
  var places: [Int] {
    var places: [Int] = []
    var seen: Set<Int> = []
    _ = mentions { place in
      if seen.insert(place).inserted { places.append(place) }
      return false
    }
    return places
  }
}
