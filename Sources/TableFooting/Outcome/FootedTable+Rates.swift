import DigestModel
import Publications

extension FootedTable {
  /// The shares and changes in percent.
  static func ratios(of traits: TableTraits, roundsCounts: Bool) -> RuleVerdict.Said {
    let reading = traits.reading
    var all = RuleVerdict.Said()
    for direction in [LineMatrix.Direction.columns, .rows] {
      let matrix = LineMatrix(traits, direction: direction, roundsCounts: roundsCounts)
      let kinds = direction == .columns ? traits.rowKinds : traits.columnKinds
      var search = RatioSearch(
        matrix, marked: reading.percentages(along: direction),
        totals: Set(kinds.indices.filter { kinds[$0].contains(.total) }),
        isIndexed: reading.namesHundred)
      search.run()
      let said = RatioWriter(reading, matrix).said(of: search.found)
      all.equations += said.equations
      all.misses += said.misses
    }
    return all
  }

  /// The means, of what nothing else is known of.
  static func means(
    of traits: TableTraits, roundsCounts: Bool, besides others: [FootedEquation]
  ) -> RuleVerdict.Said {
    let matrix = LineMatrix(traits, direction: .rows, roundsCounts: roundsCounts)
    var search = MeanSearch(matrix, traits, known: Set(others.map(\.total)))
    search.run(sums: others)
    return MeanWriter(reading: traits.reading, matrix: matrix).said(of: search.found)
  }

  /// Lets sums of rates be off by what rounding of each explains, though they are whole numbers.
  mutating func roundRates(_ ratios: [FootedEquation]) {
    let rates = Set(ratios.filter { $0.status == .pass }.map(\.total))
    guard !rates.isEmpty else { return }
    for index in equations.indices where equations[index].bound == nil {
      let equation = equations[index]
      let numbers = equation.parts.map(\.place).filter { place in
        if case .number = reading.content(at: place) { true } else { false }
      }
      guard numbers.count(where: { rates.contains($0) }) * 2 > numbers.count,
        let difference = equation.difference, difference.decimals == 0
      else { continue }
      // Half of one for each part and for the total.
      let halves = numbers.count + 1
      equations[index].bound =
        halves.isMultiple(of: 2) ? Quantity(halves / 2) : Quantity(halves * 5, decimals: 1)
      if equation.status == .fail, 2 * abs(difference.coefficient) <= halves {
        equations[index].status = .pass
      }
    }
  }
}
