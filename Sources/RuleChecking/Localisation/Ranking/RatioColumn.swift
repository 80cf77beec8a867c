import DigestModel

/// The ratios of a figure and of others to what stands beside each.
struct RatioColumn: Sendable {
  struct Row: Sendable {
    /// Thousandths of a natural logarithm.
    let ratio: Int
    /// That of the days that its unit has been open.
    let age: Int?

    func adjusted(_ slope: Int) -> Int? {
      slope == 0 ? ratio : age.map { ratio - slope * $0 }
    }
  }

  /// What stands beside the figure.
  let key: FigureKey
  let isOfEarlierIssue: Bool
  let value: Int
  /// The age of the figure's own unit.
  let age: Int?
  /// Those of the others.
  let rows: [Row]

  /// So many rows tell what is usual.
  private static let leastRows = 3
  /// How a ratio may go with the time that a unit has been open: not at all, or in proportion to it.
  private static let slopes = [0, 1, -1]

  struct Fit {
    /// How far ratios may lie apart.
    var uncertainty: Int
    var comparison: Plausibility.Comparison
  }

  /// How much better a change's implied value goes with the rows, adjusted for their ages where they scatter less so;
  /// `nil` where the rows are too few.
  func fit(of change: Change, leastSpread: Int) -> Fit? {
    let fits = Self.slopes.compactMap { slope -> Fit? in
      let ratios = rows.compactMap { $0.adjusted(slope) }
      guard ratios.count >= Self.leastRows, let printed = row(change.printed).adjusted(slope),
        let implied = row(change.implied).adjusted(slope)
      else { return nil }
      let usual = UsualRatio(ratios, leastSpread: leastSpread)
      return Fit(
        uncertainty: usual.uncertainty,
        comparison: Plausibility.Comparison(
          key: key, isOfEarlierIssue: isOfEarlierIssue, rows: ratios.count,
          gain: usual.fit(implied) - usual.fit(printed)))
    }
    return fits.min { $0.uncertainty < $1.uncertainty }
  }

  private func row(_ own: Int) -> Row { Row(ratio: Self.ratio(own, value), age: age) }

  static func ratio(_ first: Int, _ second: Int) -> Int {
    FixedLogarithm.thousandths(of: max(1, first)) - FixedLogarithm.thousandths(of: max(1, second))
  }
}
