/// All numbers from one bound to another, both included; either may be infinite.
package struct Interval: Hashable, Sendable {
  /// An end of an interval.
  package enum Bound: Hashable, Sendable {
    case negativeInfinity
    case finite(Rational)
    case positiveInfinity
  }

  package let lower: Bound
  package let upper: Bound

  package static let everything = Interval(from: .negativeInfinity, to: .positiveInfinity)
  package static let nonNegative = Interval(from: .finite(.zero), to: .positiveInfinity)

  package init(from lower: Bound, to upper: Bound) {
    precondition(lower <= upper, "an interval runs from its lower to its upper bound")
    self.lower = lower
    self.upper = upper
  }

  /// The one number.
  package init(_ number: Rational) {
    self.init(from: .finite(number), to: .finite(number))
  }

  /// The numbers that would be printed as `quantity` after rounding: ± ½·10^−decimals.
  package init(roundedTo quantity: Quantity) throws(ArithmeticError) {
    let center = Rational(quantity)
    let half = Rational.halfUnit(decimals: quantity.decimals)
    self.init(from: .finite(try center - half), to: .finite(try center + half))
  }

  /// The number, where the interval holds only one.
  package var point: Rational? {
    guard lower == upper, case .finite(let number) = lower else { return nil }
    return number
  }

  package func contains(_ number: Rational) -> Bool {
    lower <= .finite(number) && .finite(number) <= upper
  }

  /// Whether the two have a number in common.
  package func meets(_ other: Interval) -> Bool {
    lower <= other.upper && other.lower <= upper
  }
}

extension Interval.Bound: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.finite(let left), .finite(let right)): left < right
    case (.negativeInfinity, .negativeInfinity), (.positiveInfinity, _), (_, .negativeInfinity):
      false
    case (.negativeInfinity, _), (_, .positiveInfinity): true
    }
  }
}

extension Interval {
  package static func + (left: Interval, right: Interval) throws(ArithmeticError) -> Interval {
    Interval(
      from: try Bound.sum(left.lower, right.lower, doubtful: .negativeInfinity),
      to: try Bound.sum(left.upper, right.upper, doubtful: .positiveInfinity))
  }

  package static prefix func - (interval: Interval) throws(ArithmeticError) -> Interval {
    Interval(from: try interval.upper.negated(), to: try interval.lower.negated())
  }

  package static func - (left: Interval, right: Interval) throws(ArithmeticError) -> Interval {
    try left + (-right)
  }

  package static func * (left: Interval, right: Interval) throws(ArithmeticError) -> Interval {
    if let first = left.point, let second = right.point { return Interval(try first * second) }
    let corner = try Bound.product(left.lower, right.lower)
    var (lowest, highest) = (corner, corner)
    for other in [
      try Bound.product(left.lower, right.upper), try Bound.product(left.upper, right.lower),
      try Bound.product(left.upper, right.upper),
    ] {
      lowest = min(lowest, other)
      highest = max(highest, other)
    }
    return Interval(from: lowest, to: highest)
  }

  /// The smallest interval that holds every quotient; unbounded where the divisor may be zero.
  ///
  /// - Throws: `divisionByZero` where the divisor can be nothing else.
  package static func / (left: Interval, right: Interval) throws(ArithmeticError) -> Interval {
    try left * right.reciprocal()
  }

  /// The distances from zero.
  package func magnitude() throws(ArithmeticError) -> Interval {
    if lower >= .finite(.zero) { return self }
    let mirrored = try -self
    if upper <= .finite(.zero) { return mirrored }
    return Interval(from: .finite(.zero), to: max(upper, mirrored.upper))
  }

  private func reciprocal() throws(ArithmeticError) -> Interval {
    let zero = Bound.finite(.zero)
    if lower == zero, upper == zero { throw .divisionByZero }
    if lower < zero, upper > zero { return .everything }
    return Interval(
      from: upper == zero ? .negativeInfinity : try upper.reciprocal(),
      to: lower == zero ? .positiveInfinity : try lower.reciprocal())
  }
}

extension Interval.Bound {
  /// - Parameter doubtful: What opposite infinities come to.
  fileprivate static func sum(
    _ left: Self, _ right: Self, doubtful: Self
  ) throws(ArithmeticError) -> Self {
    switch (left, right) {
    case (.finite(let left), .finite(let right)): .finite(try left + right)
    case (.finite, let infinity), (let infinity, .finite): infinity
    default: left == right ? left : doubtful
    }
  }

  /// Zero times anything is zero: an end at zero is reached, one at infinity is not.
  fileprivate static func product(_ left: Self, _ right: Self) throws(ArithmeticError) -> Self {
    if case .finite(let left) = left, case .finite(let right) = right {
      return .finite(try left * right)
    }
    return switch left.sign * right.sign {
    case 0: .finite(.zero)
    case 1: .positiveInfinity
    default: .negativeInfinity
    }
  }

  private var sign: Int {
    switch self {
    case .negativeInfinity: -1
    case .positiveInfinity: 1
    case .finite(let number): number.isNegative ? -1 : number == .zero ? 0 : 1
    }
  }

  fileprivate func negated() throws(ArithmeticError) -> Self {
    switch self {
    case .negativeInfinity: .positiveInfinity
    case .positiveInfinity: .negativeInfinity
    case .finite(let number): .finite(try -number)
    }
  }

  fileprivate func reciprocal() throws(ArithmeticError) -> Self {
    guard case .finite(let number) = self else { return .finite(.zero) }
    return .finite(try Rational(1) / number)
  }
}

extension Interval: CustomStringConvertible {
  /// A point as its number, anything else with its ends: `49.95…50.05`, `12…∞`.
  package var description: String {
    point.map(\.description) ?? "\(lower)…\(upper)"
  }
}

extension Interval.Bound: CustomStringConvertible {
  package var description: String {
    switch self {
    case .negativeInfinity: "-∞"
    case .positiveInfinity: "∞"
    case .finite(let number): number.description
    }
  }
}
