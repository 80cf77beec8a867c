extension SumSearch {
  /// How a sum stands among its lines, and how the labels of these end, as in `M`, `F` and `T`.
  private struct Shape: Hashable {
    var offsets: [Int]
    var signs: [Int]
    var ends: [String]
  }

  /// How many sums of one shape tell that others have it, too.
  private static let fewestAlike = 2

  /// Looks for equations found elsewhere among lines with the same labels, or where several equations are found among
  /// lines whose labels end alike: blocks of a table are alike.
  mutating func searchRepeats() {
    let labels = matrix.lines.map { FootingWords.folded($0.ownLabel) }
    let ends = labels.map { $0.split(separator: " ").last.map(String.init) ?? "" }
    func shape(_ sum: LineSum) -> Shape {
      Shape(
        offsets: sum.parts.map { $0 - sum.total }, signs: sum.signs,
        ends: ([sum.total] + sum.parts).map { ends[$0] })
    }
    let small = found.filter { $0.parts.count <= 40 }
    let shapes = Dictionary(small.map { (shape($0), 1) }, uniquingKeysWith: +)
    var byEnd: [String: [Int]] = [:]
    for (line, end) in ends.enumerated() where matrix.lines[line].hasNumbers && !end.isEmpty {
      byEnd[end, default: []].append(line)
    }
    for sum in small {
      let own = shape(sum)
      let isUsual = shapes[own] ?? 0 >= Self.fewestAlike && !own.ends.contains("")
      for other in byEnd[ends[sum.total]] ?? [] where other != sum.total {
        guard budget > 0 else { return }
        let shift = other - sum.total
        let moved = sum.parts.map { $0 + shift }
        let isAlike = zip([sum.total] + sum.parts, [other] + moved).allSatisfy { line, moved in
          labels.indices.contains(moved) && matrix.lines[moved].hasNumbers
            && (labels[line] == labels[moved] || isUsual && ends[line] == ends[moved])
        }
        if isAlike { addRepeat(of: sum, at: other, moved) }
      }
    }
  }

  private mutating func addRepeat(of sum: LineSum, at total: Int, _ parts: [Int]) {
    budget -= parts.count * matrix.placeCount
    var tally = RunTally(totals: matrix.values[total], forms: matrix.forms[total])
    for (part, sign) in zip(parts, sum.signs) { tally.add(matrix.values[part], sign: sign) }
    guard let evidence = tally.evidence(unit: matrix.unit),
      evidence >= 100, tally.failing * 3 <= tally.holding
    else { return }
    var repeated = sum
    (repeated.total, repeated.parts) = (total, parts)
    (repeated.holding, repeated.failing) = (tally.holding, tally.failing)
    (repeated.evidence, repeated.structure) = (evidence, max(sum.structure, 100))
    add(repeated)
  }
}
