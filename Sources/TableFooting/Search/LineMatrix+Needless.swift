import Publications

/// Parts that rounding alone lets a sum have.
extension LineMatrix {
  /// Whether a sum says no more than that two lines are the same, as two other parts are each other's opposites wherever
  /// it has numbers: the two ends of a band.
  func isOfOpposites(_ sum: LineSum) -> Bool {
    guard sum.parts.count == 3 else { return false }
    return sum.parts.indices.contains { rest in
      let pair = sum.parts.indices.filter { $0 != rest }
      var count = 0
      for place in 0..<placeCount {
        guard case .number(let one, _) = values[sum.parts[pair[0]]][place],
          case .number(let other, _) = values[sum.parts[pair[1]]][place], one != 0 || other != 0
        else { continue }
        if sum.signs[pair[0]] * one + sum.signs[pair[1]] * other != 0 { return false }
        count += 1
      }
      return count > 1
    }
  }

  /// Whether a total is of ones and noughts alone, which say yes and no, and nothing calls it a total.
  func isOfFlags(_ sum: LineSum) -> Bool {
    !lines[sum.total].kinds.contains(.total)
      && values[sum.total].indices.allSatisfy { place in
        guard case .number(let value, _) = values[sum.total][place] else { return true }
        return (value == 0 || value == unit) && forms[sum.total][place] == 0
      }
  }

  /// Whether what the rounding of coarser parts explains is of the size of most totals, so that whatever comes near them
  /// adds up to them: ones and noughts beside numbers with decimals.
  func isOfRoundingAlone(_ sum: LineSum) -> Bool {
    var (vague, all) = (0, 0)
    for place in 0..<placeCount {
      guard case .number(let total, let slack) = values[sum.total][place], total != 0 else {
        continue
      }
      var (tolerance, coarsest) = (slack, 0)
      for part in sum.parts {
        guard case .number(_, let own) = values[part][place] else { continue }
        (tolerance, coarsest) = (tolerance + own, max(coarsest, own))
      }
      all += 1
      if coarsest >= Self.coarseness * max(slack, lastDecimal(at: place, of: sum.total) / 2),
        abs(total) < Self.leastTolerances * tolerance
      {
        vague += 1
      }
    }
    return 2 * vague > all
  }

  /// How many times as coarse as its total a part is that has a decimal less.
  private static let coarseness = 10
  /// How many times what rounding explains a total is at least.
  private static let leastTolerances = 8

  /// A sum without the part that it holds at more places without, or at as many, if the part is printed finer than the
  /// total: a ratio beside amounts is within what rounding explains.
  func withoutNeedlessPart(_ sum: LineSum) -> LineSum {
    guard sum.parts.count > 2 else { return sum }
    for index in sum.parts.indices
    where sum.failing > 0 || isPrintedFiner(sum.parts[index], than: sum.total) {
      let rest = sum.keeping(sum.parts.indices.filter { $0 != index })
      var tally = RunTally(totals: values[sum.total], forms: forms[sum.total])
      for (part, sign) in zip(rest.parts, rest.signs) { tally.add(values[part], sign: sign) }
      guard tally.evidence(unit: unit) != nil, tally.failing < max(1, sum.failing),
        tally.holding + tally.failing >= sum.holding + sum.failing
      else { continue }
      var own = rest
      (own.holding, own.failing) = (tally.holding, tally.failing)
      return own
    }
    return sum
  }

  /// Whether most numbers of a line have more decimals than those of another beside them.
  private func isPrintedFiner(_ line: Int, than total: Int) -> Bool {
    var (finer, all) = (0, 0)
    for place in 0..<placeCount where forms[line][place] >= 0 && forms[total][place] >= 0 {
      all += 1
      if forms[line][place] / 2 > forms[total][place] / 2 { finer += 1 }
    }
    return 2 * finer > all
  }
}
