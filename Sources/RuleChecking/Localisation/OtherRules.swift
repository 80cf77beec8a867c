import DigestModel

/// Looks what suspects mean for rules that the search of their contradiction left aside: those of less
/// gravity, and those that fail by another contradiction.
///
/// A value by which a rule fails that passes as printed asks for a second slip that made up for the
/// first; one that lets another failing rule pass saves one.
struct OtherRules {
  let system: ConstraintSystem
  let contradictions: [Contradiction]

  struct Bearing {
    /// Constraints that hold as printed and would not hold any more.
    var broken: [Int] = []
    /// The other contradictions that would be resolved, by number.
    var resolved: [Int] = []
  }

  /// - Parameter number: The contradiction that the set resolves.
  /// - Returns: Nothing for a set whose values are not determined.
  func bearing(of suspect: SuspectRanking.Ranked, on number: Int) -> Bearing {
    var evaluator = system.inspection.evaluator
    evaluator.isTracing = false
    for (printing, implied) in zip(suspect.printings, suspect.implied) {
      guard case .value(let value) = implied else { return Bearing() }
      guard system.printings[printing].isFirst else { continue }
      evaluator.supposed[system.printings[printing].place] = value
    }
    let touched = Set(suspect.printings.flatMap { system.constraintsOfPrinting[$0] })
    let own = contradictions[number].failing.map { system.constraints[$0].severity }.min()
    var bearing = Bearing()
    for constraint in touched.sorted() {
      let other = system.constraints[constraint]
      // A note is a remark, and no more.
      guard !other.fails, other.severity >= .warning, other.severity < own ?? .error,
        system.accepts(other, by: &evaluator) == false
      else { continue }
      bearing.broken.append(constraint)
    }
    bearing.resolved = contradictions.indices.filter { other in
      other != number
        && contradictions[other].failing.allSatisfy {
          touched.contains($0) && system.accepts(system.constraints[$0], by: &evaluator) == true
        }
    }
    return bearing
  }

  /// What is said of it to a reader.
  func telling(_ bearing: Bearing) -> [Wording] {
    let passing = names(of: bearing.resolved.flatMap { contradictions[$0].failing })
    let failing = names(of: bearing.broken)
    return [(Term.rulesPassToo, passing), (.rulesFailThen, failing)].filter { !$0.1.isEmpty }.map {
      $0.text.filled(["rules": $1.joined(separator: ", ")])
    }
  }

  /// The rules of constraints, each once.
  private func names(of constraints: [Int]) -> [String] {
    var names: [String] = []
    for constraint in constraints {
      guard case .instance(let number) = system.constraints[constraint].source else { continue }
      let name = system.inspection.rules[system.inspection.instances[number].rule].name
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
