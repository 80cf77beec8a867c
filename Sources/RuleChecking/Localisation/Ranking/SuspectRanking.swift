import DigestModel

/// Puts the sets of printings that may be wrong in order: those first whose change a slip explains
/// best and leads to a plausible value.
struct SuspectRanking {
  let system: ConstraintSystem
  let neighbours: DocumentNeighbours
  let sums: SumIdentities
  private let plausibility: Plausibility

  init(_ system: ConstraintSystem) {
    self.system = system
    neighbours = DocumentNeighbours(
      figures: system.inspection.evaluator.figures, earlier: system.inspection.evaluator.earlier)
    sums = SumIdentities(system)
    plausibility = Plausibility(neighbours: neighbours)
  }

  /// A set with what speaks for it.
  struct Ranked: Sendable {
    var printings: [Int]
    var implied: [ImpliedValue]
    var mechanism: String?
    /// Thousandths of a natural logarithm; more is likelier.
    var score: Int
    /// What speaks for a misreading.
    var misreadings: [Wording] = []
    /// What other rows and rules speak for or against.
    var evidence: [Wording] = []
    /// Whether footnotes admit that all of it is wrong: what the publisher says outweighs what is likely.
    var isAdmitted = false
    /// How many findings it resolves, where these are more than one contradiction's.
    var resolves: Int?
  }

  /// What each passing equality that a set would have to survive takes off its score.
  private static let corroboration = 300
  /// How likely a slip is carried into a total that is computed after it.
  static let carried = Mechanism.likelihood(percent: 40, ways: 1)

  /// How much less likely two slips are than one: of a hundred figures about one is wrong.
  static let rarity = -Mechanism.likelihood(percent: 1, ways: 1)

  /// What a footnote that admits an error adds to the score of its figure: more than any slip explains.
  private static let admission = 8000

  /// So many sets are weighed wholly; of more these are the ones whose digits explain most.
  static let mostWeighed = 256

  /// All sets of a contradiction, those first that are worth weighing further.
  func ranked(_ solutions: [SmallestChangeSearch.Solution]) -> [Ranked] {
    guard solutions.count > Self.mostWeighed else { return solutions.map { ranked($0) } }
    let sketches = solutions.enumerated().map { (number: $0, sketch: sketch($1)) }.sorted {
      ($1.sketch.score, $0.number) < ($0.sketch.score, $1.number)
    }
    let weighed = sketches.prefix(Self.mostWeighed).map { ranked(solutions[$0.number]) }
    let least = weighed.map(\.score).min() ?? 0
    return weighed
      + sketches.dropFirst(Self.mostWeighed).map { _, sketch in
        var sketch = sketch
        sketch.score = min(sketch.score, least)
        return sketch
      }
  }

  /// A set with what its digits alone speak for.
  private func sketch(_ solution: SmallestChangeSearch.Solution) -> Ranked {
    guard solution.printings.count == 1, case .units(let range) = solution.values[0],
      let units = range.single
    else { return ranked(solution) }
    let printing = solution.printings[0]
    let domain = system.domains[printing]
    guard let printed = domain.units(system.value(printing)), let value = domain.value(units) else {
      return ranked(solution)
    }
    let change = change(of: printing, from: printed, to: units)
    let best = Mechanism.best(for: change, of: Mechanism.ofDigits, among: neighbours)
    return admitting(
      Ranked(
        printings: [printing], implied: [.value(value)], mechanism: best?.mechanism.name,
        score: (best?.likelihood ?? Mechanism.unexplained(change))
          - Self.corroboration * (solution.weight - ContradictionSearch.baseWeight)))
  }

  /// A set with what footnotes admit of its figures.
  private func admitting(_ ranked: Ranked) -> Ranked {
    var ranked = ranked
    let admitted = ranked.printings.count { printing in
      let figure = system.figure(printing)
      return system.printings[printing].occurrences.contains {
        figure.occurrences[$0].isAdmittedWrong
      }
    }
    ranked.score += admitted * Self.admission
    ranked.isAdmitted = admitted == ranked.printings.count
    if ranked.isAdmitted, ranked.mechanism == nil { ranked.mechanism = "admitted-in-note" }
    return ranked
  }

