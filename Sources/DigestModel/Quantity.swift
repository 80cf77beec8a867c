/// A decimal number exactly as printed: `coefficient` · 10^−`decimals`.
///
/// `98,80` is kept as 9880 with two decimals: the printed precision is part of its meaning. Two
/// quantities are equal only if printed with the same precision. So is `1,2 million`: 12 with −5
/// decimals, all that lies within half a hundred thousand of it.
package struct Quantity: Hashable, Sendable {
  package let coefficient: Int
  /// Digits printed after the decimal mark, 0…18; of a number printed in thousands or millions less
  /// than 0, down to −12.
  package let decimals: Int

  /// The most digits of a number that is read: as many as fit a coefficient whatever they are.
  package static let mostDigits = 18

  /// The decimals that there may be.
  package static let decimalsRange = -12...mostDigits

  package init(_ coefficient: Int, decimals: Int = 0) {
    precondition(Self.decimalsRange.contains(decimals), "decimals out of range")
    self.coefficient = coefficient
    self.decimals = decimals
  }

  /// Reads ASCII digits with an optional sign and decimal point, `-12.50`; more than 18 digits or
  /// anything else gives `nil`.
  package init?(_ text: some StringProtocol) {
    var coefficient = 0
    var digits = 0
    var decimals = 0
    var isNegative = false
    var hasPoint = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits > Self.mostDigits { return nil }
        coefficient = coefficient * 10 + Int(byte - UInt8(ascii: "0"))
        if hasPoint { decimals += 1 }
      case UInt8(ascii: ".") where !hasPoint && digits > 0: hasPoint = true
      case UInt8(ascii: "-") where index == 0: isNegative = true
      default: return nil
      }
    }
    guard digits > 0, !hasPoint || decimals > 0 else { return nil }
    self.init(isNegative ? -coefficient : coefficient, decimals: decimals)
  }
}

extension Quantity: CustomStringConvertible {
  /// The number with a decimal point and without grouping: `-12.50`.
  package var description: String {
    guard decimals > 0 else {
      return String(coefficient) + String(repeating: "0", count: coefficient == 0 ? 0 : -decimals)
    }
    var digits = String(coefficient.magnitude)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    return coefficient < 0 ? "-" + digits : digits
  }
}
