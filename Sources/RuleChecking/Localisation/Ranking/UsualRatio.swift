/// What ratio is usual, told by those of some rows; all in thousandths of natural logarithms.
struct UsualRatio {
  private let median: Int
  private let spread: Int
  private let rows: Int

  /// - Parameters:
  ///   - ratios: At least two, in any order.
  ///   - leastSpread: The least that ratios scatter.
  init(_ ratios: [Int], leastSpread: Int) {
    let sorted = ratios.sorted()
    median = sorted[sorted.count / 2]
    let middle = median
    let deviations = sorted.map { abs($0 - middle) }.sorted()
    // Half of what scatters normally lies within two thirds of its spread.
    spread = max(leastSpread, deviations[deviations.count / 2] * 3 / 2)
    rows = sorted.count
  }

  /// How far ratios may lie apart, as far as the rows tell it: few of them tell less.
  var uncertainty: Int { spread + 2 * spread / (rows - 1) }

  /// How well another row's ratio fits: the logarithm of the density of Student's t, for a median and a
  /// spread that are known from so many rows only.
  func fit(_ ratio: Int) -> Int {
    let freedom = rows - 1
    let distance = Int(min((ratio - median).magnitude * 1000 / UInt(spread), 1_000_000))
    // The median itself is as uncertain as a row's share in it.
    let square = distance * distance / 1000 * rows / (rows + 1)
    return -(freedom + 1)
      * (FixedLogarithm.thousandths(of: 1000 + square / freedom)
        - FixedLogarithm.thousandths(of: 1000)) / 2
  }
}
