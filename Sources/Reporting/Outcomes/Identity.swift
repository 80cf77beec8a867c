import DigestModel

/// A comparison of two sums, as it can be written out in a column.
struct Identity {
  /// The figures that add up to the left side, and those that add up to the right; neither empty.
  var left: [Operand]
  var right: [Operand]

  /// Divides what takes part in a finding, in its order, into its two sides.
  ///
  /// A rule may compute its sides in any way; only where the figures really add up to the sides
  /// that the finding states is it written as sums. A side of one figure is tried first.
  ///
  /// - Returns: `nil` where no division adds up.
  init?(_ finding: Finding, operands: [Operand]) {
    guard let left = finding.left.flatMap(leastSum), let right = finding.right.flatMap(leastSum),
      operands.count >= 2,
      operands.allSatisfy({
        $0.figure.agrees && $0.figure.measure == operands[0].figure.measure
      })
    else { return nil }
    let quantities = operands.compactMap { operand -> Quantity? in
      guard case .number(let quantity) = operand.figure.value else { return nil }
      return quantity
    }
    guard quantities.count == operands.count else { return nil }
    let places = [1, operands.count - 1] + Array(1..<operands.count)
    let fitting = places.first { place in
      adds(quantities[..<place], to: left) && adds(quantities[place...], to: right)
    }
    guard let fitting else { return nil }
    self.left = Array(operands[..<fitting])
    self.right = Array(operands[fitting...])
  }
}

/// What the present figures of a side add up to: the side itself, or where figures are missing the
/// lower bound, `169752` of `169752…∞`.
private func leastSum(_ side: String) -> Quantity? {
  Quantity(side.hasSuffix("…∞") ? side.dropLast(2) : side[...])
}

/// Whether quantities add up to a total, whatever decimals each is printed with.
private func adds(_ quantities: ArraySlice<Quantity>, to total: Quantity) -> Bool {
  let decimals = max(total.decimals, quantities.map(\.decimals).max() ?? 0)
  var sum = 0
  for quantity in quantities {
    guard let scaled = quantity.scaled(to: decimals) else { return false }
    let (next, overflow) = sum.addingReportingOverflow(scaled)
    if overflow { return false }
    sum = next
  }
  return sum == total.scaled(to: decimals)
}

extension Quantity {
  /// The number as a multiple of 10^−`decimals`; `nil` where that is out of range.
  fileprivate func scaled(to decimals: Int) -> Int? {
    var scaled = coefficient
    for _ in self.decimals..<decimals {
      let (next, overflow) = scaled.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      scaled = next
    }
    return scaled
  }
}
