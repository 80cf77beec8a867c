package import DigestModel

extension Quantity {
  /// The number and so many times another, with the decimals that the number is printed with; `nil`
  /// where it needs more.
  package func adding(_ other: Quantity, times sign: Int) -> Quantity? {
    var coefficient = other.coefficient
    if other.decimals > decimals {
      for _ in decimals..<other.decimals {
        guard coefficient.isMultiple(of: 10) else { return nil }
        coefficient /= 10
      }
    } else {
      for _ in other.decimals..<decimals {
        let (product, overflows) = coefficient.multipliedReportingOverflow(by: 10)
        if overflows { return nil }
        coefficient = product
      }
    }
    let (sum, overflows) = self.coefficient.addingReportingOverflow(sign * coefficient)
    return overflows ? nil : Quantity(sum, decimals: decimals)
  }

  /// The same with no zero at the end of its decimals.
  var withoutZeros: Quantity {
    var (coefficient, decimals) = (coefficient, decimals)
    while decimals > 0, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      decimals -= 1
    }
    return Quantity(coefficient, decimals: decimals)
  }
}
