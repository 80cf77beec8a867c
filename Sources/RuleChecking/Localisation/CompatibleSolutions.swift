/// Keeps of the changes that resolve contradictions by themselves those that can be made together.
struct CompatibleSolutions {
  let system: ConstraintSystem
  /// The constraints that need not hold.
  let isIgnored: (Int) -> Bool

  /// So many pairs of changes are tried.
  private static let mostPairs = 2000

  /// The contradictions with the changes that go with some change of every other one; `nil` where no
  /// choice of one for each resolves all.
  func kept(of contradictions: [Contradiction]) -> [Contradiction]? {
    let counts = contradictions.map(\.result.solutions.count)
    let pairs = counts.reduce(0, +) * counts.reduce(0, +)
    guard pairs <= Self.mostPairs else {
      return areCompatible(contradictions) ? contradictions : nil
    }
    var kept = contradictions
    for number in contradictions.indices {
      kept[number].result.solutions.removeAll { solution in
        contradictions.indices.contains { other in
          other != number
            && !contradictions[other].result.solutions.contains { go(solution, together: $0) }
        }
      }
      if kept[number].result.solutions.isEmpty { return nil }
    }
    return areCompatible(kept) ? kept : nil
  }

  private func go(
    _ first: SmallestChangeSearch.Solution, together second: SmallestChangeSearch.Solution
  ) -> Bool {
    isPossible(first.printings + second.printings)
  }

  /// Whether some choice of a change for each contradiction resolves all, later ones chosen to suit.
  private func areCompatible(_ contradictions: [Contradiction]) -> Bool {
    var chosen: [Int] = []
    for contradiction in contradictions {
      let fitting = contradiction.result.solutions.first { isPossible(chosen + $0.printings) }
      guard let fitting else { return false }
      chosen += fitting.printings
    }
    return contradictions.count < 2
      || isPossible(chosen, touching: contradictions.flatMap(\.failing))
  }

  private func isPossible(_ printings: [Int], touching failing: [Int] = []) -> Bool {
    let freed = Set(printings).sorted()
    let isWhole = failing.allSatisfy { constraint in
      system.constraints[constraint].printings.contains(where: freed.contains)
    }
    guard isWhole, case .possible? = try? system.answer(freeing: freed, isIgnored: isIgnored) else {
      return false
    }
    return true
  }
}
