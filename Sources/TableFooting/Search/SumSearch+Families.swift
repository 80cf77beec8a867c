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
    var step: Int
    var look: Look
    var totals: [Int]
    /// How many of them fit wherever they are printed.
    var holding: Int

    /// What it says that a total is one of them, in hundredths of a power of ten.
    var structure: Int { min(500, 100 * (holding + 1)) }
  }

  /// How many totals that fit make a family.
  private static let fewestHolding = 2

  /// Looks for the totals of families that do not fit everywhere, and lets families speak for those known.
  mutating func searchFamilies(among lines: [Int]) {
    for step in [-1, 1] {
      for family in families(step: step) {
        for line in lines where look(of: line) == family.look {
          guard budget > 0 else { return }
          let parts = run(of: line, in: family, among: lines)
          guard parts.count >= 2 else { continue }
          if let known = found.firstIndex(where: {
            $0.total == line && $0.parts == parts && $0.signs.allSatisfy { $0 == 1 }
          }) {
            if found[known].failing > 0 { support(known, with: family.structure) }
          } else if !family.totals.contains(line) {
            add(line, of: parts, in: family)
          }
        }
      }
    }
  }

  private mutating func add(_ total: Int, of parts: [Int], in family: Family) {
    budget -= parts.count * matrix.placeCount
    var tally = RunTally(totals: matrix.values[total], forms: matrix.forms[total])
    for part in parts { tally.add(matrix.values[part]) }
    guard tally.evidence(unit: matrix.unit) != nil, tally.failing <= tally.holding else { return }
    let evidence = matrix.independentEvidence(that: total, isSumOf: parts)
    guard evidence + family.structure >= Self.threshold else { return }
    add(
      LineSum(
        form: .nested, total: total, parts: parts,
        signs: Array(repeating: 1, count: parts.count), holding: tally.holding,
        failing: tally.failing, evidence: evidence, structure: family.structure))
  }

  private func families(step: Int) -> [Family] {
    var families: [Look: [LineSum]] = [:]
    for sum in found where sum.form == .adjacent || sum.form == .nested {
      guard sum.signs.allSatisfy({ $0 == 1 }),
        sum.parts.allSatisfy({ step < 0 ? $0 < sum.total : $0 > sum.total })
      else { continue }
      let look = look(of: sum.total)
      // It must be set apart from its parts.
      guard !sum.parts.contains(where: { self.look(of: $0) == look }) else { continue }
      families[look, default: []].append(sum)
    }
    return families.compactMap { look, sums in
      let totals = Set(sums.map(\.total)).sorted()
      let holding = Set(sums.filter { $0.failing == 0 }.map(\.total)).count
      return holding >= Self.fewestHolding
        ? Family(step: step, look: look, totals: totals, holding: holding) : nil
    }.sorted { $0.totals[0] < $1.totals[0] }
  }

  private func look(of line: Int) -> Look {
    let own = matrix.lines[line]
    let isTotal = own.kinds.contains(.total)
    let hasNumber = own.label.unicodeScalars.contains { ("0"..."9").contains($0) }
    return Look(
      isTotal: isTotal, isBold: own.isBold, indent: own.indent,
      stem: isTotal || own.isBold || !hasNumber ? "" : FootingWords.folded(own.label))
  }

  /// The lines between a total and its neighbour in a family, without the parts of totals among them; none where
  /// they are not set in as the family's are.
  private func run(of total: Int, in family: Family, among lines: [Int]) -> [Int] {
    var parts: [Int] = []
    var hidden: Set<Int> = []
    var next = lines.place(of: total) + family.step
    while lines.indices.contains(next) {
      let line = lines[next]
      next += family.step
      let look = look(of: line)
      if look == family.look || look.indent < family.look.indent { break }
      let between =
        family.step < 0
        ? line + 1..<(parts.last ?? total) : (parts.last ?? total) + 1..<max(line, total + 1)
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
