import DigestModel

/// What is known of a number: the interval it stands for by its printed precision, and how that
/// interval may yet shift for want of missing figures.
///
/// The two kinds of doubt differ. Within its interval a printed number may be anything, so figures
/// agree as soon as some value of each would; while of a missing figure nothing may be assumed, so
/// that a comparison is decided only if it comes out the same for every value it could have.
struct Estimate: Hashable, Sendable {
  /// Where the lower end of the interval may lie; a point if nothing is missing.
  let lower: Interval
  /// Where the upper end may lie.
  let upper: Interval

  /// A missing figure that cannot be negative.
  static let nonNegative = Estimate(lower: .nonNegative, upper: .nonNegative)
  /// A missing figure.
  static let unknown = Estimate(lower: .everything, upper: .everything)

  init(lower: Interval, upper: Interval) {
    self.lower = lower
    self.upper = upper
  }

  init(_ interval: Interval) {
    lower = Interval(from: interval.lower, to: interval.lower)
    upper = Interval(from: interval.upper, to: interval.upper)
  }

  init(_ number: Rational) { self.init(Interval(number)) }

  /// Whether no missing figure has a part in it.
  var isComplete: Bool { lower.lower == lower.upper && upper.lower == upper.upper }

  /// Everything that the number may be.
  var hull: Interval { Interval(from: lower.lower, to: upper.upper) }

  /// The number, where it is exact and complete.
  var point: Rational? { isComplete ? hull.point : nil }
}

// MARK: - Arithmetic

extension Estimate {
  static func + (left: Self, right: Self) throws(ArithmeticError) -> Self {
    Self(lower: try left.lower + right.lower, upper: try left.upper + right.upper)
  }

  static prefix func - (value: Self) throws(ArithmeticError) -> Self {
    Self(lower: try -value.upper, upper: try -value.lower)
  }

  static func - (left: Self, right: Self) throws(ArithmeticError) -> Self {
    try left + (-right)
  }

  static func * (left: Self, right: Self) throws(ArithmeticError) -> Self {
    if left.isComplete, right.isComplete { return Self(try left.hull * right.hull) }
    if let factor = right.point { return try left.scaled(by: factor) }
    if let factor = left.point { return try right.scaled(by: factor) }
    return incomplete(within: try left.hull * right.hull)
  }

  /// Nothing is known of a quotient whose divisor is printed and may be zero.
  ///
  /// - Throws: `divisionByZero` where the divisor is zero and the dividend surely is not: *q* · 0 = 0
  ///   holds for every *q*, *q* · 0 = 5 for none.
  static func / (left: Self, right: Self) throws(ArithmeticError) -> Self {
    if right.isComplete, right.hull.contains(.zero) {
      if right.point != nil, left.isComplete, !left.hull.contains(.zero) { throw .divisionByZero }
      return .unknown
    }
    if left.isComplete, right.isComplete { return Self(try left.hull / right.hull) }
    if let divisor = right.point { return try left.scaled(by: Rational(1) / divisor) }
    return incomplete(within: try left.hull / right.hull)
  }

  func magnitude() throws(ArithmeticError) -> Self {
    isComplete ? Self(try hull.magnitude()) : Self.incomplete(within: try hull.magnitude())
  }

  /// The smaller of two numbers.
  static func least(_ left: Self, _ right: Self) -> Self {
    Self(lower: combine(left.lower, right.lower, min), upper: combine(left.upper, right.upper, min))
  }

  /// The larger of two numbers.
  static func greatest(_ left: Self, _ right: Self) -> Self {
    Self(lower: combine(left.lower, right.lower, max), upper: combine(left.upper, right.upper, max))
  }

  /// Everything that either may be.
  static func either(_ left: Self, _ right: Self) -> Self {
    Self(lower: hull(left.lower, right.lower), upper: hull(left.upper, right.upper))
  }

  /// Nothing more is known of the ends than that they lie in `hull`.
  private static func incomplete(within hull: Interval) -> Self {
    Self(lower: hull, upper: hull)
  }

  private func scaled(by factor: Rational) throws(ArithmeticError) -> Self {
    let ends = factor.isNegative ? (upper, lower) : (lower, upper)
    return Self(lower: try ends.0 * Interval(factor), upper: try ends.1 * Interval(factor))
  }

  private static func combine(
    _ left: Interval, _ right: Interval,
    _ choice: (Interval.Bound, Interval.Bound) -> Interval.Bound
  ) -> Interval {
    Interval(from: choice(left.lower, right.lower), to: choice(left.upper, right.upper))
  }

  private static func hull(_ left: Interval, _ right: Interval) -> Interval {
    Interval(from: min(left.lower, right.lower), to: max(left.upper, right.upper))
  }
}

// MARK: - Comparison

extension Estimate {
  /// Whether a comparison of two numbers holds.
  ///
  /// It is possible if some number of the left interval and some of the right one satisfy it (`==`
  /// thus if the intervals meet: XBRL Calculations 1.1, rounding mode), and sure if all do. `!=` is
  /// the opposite of `==`.
  static func compare(
    _ left: Self, _ comparison: ComparisonOperator, _ right: Self
  ) -> Truth {
    switch comparison {
    case .equal: isAtMost(left, right).and(isAtMost(right, left))
    case .unequal: isAtMost(left, right).and(isAtMost(right, left)).negated
    case .atMost: isAtMost(left, right)
    case .atLeast: isAtMost(right, left)
    case .less: isAtMost(right, left).negated
    case .greater: isAtMost(left, right).negated
    }
  }

  private static func isAtMost(_ left: Self, _ right: Self) -> Truth {
    let least: Certitude =
      if left.upper.upper <= right.lower.lower {
        .surely
      } else {
        left.lower.upper <= right.upper.lower ? .possibly : .surelyNot
      }
    let most: Certitude =
      if left.lower.lower > right.upper.upper {
        .surelyNot
      } else {
        left.upper.lower > right.lower.upper ? .possibly : .surely
      }
    return Truth(least: least, most: most)
  }
}

/// Kleene's “and”: false if either side is, whatever the other.
func conjunction(_ left: Bool?, _ right: Bool?) -> Bool? {
  if left == false || right == false { return false }
  return left == nil || right == nil ? nil : true
}

/// Kleene's “or”: true if either side is, whatever the other.
func disjunction(_ left: Bool?, _ right: Bool?) -> Bool? {
  conjunction(left.map { !$0 }, right.map { !$0 }).map { !$0 }
}
