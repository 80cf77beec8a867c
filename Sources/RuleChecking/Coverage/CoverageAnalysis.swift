import DigestModel

/// Changes every figure of a document in turn and looks which rules notice.
struct CoverageAnalysis {
  private let inspection: Inspection
  private let neighbours: DocumentNeighbours
  /// For each figure the instances that depend on its value and are decided now, ascending.
  private var instances: [[Int]]
  /// The instances that pass now: only these can notice a change.
  private var passing: Set<Int> = []
  /// For each figure the passing instances that its value may keep from applying, ascending.
  private var applying: [[Int]]

  init(_ inspection: Inspection) {
    self.inspection = inspection
    neighbours = DocumentNeighbours(
      figures: inspection.evaluator.figures, earlier: inspection.evaluator.earlier)
    instances = Array(repeating: [], count: inspection.evaluator.figures.count)
    applying = instances
    var evaluator = inspection.evaluator
    for (number, instance) in inspection.instances.enumerated()
    where !instance.parts.lacksEarlierIssue {
      let (outcome, _) = evaluator.outcome(of: instance)
      guard let holds = outcome.holds, !inspection.isUsed(instance, evaluator.trace) else {
        continue
      }
      if holds { passing.insert(number) }
      let places = instance.parts.checked.condition.places
      for place in places { instances[place].append(number) }
      guard holds, !outcome.isExempt else { continue }
      for place in Set(places + (instance.parts.guarding?.condition.places ?? [])) {
        applying[place].append(number)
      }
    }
  }

  /// - Complexity: Linear in figures, the digits of each, and the instances that check it.
  func coverage(only wanted: Set<FigureKey>?) -> RuleCoverage {
    RuleCoverage(
      path: inspection.document.path,
      figures: inspection.evaluator.figures.indices.compactMap { place in
        guard wanted?.contains(inspection.evaluator.figures[place].key) ?? true else { return nil }
        let figure = inspection.evaluator.figures[place]
        return RuleCoverage.Covered(
          key: figure.key, value: figure.value, measure: figure.measure, rules: rules(of: place),
          trials: Mutation.all.map { trial($0, place, figure.value) })
      })
  }

  private func rules(of place: Int) -> [String] {
    var names: [String] = []
    for instance in instances[place] {
      let name = inspection.rules[inspection.instances[instance].rule].name
      if names.last != name { names.append(name) }
    }
    if inspection.evaluator.figures[place].occurrences.count > 1 {
      names.append(BuiltInRule.repeatsAgree.name)
    }
    return names
  }

  private func trial(
    _ mutation: Mutation, _ place: Int, _ value: FigureValue
  ) -> RuleCoverage.Trial {
    let values = mutation.values(value, place, neighbours)
    var evaluator = inspection.evaluator
    evaluator.isTracing = false
    let unnoticed = values.filter { changed in
      evaluator.supposed = [place: changed]
      return !instances[place].contains { instance in
        passing.contains(instance)
          && evaluator.outcome(of: inspection.instances[instance]).0.isNoticed
      }
    }
    let lapsed = unnoticed.count { changed in
      evaluator.supposed = [place: changed]
      return applying[place].contains {
        evaluator.outcome(of: inspection.instances[$0]).0.isExempt
      }
    }
    return RuleCoverage.Trial(
      kind: mutation.kind, tried: values.count, unnoticed: unnoticed, lapsed: lapsed)
  }
}
