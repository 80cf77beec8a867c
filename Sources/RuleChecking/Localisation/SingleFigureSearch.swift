import DigestModel

/// Finds what single figures of one long failing comparison would have to be, in closed form.
///
/// Each of them is what the others leave for it: of a sum the printed value less the difference of the sides, or
/// plus it for the total. It resolves the comparison, and is a smallest change, if no other rule then fails.
/// The same that `SmallestChangeSearch` finds, in time linear in the figures instead of quadratic.
struct SingleFigureSearch {
  let system: ConstraintSystem
  let isIgnored: (Int) -> Bool
  let weights: [Int]

  /// Comparisons of fewer figures are as quickly searched as any other rule.
  static let fewestFigures = 64

  /// - Returns: `nil` for what is no long comparison of exact figures, or one that no single figure resolves.
  func result(of constraint: Int) -> SmallestChangeSearch.Result? {
    guard system.constraints[constraint].printings.count >= Self.fewestFigures,
      case .instance(let number) = system.constraints[constraint].source
    else { return nil }
    let instance = system.inspection.instances[number]
    guard instance.parts.guarding == nil, instance.partsWithDoubtfulUnits == nil,
      let comparison = LinearComparison(instance.parts.checked.condition),
      let excess = system.difference(of: instance)
    else { return nil }
    var result = SmallestChangeSearch.Result()
    for printing in system.constraints[constraint].printings {
      guard let units = system.units(of: printing, satisfying: comparison, excess: excess) else {
        continue
      }
      let others = system.constraintsOfPrinting[printing].filter {
        $0 != constraint && !isIgnored($0)
      }
      if !others.isEmpty {
        // Which of several values the other rules let stand is not told in closed form.
        guard let single = units.single else { return nil }
        guard accept(single, of: printing, others) else { continue }
      }
      let solution = SmallestChangeSearch.Solution(
        printings: [printing], values: [.units(units)], weight: weights[printing])
      result.solutions.append(solution)
      result.leastWeight = min(result.leastWeight ?? solution.weight, solution.weight)
    }
    return result.solutions.isEmpty ? nil : result
  }

  /// Whether other rules hold with a value.
  private func accept(_ units: Int, of printing: Int, _ others: [Int]) -> Bool {
    guard let value = system.domains[printing].value(units) else { return false }
    var evaluator = system.inspection.evaluator
    evaluator.isTracing = false
    evaluator.supposed[system.printings[printing].place] = value
    return others.allSatisfy { other in
      system.accepts(system.constraints[other], by: &evaluator) == true
    }
  }
}
