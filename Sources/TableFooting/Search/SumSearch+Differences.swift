import Publications

extension SumSearch {
  /// The most lines among which any three are looked at; of more only those near each other.
  static let mostTrios = 90
  /// How many lines apart they then stand at the most.
  static let reach = 8

  /// Looks for lines that are the sum or the difference of two others.
  mutating func searchTrios(among lines: [Int]) {
    var candidates: [LineSum] = []
    let reach = lines.count <= Self.mostTrios ? lines.count : Self.reach
    for first in lines.indices {
      for second in (first + 1)..<max(first + 1, min(lines.count, first + reach)) {
        for third in (second + 1)..<max(second + 1, min(lines.count, first + reach)) {
          guard budget > 0 else { return }
          for place in 0..<3 {
            let (total, one, other) =
              switch place {
              case 0: (lines[first], lines[second], lines[third])
              case 1: (lines[second], lines[first], lines[third])
              default: (lines[third], lines[first], lines[second])
              }
            guard mayAddUp(one, other, to: total) else { continue }
            let trio = [lines[first], lines[second], lines[third]]
            let parts = trio.filter { $0 != total }
            var sum = LineSum(form: .difference, total: total, parts: parts, signs: [1, 1])
            if identities.contains(sum.identity) { continue }
            budget -= 3 * matrix.placeCount
            var tally = RunTally(totals: matrix.values[total], forms: matrix.forms[total])
            for part in parts { tally.add(matrix.values[part]) }
            guard let evidence = tally.evidence(unit: matrix.unit), tally.holding >= 2,
              tally.failing * 4 <= tally.holding
            else { continue }
            let span = third - first
            // Those near each other are fewer.
            let tried = Decades.hundredths(of: 3 * lines.count * span * span)
            let words =
              trio.contains { !matrix.lines[$0].kinds.isDisjoint(with: [.net, .total]) } ? 100 : 0
            (sum.holding, sum.failing) = (tally.holding, tally.failing)
            sum.structure = words + (span == 2 ? 50 : 0)
            guard evidence - tried + sum.structure >= Self.threshold else { continue }
            sum.evidence = matrix.independentEvidence(that: total, isSumOf: parts) - tried
            if sum.evidence + sum.structure >= Self.threshold { candidates.append(sum) }
          }
        }
      }
    }
    candidates.sort {
      ($0.evidence + $0.structure, $1.last - $1.first, $1.first, $1.total)
        > ($1.evidence + $1.structure, $0.last - $0.first, $0.first, $0.total)
    }
    for candidate in candidates { add(candidate) }
  }

  /// Whether two lines add up to a third at one of the first places where all have numbers.
  mutating func mayAddUp(_ one: Int, _ other: Int, to total: Int) -> Bool {
    var looked = 0
    let (totals, ones) = (matrix.values[total], matrix.values[one])
    let others = matrix.values[other]
    for place in 0..<matrix.placeCount {
      guard case .number(let whole, let slack) = totals[place],
        case .number(let first, let firstSlack) = ones[place],
        case .number(let second, let secondSlack) = others[place]
      else { continue }
      budget -= 1
      if abs(whole - first - second) <= slack + firstSlack + secondSlack { return true }
      looked += 1
      if looked == 2 { return false }
    }
    return false
  }
}
