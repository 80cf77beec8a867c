import DigestModel

/// All that has to be true of a document's printings, and what they would have to be for it.
struct ConstraintSystem: Sendable {
  let inspection: Inspection
  /// Every printing that a constraint depends on or may be freed for, by number.
  private(set) var printings: [Printing] = []
  let domains: [ValueDomain]
  private(set) var constraints: [Constraint] = []
  /// For each printing the constraints that depend on it, ascending.
  private(set) var constraintsOfPrinting: [[Int]] = []

  init(_ inspection: Inspection) {
    self.inspection = inspection
    let figures = inspection.evaluator.figures
    // First values have the numbers of their figures' places.
    var further: [Printing] = []
    for (place, figure) in figures.enumerated() {
      let all = Printing.all(of: figure, at: place)
      printings.append(all[0])
      further += all.dropFirst()
    }
    printings += further
    domains = printings.map { printing in
      ValueDomain(
        figures[printing.place].occurrences[printing.occurrences[0]].value,
        of: figures[printing.place].measure)
    }
    collectInstances()
    collectRepetitions(from: figures.count)
    constraintsOfPrinting = Array(repeating: [], count: printings.count)
    for (number, constraint) in constraints.enumerated() {
      for printing in constraint.printings { constraintsOfPrinting[printing].append(number) }
    }
  }

  /// The printed value.
  func value(_ printing: Int) -> FigureValue {
    let printing = printings[printing]
    return inspection.evaluator.figures[printing.place].occurrences[printing.occurrences[0]].value
  }

  /// What slips of the hand make of a printed value, in units of its last digit.
  func slips(of printing: Int) -> [Int] {
    guard let digits = PrintedDigits(value(printing)) else { return [] }
    return DigitEdits.all(digits).compactMap { digits.value($0).flatMap(domains[printing].units) }
  }

  func figure(_ printing: Int) -> Figure {
    inspection.evaluator.figures[printings[printing].place]
  }

  /// Whether a rule's instance does not fail on other values; one that fails as printed must not be
  /// left without application either. `nil` for what is no rule's instance.
  func accepts(_ constraint: Constraint, by evaluator: inout GroundEvaluator) -> Bool? {
    guard case .instance(let instance) = constraint.source else { return nil }
    let (outcome, _) = evaluator.outcome(of: inspection.instances[instance])
    if case .excluded = outcome { return !constraint.fails }
    return outcome.holds != false
  }

  private mutating func collectInstances() {
    var evaluator = inspection.evaluator
    for (number, instance) in inspection.instances.enumerated()
    where !instance.parts.lacksEarlierIssue {
      let (outcome, _) = evaluator.outcome(of: instance)
      if case .problem = outcome { continue }
      if outcome.passes, inspection.isUsed(instance, evaluator.trace) { continue }
      let fails = outcome.holds == false
      // What is known to be absent cannot be another value.
      let printings = instance.places(besidesWhen: fails).filter { domains[$0] != .absent }.sorted()
      if printings.isEmpty { continue }
      constraints.append(
        Constraint(
          source: .instance(number), printings: printings, fails: fails,
          severity: inspection.rules[instance.rule].severity,
          isEquality: instance.parts.checked.condition.isEquality))
    }
  }

  /// - Parameter first: The number of the first printing that is not its figure's first value.
  private mutating func collectRepetitions(from first: Int) {
    let further = Dictionary(grouping: first..<printings.count) { printings[$0].place }
    for (place, others) in further.sorted(by: { $0.key < $1.key }) {
      // What is known to be absent cannot be another value.
      let values = ([place] + others).filter { domains[$0] != .absent }
      for (number, second) in values.enumerated() {
        for first in values[..<number] {
          constraints.append(
            Constraint(
              source: .repetition(place), printings: [first, second],
              fails: !RepeatsAgree.haveCommonValue([value(first), value(second)]),
              severity: .error, isEquality: true))
        }
      }
    }
  }
}

extension RuleInstance {
  /// The places of the figures whose values it depends on, each once.
  ///
  /// - Parameter besidesWhen: Whether those are left out that only its `when` speaks of.
  fileprivate func places(besidesWhen: Bool) -> Set<Int> {
    var places: Set<Int> = []
    for parts in [parts, partsWithDoubtfulUnits].compactMap(\.self) {
      places.formUnion(parts.checked.condition.places)
      if !besidesWhen { places.formUnion(parts.guarding?.condition.places ?? []) }
    }
    return places
  }
}
