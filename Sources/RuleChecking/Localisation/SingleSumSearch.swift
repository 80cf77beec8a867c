import DigestModel

/// Finds what single figures of one long failing sum would have to be, in closed form.
///
/// Each of them is what the others leave for it: the printed value less the difference of the sides, or
/// plus it for the total. It resolves the sum, and is a smallest change, if no other rule then fails.
/// The same that `SmallestChangeSearch` finds, in time linear in the sum instead of quadratic.
struct SingleSumSearch {
  let system: ConstraintSystem
  let isIgnored: (Int) -> Bool
  let weights: [Int]

  /// Sums of fewer figures are as quickly searched as any other rule.
  static let fewestFigures = 64

  /// - Returns: `nil` for what is no long sum of exact figures, or one that no single figure resolves.
  func result(of constraint: Int) -> SmallestChangeSearch.Result? {
    guard system.constraints[constraint].printings.count >= Self.fewestFigures,
      case .instance(let number) = system.constraints[constraint].source
    else { return nil }
    let instance = system.inspection.instances[number]
    guard instance.parts.guarding == nil, instance.partsWithDoubtfulUnits == nil,
      let sum = SumIdentity(instance.parts.checked.condition, constraint: constraint),
      let excess = system.excess(of: sum)
    else { return nil }
    var result = SmallestChangeSearch.Result()
    for printing in system.constraints[constraint].printings {
      guard
        let solution = solution(
          printing, changedBy: printing == sum.total ? excess : -excess, besides: constraint)
      else { continue }
      result.solutions.append(solution)
      result.leastWeight = min(result.leastWeight ?? solution.weight, solution.weight)
    }
    return result.solutions.isEmpty ? nil : result
  }

  private func solution(
    _ printing: Int, changedBy change: Int, besides constraint: Int
  ) -> SmallestChangeSearch.Solution? {
    let domain = system.domains[printing]
    guard let printed = domain.units(system.value(printing)) else { return nil }
    let (units, overflow) = printed.addingReportingOverflow(change)
    guard !overflow, units.magnitude < 1_000_000_000_000_000_000, let value = domain.value(units)
    else { return nil }
    var evaluator = system.inspection.evaluator
    evaluator.isTracing = false
    evaluator.supposed[system.printings[printing].place] = value
    for other in system.constraintsOfPrinting[printing]
    where other != constraint && !isIgnored(other) {
      guard system.accepts(system.constraints[other], by: &evaluator) == true else { return nil }
    }
    return SmallestChangeSearch.Solution(
      printings: [printing], values: [.units(UnitRange(lower: units, upper: units))],
      weight: weights[printing])
  }
}
