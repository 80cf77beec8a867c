/// Means of what stands right before or behind them.
extension MeanSearch {
  /// Of how many numbers a mean is looked for where no word calls it one.
  private static let mostParts = 40
  /// At how many places it is looked first whether a line may be a mean.
  private static let firstPlaces = 8

  /// - Complexity: O(*l*·*p*) looks at single cells in the lines and the parts of a mean; where most of the first places
  ///   of a line fit, all of its cells are looked at.
  mutating func plainRules(isAcross: Bool) -> [Rule] {
    let count = isAcross ? columnCount : rowCount
    let places = 0..<(isAcross ? rowCount : columnCount)
    func cell(_ line: Int, _ place: Int) -> FootedEquation.Place {
      isAcross
        ? FootedEquation.Place(row: place, column: line)
        : FootedEquation.Place(row: line, column: place)
    }
    let lines = (0..<count).filter { line in
      places.contains { matrix.number(at: cell(line, $0)) != nil }
    }
    let calledMeans = isAcross ? columnKinds : rowKinds
    let tried = Decades.hundredths(of: 4 * lines.count * min(lines.count, Self.mostParts))
    var rules: [Rule] = []
    for (index, line) in lines.enumerated() {
      let means = places.map { cell(line, $0) }.filter {
        !known.contains($0) && matrix.number(at: $0) != nil
      }
      for step in [-1, 1] {
        let most = calledMeans[line] ? lines.count : Self.mostParts
        let others =
          step < 0
          ? lines[..<index].suffix(most).reversed() : Array(lines[(index + 1)...].prefix(most))
        var best: Rule?
        var screens = means.prefix(Self.firstPlaces).map { Screen($0, in: matrix) }
        for (length, other) in others.enumerated() {
          guard budget > 0 else { return rules }
          budget -= screens.count
          for place in screens.indices {
            let total = screens[place].total
            screens[place].add(cell(other, isAcross ? total.row : total.column), in: matrix)
          }
          guard length > 0, 2 * screens.count(where: \.mayHold) >= screens.count else { continue }
          let parts = others.prefix(length + 1)
          for rule in plainRules(
            of: means,
            parts: { total in
              parts.map { cell($0, isAcross ? total.row : total.column) }.sorted()
            })
          {
            var weighed = weighed(rule, tried: tried)
            weighed.structure = calledMeans[line] ? Self.calledMean : Self.doubt - Self.plainDoubt
            guard weighed.holding >= 2, weighed.isUsual else { continue }
            if weighed.evidence > best?.evidence ?? 0 { best = weighed }
          }
        }
        if let best { rules.append(best) }
      }
    }
    return rules
  }

  /// The rule that some numbers are the means of as many parts each: whole numbers among these taken as exact, and as
  /// rounded where there are any.
  private mutating func plainRules(
    of means: [FootedEquation.Place], parts: (FootedEquation.Place) -> [FootedEquation.Place]
  ) -> [Rule] {
    let all = means.map { CellMean(total: $0, parts: parts($0), weights: []) }
    budget -= all.reduce(0) { $0 + $1.parts.count }
    let hasCounts = all.contains { mean in
      mean.parts.contains { matrix.number(at: $0)?.slack == 0 }
    }
    return (hasCounts ? [true, false] : [true]).map { isOfCounts in
      Rule(means: all.compactMap { matrix.judged($0, isOfCounts: isOfCounts) })
    }
  }

  /// One place of a line that may be a mean, with what its parts come to so far.
  private struct Screen {
    let total: FootedEquation.Place
    /// The stated number and what rounding explains of it, in halves of the last decimal.
    private let stated: (value: Int, slack: Int)
    private var count: Int128 = 0
    private var added: Int128 = 0
    private var tolerance: Int128 = 0
    private var isOpen = false

    init(_ total: FootedEquation.Place, in matrix: LineMatrix) {
      self.total = total
      let number = matrix.number(at: total) ?? (0, 0)
      stated = (number.value, max(number.slack, matrix.half(at: total)))
    }

    mutating func add(_ cell: FootedEquation.Place, in matrix: LineMatrix) {
      guard let (value, slack) = matrix.number(at: cell) else {
        isOpen = true
        return
      }
      count += 1
      added += Int128(value) - Int128(stated.value)
      tolerance += Int128(max(slack, matrix.half(at: cell)))
    }

    /// Whether the parts so far may have the stated mean, were all of them rounded.
    var mayHold: Bool { !isOpen && abs(added) <= tolerance + count * Int128(stated.slack) }
  }
}
