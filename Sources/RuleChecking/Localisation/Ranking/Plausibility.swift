import DigestModel

/// How well a value goes with others: a figure has a ratio to the one beside it, of another span or
/// indicator or of the issue before, that is much the same for all rows of a table.
///
/// Source: the ratio edit of M. A. Hidiroglou and J.-M. Berthelot, "Statistical Editing and Imputation
/// for Periodic Business Surveys", Survey Methodology 12 (1986), with the spread taken from the rows.
/// What a month adds to all the time before goes with the time that a unit has been open.
struct Plausibility: Sendable {
  private let columns: RatioColumns

  init(_ inspection: Inspection, neighbours: DocumentNeighbours) {
    columns = RatioColumns(neighbours: neighbours, ages: UnitAges(inspection))
  }

  /// Ratios are thousandths of natural logarithms; this is the least that those of counts scatter.
  private static let leastSpread = 50
  /// The same for what does not grow in proportion, as ages.
  private static let leastSpreadOfOthers = 120

  /// What is said of a change.
  struct Judgement: Hashable, Sendable {
    /// How much likelier the implied value is than the printed one, in thousandths of a natural
    /// logarithm; 0 where there is nothing to compare with.
    var gain: Int
    /// The comparison that tells most; `nil` where there is none.
    var comparison: Comparison?
  }

  /// What a figure was compared with.
  struct Comparison: Hashable, Sendable {
    let key: FigureKey
    let isOfEarlierIssue: Bool
    /// How many rows tell what ratio is usual.
    let rows: Int
    /// What it alone adds to the judgement's gain.
    let gain: Int
  }

  /// How much likelier the implied value is than the printed one: of the ratios of each kind those that scatter least
  /// tell it.
  func judgement(of change: Change) -> Judgement {
    guard case .number(decimals: 0, isNonNegative: true) = change.domain, change.printed >= 0,
      change.implied >= 0
    else { return Judgement(gain: 0) }
    let leastSpread =
      columns.isCount(change.place) ? Self.leastSpread : Self.leastSpreadOfOthers
    let told = columns.beside(change.place, in: change.domain).compactMap { kind in
      kind.compactMap { $0.fit(of: change, leastSpread: leastSpread) }
        .min { $0.uncertainty < $1.uncertainty }?.comparison
    }
    return Judgement(
      gain: told.map(\.gain).reduce(0, +), comparison: told.max { abs($0.gain) < abs($1.gain) })
  }
}
