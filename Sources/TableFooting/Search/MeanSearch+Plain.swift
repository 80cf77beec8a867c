/// Means of what stands right before or behind them.
extension MeanSearch {
  /// What it says that a line is called a mean, in hundredths of a power of ten.
  private static let calledMean = 150
  /// Of how many numbers a mean is looked for where no word calls it one.
  private static let mostParts = 40

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
        let others = step < 0 ? Array(lines[..<index].reversed()) : Array(lines[(index + 1)...])
        let most = calledMeans[line] ? others.count : Self.mostParts
        var best: Rule?
        for length in 2...max(2, most) where length <= others.count {
          guard budget > 0 else { return rules }
          let parts = others.prefix(length)
          for isOfCounts in [true, false] {
            var rule = Rule()
            for total in means {
              budget -= length
              let place = isAcross ? total.row : total.column
              let mean = CellMean(
                total: total, parts: parts.map { cell($0, place) }.sorted(), weights: [])
              if let judged = matrix.judged(mean, isOfCounts: isOfCounts) {
                rule.means.append(judged)
              }
              let misses = rule.means.count { $0.outcome == .fails }
              if misses >= 2, misses * 2 > rule.means.count { break }
            }
            var weighed = weighed(rule, tried: tried)
            guard weighed.holding >= 2, weighed.isUsual else { continue }
            weighed.structure = calledMeans[line] ? Self.calledMean : Self.doubt - Self.plainDoubt
            if weighed.evidence > best?.evidence ?? 0 { best = weighed }
          }
        }
        if let best { rules.append(best) }
      }
    }
    return rules
  }
}
