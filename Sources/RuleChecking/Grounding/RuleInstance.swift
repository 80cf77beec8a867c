import DigestModel

/// A rule for one choice of its variables' members, grounded on a document.
struct RuleInstance: Sendable {
  /// The rule's number in its set.
  let rule: Int
  /// A member's number for each variable of the rule.
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
  /// The instances of a rule, in the declared order of its variables' members.
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
      let parts = parts(of: rule, expectingDoubtfulUnits: false)
      instances.append(
        RuleInstance(
          rule: number, members: rule.variables.map { slots[$0.slot] }, parts: parts,
          partsWithDoubtfulUnits: parts.leftOutDoubtful
            ? self.parts(of: rule, expectingDoubtfulUnits: true) : nil))
      return
    }
    let variable = rule.variables[depth]
    for member in members(of: variable.set) {
      slots[variable.slot] = member
      collect(from: depth + 1, of: rule, number, into: &instances)
    }
  }

  private mutating func parts(of rule: Rule, expectingDoubtfulUnits: Bool) -> RuleInstance.Parts {
    let guarding = rule.guardCondition.map {
      ground($0, isAsserted: false, expectingDoubtfulUnits: expectingDoubtfulUnits)
    }
    // What surely does not apply must not be missed.
    let isExcluded = guarding?.condition.fixedTruth == false
    let checked =
      isExcluded
      ? GroundPart(condition: .constant(true), presence: Presence(slotCount: rule.slotCount))
      : ground(rule.condition, isAsserted: true, expectingDoubtfulUnits: expectingDoubtfulUnits)
    return RuleInstance.Parts(guarding: guarding, checked: checked)
  }
}
