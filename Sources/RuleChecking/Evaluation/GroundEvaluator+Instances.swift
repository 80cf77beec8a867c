import DigestModel

extension GroundEvaluator {
  /// What an instance of a rule comes to.
  enum Outcome {
    /// The rule's `when` does not hold.
    case excluded
    case verdict(Verdict)
    case problem(EvaluationProblem)

    var passes: Bool { holds == true }

    /// Whether `check` reports it as wrong; what is left undecided or does not apply is no notice.
    var isNoticed: Bool {
      switch self {
      case .excluded: false
      case .verdict(let verdict): verdict.holds == false
      case .problem: true
      }
    }

    /// Whether the rule says nothing, as its `when` or the condition of its “if” does not hold.
    var isExempt: Bool {
      switch self {
      case .excluded: true
      case .verdict(let verdict):
        verdict.holds != false && verdict.evidence?.kind == .unmetCondition
      case .problem: false
      }
    }

    /// `nil` too where the rule does not apply or cannot be evaluated.
    var holds: Bool? {
      if case .verdict(let verdict) = self { verdict.holds } else { nil }
    }
  }

  /// Evaluates an instance; `trace` is its own afterwards.
  ///
  /// Where units of doubtful existence were left out and the rule does not pass so, it is decided
  /// anew with them.
  ///
  /// - Returns: The outcome, and what its conditions find printed.
  mutating func outcome(of instance: RuleInstance) -> (Outcome, Presence) {
    let first = outcome(of: instance.parts)
    guard let expecting = instance.partsWithDoubtfulUnits, !first.0.passes else { return first }
    return outcome(of: expecting)
  }

  private mutating func outcome(of parts: RuleInstance.Parts) -> (Outcome, Presence) {
    startTrace()
    do {
      if let guarding = parts.guarding {
        let verdict = try self.verdict(guarding.condition)
        switch verdict.truth.isSure {
        case true?: break
        case false?: return (.excluded, guarding.presence)
        case nil:
          note(doubtIn: verdict)
          return (.verdict(Verdict(.unknown)), guarding.presence)
        }
        // What only tells whether the rule applies is no operand of it.
        startTrace()
        return (
          .verdict(try self.verdict(parts.checked.condition)),
          guarding.presence.union(parts.checked.presence)
        )
      }
      return (.verdict(try verdict(parts.checked.condition)), parts.checked.presence)
    } catch {
      return (.problem(error), parts.checked.presence)
    }
  }
}
