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

  /// A sum that fails somewhere without the part that it holds everywhere without: a ratio beside amounts is within what
  /// rounding explains.
  func withoutNeedlessPart(_ sum: LineSum) -> LineSum {
    guard sum.failing > 0, sum.parts.count > 2 else { return sum }
    for index in sum.parts.indices {
      let rest = sum.keeping(sum.parts.indices.filter { $0 != index })
      var tally = RunTally(totals: values[sum.total], forms: forms[sum.total])
      for (part, sign) in zip(rest.parts, rest.signs) { tally.add(values[part], sign: sign) }
      guard tally.evidence(unit: unit) != nil, tally.holding == sum.holding + sum.failing else {
        continue
      }
      var own = rest
      (own.holding, own.failing) = (tally.holding, 0)
      return own
    }
    return sum
  }
}
