import DigestModel

/// Failing constraints that one change resolves together, and the smallest changes that do.
struct Contradiction: Sendable {
  /// Numbers of constraints, ascending.
  var failing: [Int]
  var result: SmallestChangeSearch.Result
}

/// Finds the contradictions of a document and the smallest changes that would resolve them.
///
/// Those of a severity are resolved with the rules of that severity and of higher ones; what fails
/// at a higher severity is left aside then.
struct ContradictionSearch {
  let system: ConstraintSystem
  /// How much is to be said against changing each printing: more for one that passing equalities
  /// corroborate, or that is printed several times.
  let weights: [Int]
  private var effort = SearchEffort(SearchEffort.mostOfDocument)

  /// The weight of a printing that nothing corroborates.
  static let baseWeight = 10
  /// The most that corroboration adds, so that two printings never weigh less than one.
  static let mostCorroboration = 9

  init(_ system: ConstraintSystem) {
    self.system = system
    weights = system.printings.indices.map { printing in
      let passing = system.constraintsOfPrinting[printing].count {
        !system.constraints[$0].fails && system.constraints[$0].isEquality
      }
      let repetitions = system.printings[printing].occurrences.count - 1
      return Self.baseWeight + min(Self.mostCorroboration, passing + repetitions)
    }
  }

  /// All contradictions, those of higher severities first, then by their first constraint.
  mutating func contradictions() -> [Contradiction] {
    var contradictions: [Contradiction] = []
    for severity in Finding.Severity.allCases.sorted(by: >) {
      let asked = contradictions.filter { !$0.result.hasStopped && $0.result.solutions.count == 1 }
      for contradiction in self.contradictions(of: severity) {
        contradictions.append(settled(contradiction, by: asked, severity))
      }
    }
    return contradictions
  }

  /// Keeps of the changes that would resolve a contradiction the one that graver rules ask for anyway, or takes
  /// that one where it resolves this, too: one mistake explains both, where any other would be a second one.
  private mutating func settled(
    _ contradiction: Contradiction, by asked: [Contradiction], _ severity: Finding.Severity
  ) -> Contradiction {
    var settled = contradiction
    settled.result.solutions = contradiction.result.solutions.filter { solution in
      asked.flatMap(\.result.solutions).contains {
        $0.printings == solution.printings && $0.values == solution.values
      }
    }
    if !settled.result.solutions.isEmpty { return settled }
    let printings = Set(contradiction.failing.flatMap { system.constraints[$0].printings })
    for other in asked where !printings.isDisjoint(with: other.result.solutions[0].printings) {
      let solution = other.result.solutions[0]
      let isIgnored = search(
        resolving: other.failing + contradiction.failing, severity
      ).isIgnored
      let system = system
      let values = effort.lend(SearchEffort.mostOfSearch) { effort in
        Self.values(of: system, freeing: solution.printings, isIgnored: isIgnored, &effort)
      }
      if values == solution.values {
        settled.result = other.result
        return settled
      }
    }
    return contradiction
  }

  /// The values that some printings may have for all constraints to hold; `nil` where there are none, or that is
  /// not found out.
  private static func values(
    of system: ConstraintSystem, freeing printings: [Int], isIgnored: (Int) -> Bool,
    _ effort: inout SearchEffort
  ) -> [ConstraintSystem.ValueRange]? {
    do throws(SearchProblem) {
      if case .possible(let values) = try system.answer(
        freeing: printings, isIgnored: isIgnored, &effort)
      {
        return values
      }
    } catch {
      // It stays what it would be by itself.
    }
    return nil
  }

  private mutating func contradictions(of severity: Finding.Severity) -> [Contradiction] {
    let failing = system.constraints.indices.filter {
      system.constraints[$0].fails && system.constraints[$0].severity == severity
    }
    // Each by itself at first, then together with others as long as one change resolves two more
    // cheaply than one for each.
    var contradictions: [Contradiction] = []
    for constraint in failing {
      contradictions.append(
        Contradiction(failing: [constraint], result: result(of: [constraint], severity)))
    }
    var first = 0
    while first < contradictions.count {
      var second = first + 1
      while second < contradictions.count {
        let joint = joint(contradictions[first], contradictions[second], severity)
        if joint?.hasStopped == true {
          contradictions[first].result.hasStopped = true
          contradictions[second].result.hasStopped = true
        }
        if let joint, !joint.solutions.isEmpty {
          contradictions[first].failing += contradictions[second].failing
          contradictions[first].failing.sort()
          contradictions[first].result = joint
          contradictions.remove(at: second)
          second = first + 1
        } else {
          second += 1
        }
      }
      first += 1
    }
    return confirmed(contradictions, severity)
  }

