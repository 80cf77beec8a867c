package import DigestModel

extension FootedEquation {
  /// What a share or a change comes to by its two numbers, in percent, rounded half away from zero to so
  /// many decimals; `nil` where one is no number, or the whole is none that anything is of.
  ///
  /// 60 of 80 with one decimal: `75.0`; from 80 to 60: `-25.0`.
  func rate(in contents: [[CellContent]], decimals: Int) -> Quantity? {
    func number(_ index: Int) -> Quantity? {
      guard parts.indices.contains(index) else { return nil }
      let place = parts[index].place
      switch contents[place.row][place.column] {
      case .number(let quantity, _): return quantity
      case .blank, .dash, .missing, .ambiguous, .text: return nil
      }
    }
    guard let part = number(0), let whole = number(1) else { return nil }
    return Self.rate(of: part, and: whole, kind: kind, decimals: decimals)
  }

  /// What a share or a change of two numbers comes to.
  package static func rate(
    of part: Quantity, and whole: Quantity, kind: Kind, decimals: Int
  ) -> Quantity? {
    let most = max(part.decimals, whole.decimals)
    guard most <= 9, decimals <= 9 else { return nil }
    var numerator = Int128(part.coefficient) * power(most - part.decimals)
    let denominator = Int128(whole.coefficient) * power(most - whole.decimals)
    guard denominator > 0 else { return nil }
    if kind == .change { numerator -= denominator }
    let (scaled, overflows) = numerator.multipliedReportingOverflow(by: 100 * power(decimals))
    if overflows { return nil }
    let rounded = (2 * abs(scaled) + denominator) / (2 * denominator)
    return Int(exactly: scaled < 0 ? -rounded : rounded).map { Quantity($0, decimals: decimals) }
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
