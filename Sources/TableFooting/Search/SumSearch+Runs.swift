import Publications

extension SumSearch {
  /// What it says that a line is called a total and is the sum of all others, in hundredths of a power of ten.
  static let wholeTotal = 150

  /// What it says that a total is called as the heading over its parts, in hundredths of a power of ten.
  private static let closedSection = 200

  /// Whether a line is called a total of what the heading right over its parts says.
  private func closesSection(_ total: Int, parts: [Int], step: Int) -> Bool {
    guard step < 0, matrix.direction == .rows, let first = parts.last, first > 0,
      matrix.lines[first - 1].isHeading, matrix.lines[total].kinds.contains(.total)
    else { return false }
    let heading = FootingWords.folded(matrix.lines[first - 1].label).split(separator: " ")
    let label = FootingWords.folded(matrix.lines[total].label).split(separator: " ")
    return !heading.isEmpty && heading.count < label.count && heading.allSatisfy(label.contains)
  }

  mutating func bestRun(
    of total: Int, step: Int, skipping skipped: Int, in visible: [Int], form: LineSum.Form,
    threshold: Int
  ) -> LineSum? {
    let place = visible.place(of: total)
    let isVisible = visible.indices.contains(place) && visible[place] == total
    // A mean is seldom a sum.
    let threshold = threshold + (matrix.lines[total].kinds.contains(.average) ? 400 : 0)
    let totals = matrix.values[total]
    var tally = RunTally(totals: totals, forms: matrix.forms[total])
    var parts: [Int] = []
    let others = visible.count { matrix.meets($0, total) }
    // A total of all there is stands before or behind it.
    let isOutermost = skipped == 0 && matrix.isOutermost(total, step: step, among: visible)
    var best: LineSum?
    var residual = 0
    var before = (holding: 0, residual: 0)
    var next = (step > 0 && !isVisible ? place - 1 : place) + step * (skipped + 1)
    while visible.indices.contains(next) {
      guard budget > 0 else { return best }
      budget -= totals.count
      let part = visible[next]
      if !matrix.meets(part, total) || matrix.isFiner(part, than: total) {
        next += step
        continue
      }
      parts.append(part)
      tally.add(matrix.values[part])
      next += step
      if parts.count >= 2, let evidence = tally.evidence(unit: matrix.unit) {
        var after = next
        while visible.indices.contains(after), !matrix.meets(visible[after], total) {
          after += step
        }
        let end = visible.indices.contains(after) ? visible[after] : nil
        var structure = structure(of: total, parts: parts, before: end, step: step)
        if tally.isOfHundred { structure += 150 }
        if end == nil, isOutermost, tally.failing == 0, matrix.lines[total].kinds.contains(.total) {
          structure += Self.wholeTotal
        }
        if skipped > 0 { structure = min(structure, 100) }
        let closes = closesSection(total, parts: parts, step: step)
        if closes { structure += Self.closedSection }
        let hypotheses =
          closes || end == nil && isOutermost
          ? 4 : structure >= 150 ? 2 * others : 2 * others * min(others, 30)
        let tried = Decades.hundredths(
          of: hypotheses * (skipped == 0 ? 1 : 10 * Self.mostSkipped))
        let score = evidence - tried + structure
        let known = best.map { $0.evidence + $0.structure } ?? 0
        // What rounding hides is no part.
        let isIdle = before.holding == tally.holding && before.residual < tally.residual
        before = (tally.holding, tally.residual)
        if isIdle { if tally.isExceeded { break } else { continue } }
        let isBetter =
          best.map { $0.holding == tally.holding } ?? false
          ? score >= known && tally.residual <= residual : score > known
        if score >= threshold, isBetter {
          let independent = matrix.independentEvidence(that: total, isSumOf: parts)
          // What is built like a sum needs less to be one.
          let evidence = structure >= 150 ? (evidence + independent) / 2 : independent
          guard evidence - tried + structure >= max(threshold, known) else { continue }
          residual = tally.residual
          best = LineSum(
            form: form, total: total, parts: parts.sorted(),
            signs: Array(repeating: 1, count: parts.count), holding: tally.holding,
            failing: tally.failing, evidence: evidence - tried, structure: structure)
        }
      }
      if tally.isExceeded { break }
    }
    return best
  }

  /// What speaks for a run besides its numbers, in hundredths of a power of ten.
  ///
  /// - Parameter before: The first line behind the run, seen from its total.
  func structure(of total: Int, parts: [Int], before end: Int?, step: Int) -> Int {
    let line = matrix.lines[total]
    var score = 0
    if line.kinds.contains(.total) { score += 150 }
    if line.isBold, parts.allSatisfy({ !matrix.lines[$0].isBold }) { score += 100 }
    let indents = parts.map { matrix.lines[$0].indent }
    if matrix.direction == .rows, line.indent >= 0, let least = indents.min(), least > line.indent {
      let isWhole = end.map { matrix.lines[$0].indent <= line.indent } ?? true
      score += isWhole ? 200 : 50
      if isWhole, Set(indents).count == 1 { score += 50 }
    } else if end == nil {
      score += 50
    } else if let end, let last = parts.last {
      // A heading or an empty line ends a block.
      let between = step > 0 ? (last + 1)..<max(end, last + 1) : (end + 1)..<max(last, end + 1)
      if !between.isEmpty { score += 50 }
      if matrix.lines[end].kinds.contains(.total) { score += 50 }
    }
    return score
  }
}
