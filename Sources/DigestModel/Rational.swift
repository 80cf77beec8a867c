/// What exact arithmetic cannot do.
package enum ArithmeticError: Error, Hashable, Sendable {
  /// A numerator or denominator outgrew 127 bits.
  case overflow
  case divisionByZero
}

/// A fraction in lowest terms, with a positive denominator; exact.
///
/// Numerator and denominator have 127 bits. What does not fit is thrown, never trapped or rounded.
package struct Rational: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Rational(0)

  package init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// The fraction in lowest terms.
  package init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    guard denominator != 1 else {
      self.init(numerator: numerator, denominator: 1)
      return
    }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard let top = Int128(exactly: numerator.magnitude / divisor),
      let bottom = Int128(exactly: denominator.magnitude / divisor)
    else { throw .overflow }
    let isNegative = (numerator < 0) != (denominator < 0)
    self.init(numerator: isNegative ? -top : top, denominator: bottom)
  }

  private init(numerator: Int128, denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The number as printed, without regard to its precision.
  package init(_ quantity: Quantity) {
    guard quantity.decimals > 0 else {
      // At most 19 digits and 12 zeros, which have room.
      self.init(
        numerator: Int128(quantity.coefficient) * powerOfTen(-quantity.decimals), denominator: 1)
      return
    }
    let divisor = powerOfTen(quantity.decimals)
    let common = greatestCommonDivisor(
      Int128(quantity.coefficient).magnitude, divisor.magnitude)
    self.init(
      numerator: Int128(quantity.coefficient) / Int128(common),
      denominator: divisor / Int128(common))
  }

  /// Half a unit of the last of `decimals` decimals (`Quantity.decimalsRange`): ½·10^−`decimals`.
  package static func halfUnit(decimals: Int) -> Rational {
    decimals < 0
      ? Rational(numerator: powerOfTen(-decimals) / 2, denominator: 1)
      : Rational(numerator: 1, denominator: 2 * powerOfTen(decimals))
  }

  package var isInteger: Bool { denominator == 1 }
  package var isNegative: Bool { numerator < 0 }
}

extension Rational {
  package static func + (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
    if left.denominator == 1, right.denominator == 1 {
      return Rational(
        numerator: try fitting(left.numerator.addingReportingOverflow(right.numerator)),
        denominator: 1)
    }
    let common = Int128(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let leftScale = right.denominator / common
    let rightScale = left.denominator / common
    let top = try fitting(
      fitting(left.numerator.multipliedReportingOverflow(by: leftScale))
        .addingReportingOverflow(
          fitting(right.numerator.multipliedReportingOverflow(by: rightScale))))
    let bottom = try fitting(left.denominator.multipliedReportingOverflow(by: leftScale))
    return try Rational(top, over: bottom)
  }

  package static prefix func - (number: Rational) throws(ArithmeticError) -> Rational {
    Rational(
      numerator: try fitting(Int128.zero.subtractingReportingOverflow(number.numerator)),
      denominator: number.denominator)
  }

  package static func - (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
    try left + (-right)
  }

  package static func * (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
    if left.denominator == 1, right.denominator == 1 {
      return Rational(
        numerator: try fitting(left.numerator.multipliedReportingOverflow(by: right.numerator)),
        denominator: 1)
    }
    // Cancelling crosswise first keeps the products as small as they can be.
    let first = try Rational(left.numerator, over: right.denominator)
    let second = try Rational(right.numerator, over: left.denominator)
    return Rational(
      numerator: try fitting(first.numerator.multipliedReportingOverflow(by: second.numerator)),
      denominator: try fitting(
        first.denominator.multipliedReportingOverflow(by: second.denominator)))
  }

  package static func / (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
    try left * Rational(right.denominator, over: right.numerator)
  }

  /// The distance from zero.
  package func magnitude() throws(ArithmeticError) -> Rational {
    isNegative ? try -self : self
  }

  private static func fitting(
    _ result: (partialValue: Int128, overflow: Bool)
  ) throws(ArithmeticError) -> Int128 {
    guard !result.overflow else { throw .overflow }
    return result.partialValue
  }
}

extension Rational: Comparable {
  /// Compares exactly, whatever the size of the products.
  package static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let first = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let second = right.numerator.multipliedReportingOverflow(by: left.denominator)
    if !first.overflow, !second.overflow { return first.partialValue < second.partialValue }
    let wideFirst = left.numerator.multipliedFullWidth(by: right.denominator)
    let wideSecond = right.numerator.multipliedFullWidth(by: left.denominator)
    return (wideFirst.high, wideFirst.low) < (wideSecond.high, wideSecond.low)
  }
}

extension Rational: CustomStringConvertible {
  /// The decimal expansion: exact where it ends, `-12.5`, else rounded half away from zero to six
  /// decimals, or to the first that is not zero.
  package var description: String {
    let bottom = denominator.magnitude
    let (whole, first) = numerator.magnitude.quotientAndRemainder(dividingBy: bottom)
    guard first != 0 else { return String(numerator) }
    let isExact = dividedOut(dividedOut(bottom, by: 2), by: 5) == 1
    var integer = whole
    var rest = first
    var digits: [UInt8] = []
    var isZeroSoFar = whole == 0
    while isExact ? rest != 0 : isZeroSoFar || digits.count < Self.roundedDecimals {
      // The quotient is a digit, since `rest` is below `bottom`; the product may not fit.
      let digit = bottom.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      digits.append(UInt8(digit.quotient))
      rest = digit.remainder
      if digit.quotient != 0 { isZeroSoFar = false }
    }
    if !isExact, rest >= bottom - rest {
      var place = digits.count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 { digits[place] += 1 } else { integer += 1 }
    }
    return (numerator < 0 ? "-" : "") + String(integer) + "."
      + digits.map { String($0) }.joined()
  }

  /// The decimals of an expansion without end.
  private static let roundedDecimals = 6
}

private func powerOfTen(_ exponent: Int) -> Int128 {
  var power: Int128 = 1
  for _ in 0..<exponent { power *= 10 }
  return power
}

private func dividedOut(_ number: UInt128, by factor: UInt128) -> UInt128 {
  var number = number
  while number % factor == 0 { number /= factor }
  return number
}

/// Euclid's algorithm; in machine words where both numbers fit, which nearly all printed ones do.
private func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  if let small = UInt64(exactly: first), let other = UInt64(exactly: second) {
    return UInt128(euclid(small, other))
  }
  return euclid(first, second)
}

private func euclid<Number: UnsignedInteger>(_ first: Number, _ second: Number) -> Number {
  var (first, second) = (first, second)
  while second != 0 { (first, second) = (second, first % second) }
  return first
}
