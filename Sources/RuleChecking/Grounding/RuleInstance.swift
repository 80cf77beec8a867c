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
    collect(from: 0, program: 0, of: rule, number, into: &instances)
    return instances
  }

  /// - Parameter program: The program's number among as many as the variables before choose from.
  private mutating func collect(
    from depth: Int, program: Int, of rule: Rule, _ number: Int,
    into instances: inout [RuleInstance]
  ) {
    guard depth < rule.variables.count else {
      let parts = parts(of: rule, rule.programs[program], expectingDoubtfulUnits: false)
      instances.append(
        RuleInstance(
          rule: number, program: program, members: rule.variables.map { slots[$0.slot] },
          parts: parts,
          partsWithDoubtfulUnits: parts.leftOutDoubtful
            ? self.parts(of: rule, rule.programs[program], expectingDoubtfulUnits: true) : nil))
      return
    }
    let variable = rule.variables[depth]
    switch variable.range {
    case .members(let set, _):
      for member in members(of: set) {
        slots[variable.slot] = member
        collect(from: depth + 1, program: program, of: rule, number, into: &instances)
      }
    case .indicators(let indicators):
      for (place, indicator) in indicators.enumerated() {
        slots[variable.slot] = indicator
        collect(
          from: depth + 1, program: program * indicators.count + place, of: rule, number,
          into: &instances)
      }
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
