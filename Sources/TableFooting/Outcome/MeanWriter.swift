import DigestModel
import Publications

/// Says of each mean of a rule whether it is right.
struct MeanWriter {
  let reading: TableReading
  /// Of rows.
  let matrix: LineMatrix

  /// How little chance must explain a rule of which a mean is wrong, in hundredths of a power of ten.
  private static let sure = SumSearch.threshold + 200

  func said(of rules: [MeanSearch.Rule]) -> RuleVerdict.Said {
    var said = RuleVerdict.Said()
    for rule in rules {
      let isCalledMean = rule.structure >= MeanSearch.calledMean
      let verdict = RuleVerdict(
        holding: rule.holding, near: rule.near, failing: rule.failing,
        worth: rule.evidence + rule.structure,
        sure: isCalledMean ? SumSearch.threshold + MeanSearch.doubt : Self.sure)
      for mean in rule.means {
        guard let equation = equation(of: mean, rule) else { continue }
        switch mean.outcome {
        case .holds: said.equations.append(equation)
        case .near: said.addNear(equation, verdict)
        case .fails: said.addFailing(equation, verdict, in: reading)
        }
      }
    }
    return said
  }

  /// As if it held.
  private func equation(of mean: CellMean, _ rule: MeanSearch.Rule) -> FootedEquation? {
    guard case .number(let stated, _) = reading.content(at: mean.total) else { return nil }
    // What nothing is counted of is no part of it.
    let kept = mean.parts.indices.filter { matrix.number(at: mean.parts[$0]) != nil }
    var equation = FootedEquation(
      status: .pass, kind: .average, total: mean.total,
      parts: kept.map { FootedEquation.Part(place: mean.parts[$0], sign: 1) },
      weights: mean.weights.isEmpty ? [] : kept.map { mean.weights[$0] },
      difference: nil, bound: nil, holdingSiblings: rule.holding,
      allSiblings: rule.holding + rule.near + rule.failing, evidence: rule.evidence,
      doubt: nil)
    equation.difference = equation.quotientDifference(in: reading.contents)
    equation.bound = bound(of: mean, decimals: stated.decimals + 2)
    return equation
  }

  /// The most that rounding explains, rounded up.
  private func bound(of mean: CellMean, decimals: Int) -> Quantity? {
    let power = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
    let one = Int128(matrix.unit)
    return Int(exactly: (Int128(mean.tolerance) * power + one - 1) / one)
      .map { Quantity($0, decimals: decimals).withoutZeros }
  }
}
