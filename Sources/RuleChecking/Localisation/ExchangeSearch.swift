import DigestModel

/// Finds pairs of figures whose values have changed places: each has the value that the other should
/// have, and with the values exchanged nothing fails any more.
struct ExchangeSearch {
  private let system: ConstraintSystem
  private let ranking: SuspectRanking
  private let contradictions: [Contradiction]

  init(_ system: ConstraintSystem, _ ranking: SuspectRanking, _ contradictions: [Contradiction]) {
    self.system = system
    self.ranking = ranking
    self.contradictions = contradictions
  }

  struct Exchange {
    /// The contradictions that it resolves, by number.
    var contradictions: [Int]
    var suspect: SuspectRanking.Ranked
  }

  /// Of two figures beside each other one exchange in ten or so.
  private static let percent = 10

  func exchanges() -> [Exchange] {
    var exchanges: [Exchange] = []
    var seen: Set<[Int]> = []
    for contradiction in contradictions {
      for solution in contradiction.result.solutions where solution.printings.count == 1 {
        guard case .units(let range) = solution.values[0], let wanted = range.single else {
          continue
        }
        let printing = solution.printings[0]
        for other in partners(of: printing, with: wanted) {
          let pair = [printing, other].sorted()
          guard seen.insert(pair).inserted, let resolved = resolved(byExchanging: pair) else {
            continue
          }
          exchanges.append(Exchange(contradictions: resolved, suspect: suspect(pair)))
        }
      }
    }
    return exchanges
  }

  /// Figures in the same row or column whose printed value is a wanted one; printed once, as the
  /// figure itself.
  private func partners(of printing: Int, with wanted: Int) -> [Int] {
    let domain = system.domains[printing]
    guard system.figure(printing).occurrences.count == 1 else { return [] }
    return ranking.neighbours.of(system.printings[printing].place).filter { other in
      system.domains[other] == domain && system.figure(other).occurrences.count == 1
        && ranking.neighbours.units(at: other, in: domain) == wanted
    }
  }

  /// The contradictions that an exchange resolves; `nil` where it leaves something failing.
  private func resolved(byExchanging pair: [Int]) -> [Int]? {
    var evaluator = system.inspection.evaluator
    evaluator.supposed[system.printings[pair[0]].place] = system.value(pair[1])
    evaluator.supposed[system.printings[pair[1]].place] = system.value(pair[0])
    let touched = Set(pair.flatMap { system.constraintsOfPrinting[$0] })
    for constraint in touched {
      guard system.accepts(system.constraints[constraint], by: &evaluator) == true else {
        return nil
      }
    }
    let resolved = contradictions.indices.filter { number in
      contradictions[number].failing.allSatisfy(touched.contains)
    }
    return resolved.isEmpty ? nil : resolved
  }

  private func suspect(_ pair: [Int]) -> SuspectRanking.Ranked {
    let ways = ranking.neighbours.of(system.printings[pair[0]].place).count
    return SuspectRanking.Ranked(
      printings: pair,
      implied: [.value(system.value(pair[1])), .value(system.value(pair[0]))],
      mechanism: "figures-swapped",
      score: Mechanism.likelihood(percent: Self.percent, ways: ways))
  }
}
