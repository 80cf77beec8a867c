/// Parts that rounding alone lets a sum have.
extension LineMatrix {
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
