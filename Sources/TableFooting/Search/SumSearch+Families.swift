import Publications

/// Totals of one look that follow one another, each the sum of what stands between it and its neighbour.
///
/// What the others show speaks for one with a number that does not fit.
extension SumSearch {
  /// How a total is set apart from its parts.
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
    for step in [-1, 1] {
      var members: [Look: [LineSum]] = [:]
      for line in lines {
        guard budget > 0 else { return }
        if let sum = member(line, step: step, among: lines) {
          members[look(of: line), default: []].append(sum)
        }
      }
      let families = members.values.compactMap(family).sorted {
        $0.members[0].total < $1.members[0].total
      }
      for family in families {
        for var sum in family.members {
          sum.structure = family.structure
          let known = found.firstIndex {
            $0.total == sum.total && $0.parts == sum.parts && $0.signs.allSatisfy { $0 == 1 }
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
    let known = holding.filter { sum in
      found.contains { $0.total == sum.total && $0.parts == sum.parts }
    }
    let evidence = holding.reduce(0) { $0 + $1.evidence }
    guard holding.count >= Self.fewestHolding,
      known.count >= Self.fewestHolding
        || holding.count * 3 >= members.count * 2 && evidence >= 2 * Self.threshold
    else { return nil }
    return Family(members: members, holding: holding.count)
  }

  /// A line as the total of what stands between it and its neighbour of the same look.
  private mutating func member(_ line: Int, step: Int, among lines: [Int]) -> LineSum? {
    let parts = run(of: line, step: step, among: lines)
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
    let hasNumber = own.label.unicodeScalars.contains { ("0"..."9").contains($0) }
    return Look(
      isTotal: isTotal, isBold: own.isBold, indent: own.indent,
      stem: isTotal || own.isBold || !hasNumber ? "" : FootingWords.folded(own.label))
  }

  /// The lines between a total and its neighbour of the same look, without the parts of totals among them.
  private func run(of total: Int, step: Int, among lines: [Int]) -> [Int] {
    let own = look(of: total)
    var parts: [Int] = []
    var hidden: Set<Int> = []
    var next = lines.place(of: total) + step
    while lines.indices.contains(next) {
      let line = lines[next]
      next += step
      let look = look(of: line)
      if look == own || look.indent < own.indent { break }
      let last = parts.last ?? total
      let between = step < 0 ? line + 1..<last : last + 1..<max(line, total + 1)
      if between.contains(where: { matrix.lines[$0].isHeading }) { break }
      if hidden.contains(line) { continue }
      parts.append(line)
      for sum in found where sum.total == line && !sum.parts.contains(total) {
        hidden.formUnion(sum.parts)
      }
    }
    return parts.sorted()
  }
}
