import Publications

extension SumSearch {
  /// How far a total's parts with others among them reach.
  static let longestHoled = 14

  /// Looks for runs that some lines within do not belong to, as those that only detail another.
  mutating func searchHoles(among lines: [Int]) {
    guard lines.count <= 150 else { return }
    let totals = Set(found.filter { $0.form != .difference }.map(\.total))
    var candidates: [LineSum] = []
    for total in lines where !totals.contains(total) {
      for step in [1, -1] {
        if let best = bestHoled(total, step: step, in: lines) { candidates.append(best) }
      }
    }
    candidates.sort {
      ($0.evidence + $0.structure, $1.total) > ($1.evidence + $1.structure, $0.total)
    }
    var known: Set<Int> = []
    for candidate in candidates where known.insert(candidate.total).inserted { add(candidate) }
  }

  mutating func bestHoled(_ total: Int, step: Int, in lines: [Int]) -> LineSum? {
    var run: [Int] = []
    var next = lines.place(of: total) + step
    var best: LineSum?
    while lines.indices.contains(next), run.count < Self.longestHoled {
      let part = lines[next]
      next += step
      if !matrix.meets(part, total) || matrix.isFiner(part, than: total) { continue }
      run.append(part)
      // The outermost lines of a run belong to it.
      guard run.count >= 4, budget > 0 else { continue }
      for holes in holes(in: run, total: total) {
        let parts = run.filter { !holes.contains($0) }
        budget -= parts.count * matrix.placeCount
        var tally = RunTally(totals: matrix.values[total], forms: matrix.forms[total])
        for part in parts { tally.add(matrix.values[part]) }
        guard tally.evidence(unit: matrix.unit) != nil, tally.holding >= 3,
          tally.failing * 10 <= tally.holding
        else { continue }
        let ways = lines.count * run.count * run.count * run.count * 4
        let evidence =
          matrix.independentEvidence(that: total, isSumOf: parts) - Decades.hundredths(of: ways)
        let structure = matrix.lines[total].kinds.contains(.total) ? 150 : 0
        if evidence + structure >= Self.threshold + 100,
          evidence > best?.evidence ?? .min
        {
          best = LineSum(
            form: .nested, total: total, parts: parts.sorted(),
            signs: Array(repeating: 1, count: parts.count), holding: tally.holding,
            failing: tally.failing, evidence: evidence, structure: structure)
        }
      }
    }
    return best
  }

  /// The sets of up to three inner lines of a run that make up what it is more than a total, at the
  /// place where the total is greatest.
  mutating func holes(in run: [Int], total: Int) -> [Set<Int>] {
    var widest: (place: Int, value: Int, slack: Int)?
    for (place, value) in matrix.values[total].enumerated() {
      if case .number(let number, let slack) = value, number > widest?.value ?? 0 {
        widest = (place, number, slack)
      }
    }
    guard let widest else { return [] }
    var slack = widest.slack
    func number(_ line: Int) -> Int {
      if case .number(let value, let own) = matrix.values[line][widest.place] {
        slack += own
        return value
      }
      return 0
    }
    let numbers = run.map { number($0) }
    let surplus = numbers.reduce(0, +) - widest.value
    guard surplus > slack else { return [] }
    let inner = 1..<(run.count - 1)
    var sets: [Set<Int>] = []
    for first in inner {
      let rest = surplus - numbers[first]
      if abs(rest) <= slack { sets.append([run[first]]) }
      for second in (first + 1)..<max(first + 1, inner.upperBound) {
        let rest = rest - numbers[second]
        if abs(rest) <= slack { sets.append([run[first], run[second]]) }
        for third in (second + 1)..<max(second + 1, inner.upperBound)
        where abs(rest - numbers[third]) <= slack {
          sets.append([run[first], run[second], run[third]])
        }
      }
    }
    budget -= run.count * run.count
    return Array(sets.prefix(20))
  }
}
