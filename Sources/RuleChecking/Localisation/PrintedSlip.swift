package import DigestModel

/// How one printed number becomes another by a slip of the hand.
package enum PrintedSlip {
  /// What best explains that a number is printed for another: `one-digit`, `digits-transposed`; `nil`
  /// where nothing does.
  package static func mechanism(printed: Quantity, implied: Quantity) -> String? {
    guard printed.decimals == implied.decimals else { return nil }
    let change = Change(
      printing: 0, place: 0,
      domain: .number(decimals: printed.decimals, isNonNegative: false),
      printed: printed.coefficient, implied: implied.coefficient)
    return Mechanism.best(
      for: change, of: Mechanism.ofDigits, among: DocumentNeighbours(figures: [], earlier: []))?
      .mechanism.name
  }
}
