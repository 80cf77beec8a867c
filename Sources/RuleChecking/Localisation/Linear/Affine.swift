import DigestModel

/// A number that depends linearly on some unknowns: `constant + Σ coefficients[i] · xᵢ`.
struct Affine: Hashable, Sendable {
  var constant: Rational
  /// One for each unknown.
  var coefficients: [Rational]

  init(_ constant: Rational, count: Int) {
    self.constant = constant
    coefficients = Array(repeating: .zero, count: count)
  }

  /// One unknown by itself.
  init(unknown: Int, count: Int) {
    self.init(.zero, count: count)
    coefficients[unknown] = Rational(1)
  }

  /// Whether it cannot be negative while no unknown is.
  var isSurelyNonNegative: Bool {
    !constant.isNegative && coefficients.allSatisfy { !$0.isNegative }
  }

  static func + (left: Affine, right: Affine) throws(ArithmeticError) -> Affine {
    var sum = left
    sum.constant = try sum.constant + right.constant
    for index in sum.coefficients.indices {
      sum.coefficients[index] = try sum.coefficients[index] + right.coefficients[index]
    }
    return sum
  }

  static func - (left: Affine, right: Affine) throws(ArithmeticError) -> Affine {
    try left + right.scaled(by: Rational(-1))
  }

  func scaled(by factor: Rational) throws(ArithmeticError) -> Affine {
    var scaled = self
    scaled.constant = try scaled.constant * factor
    for index in scaled.coefficients.indices where scaled.coefficients[index] != .zero {
      scaled.coefficients[index] = try scaled.coefficients[index] * factor
    }
    return scaled
  }
}

/// What has to be true of the unknowns: `affine ≤ 0`, or `affine < 0`.
struct Inequality: Hashable, Sendable {
  var affine: Affine
  var isStrict: Bool
}
