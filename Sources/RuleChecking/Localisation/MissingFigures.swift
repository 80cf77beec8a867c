import DigestModel

/// Works out what a figure that is not printed would have to be for the rules that need it to pass.
struct MissingFigures {
  private let inspection: Inspection
  private let before: [RecoveredDocument]
  private let rules: RuleSet

  init(_ inspection: Inspection, after before: [RecoveredDocument], rules: RuleSet) {
    self.inspection = inspection
    self.before = before
    self.rules = rules
  }

  /// Those of a finding that are missing: all of them together, and what a single one would have to be.
  func suspects(of finding: Finding) -> [Finding.Suspect] {
    let keys = finding.missing
    let implied = keys.count == 1 ? impliedValues(of: keys) : keys.map { _ in .undetermined }
    return [Finding.Suspect(keys: keys, implied: implied, mechanism: "row-omitted")]
  }

  /// With all of them in the document, what each may be.
  private func impliedValues(of keys: [FigureKey]) -> [ImpliedValue] {
    var document = inspection.document
    let first = document.figures.count
    let box = Box(left: 0, top: 0, right: 0, bottom: 0)
    for key in keys {
      guard let number = inspection.symbols.indicator(key.indicator) else {
        return keys.map { _ in .undetermined }
      }
      let measure = inspection.symbols.indicators[number].measure
      guard measure == .count || measure == .score else { return keys.map { _ in .undetermined } }
      document.figures.append(
        Figure(
          key: key, measure: measure,
          occurrences: [
            Figure.Occurrence(page: 1, box: box, line: 1, text: "", value: .number(Quantity(0)))
          ], reading: [.plain]))
    }
    let system = ConstraintSystem(
      Inspection(document, after: before, rules: rules.rules, symbols: rules.symbols))
    // What fails without them fails with them too, and says nothing of them.
    let freed = Array(first..<document.figures.count)
    var effort = SearchEffort(SearchEffort.mostOfSearch)
    let answer = try? system.answer(
      freeing: freed,
      isIgnored: { number in
        let constraint = system.constraints[number]
        return constraint.severity < .error
          || constraint.fails
            && !constraint.printings.contains { $0 >= first && $0 < first + keys.count }
      }, &effort)
    guard case .possible(let ranges)? = answer else { return keys.map { _ in .undetermined } }
    return zip(freed, ranges).map { printing, range in
      guard case .units(let units) = range else { return .undetermined }
      let domain = system.domains[printing]
      if let single = units.single, let value = domain.value(single) { return .value(value) }
      return .between(units.lower.flatMap(domain.value), units.upper.flatMap(domain.value))
    }
  }
}
