import Publications

/// Totals of one look that follow one another, each the sum of what stands between it and its neighbour.
///
/// What the others show speaks for one with a number that does not fit.
extension SumSearch {
  /// How a line may be set apart as a total.
  private struct Look: Hashable {
    var isTotal: Bool
    var isBold: Bool
    var indent: Double
    /// Its label but for a number of its own, as in `Group 1`, where nothing else sets it apart.
    var stem: String
  }

  /// Totals of one look on one side of their parts, in the order of the table.
  private struct Family {
    var members: [LineSum]
    /// How many of them fit wherever they are printed.
    var holding: Int

    /// What it says that a total is one of them, in hundredths of a power of ten.
    var structure: Int { min(500, 100 * (holding + 1)) }
  }

  /// How many totals that fit make a family.
  private static let fewestHolding = 2

  /// Looks for families of totals, and lets them speak for those that do not fit everywhere.
  mutating func searchFamilies(among lines: [Int]) {
    let looks = lines.map(look)
    let details = Dictionary(grouping: found, by: \.total)
    for step in [-1, 1] {
      var members: [Look: [LineSum]] = [:]
      for (place, look) in looks.enumerated() {
        guard budget > 0 else { return }
        let parts = run(of: place, step: step, looks, among: lines, details)
        if let sum = member(lines[place], of: parts) { members[look, default: []].append(sum) }
      }
      let families = members.values.compactMap(family).sorted {
        $0.members[0].total < $1.members[0].total
      }
      for family in families {
        for var sum in family.members {
          sum.structure = family.structure
          let known = found.firstIndex {
            $0.total == sum.total && $0.parts == sum.parts && $0.signs == sum.signs
          }
          if let known {
            if sum.failing > 0 { support(known, with: family.structure) }
          } else if sum.failing <= sum.holding, sum.evidence + sum.structure >= Self.threshold {
            add(sum)
          }
        }
      }
    }
  }

  /// The members of one look as a family; `nil` where too few fit, or chance explains that they do.
  private func family(of members: [LineSum]) -> Family? {
    let holding = members.filter { $0.failing == 0 }
    let known = holding.count { identities.contains($0.identity) }
    let evidence = holding.reduce(0) { $0 + $1.evidence }
    guard holding.count >= Self.fewestHolding,
      known >= Self.fewestHolding
        || holding.count * 3 >= members.count * 2 && evidence >= 2 * Self.threshold
    else { return nil }
    return Family(members: members, holding: holding.count)
  }

  /// A line as the total of others; `nil` where it is nowhere.
  private mutating func member(_ line: Int, of parts: [Int]) -> LineSum? {
    guard parts.count >= 2 else { return nil }
    budget -= parts.count * matrix.placeCount
    var tally = RunTally(totals: matrix.values[line], forms: matrix.forms[line])
    for part in parts { tally.add(matrix.values[part]) }
    guard tally.evidence(unit: matrix.unit) != nil, tally.holding > 0 else { return nil }
    return LineSum(
      form: .nested, total: line, parts: parts,
      signs: Array(repeating: 1, count: parts.count), holding: tally.holding,
      failing: tally.failing, evidence: matrix.independentEvidence(that: line, isSumOf: parts))
  }

  private func look(of line: Int) -> Look {
    let own = matrix.lines[line]
    let isTotal = own.kinds.contains(.total)
    return Look(
      isTotal: isTotal, isBold: own.isBold, indent: own.indent,
      stem: isTotal || own.isBold || !own.label.hasDigit ? "" : FootingWords.folded(own.label))
  }

  /// The lines between a total and its neighbour of the same look, without the parts of totals among them.
  ///
  /// - Parameters:
  ///   - place: Of the total among the lines.
  ///   - details: The sums that are known, by their totals.
  private func run(
    of place: Int, step: Int, _ looks: [Look], among lines: [Int], _ details: [Int: [LineSum]]
  ) -> [Int] {
    let (total, own) = (lines[place], looks[place])
    var parts: [Int] = []
    var hidden: Set<Int> = []
    var next = place + step
    while lines.indices.contains(next) {
      let (line, look) = (lines[next], looks[next])
      next += step
      if look == own || look.indent < own.indent { break }
      let last = parts.last ?? total
      let between = min(line, last) + 1..<max(line, last)
      if between.contains(where: { matrix.lines[$0].isHeading }) { break }
      if hidden.contains(line) { continue }
      parts.append(line)
      for sum in details[line] ?? [] where !sum.parts.contains(total) {
        hidden.formUnion(sum.parts)
      }
    }
    return parts.sorted()
  }
}
