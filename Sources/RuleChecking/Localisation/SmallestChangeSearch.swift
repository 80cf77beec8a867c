import DigestModel

/// Finds every smallest set of printings whose change would let constraints hold.
///
/// Exact: sets are looked at in the order of the weight that they come to at least, each freed for
/// any value at all; one that does not do tells which printings, one of them at least, would have to
/// change too, and is extended by each of these.
///
/// Sources: I. P. Fellegi and D. Holt, "A Systematic Approach to Automatic Edit and Imputation",
/// JASA 71 (1976), doi:10.1080/01621459.1976.10481472; the order of the search after R. Reiter, "A
/// Theory of Diagnosis from First Principles", Artificial Intelligence 32 (1987),
/// doi:10.1016/0004-3702(87)90062-2.
struct SmallestChangeSearch {
  let system: ConstraintSystem
  /// The constraints that are not to be satisfied: those of other contradictions.
  let isIgnored: (Int) -> Bool
  /// How much is to be said against changing each printing.
  let weights: [Int]

  /// A set that does.
  struct Solution: Sendable {
    /// Numbers of printings, ascending.
    var printings: [Int]
    /// For each of them.
    var values: [ConstraintSystem.ValueRange]
    var weight: Int
  }

  struct Result: Sendable {
    /// That of the least weight, and all others of no more printings that differ from it by no more
    /// than corroboration; in the order of their printings.
    var solutions: [Solution] = []
    /// The least weight of a solution; `nil` where there is none.
    var leastWeight: Int?
    /// Whether the search ended before it was certain that there are no others.
    var hasStopped = false
  }

  /// - Parameters:
  ///   - failing: The constraints that do not hold as it is; none of them is ignored.
  ///   - limit: The weight from which on sets are of no interest.
  ///   - effort: A search that needs more says that it stopped.
  func result(
    of failing: [Int], below limit: Int = .max, _ effort: inout SearchEffort
  ) -> Result {
    var result = Result()
    // By the least weight that a set comes to with what it still needs.
    var queue: [Int: [[Int]]] = [:]
    var queued: Set<[Int]> = []
    var best: Solution?
    func push(_ set: [Int]) {
      // Larger sets than the best are of no interest.
      guard set.count <= best?.printings.count ?? .max else { return }
      let least =
        set.reduce(0) { $0 + weights[$1] } + remainder(of: failing, without: set)
      guard least < limit, queued.insert(set).inserted else { return }
      queue[least, default: []].append(set)
    }
    push([])
    while let least = queue.keys.min() {
      if let best, least > best.weight + ContradictionSearch.mostCorroboration { break }
      var sets = queue.removeValue(forKey: least) ?? []
      sets.sort { $0.lexicographicallyPrecedes($1) }
      for set in sets where set.count <= best?.printings.count ?? .max {
        switch answer(freeing: set, failing, &effort) {
        case .possible(let values)?:
          let solution = Solution(printings: set, values: values, weight: least)
          result.solutions.append(solution)
          best = best ?? solution
        case .impossible(let others)?:
          for other in others { push((set + [other]).sorted()) }
        case .undecided(let others)?:
          result.hasStopped = true
          for other in others { push((set + [other]).sorted()) }
        case nil: result.hasStopped = true
        }
        if effort.remaining < 0 { break }
      }
      if effort.remaining < 0 { break }
    }
    result.leastWeight = best?.weight
    result.solutions.sort { $0.printings.lexicographicallyPrecedes($1.printings) }
    return result
  }

  /// `nil` where it cannot be told.
  private func answer(
    freeing set: [Int], _ failing: [Int], _ effort: inout SearchEffort
  ) -> ConstraintSystem.Answer? {
    // A failing constraint without a freed printing cannot hold.
    guard (try? effort.spend(1)) != nil else { return nil }
    let untouched = failing.filter { isDisjoint(system.constraints[$0].printings, set) }
    if let least = untouched.min(by: {
      system.constraints[$0].printings.count < system.constraints[$1].printings.count
    }) {
      return .impossible(because: system.constraints[least].printings)
    }
    return try? system.answer(freeing: set, isIgnored: isIgnored, &effort)
  }

  /// The least weight that a set still needs: failing constraints without a common printing need
  /// one each.
  private func remainder(of failing: [Int], without set: [Int]) -> Int {
    var used = Set(set)
    var sum = 0
    for constraint in failing {
      let printings = system.constraints[constraint].printings
      guard used.isDisjoint(with: printings) else { continue }
      sum += printings.map { weights[$0] }.min() ?? 0
      used.formUnion(printings)
    }
    return sum
  }

  private func isDisjoint(_ left: [Int], _ right: [Int]) -> Bool {
    !left.contains { right.contains($0) }
  }
}
