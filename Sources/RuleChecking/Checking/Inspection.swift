import DigestModel

/// The rules of a publication on one document, grounded and ready to be decided.
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
/// it checks is printed gives one finding, `indeterminate`; one that is repeated for indicators gives
/// one for each of them. A rule without unit variables always gives its findings, with nothing printed
/// too.
///
/// A unit of which the registry does not tell whether it exists in the period, as every unit with a
/// first or last day if the document has no period, takes part if anything is printed of it. If
/// not, the rule is first decided without the unit; where it does not pass so, the unit's figures
/// count as missing.
struct Inspection {
  let rules: [Rule]
  let document: RecoveredDocument
  let symbols: Symbols
  /// In the order of the rules, those of each in the declared order of its variables' members.
  let instances: [RuleInstance]
  /// Evaluates on the figures as printed.
  let evaluator: GroundEvaluator
  let index: FigureIndex
  private let existence: [Bool?]
  /// Of the issues behind the nearest one before, as `IssueHistory` has them.
  private let periodsBefore: [(offset: Int, period: Period?)]
  private let sentences: FindingSentences
  /// The figures of identities that were used to read them, by name.
  private let usedIdentities: [String: [Set<FigureKey>]]

  /// - Parameter before: The issues before, of the same publication, the nearest first.
  init(
    _ document: RecoveredDocument, after before: [RecoveredDocument], rules: [Rule],
    symbols: Symbols
  ) {
    var grounder = Grounder(document, after: before, symbols: symbols)
    self.rules = rules
    self.document = document
    self.symbols = grounder.symbols
    index = grounder.index
    sentences = FindingSentences(numbers: document.printedNumbers)
    existence = grounder.existence
    periodsBefore = grounder.history.periods
    evaluator = GroundEvaluator(
      figures: grounder.index.figures, earlier: grounder.history.figures,
      nearest: grounder.history.nearest?.index.figures.count ?? 0)
    instances = rules.enumerated().flatMap { grounder.instances(of: $1, numbered: $0) }
    usedIdentities = Dictionary(grouping: document.usedIdentities, by: \.name)
      .mapValues { $0.map { Set($0.keys) } }
  }

  /// A finding and the instance it is about; none for a rule that is left with no instance.
  struct Decided {
    var finding: Finding
    let instance: Int?
  }

  /// What became of an instance.
  private enum Fate {
    case finding(Finding)
    case inapplicable
    /// Nothing of the unit is printed; the figures that would have been needed.
    case unprinted([FigureKey])
  }

  /// The findings of all rules, in the order of the instances.
  func findings(language: String) -> [Decided] {
    var evaluator = evaluator
    var decided: [Decided] = []
    var next = 0
    for number in rules.indices {
      let first = next
      while next < instances.count, instances[next].rule == number { next += 1 }
      decided += findings(of: number, first..<next, language, &evaluator)
    }
    return decided
  }

  private func findings(
    of number: Int, _ range: Range<Int>, _ language: String, _ evaluator: inout GroundEvaluator
  ) -> [Decided] {
    let rule = rules[number]
    // Without an earlier issue nothing can be compared with it; the caller says so once.
    if instances[range].contains(where: \.parts.lacksEarlierIssue) { return [] }
    // Of an open dimension without printed members there is nothing that `when` could ask for.
    if range.isEmpty, rule.isConditional { return [] }
    var findings: [Decided] = []
    var left = Array(repeating: Remainder(), count: rule.programs.count)
    for place in range {
      let program = instances[place].program
      let fate = fate(of: instances[place], language, &evaluator)
      left[program].note(fate)
      if case .finding(let finding) = fate {
        findings.append(Decided(finding: finding, instance: place))
      }
    }
    for (program, left) in zip(rule.programs, left) where left.isPassedOver {
      let finding = Finding(
        rule: rule.name, label: rule.label(in: language), instance: instance(of: rule, program),
        status: .indeterminate, severity: rule.severity, missing: left.unprinted,
        statement: Term.nonePrinted.text)
      findings.append(Decided(finding: finding, instance: nil))
    }
    return findings
  }

  /// What is left of a program of a rule when its instances are decided.
  private struct Remainder {
    private var hasFinding = false
    /// Whether the last instances did not apply, with none before them left out as not printed.
    private var isInapplicable = false
    private(set) var unprinted: [FigureKey] = []

    /// Whether nothing would be said of it.
    var isPassedOver: Bool { !hasFinding && !isInapplicable }

    mutating func note(_ fate: Fate) {
      switch fate {
      case .finding: hasFinding = true
      case .inapplicable: isInapplicable = unprinted.isEmpty
      case .unprinted(let keys):
        unprinted += keys
        isInapplicable = false
      }
    }
  }

