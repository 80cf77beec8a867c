import DigestModel

extension ValueFunction {
  /// `abs(x)`: the distance from zero.
  static let abs = ValueFunction(
    name: "abs", parameters: [.number], result: .number,
    apply: { arguments throws(ArithmeticError) in try arguments[0].magnitude() })

  /// `share(part, whole)`: the part in percent of the whole.
  static let share = ValueFunction(
    name: "share", parameters: [.number, .number], result: .number,
    apply: { arguments throws(ArithmeticError) in
      try arguments[0] * Estimate(Rational(100)) / arguments[1]
    }, quotient: Quotient(dividend: 0, divisor: 1, factor: Rational(100)))
}
