import DigestModel

/// A change of several figures that resolves contradictions.
struct JointSuspect {
  /// The contradictions, by number.
  var contradictions: [Int]
  var suspect: SuspectRanking.Ranked
}

/// Looks what changes of several figures at once resolve, totals that were computed from them included.
struct JointChanges {
  let system: ConstraintSystem
  let sums: SumIdentities
  let contradictions: [Contradiction]

  /// The totals that change with some figures, with their values: those of them, and those of these in
  /// turn.
  ///
  /// - Returns: By number; `nil` where sums contradict each other, or a total would be none of its values.
  func totals(following changes: [Int: Int], of domain: ValueDomain) -> [(Int, FigureValue)]? {
    guard let carried = sums.carrying(changes) else { return nil }
    var totals: [(Int, FigureValue)] = []
    for (total, change) in carried.sorted(by: { $0.key < $1.key })
    where change != 0 && changes[total] == nil {
      guard system.domains[total] == domain, let units = domain.units(system.value(total)),
        let changed = Int(exactSumOf: [units, change]), let value = domain.value(changed)
      else { return nil }
      totals.append((total, value))
    }
    return totals
  }

  /// The contradictions that are resolved where some printings have other values.
  ///
  /// - Returns: By number; none where with these values another rule would fail.
  func resolved(by changes: [(printing: Int, value: FigureValue)]) -> [Int] {
    var evaluator = system.inspection.evaluator
    evaluator.isTracing = false
    for (printing, value) in changes {
      evaluator.supposed[system.printings[printing].place] = value
    }
    let touched = Set(changes.flatMap { system.constraintsOfPrinting[$0.printing] })
    let resolved = contradictions.indices.filter { number in
      contradictions[number].failing.allSatisfy(touched.contains)
    }
    guard !resolved.isEmpty,
      touched.allSatisfy({ system.accepts(system.constraints[$0], by: &evaluator) == true })
    else { return [] }
    return resolved
  }
}
