/// Means of what stands beside the parts of a sum.
extension MeanSearch {
  /// The most lines any of which may hold the means of a sum in another; of more only those near it.
  private static let mostLines = 40
  private static let reach = 10
  /// How many must hold for one that does not, to be looked at.
  private static let leastHolding = 4

  private enum Key: Hashable {
    /// From one line to another.
    case lines(isAcross: Bool, from: Int, to: Int)
    /// Of all that is beside one sum.
    case sum(Int)
    /// So many lines or places beside the parts, wherever the sum stands.
    case offset(isAcross: Bool, lines: [Int], rows: Int, columns: Int)
  }

  mutating func weightedRules(of sums: [FootedEquation]) -> [Rule] {
    var rules: [Key: Rule] = [:]
    var order: [Key] = []
    for (index, sum) in sums.enumerated() {
      guard let isAcross = sum.isAcross else { continue }
      let lines = ([sum.total] + sum.parts.map(\.place)).map { isAcross ? $0.column : $0.row }
      for offset in offsets(isAcross: isAcross, of: sum.total) {
        let isBeside = isAcross ? offset.row != 0 : offset.column != 0
        guard let mean = mean(of: sum, by: offset, isBeside: isBeside) else { continue }
        var keys: [Key] = [
          .offset(isAcross: isAcross, lines: lines, rows: offset.row, columns: offset.column)
        ]
        if isBeside {
          let line = isAcross ? sum.total.row : sum.total.column
          let step = isAcross ? offset.row : offset.column
          keys += [.lines(isAcross: isAcross, from: line, to: line + step), .sum(index)]
        }
        for key in keys {
          if rules[key] == nil { order.append(key) }
          rules[key, default: Rule()].means.append(mean)
        }
      }
    }
    let tried = Decades.hundredths(of: order.count)
    let all = order.compactMap { rules[$0] }
    return all.compactMap { rule in
      var whole = weighed(rule, tried: tried)
      if rule.means.allSatisfy(isCalledMean) { whole.structure = Self.calledMean }
      return whole.holding >= 2 && whole.isUsual ? whole : nil
    } + exceptions(to: all, tried: tried)
  }

  /// By means that do not hold all others that follow one rule with them: of their line, and of their sum.
  private func exceptions(to rules: [Rule], tried: Int) -> [Rule] {
    struct Cells: Hashable {
      var total: FootedEquation.Place
      var first: FootedEquation.Place?
    }
    func cells(_ mean: CellMean) -> Cells { Cells(total: mean.total, first: mean.weights.first) }
    var own: [Cells: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      for mean in rule.means where mean.outcome != .holds {
        own[cells(mean), default: []].append(index)
      }
    }
    let holding = rules.map { $0.means.count { $0.outcome == .holds } }
    var exceptions: [Rule] = []
    for mean in rules.flatMap(\.means) where mean.outcome != .holds {
      // Most rules are none.
      guard let followed = own.removeValue(forKey: cells(mean)),
        followed.reduce(0, { $0 + holding[$1] }) >= Self.leastHolding
      else { continue }
      var known: Set<FootedEquation.Place> = []
      var rule = Rule()
      for other in followed.flatMap({ rules[$0].means }) where known.insert(other.total).inserted {
        rule.means.append(other)
      }
      rule = weighed(rule, tried: tried)
      guard rule.isUsual else { continue }
      if isCalledMean(mean) { rule.structure = Self.calledMean }
      rule.means = [mean]
      exceptions.append(rule)
    }
    return exceptions
  }

  /// Whether the line that its numbers stand in is called a mean.
  private func isCalledMean(_ mean: CellMean) -> Bool {
    mean.parts.allSatisfy { $0.column == mean.total.column }
      ? columnKinds[mean.total.column] : rowKinds[mean.total.row]
  }

  /// How far beside the numbers of a sum what they count may stand.
  private func offsets(
    isAcross: Bool, of total: FootedEquation.Place
  ) -> [FootedEquation.Place] {
    func steps(_ count: Int, from own: Int, within most: Int?) -> [Int] {
      (0..<count).map { $0 - own }.filter { $0 != 0 && abs($0) <= most ?? count }
    }
    let rows = steps(
      rowCount, from: total.row,
      within: !isAcross || rowCount > Self.mostLines ? Self.reach : nil)
    let columns = steps(
      columnCount, from: total.column,
      within: isAcross || columnCount > Self.mostLines ? Self.reach : nil)
    return rows.map { FootedEquation.Place(row: $0, column: 0) }
      + columns.map { FootedEquation.Place(row: 0, column: $0) }
  }

  private mutating func mean(
    of sum: FootedEquation, by offset: FootedEquation.Place, isBeside: Bool
  ) -> CellMean? {
    func moved(_ place: FootedEquation.Place) -> FootedEquation.Place {
      FootedEquation.Place(row: place.row + offset.row, column: place.column + offset.column)
    }
    let total = moved(sum.total)
    guard budget > 0, !known.contains(total), matrix.number(at: total) != nil else { return nil }
    budget -= sum.parts.count
    let weights = sum.parts.map(\.place)
    let parts = weights.map(moved)
    if !isBeside {
      // Among the parts of a sum is nothing that they count.
      let own = Set([sum.total] + weights)
      guard !own.contains(total), !parts.contains(where: { own.contains($0) }) else { return nil }
    }
    return matrix.judged(
      CellMean(total: total, parts: parts, weights: weights), isOfCounts: false)
  }
}

extension FootedEquation {
  /// Whether all its numbers are in one row; `nil` where they are neither in one row nor in one column, one is taken
  /// off, or it does not hold.
  fileprivate var isAcross: Bool? {
    guard status == .pass, kind.isSum, kind != .percent, parts.count >= 2,
      parts.allSatisfy({ $0.sign > 0 })
    else { return nil }
    if parts.allSatisfy({ $0.place.row == total.row }) { return true }
    if parts.allSatisfy({ $0.place.column == total.column }) { return false }
    return nil
  }
}
