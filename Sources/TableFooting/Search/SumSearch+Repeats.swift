extension SumSearch {
  /// Looks for equations found elsewhere among lines with the same labels: blocks of a table are alike.
  mutating func searchRepeats() {
    let labels = matrix.lines.map { FootingWords.folded($0.ownLabel) }
    var byLabel: [String: [Int]] = [:]
    for (line, label) in labels.enumerated() where matrix.lines[line].hasNumbers && !label.isEmpty {
      byLabel[label, default: []].append(line)
    }
    for sum in found where sum.parts.count <= 40 {
      for other in byLabel[labels[sum.total]] ?? [] where other != sum.total {
        guard budget > 0 else { return }
        let shift = other - sum.total
        let parts = sum.parts.map { $0 + shift }
        guard
          zip(sum.parts, parts).allSatisfy({ part, moved in
            labels.indices.contains(moved) && labels[part] == labels[moved]
              && matrix.lines[moved].hasNumbers
          })
        else { continue }
        budget -= parts.count * matrix.placeCount
        var tally = RunTally(totals: matrix.values[other], forms: matrix.forms[other])
        for (part, sign) in zip(parts, sum.signs) { tally.add(matrix.values[part], sign: sign) }
        guard let evidence = tally.evidence(unit: matrix.unit),
          evidence >= 100, tally.failing * 3 <= tally.holding
        else { continue }
        var repeated = sum
        (repeated.total, repeated.parts) = (other, parts)
        (repeated.holding, repeated.failing) = (tally.holding, tally.failing)
        (repeated.evidence, repeated.structure) = (evidence, max(sum.structure, 100))
        add(repeated)
      }
    }
  }
}
