import DigestModel

/// How well a value goes with others: a figure has a ratio to the one beside it, of the other span
/// or of the issue before, that is much the same for all rows of a table.
struct Plausibility: Sendable {
  let neighbours: DocumentNeighbours

  /// Ratios are thousandths of natural logarithms; this is the least that they scatter.
  private static let leastSpread = 120
  /// So many rows tell what is usual.
  private static let leastRows = 3

  /// How much likelier the implied value is than the printed one, in thousandths of a natural
  /// logarithm; 0 where there is nothing to compare with.
  func gain(of change: Change) -> Int {
    guard case .number(let decimals, true) = change.domain, decimals == 0, change.printed >= 0,
      change.implied >= 0
    else { return 0 }
    var best: (spread: Int, gain: Int)?
    for (other, rows) in comparisons(of: change) {
      let ratios = rows.map(\.self).sorted()
      guard ratios.count >= Self.leastRows else { continue }
      let median = ratios[ratios.count / 2]
      let deviations = ratios.map { abs($0 - median) }.sorted()
      let spread = max(Self.leastSpread, deviations[deviations.count / 2] * 3 / 2)
      let gain =
        Self.fit(ratio(change.implied, other), median, spread)
        - Self.fit(ratio(change.printed, other), median, spread)
      if spread < best?.spread ?? .max { best = (spread, gain) }
    }
    return best?.gain ?? 0
  }

  /// What the figure may be compared with, and the ratios of the other rows.
  private func comparisons(of change: Change) -> [(other: Int, ratios: [Int])] {
    var comparisons: [(other: Int, ratios: [Int])] = []
    let byDimension = neighbours.byDimension(change.place)
    let rows = byDimension.flatMap { pair in pair.places.map { (pair.dimension, $0) } }
    for (dimension, others) in byDimension {
      for other in others.prefix(Self.mostOthers) {
        guard let value = count(at: other) else { continue }
        let member = neighbours.figures[other].key[dimension]
        let ratios = rows.compactMap { along, row -> Int? in
          guard along != dimension, let own = count(at: row), own > 0,
            let beside = beside(row, in: dimension, member), beside > 0
          else { return nil }
          return ratio(own, beside)
        }
        comparisons.append((value, ratios))
      }
    }
    if let earlier = neighbours.earlierUnits(at: change.place, in: change.domain), earlier > 0 {
      let ratios = rows.compactMap { _, row -> Int? in
        guard let own = count(at: row), own > 0,
          let before = neighbours.earlierUnits(at: row, in: change.domain), before > 0
        else { return nil }
        return ratio(own, before)
      }
      comparisons.append((earlier, ratios))
    }
    return comparisons
  }

  private static let mostOthers = 8

  /// The count in a row's other column.
  private func beside(_ row: Int, in dimension: String, _ member: String?) -> Int? {
    let places = neighbours.byDimension(row).first { $0.dimension == dimension }?.places ?? []
    return places.first { neighbours.figures[$0].key[dimension] == member }.flatMap(count)
  }

  private func count(at place: Int) -> Int? {
    guard case .number(let quantity) = neighbours.figures[place].value, quantity.decimals == 0,
      quantity.coefficient >= 0
    else { return nil }
    return quantity.coefficient
  }

  private func ratio(_ first: Int, _ second: Int) -> Int {
    FixedLogarithm.thousandths(of: max(1, first)) - FixedLogarithm.thousandths(of: max(1, second))
  }

  /// How well a ratio fits those of the other rows: the logarithm of a density with long tails.
  private static func fit(_ ratio: Int, _ median: Int, _ spread: Int) -> Int {
    let distance = (ratio - median).magnitude * 1000 / UInt(spread)
    let square = Int(min(distance, 1_000_000) * min(distance, 1_000_000) / 1000)
    return -(FixedLogarithm.thousandths(of: 1000 + square) - FixedLogarithm.thousandths(of: 1000))
  }
}
