import DigestModel

/// The mean of numbers by their weights, each known but for its printed precision.
struct WeightedMean {
  private struct Term {
    var low: Rational
    var high: Rational
    var least: Rational
    var most: Rational
  }

  private var terms: [Term] = []

  /// Adds a number with its weight; whether both are known, and the weight is none below zero.
  mutating func add(_ value: Estimate, weight: Estimate) -> Bool {
    guard value.isComplete, weight.isComplete,
      case .finite(let low) = value.hull.lower, case .finite(let high) = value.hull.upper,
      case .finite(let least) = weight.hull.lower, case .finite(let most) = weight.hull.upper,
      !least.isNegative
    else { return false }
    terms.append(Term(low: low, high: high, least: least, most: most))
    return true
  }

  /// Everything that the mean may be: the greatest where greater numbers weigh most and smaller ones least.
  ///
  /// - Returns: `nil` where all weights may be zero.
  /// - Complexity: O(*n* log *n*) in the terms.
  func interval() throws(ArithmeticError) -> Interval? {
    guard
      let high = try extreme(
        terms.sorted { $0.high > $1.high }.map { ($0.high, $0.least, $0.most) }, isBetter: >),
      let low = try extreme(
        terms.sorted { $0.low < $1.low }.map { ($0.low, $0.least, $0.most) }, isBetter: <)
    else { return nil }
    return Interval(from: .finite(low), to: .finite(high))
  }

  /// The best mean where the first of some numbers have their greatest weights and the others their least.
  private func extreme(
    _ terms: [(value: Rational, least: Rational, most: Rational)],
    isBetter: (Rational, Rational) -> Bool
  ) throws(ArithmeticError) -> Rational? {
    var (total, weight) = (Rational.zero, Rational.zero)
    for term in terms {
      total = try total + term.value * term.least
      weight = try weight + term.least
    }
    guard weight > .zero else { return nil }
    var best = try total / weight
    for term in terms {
      let more = try term.most - term.least
      total = try total + term.value * more
      weight = try weight + more
      let mean = try total / weight
      if isBetter(mean, best) { best = mean }
    }
    return best
  }
}
