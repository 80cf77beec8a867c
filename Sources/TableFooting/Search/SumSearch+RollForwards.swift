import Publications

extension SumSearch {
  /// How many lines between what there was and what there is came or went.
  private static let movements = 1...6

  /// Looks for lines that are what there was before, with what came added and what went taken off, all
  /// printed without signs: opening, additions, disposals, closing.
  mutating func searchRollForwards(among lines: [Int]) {
    let totals = Set(found.map(\.total))
    var candidates: [LineSum] = []
    for (place, closing) in lines.enumerated() where !totals.contains(closing) {
      for count in Self.movements {
        guard budget > 0, place - count - 1 >= 0 else { break }
        let run = Array(lines[(place - count - 1)..<place])
        if let best = bestRollForward(run, closing: closing, among: lines.count) {
          candidates.append(best)
        }
      }
    }
    candidates.sort {
      ($0.evidence + $0.structure, $1.total, $1.parts.count)
        > ($1.evidence + $1.structure, $0.total, $0.parts.count)
    }
    var known: Set<Int> = []
    for candidate in candidates where known.insert(candidate.total).inserted { add(candidate) }
  }

  /// The signs with which some lines make up the one behind them; the first is what there was.
  private mutating func bestRollForward(
    _ run: [Int], closing: Int, among count: Int
  ) -> LineSum? {
    // Without words most of what fits follows from sums that are found already.
    let words = words(of: run, closing: closing)
    guard words > 0 else { return nil }
    guard let widest = widestPlace(of: closing) else { return nil }
    var numbers: [Int] = []
    var slack = widest.slack
    for line in run {
      switch matrix.values[line][widest.place] {
      case .number(let value, let own):
        numbers.append(value)
        slack += own
      case .nothing: numbers.append(0)
      case .absent, .missing: return nil
      }
    }
    var best: LineSum?
    // Additions alone are a sum, which is looked for elsewhere.
    for choice in 1..<(1 << (run.count - 1)) {
      budget -= run.count
      var sum = numbers[0]
      var signs = [1]
      for index in 1..<run.count {
        let sign = choice & (1 << (index - 1)) == 0 ? 1 : -1
        signs.append(sign)
        sum += sign * numbers[index]
      }
      guard abs(sum - widest.value) <= slack else { continue }
      budget -= run.count * matrix.placeCount
      var tally = RunTally(totals: matrix.values[closing], forms: matrix.forms[closing])
      for (line, sign) in zip(run, signs) { tally.add(matrix.values[line], sign: sign) }
      guard tally.evidence(unit: matrix.unit) != nil, tally.holding >= 2,
        tally.failing * 10 <= tally.holding
      else { continue }
      let tried = Decades.hundredths(of: count << (run.count + 2))
      let evidence =
        matrix.independentEvidence(that: closing, isSumOf: run, signs: signs) - tried
      guard evidence + words >= Self.threshold + 100,
        evidence > best?.evidence ?? .min
      else { continue }
      best = LineSum(
        form: .rollForward, total: closing, parts: run, signs: signs, holding: tally.holding,
        failing: tally.failing, evidence: evidence, structure: words)
    }
    return best
  }

  /// What the labels say of a roll-forward, in hundredths of a power of ten.
  private func words(of run: [Int], closing: Int) -> Int {
    let isOpened = matrix.lines[run[0]].kinds.contains(.opening)
    let isClosed = matrix.lines[closing].kinds.contains(.closing)
    return (isOpened ? 100 : 0) + (isClosed ? 100 : 0)
  }

  /// The place where a line has its greatest number; `nil` where it has none above zero.
  private func widestPlace(of line: Int) -> (place: Int, value: Int, slack: Int)? {
    var widest: (place: Int, value: Int, slack: Int)?
    for (place, value) in matrix.values[line].enumerated() {
      if case .number(let number, let slack) = value, number > widest?.value ?? 0 {
        widest = (place, number, slack)
      }
    }
    return widest
  }
}
