import DigestModel
import Publications

/// Says of each mean of a rule whether it is right.
struct MeanWriter {
  let reading: TableReading
  /// Of rows.
  let matrix: LineMatrix

  /// At how many places others must hold for each that does not, for it to be wrong there.
  private static let leastHolding = 4
  /// How little chance must explain a rule of which a mean is wrong, in hundredths of a power of ten.
  private static let sure = SumSearch.threshold + 200
  /// The most slips in a rule that is right elsewhere.
  private static let mostSlips = 2

  func equations(of rules: [MeanSearch.Rule]) -> [FootedEquation] {
    rules.flatMap { rule in rule.means.compactMap { equation(of: $0, rule) } }
  }

  private func equation(of mean: CellMean, _ rule: MeanSearch.Rule) -> FootedEquation? {
    let status: FootedEquation.Status
    var doubt: Wording?
    switch mean.outcome {
    case .holds: status = .pass
    case .near:
      // Rounded twice.
      guard rule.holding >= Self.leastHolding * max(1, rule.near) else { return nil }
      (status, doubt) = (.indeterminate, FootingTerm.offByUnit.text)
    case .fails:
      guard rule.failing <= Self.mostSlips, rule.holding >= Self.leastHolding * rule.failing,
        rule.evidence + rule.structure >= Self.sure
      else { return nil }
      status = .fail
    }
    // What nothing is counted of is no part of it.
    let kept = mean.parts.indices.filter { matrix.number(at: mean.parts[$0]) != nil }
    var equation = FootedEquation(
      status: status, kind: .average, total: mean.total,
      parts: kept.map { FootedEquation.Part(place: mean.parts[$0], sign: 1) },
      weights: mean.weights.isEmpty ? [] : kept.map { mean.weights[$0] },
      difference: nil, bound: nil, holdingSiblings: rule.holding,
      allSiblings: rule.holding + rule.near + rule.failing, evidence: rule.evidence, doubt: doubt)
    guard case .number(let stated, _) = reading.content(at: mean.total) else { return nil }
    equation.difference =
      equation.mean(in: reading.contents, decimals: stated.decimals) == stated
      ? Quantity(0, decimals: 0)
      : equation.mean(in: reading.contents, decimals: stated.decimals + 2)
        .flatMap { Quantity(0, decimals: $0.decimals).adding($0, times: -1) }
        .flatMap { $0.adding(stated, times: 1) }
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
