import DigestModel

/// Names the figures that may be wrong where rules fail.
struct Localisation {
  private let system: ConstraintSystem
  private let ranking: SuspectRanking
  private let misreadings: Misreadings

  init(_ inspection: Inspection) {
    misreadings = Misreadings(inspection.document)
    system = ConstraintSystem(inspection)
    ranking = SuspectRanking(system)
  }

  /// What was found about a failing constraint.
  struct Outcome {
    /// Likeliest first.
    var suspects: [Finding.Suspect]
    var certainty: Finding.Certainty
  }

  /// The outcomes by the sources of constraints.
  struct Outcomes {
    /// By the number of a rule's instance.
    var ofInstances: [Int: Outcome] = [:]
    /// By the place of a figure whose printings disagree.
    var ofRepetitions: [Int: Outcome] = [:]
  }

  /// The most failing constraints whose suspects are looked for: where more fail, a document was
  /// misread as a whole, and what is compared with each other grows with their square.
  private static let mostFailing = 500

  /// The suspects of all that fails; where too much does, that the search stopped.
  func outcomes() -> Outcomes {
    let failing = system.constraints.count(where: \.fails)
    guard failing > 0 else { return Outcomes() }
    guard failing <= Self.mostFailing else {
      let stopped = Outcome(suspects: [], certainty: .stopped)
      return outcomes(
        system.constraints.indices.filter { system.constraints[$0].fails }.map { ($0, stopped) })
    }
    var search = ContradictionSearch(system)
    let contradictions = search.contradictions()
    let changes = JointChanges(
      system: system, sums: ranking.sums, contradictions: contradictions)
    let joint =
      CarriedSlipSearch(joint: changes, ranking: ranking).suspects()
      + ExchangeSearch(joint: changes, ranking: ranking).suspects()
    let ranked = contradictions.map { ranking.ranked($0.result.solutions) }
    let best = ranked.map { $0.map(\.score).max() ?? 0 }
    let rules = OtherRules(system: system, contradictions: contradictions)
    /// A set that resolves more contradictions than one.
    func resolving(
      _ others: [Int], besides number: Int, _ suspect: SuspectRanking.Ranked
    ) -> SuspectRanking.Ranked {
      var suspect = suspect
      suspect.resolves = findings(of: ([number] + others).flatMap { contradictions[$0].failing })
      // Else each of the others would be a slip of its own.
      for other in others { suspect.score += SuspectRanking.rarity - best[other] }
      return suspect
    }
    return outcomes(
      contradictions.enumerated().flatMap { number, contradiction in
        let own = joint.filter { $0.contradictions.contains(number) }.map { joint in
          resolving(
            joint.contradictions.filter { $0 != number }, besides: number, joint.suspect)
        }
        // A set that is named with these values is not named again.
        let named = Set(own.map { Set($0.printings) })
        let rest = ranked[number].filter { !named.contains(Set($0.printings)) }
        let judged = rest.prefix(SuspectRanking.mostWeighed).map { suspect in
          let bearing = rules.bearing(of: suspect, on: number)
          var judged = suspect
          if !bearing.resolved.isEmpty {
            judged = resolving(bearing.resolved, besides: number, suspect)
          }
          // However many rules a second slip made pass, it is one.
          if !bearing.broken.isEmpty { judged.score -= SuspectRanking.rarity }
          judged.evidence += rules.telling(bearing)
          return judged
        }
        let outcome = outcome(
          of: contradiction, own + judged + rest.dropFirst(SuspectRanking.mostWeighed))
        return contradiction.failing.map { ($0, outcome) }
      })
  }

  private func outcomes(_ found: [(constraint: Int, outcome: Outcome)]) -> Outcomes {
    var outcomes = Outcomes()
    for (constraint, outcome) in found {
      switch system.constraints[constraint].source {
      case .instance(let instance): outcomes.ofInstances[instance] = outcome
      case .repetition(let place): outcomes.ofRepetitions[place] = outcome
      }
    }
    return outcomes
  }

  private func outcome(
    of contradiction: Contradiction, _ ranked: [SuspectRanking.Ranked]
  ) -> Outcome {
    let most = SuspectRanking.mostWeighed
    let weighed = ranked.prefix(most).map(weighed) + ranked.dropFirst(most)
    let ordered = weighed.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if left.isAdmitted != right.isAdmitted { return left.isAdmitted }
      return (right.score, first.offset) < (left.score, second.offset)
    }.map(\.element)
    let certainty: Finding.Certainty =
      if contradiction.result.hasStopped {
        .stopped
      } else if ordered.isEmpty {
        .none
      } else {
        ordered.count == 1 ? .determined : .ambiguous
      }
    let findings = findings(of: contradiction.failing)
    return Outcome(
      suspects: ordered.map { suspect($0, resolving: $0.resolves ?? findings) },
      certainty: certainty)
  }

  /// How many findings constraints are: that a figure's printings disagree is one, however many do.
  private func findings(of failing: [Int]) -> Int {
    var figures: Set<Int> = []
    return failing.count { constraint in
      guard case .repetition(let place) = system.constraints[constraint].source else { return true }
      return figures.insert(place).inserted
    }
  }

  /// A set with what speaks for its having been misread.
  private func weighed(_ ranked: SuspectRanking.Ranked) -> SuspectRanking.Ranked {
    var weighed = ranked
    for (number, implied) in zip(ranked.printings, ranked.implied) {
      let figure = system.figure(number)
      let evidence = misreadings.evidence(
        on: figure, system.printings[number].occurrences.map { figure.occurrences[$0] },
        implied: implied)
      weighed.misreadings += evidence.reasons
      weighed.score += evidence.weight
      if evidence.isExplanation, ranked.printings.count == 1 { weighed.mechanism = "misread" }
    }
    return weighed
  }

  private func suspect(_ ranked: SuspectRanking.Ranked, resolving count: Int) -> Finding.Suspect {
    var suspect = Finding.Suspect(keys: [], implied: [], mechanism: ranked.mechanism)
    suspect.resolves = count
    suspect.misreadings = ranked.misreadings
    suspect.evidence = ranked.evidence
    for (number, implied) in zip(ranked.printings, ranked.implied) {
      let printing = system.printings[number]
      let figure = system.figure(number)
      // Where all printings of a figure would have to change, it is one figure.
      if let place = suspect.keys.firstIndex(of: figure.key) {
        if suspect.implied[place] != implied { suspect.implied[place] = .undetermined }
      } else {
        suspect.keys.append(figure.key)
        suspect.implied.append(implied)
      }
      guard printing.occurrences.count < figure.occurrences.count else { continue }
      for occurrence in printing.occurrences.map({ figure.occurrences[$0] }) {
        suspect.printings.append(
          Finding.Suspect.Printing(
            key: figure.key, page: occurrence.page, line: occurrence.line, text: occurrence.text))
      }
    }
    return suspect
  }
}
