import DigestModel

/// Totals that stand only near their label, and what was read of the charts that add up to them.
extension Recovery {
  /// Whether whole charts of a section add up to a value as the grammar says, all that were read, and that
  /// cannot be chance.
  func isFooted(
    _ key: FigureKey, _ value: FigureValue, in part: Part, _ bindings: [FigureKey.Coordinate]
  ) -> Bool {
    guard case .number(let number) = value, number.decimals == 0, number.coefficient > 0 else {
      return false
    }
    var rarity = 1
    for pairs in part.pattern.blocks.flatMap(\.statements).compactMap(\.chart) {
      guard let sum = sum(of: pairs, for: key, bindings) else { continue }
      guard sum == number.coefficient else { return false }
      rarity = min(
        rarity * min(sum, IdentityEvidence.leastRarity), IdentityEvidence.leastRarity)
    }
    return rarity >= IdentityEvidence.leastRarity
  }

  /// What the values of a chart that add up to a figure come to; `nil` where not all of them are known.
  private func sum(
    of pairs: Pattern.Pairs, for total: FigureKey, _ bindings: [FigureKey.Coordinate]
  ) -> Int? {
    guard let footing = pairs.footing, case .labels(let labels) = pairs.label else { return nil }
    let bound = Bound(coordinates: bindings)
    let series = pairs.series.map { $0.members.map(Optional.some) } ?? [nil]
    guard
      let own = series.first(where: { self.total(footing, of: pairs, $0, bound) == total })
    else { return nil }
    var coordinates = bindings
    if let dimension = pairs.series?.dimension, let own {
      coordinates.insert(FigureKey.Coordinate(dimension: dimension, member: own), at: 0)
    }
    var sum = 0
    for member in Set(labels.labels.map(\.member)) {
      let label = FigureKey.Coordinate(dimension: labels.dimension, member: member)
      guard
        let key = pairs.capture.template.key(in: grammar.publication, [label] + coordinates),
        let count = count(of: key),
        case let (next, isTooLarge) = sum.addingReportingOverflow(count),
        !isTooLarge
      else { return nil }
      sum = next
    }
    return sum
  }
}
