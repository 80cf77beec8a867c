import DigestModel

extension Quantity {
  /// Whether the number is the percentage of a part in a whole, rounded to its printed decimals.
  ///
  /// Exact: |100·part/whole − percent| ≤ ½·10⁻ᵈ in whole numbers. `96.9` is the share of 2007 in
  /// 2071. Counts beyond 10⁹ or more than six decimals give `false`.
  func isShare(of part: Int, in whole: Int) -> Bool {
    let most = 1_000_000_000
    guard decimals <= 6, (1...most).contains(whole), (0...most).contains(part),
      coefficient.magnitude <= most.magnitude
    else { return false }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let difference = 100 * Int128(part) * Int128(scale) - Int128(coefficient) * Int128(whole)
    return 2 * difference.magnitude <= Int128(whole).magnitude
  }
}
