/// Natural logarithms in whole thousandths, the same on every machine.
enum FixedLogarithm {
  /// `1000 · ln(number)`, rounded down to what sixteen binary places give; 0 for numbers below 2.
  ///
  /// Source: the binary logarithm by repeated squaring; D. E. Knuth, *The Art of Computer
  /// Programming*, vol. 1, section 1.2.2, exercise 25.
  static func thousandths(of number: Int) -> Int {
    guard number > 1 else { return 0 }
    let exponent = Int.bitWidth - 1 - number.leadingZeroBitCount
    // The number as a fraction of the next lower power of two, with 30 binary places.
    var fraction =
      exponent > 30
      ? UInt64(number >> (exponent - 30)) : UInt64(number) << UInt64(30 - exponent)
    var binary = 0
    for _ in 0..<16 {
      fraction = (fraction * fraction) >> 30
      binary <<= 1
      if fraction >= 1 << 31 {
        binary |= 1
        fraction >>= 1
      }
    }
    // log₂ in units of 2^−16, times ln 2.
    return ((exponent << 16) + binary) * 693_147 / 65_536 / 1000
  }
}
