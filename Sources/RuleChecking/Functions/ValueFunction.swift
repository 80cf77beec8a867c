import DigestModel

/// A function of numbers or dates that needs to know nothing but its arguments.
///
/// A new one is a file beside this, and a name in `all`: expressions, evaluation and localisation take
/// it as it is.
struct ValueFunction: Sendable {
  let name: String
  let parameters: [ValueType]
  let result: ValueType
  /// Given estimates of the arguments, an estimate of the result.
  let apply: @Sendable ([Estimate]) throws(ArithmeticError) -> Estimate
  /// A quotient of linear terms that it is; `nil` where it is none, so that what its arguments would have
  /// to be for a result is not worked out.
  var quotient: Quotient?

  /// One argument divided by another, times a number.
  struct Quotient: Sendable {
    /// Which arguments these are.
    let dividend: Int
    let divisor: Int
    let factor: Rational
  }
}

extension ValueFunction {
  /// Every one of them; `name` is how rules call it.
  static let all: [ValueFunction] = [
    .abs, .share, .firstOfMonth, .lastOfMonth, .dayBefore, .year, .month,
  ]

  static func named(_ name: String) -> ValueFunction? { all.first { $0.name == name } }
}