  /// The indicators that a program of a rule is about.
  private func instance(of rule: Rule, _ program: Rule.Program) -> [FigureKey.Coordinate] {
    zip(rule.variables.filter { $0.dimension == nil }, program.indicators).map(coordinate)
  }

  /// What a variable of a rule stands for, by name.
  private func coordinate(_ variable: Rule.Variable, _ number: Int) -> FigureKey.Coordinate {
    FigureKey.Coordinate(
      dimension: variable.name,
      member: variable.dimension.map { symbols.dimensions[$0].members[number] }
        ?? symbols.indicators[number].id)
  }

  private func fate(
    of instance: RuleInstance, _ language: String, _ evaluator: inout GroundEvaluator
  ) -> Fate {
    let rule = rules[instance.rule]
    let (outcome, presence) = evaluator.outcome(of: instance)
    if case .excluded = outcome { return .inapplicable }
    if case .verdict(let verdict) = outcome, verdict.holds == nil {
      if presence.isInapplicable { return .inapplicable }
      let units = zip(rule.variables, instance.members).filter {
        $0.0.dimension != nil && $0.0.dimension == symbols.unitDimension
      }
      if units.contains(where: { presence.foundByVariable[$0.0.slot] == 0 }) {
        if units.contains(where: { existence[$0.1] == false }) { return .inapplicable }
        if !rule.isRequired { return .unprinted(evaluator.trace.missing.map(symbols.key)) }
      }
    }
    return .finding(finding(of: instance, outcome, evaluator.trace, language: language))
  }

  private func finding(
    of instance: RuleInstance, _ outcome: GroundEvaluator.Outcome, _ trace: Trace, language: String
  ) -> Finding {
    let rule = rules[instance.rule]
    let figures = trace.present.map { evaluator.figures[$0].key }
    let missing = trace.missing.map(symbols.key)
    var finding = Finding(
      rule: rule.name, label: rule.label(in: language),
      instance: zip(rule.variables, instance.members).map(coordinate),
      status: .broken, severity: rule.severity, figures: figures, missing: missing,
      statement: Wording(same: ""))
    finding.earlier = trace.earlier.map { evaluator.earlier[$0] }
    if trace.earlier.contains(where: { $0 >= evaluator.nearest }) {
      finding.earlierPeriods = trace.earlier.map { place in
        periodsBefore.last { $0.offset <= place }?.period
      }
    }
    switch outcome {
    case .excluded: preconditionFailure("an excluded instance has no finding")
    case .problem(let problem):
      finding.statement = Term.cannotBeEvaluated.text.filled(["reason": problem.message])
    case .verdict(let verdict):
      switch verdict.holds {
      case true?: finding.status = isUsed(rule, figures) ? .used : .pass
      case false?: finding.status = .fail
      case nil: finding.status = .indeterminate
      }
      if let evidence = verdict.evidence { finding.state(evidence) }
      finding.statement =
        switch finding.status {
        case .indeterminate: undecided(missing, trace.doubts, &finding)
        case .used: Term.sentenceUsed.text
        default: sentence(verdict)
        }
    }
    return finding
  }

  private func undecided(
    _ missing: [FigureKey], _ doubts: [Doubt], _ finding: inout Finding
  ) -> Wording {
    // Of units that are not listed more is said than that they are missing.
    let unlisted = Set(doubts.flatMap(\.unlisted))
    finding.doubts = Doubt.messages(doubts, sentences)
    return FindingSentences.undecided(
      missing: missing.filter { !unlisted.contains($0) }, doubts: finding.doubts)
  }

  private func sentence(_ verdict: Verdict) -> Wording {
    let holds = verdict.holds == true
    switch verdict.evidence?.kind {
    case .existence(let code):
      let isTrue = holds != verdict.evidence?.isNegated
      return (isTrue ? Term.keyIsPrinted : .keyIsNotPrinted).text
        .filled(["key": symbols.key(code).description])
    default: return sentences.sentence(verdict.evidence, holds: holds)
    }
  }

  /// Whether the identity of an instance that was just evaluated served to read its figures.
  func isUsed(_ instance: RuleInstance, _ trace: Trace) -> Bool {
    !usedIdentities.isEmpty
      && isUsed(rules[instance.rule], trace.present.map { evaluator.figures[$0].key })
  }

  private func isUsed(_ rule: Rule, _ figures: [FigureKey]) -> Bool {
    usedIdentities[rule.name]?.contains(Set(figures)) ?? false
  }
}
