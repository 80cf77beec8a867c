/// Keeps of the changes that resolve contradictions by themselves those that can be made together.
struct CompatibleSolutions {
  let system: ConstraintSystem
  /// The constraints that need not hold.
  let isIgnored: (Int) -> Bool
  /// Whether of some changes it was not found out: they are kept.
  private(set) var hasStopped = false

  init(system: ConstraintSystem, isIgnored: @escaping (Int) -> Bool) {
    self.system = system
    self.isIgnored = isIgnored
  }

  /// The contradictions with the changes that go with some change of every other one; `nil` where no
  /// choice of one for each resolves all.
  mutating func kept(
    of contradictions: [Contradiction], _ effort: inout SearchEffort
  ) -> [Contradiction]? {
    var kept = contradictions
    for number in contradictions.indices {
      var solutions: [SmallestChangeSearch.Solution] = []
      for solution in contradictions[number].result.solutions {
        var others = contradictions.indices.filter { $0 != number }
        others.removeAll { goes(solution, withOneOf: contradictions[$0], &effort) }
        if others.isEmpty { solutions.append(solution) }
      }
      if solutions.isEmpty { return nil }
      kept[number].result.solutions = solutions
    }
    return areCompatible(kept, &effort) ? kept : nil
  }

  private mutating func goes(
    _ solution: SmallestChangeSearch.Solution, withOneOf other: Contradiction,
    _ effort: inout SearchEffort
  ) -> Bool {
    for second in other.result.solutions
    where isPossible(solution.printings + second.printings, &effort) {
      return true
    }
    return false
  }

  /// Whether some choice of a change for each contradiction resolves all, later ones chosen to suit.
  private mutating func areCompatible(
    _ contradictions: [Contradiction], _ effort: inout SearchEffort
  ) -> Bool {
    var chosen: [Int] = []
    for contradiction in contradictions {
      var fitting: [Int]?
      for solution in contradiction.result.solutions
      where fitting == nil && isPossible(chosen + solution.printings, &effort) {
        fitting = solution.printings
      }
      guard let fitting else { return false }
      chosen += fitting
    }
    guard contradictions.count > 1 else { return true }
    let isWhole = contradictions.flatMap(\.failing).allSatisfy { constraint in
      system.constraints[constraint].printings.contains(where: chosen.contains)
    }
    return isWhole && isPossible(chosen, &effort)
  }

  /// Whether the constraints can hold with some printings freed, or it cannot be told.
  private mutating func isPossible(_ printings: [Int], _ effort: inout SearchEffort) -> Bool {
    let freed = Set(printings).sorted()
    do throws(SearchProblem) {
      switch try system.answer(freeing: freed, isIgnored: isIgnored, &effort) {
      case .possible: return true
      case .impossible: return false
      case .undecided: break
      }
    } catch {
      // Nor can it be told here.
    }
    hasStopped = true
    return true
  }
}
