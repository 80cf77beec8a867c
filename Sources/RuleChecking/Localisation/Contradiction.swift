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
  func contradictions() -> [Contradiction] {
    Finding.Severity.allCases.sorted(by: >).flatMap { contradictions(of: $0) }
  }

  private func contradictions(of severity: Finding.Severity) -> [Contradiction] {
    let failing = system.constraints.indices.filter {
      system.constraints[$0].fails && system.constraints[$0].severity == severity
    }
    // Each by itself at first, then together with others as long as one change resolves two more
    // cheaply than one for each.
    var contradictions = failing.map { constraint in
      Contradiction(
        failing: [constraint],
        result: search(resolving: [constraint], severity)
          .result(of: [constraint]))
    }
    var first = 0
    while first < contradictions.count {
      var second = first + 1
      while second < contradictions.count {
        if let joint = joint(contradictions[first], contradictions[second], severity) {
          contradictions[first] = joint
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
  private func confirmed(
    _ contradictions: [Contradiction], _ severity: Finding.Severity
  ) -> [Contradiction] {
    groups(of: contradictions).flatMap { group -> [Contradiction] in
      guard group.count > 1, group.allSatisfy({ !$0.result.solutions.isEmpty }) else {
        return group
      }
      let compatible = CompatibleSolutions(
        system: system, isIgnored: search(resolving: group.flatMap(\.failing), severity).isIgnored
      ).kept(of: group)
      if let compatible, group.count == 2 { return compatible }
      let weights = group.compactMap(\.result.leastWeight)
      let failing = group.flatMap(\.failing).sorted()
      let joint = search(resolving: failing, severity)
        .result(of: failing, below: compatible == nil ? .max : weights.reduce(0, +))
      if !joint.solutions.isEmpty { return [Contradiction(failing: failing, result: joint)] }
      return (compatible ?? group).map { contradiction in
        var contradiction = contradiction
        if joint.hasStopped { contradiction.result.hasStopped = true }
        return contradiction
      }
    }.sorted { $0.failing[0] < $1.failing[0] }
  }

  private func joint(
    _ first: Contradiction, _ second: Contradiction, _ severity: Finding.Severity
  ) -> Contradiction? {
    guard let one = first.result.leastWeight, let other = second.result.leastWeight else {
      return nil
    }
    let failing = (first.failing + second.failing).sorted()
    let result = search(resolving: failing, severity)
      .result(of: failing, below: one + other)
    return result.solutions.isEmpty ? nil : Contradiction(failing: failing, result: result)
  }

  private func search(
    resolving group: [Int], _ severity: Finding.Severity
  ) -> SmallestChangeSearch {
    let wanted = Set(group)
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