  /// Makes sure that what resolves each contradiction resolves all of them together, and that those
  /// which share printings cannot be resolved more cheaply at once.
  private mutating func confirmed(
    _ contradictions: [Contradiction], _ severity: Finding.Severity
  ) -> [Contradiction] {
    var confirmed: [Contradiction] = []
    for group in groups(of: contradictions) { confirmed += self.confirmed(group: group, severity) }
    return confirmed.sorted { $0.failing[0] < $1.failing[0] }
  }

  private mutating func confirmed(
    group: [Contradiction], _ severity: Finding.Severity
  ) -> [Contradiction] {
    guard group.count > 1, group.allSatisfy({ !$0.result.solutions.isEmpty }) else { return group }
    let failing = group.flatMap(\.failing).sorted()
    var compatibility = CompatibleSolutions(
      system: system, isIgnored: search(resolving: failing, severity).isIgnored)
    let compatible = effort.lend(SearchEffort.mostOfSearch) { compatibility.kept(of: group, &$0) }
    var hasStopped = compatibility.hasStopped
    if compatible == nil || group.count > 2 {
      let weights = group.compactMap(\.result.leastWeight)
      let joint = result(
        of: failing, severity, below: compatible == nil ? .max : weights.reduce(0, +))
      if !joint.solutions.isEmpty { return [Contradiction(failing: failing, result: joint)] }
      if joint.hasStopped { hasStopped = true }
    }
    return (compatible ?? group).map { contradiction in
      var contradiction = contradiction
      if hasStopped { contradiction.result.hasStopped = true }
      return contradiction
    }
  }

  /// What resolves two contradictions more cheaply than each by itself; `nil` where they are not
  /// resolved by themselves.
  private mutating func joint(
    _ first: Contradiction, _ second: Contradiction, _ severity: Finding.Severity
  ) -> SmallestChangeSearch.Result? {
    guard let one = first.result.leastWeight, let other = second.result.leastWeight else {
      return nil
    }
    return result(of: (first.failing + second.failing).sorted(), severity, below: one + other)
  }

  private mutating func result(
    of failing: [Int], _ severity: Finding.Severity, below limit: Int = .max
  ) -> SmallestChangeSearch.Result {
    let search = search(resolving: failing, severity)
    if failing.count == 1, limit == .max,
      let result = SingleFigureSearch(system: system, isIgnored: search.isIgnored, weights: weights)
        .result(of: failing[0])
    {
      return result
    }
    return effort.lend(SearchEffort.mostOfSearch) {
      search.result(of: failing, below: limit, &$0)
    }
  }

  private func search(
    resolving failing: [Int], _ severity: Finding.Severity
  ) -> SmallestChangeSearch {
    let wanted = Set(failing)
    let constraints = system.constraints
    return SmallestChangeSearch(
      system: system,
      isIgnored: { number in
        constraints[number].severity < severity
          || constraints[number].fails && !wanted.contains(number)
      },
      weights: weights)
  }

  /// Contradictions that share printings, directly or by others.
  private func groups(of contradictions: [Contradiction]) -> [[Contradiction]] {
    var groups: [(printings: Set<Int>, members: [Contradiction])] = []
    for contradiction in contradictions {
      var group = (
        printings: Set(contradiction.failing.flatMap { system.constraints[$0].printings }),
        members: [contradiction]
      )
      var apart: [(printings: Set<Int>, members: [Contradiction])] = []
      for other in groups {
        if other.printings.isDisjoint(with: group.printings) {
          apart.append(other)
        } else {
          group.printings.formUnion(other.printings)
          group.members = other.members + group.members
        }
      }
      groups = apart + [group]
    }
    return groups.map(\.members)
  }
}
