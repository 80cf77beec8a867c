import DigestModel

/// What is known of a number that depends linearly on unknowns: an `Estimate` whose ends move.
///
/// The number's interval begins between `lowest` and `lower` and ends between `upper` and `highest`;
/// the two of each pair differ where figures are missing. `nil` stands for the infinity on its side.
struct LinearForm: Sendable {
  var lowest: Affine?
  var lower: Affine?
  var upper: Affine?
  var highest: Affine?

  /// A known number, of so many unknowns.
  init(_ estimate: Estimate, count: Int) {
    lowest = Affine(estimate.lower.lower, count: count)
    lower = Affine(estimate.lower.upper, count: count)
    upper = Affine(estimate.upper.lower, count: count)
    highest = Affine(estimate.upper.upper, count: count)
  }

  /// An unknown that is printed with a precision of ± `half`.
  init(unknown: Int, half: Rational, count: Int) throws(ArithmeticError) {
    let center = Affine(unknown: unknown, count: count)
    let margin = Affine(half, count: count)
    lowest = try center - margin
    lower = lowest
    upper = try center + margin
    highest = upper
  }

  private init(lowest: Affine?, lower: Affine?, upper: Affine?, highest: Affine?) {
    self.lowest = lowest
    self.lower = lower
    self.upper = upper
    self.highest = highest
  }

  /// Whether it cannot be negative while no unknown is.
  var isSurelyNonNegative: Bool { lowest?.isSurelyNonNegative ?? false }

  /// Whether it is one number for any values of the unknowns.
  var isExact: Bool { lowest != nil && lowest == lower && lower == upper && upper == highest }

  static func + (left: Self, right: Self) throws(ArithmeticError) -> Self {
    Self(
      lowest: try sum(left.lowest, right.lowest), lower: try sum(left.lower, right.lower),
      upper: try sum(left.upper, right.upper), highest: try sum(left.highest, right.highest))
  }

  static func - (left: Self, right: Self) throws(ArithmeticError) -> Self {
    try left + right.scaled(by: Rational(-1))
  }

  func scaled(by factor: Rational) throws(ArithmeticError) -> Self {
    let ends = [
      try lowest?.scaled(by: factor), try lower?.scaled(by: factor),
      try upper?.scaled(by: factor), try highest?.scaled(by: factor),
    ]
    return factor.isNegative
      ? Self(lowest: ends[3], lower: ends[2], upper: ends[1], highest: ends[0])
      : Self(lowest: ends[0], lower: ends[1], upper: ends[2], highest: ends[3])
  }

  /// The product of a number that is not negative with every number of an interval.
  ///
  /// - Parameter interval: Both ends finite.
  func multiplied(
    by interval: (lower: Rational, upper: Rational)
  ) throws(ArithmeticError) -> Self {
    let (low, high) = interval
    return Self(
      lowest: try (low.isNegative ? highest : lowest)?.scaled(by: low),
      lower: try (low.isNegative ? upper : lower)?.scaled(by: low),
      upper: try (high.isNegative ? lower : upper)?.scaled(by: high),
      highest: try (high.isNegative ? lowest : highest)?.scaled(by: high))
  }

  /// The interval with other ends.
  func replacing(lowerEndsOf other: Self) -> Self {
    Self(lowest: other.lowest, lower: other.lower, upper: upper, highest: highest)
  }

  private static func sum(_ left: Affine?, _ right: Affine?) throws(ArithmeticError) -> Affine? {
    guard let left, let right else { return nil }
    return try left + right
  }
}

extension Affine {
  /// `nil` for an infinite bound.
  fileprivate init?(_ bound: Interval.Bound, count: Int) {
    guard case .finite(let number) = bound else { return nil }
    self.init(number, count: count)
  }
}
