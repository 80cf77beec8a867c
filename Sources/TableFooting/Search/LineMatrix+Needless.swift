/// Parts that rounding alone lets a sum have.
extension LineMatrix {
  /// Whether two parts of a sum are each other's opposites wherever it has numbers: of the two ends of a band nothing
  /// is made.
  func hasOpposites(_ sum: LineSum) -> Bool {
    sum.parts.indices.contains { first in
      sum.parts.indices.dropFirst(first + 1).contains { second in
        let pairs = (0..<placeCount).compactMap { place -> Bool? in
          guard case .number(let one, _) = values[sum.parts[first]][place],
            case .number(let other, _) = values[sum.parts[second]][place], one != 0 || other != 0
          else { return nil }
          return sum.signs[first] * one + sum.signs[second] * other == 0
        }
        return pairs.count > 1 && pairs.allSatisfy(\.self)
      }
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
