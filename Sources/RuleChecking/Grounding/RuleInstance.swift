import DigestModel

/// A rule for one choice of what its variables stand for, grounded on a document.
struct RuleInstance: Sendable {
  /// The rule's number in its set.
  let rule: Int
  /// The program's number in the rule.
  let program: Int
  /// For each variable of the rule the number of a member or an indicator.
  let members: [Int]
  let parts: Parts
  /// The same with the units counted in of which nobody knows whether they exist; only where these
  /// make a difference.
  let partsWithDoubtfulUnits: Parts?

  /// What a rule consists of.
  struct Parts: Sendable {
    /// The rule's `when`.
    let guarding: GroundPart?
    let checked: GroundPart

    var leftOutDoubtful: Bool {
      checked.presence.leftOutDoubtful || guarding?.presence.leftOutDoubtful == true
    }

    var lacksEarlierIssue: Bool {
      checked.presence.lacksEarlierIssue || guarding?.presence.lacksEarlierIssue == true
    }
  }
}

extension Grounder {
  /// The instances of a rule, in the declared order of what its variables stand for.
  mutating func instances(of rule: Rule, numbered number: Int) -> [RuleInstance] {
    start(rule)
    var instances: [RuleInstance] = []
    collect(from: 0, of: rule, number, into: &instances)
    return instances
  }

  private mutating func collect(
    from depth: Int, of rule: Rule, _ number: Int, into instances: inout [RuleInstance]
  ) {
    guard depth < rule.variables.count else {
      let choice = rule.variables.filter { $0.dimension == nil }.map { slots[$0.slot] }
      for (place, program) in rule.programs.enumerated() where program.indicators == choice {
        let parts = parts(of: rule, program, expectingDoubtfulUnits: false)
        instances.append(
          RuleInstance(
            rule: number, program: place, members: rule.variables.map { slots[$0.slot] },
            parts: parts,
            partsWithDoubtfulUnits: parts.leftOutDoubtful
              ? self.parts(of: rule, program, expectingDoubtfulUnits: true) : nil))
      }
      return
    }
    let variable = rule.variables[depth]
    for choice in choices(of: variable.range) {
      slots[variable.slot] = choice
      collect(from: depth + 1, of: rule, number, into: &instances)
    }
  }

  private func choices(of range: Rule.Variable.Range) -> [Int] {
    switch range {
    case .members(let set, _): members(of: set)
    case .indicators(let indicators): indicators
    }
  }

  private mutating func parts(
    of rule: Rule, _ program: Rule.Program, expectingDoubtfulUnits: Bool
  ) -> RuleInstance.Parts {
    let guarding = program.guardCondition.map {
      ground($0, isAsserted: false, expectingDoubtfulUnits: expectingDoubtfulUnits)
    }
    // What surely does not apply must not be missed.
    let isExcluded = guarding?.condition.fixedTruth == false
    let checked =
      isExcluded
      ? GroundPart(condition: .constant(true), presence: Presence(slotCount: rule.slotCount))
      : ground(
        program.condition, isAsserted: true, expectingDoubtfulUnits: expectingDoubtfulUnits)
    return RuleInstance.Parts(guarding: guarding, checked: checked)
  }
}