  private func ranked(_ solution: SmallestChangeSearch.Solution) -> Ranked {
    var ranked = Ranked(
      printings: solution.printings, implied: [], mechanism: nil,
      score: -Self.corroboration
        * (solution.weight - ContradictionSearch.baseWeight * solution.printings.count))
    let carriers = sums.carried(among: solution.printings)
    var mechanisms: [String?] = []
    for (printing, range) in zip(solution.printings, solution.values) {
      let (implied, explanation) = explanation(of: printing, range)
      ranked.implied.append(implied)
      if carriers[printing] == nil {
        mechanisms.append(explanation.mechanism)
        ranked.score += explanation.score
        if solution.printings.count == carriers.count + 1 {
          ranked.evidence += explanation.evidence
        }
      } else {
        // The sum holds whatever the slip was, and corroborates neither its part nor its total.
        mechanisms.append("carried-into-total")
        ranked.score += Self.carried + 2 * Self.corroboration
      }
    }
    if !carriers.isEmpty { ranked.mechanism = "carried-into-total" }
    // Else a set of several has a mechanism where all of it have the same.
    if let first = mechanisms.first, mechanisms.allSatisfy({ $0 == first }) {
      ranked.mechanism = first
    }
    return admitting(ranked)
  }

  /// What speaks for a printed value standing for another.
  struct Explanation: Sendable {
    var mechanism: String?
    /// Thousandths of a natural logarithm.
    var score = 0
    /// What other rows say of it; `nil` where it stands for many values.
    var judgement: Plausibility.Judgement?

    /// What of it is not seen in the digits.
    var evidence: [Wording] { judgement?.telling ?? [] }
  }

  private func explanation(
    of printing: Int, _ range: ConstraintSystem.ValueRange
  ) -> (ImpliedValue, Explanation) {
    switch range {
    case .range(let value):
      return (value.map(ImpliedValue.value) ?? .undetermined, Explanation())
    case .units(let units):
      let domain = system.domains[printing]
      guard let printed = domain.units(system.value(printing)) else {
        return (.undetermined, Explanation())
      }
      if let single = units.single, let value = domain.value(single) {
        return (.value(value), explanation(of: printing, printed: printed, implied: single))
      }
      return within(units, printing, domain, printed)
    }
  }

  /// Of many values the one that a slip explains best, where one does.
  private func within(
    _ units: UnitRange, _ printing: Int, _ domain: ValueDomain, _ printed: Int
  ) -> (ImpliedValue, Explanation) {
    let ends = (units.lower.flatMap(domain.value), units.upper.flatMap(domain.value))
    let implied: ImpliedValue =
      ends.0 == nil && ends.1 == nil ? .undetermined : .between(ends.0, ends.1)
    let nearest = change(of: printing, from: printed, to: units.nearest(to: printed))
    var candidates = system.slips(of: printing).filter(units.contains)
    candidates = Array(candidates.prefix(Self.mostCandidates))
    let standard = standard(of: printing)
    let best = candidates.map {
      explanation(of: change(of: printing, from: printed, to: $0), by: standard)
    }.max { $0.score < $1.score }
    // Where every slip would do, none of them tells anything.
    guard var best, candidates.count <= Self.fewCandidates else {
      let gain = plausibility.judgement(of: nearest, by: standard).gain
      return (implied, Explanation(score: Mechanism.unexplained(nearest, in: units) + gain))
    }
    best.judgement = nil
    return (implied, best)
  }

  private static let mostCandidates = 200
  private static let fewCandidates = 3

  private func change(of printing: Int, from printed: Int, to implied: Int) -> Change {
    Change(
      printing: printing, place: system.printings[printing].place,
      domain: system.domains[printing], printed: printed, implied: implied)
  }

  /// What speaks for a printed value standing for another.
  func explanation(of printing: Int, printed: Int, implied: Int) -> Explanation {
    explanation(
      of: change(of: printing, from: printed, to: implied), by: standard(of: printing))
  }

  private func standard(of printing: Int) -> Plausibility.Standard? {
    plausibility.standard(at: system.printings[printing].place, in: system.domains[printing])
  }

  private func explanation(of change: Change, by standard: Plausibility.Standard?) -> Explanation {
    let judgement = plausibility.judgement(of: change, by: standard)
    let best = Mechanism.best(for: change, among: neighbours)
    return Explanation(
      mechanism: best?.mechanism.name,
      score: (best?.likelihood ?? Mechanism.unexplained(change)) + judgement.gain,
      judgement: judgement)
  }
}
