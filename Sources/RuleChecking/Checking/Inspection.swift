import DigestModel

/// Checks one document, rule by rule.
///
/// Every instance of a rule gives one finding, unless it does not apply:
///
/// - its `when` does not hold;
/// - it cannot be decided for want of a figure of a unit that surely does not exist in the period
///   and of which it finds no other figure, or goes through the children of a unit without any;
/// - it ranges over units, cannot be decided, and not one of its figures of that unit is printed:
///   most units print only some indicators. `required: true` has such an instance reported.
///
/// So that no rule is passed over in silence, one that is left with no instance only because nothing
/// it checks is printed gives one finding, `indeterminate`. A rule without unit variables always
/// gives its findings, with nothing printed too.
///
/// A unit of which the registry does not tell whether it exists in the period, as every unit with a
/// first or last day if the document has no period, takes part if anything is printed of it. If
/// not, the rule is first decided without the unit; where it does not pass so, the unit's figures
/// count as missing.
struct Inspection {
  private var evaluator: Evaluator
  private let symbols: Symbols
  /// The figures of identities that were used to read them, by name.
  private let usedIdentities: [String: [Set<FigureKey>]]

  init(_ document: RecoveredDocument, symbols: Symbols) {
    evaluator = Evaluator(document, symbols: symbols)
    self.symbols = evaluator.index.symbols
    usedIdentities = Dictionary(grouping: document.usedIdentities, by: \.name)
      .mapValues { $0.map { Set($0.keys) } }
  }

  /// What became of an instance.
  private enum Outcome {
    case finding(Finding)
    case inapplicable
    /// Nothing of the unit is printed; the figures that would have been needed.
    case unprinted([FigureKey])
  }

  /// The findings of a rule, in the declared order of its variables' members.
  mutating func findings(of rule: Rule, language: String) -> [Finding] {
    evaluator.start(rule, expectingDoubtfulUnits: false)
    var findings: [Finding] = []
    var unprinted: [FigureKey] = []
    var isPassedOver = true
    forEachInstance(of: rule, from: 0) { inspection in
      switch inspection.outcome(of: rule, language: language) {
      case .finding(let finding): findings.append(finding)
      case .inapplicable: isPassedOver = !unprinted.isEmpty
      case .unprinted(let keys):
        unprinted += keys
        isPassedOver = true
      }
    }
    guard findings.isEmpty, isPassedOver else { return findings }
    return [
      Finding(
        rule: rule.name, label: rule.label(in: language), instance: [], status: .indeterminate,
        severity: rule.severity, missing: unprinted,
        message: "cannot be decided: none of the figures it checks is printed")
    ]
  }

  private mutating func forEachInstance(
    of rule: Rule, from depth: Int, _ body: (inout Inspection) -> Void
  ) {
    guard depth < rule.variables.count else {
      body(&self)
      return
    }
    let variable = rule.variables[depth]
    for member in evaluator.members(of: variable.set) {
      evaluator.slots[variable.slot] = member
      forEachInstance(of: rule, from: depth + 1, body)
    }
  }

  private mutating func outcome(of rule: Rule, language: String) -> Outcome {
    var result = evaluate(rule, expectingDoubtfulUnits: false)
    if evaluator.trace.leftOutDoubtful, !result.passes {
      result = evaluate(rule, expectingDoubtfulUnits: true)
    }
    let trace = evaluator.trace
    if case .excluded = result { return .inapplicable }
    if case .verdict(let verdict) = result, verdict.holds == nil {
      if trace.isInapplicable { return .inapplicable }
      let units = rule.variables.filter { $0.dimension == symbols.unitDimension }
      if units.contains(where: { trace.foundByVariable[$0.slot] == 0 }) {
        if units.contains(where: { evaluator.exists(unit: evaluator.slots[$0.slot]) == false }) {
          return .inapplicable
        }
        if !rule.isRequired { return .unprinted(trace.missing.map(symbols.key)) }
      }
    }
    return .finding(finding(of: rule, result, language: language))
  }

  private enum Result {
    /// The rule's `when` does not hold.
    case excluded
    case verdict(Verdict)
    case problem(EvaluationProblem)

    var passes: Bool {
      if case .verdict(let verdict) = self { verdict.holds == true } else { false }
    }
  }

  private mutating func evaluate(_ rule: Rule, expectingDoubtfulUnits: Bool) -> Result {
    evaluator.start(rule, expectingDoubtfulUnits: expectingDoubtfulUnits)
    do {
      if let guardCondition = rule.guardCondition {
        let verdict = try evaluator.verdict(guardCondition)
        if verdict.holds == false { return .excluded }
        if verdict.holds == nil { return .verdict(Verdict(nil)) }
      }
      return .verdict(try evaluator.verdict(rule.condition))
    } catch {
      return .problem(error)
    }
  }

  private func finding(of rule: Rule, _ result: Result, language: String) -> Finding {
    let figures = evaluator.trace.present.map { evaluator.index.figures[$0].key }
    let missing = evaluator.trace.missing.map(symbols.key)
    var finding = Finding(
      rule: rule.name, label: rule.label(in: language),
      instance: rule.variables.map { variable in
        FigureKey.Coordinate(
          dimension: variable.name,
          member: symbols.dimensions[variable.dimension].members[evaluator.slots[variable.slot]])
      },
      status: .broken, severity: rule.severity, figures: figures, missing: missing, message: "")
    switch result {
    case .excluded: preconditionFailure("an excluded instance has no finding")
    case .problem(let problem): finding.message = "cannot be evaluated: \(problem.message)"
    case .verdict(let verdict):
      switch verdict.holds {
      case true?: finding.status = isUsed(rule, figures) ? .used : .pass
      case false?: finding.status = .fail
      case nil: finding.status = .indeterminate
      }
      if let evidence = verdict.evidence { finding.state(evidence) }
      finding.message =
        switch finding.status {
        case .indeterminate: Finding.undecided(missing: missing, lacks: evaluator.trace.lacks)
        case .used: "was used to read its figures, so it cannot check them"
        default: Finding.sentence(verdict.evidence, holds: verdict.holds == true)
        }
    }
    return finding
  }

  private func isUsed(_ rule: Rule, _ figures: [FigureKey]) -> Bool {
    usedIdentities[rule.name]?.contains(Set(figures)) ?? false
  }
}
