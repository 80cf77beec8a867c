extension Rational {
  /// The number with so many decimals, rounded half away from zero; `nil` where it is too long.
  package func rounded(to decimals: Int) -> Quantity? {
    let power = (0..<max(0, decimals)).reduce(Int128(1)) { power, _ in power * 10 }
    let (scaled, overflows) = numerator.multipliedReportingOverflow(by: power)
    if overflows { return nil }
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let rounded = rest >= denominator.magnitude - rest ? whole + 1 : whole
    return Int(exactly: rounded).map { Quantity(numerator < 0 ? -$0 : $0, decimals: decimals) }
  }
}
