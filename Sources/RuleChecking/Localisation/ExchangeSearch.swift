import DigestModel

/// Finds pairs of figures whose values have changed places: each has the value that the other should
/// have, and with the values exchanged, and the totals computed anew that they were carried into,
/// nothing fails any more.
struct ExchangeSearch {
  let joint: JointChanges
  let ranking: SuspectRanking
  private var system: ConstraintSystem { joint.system }
  private var contradictions: [Contradiction] { joint.contradictions }

  /// Of two figures beside each other one exchange in ten or so.
  private static let percent = 10
  /// Of contradictions among more figures only those exchanges are tried that a single change calls for.
  private static let mostFigures = 64
  /// How many exchanges are tried in a document, about a tenth of a second's work.
  private static let mostTries = 2000

  func suspects() -> [JointSuspect] {
    let calledFor = contradictions.map { Set(self.calledFor(by: $0)) }
    var exchanges: [JointSuspect] = []
    var seen: Set<[Int]> = []
    for (number, contradiction) in contradictions.enumerated() {
      let pairs = calledFor[number].sorted { $0.lexicographicallyPrecedes($1) }
      for pair in pairs + possible(in: contradiction) where seen.insert(pair).inserted {
        if seen.count > Self.mostTries { return exchanges }
        if let exchange = exchange(pair, calledFor) { exchanges.append(exchange) }
      }
    }
    return exchanges
  }

  /// A figure that alone resolves a contradiction by some value, and one beside it that has this value.
  private func calledFor(by contradiction: Contradiction) -> [[Int]] {
    let solutions = contradiction.result.solutions
    // In a table of so many rows a value stands elsewhere by chance.
    guard solutions.count <= SuspectRanking.mostWeighed else { return [] }
    return solutions.flatMap { solution -> [[Int]] in
      guard solution.printings.count == 1, case .units(let range) = solution.values[0],
        let wanted = range.single
      else { return [] }
      let printing = solution.printings[0]
      return partners(of: printing).filter {
        ranking.neighbours.units(at: $0, in: system.domains[printing]) == wanted
      }.map { [printing, $0].sorted() }
    }
  }

  /// The figures of failing rules with all those beside them.
  private func possible(in contradiction: Contradiction) -> [[Int]] {
    let printings = Set(contradiction.failing.flatMap { system.constraints[$0].printings })
    guard printings.count <= Self.mostFigures else { return [] }
    return printings.sorted().flatMap { printing in
      partners(of: printing).prefix(Self.mostFigures).map { [printing, $0].sorted() }
    }
  }

  /// The figures in a figure's row or column of the same kind; all printed once.
  private func partners(of printing: Int) -> [Int] {
    guard system.printings[printing].isFirst, system.figure(printing).occurrences.count == 1 else {
      return []
    }
    return ranking.neighbours.beside(printing).filter { other in
      system.domains[other] == system.domains[printing]
        && system.figure(other).occurrences.count == 1
    }
  }

  /// - Parameter calledFor: For each contradiction the exchanges that a single change calls for.
  private func exchange(_ pair: [Int], _ calledFor: [Set<[Int]>]) -> JointSuspect? {
    let (first, second) = (system.value(pair[0]), system.value(pair[1]))
    guard first != second, let totals = totals(of: pair) else { return nil }
    let changes = [(pair[0], second), (pair[1], first)] + totals
    let resolved = joint.resolved(by: changes)
    let named = resolved.filter { number in
      calledFor[number].contains(pair)
        || isWorthNaming(pair, changes, in: contradictions[number])
    }
    guard !named.isEmpty else { return nil }
    let ways = ranking.neighbours.beside(pair[0]).count
    return JointSuspect(
      contradictions: named,
      suspect: SuspectRanking.Ranked(
        printings: changes.map(\.0), implied: changes.map { .value($0.1) },
        mechanism: "figures-swapped",
        score: Mechanism.likelihood(percent: Self.percent, ways: ways)
          + totals.count * SuspectRanking.carried))
  }

  /// Whether more speaks for an exchange than that it makes the smaller of two figures the larger, which
  /// any does: the issue before confirms it, or it asks for no more changes than the smallest sets and a
  /// rule that fails weighs what it changes.
  private func isWorthNaming(
    _ pair: [Int], _ changes: [(Int, FigureValue)], in contradiction: Contradiction
  ) -> Bool {
    if zip(pair, pair.reversed()).allSatisfy({
      follows($0, valueOf: $1) && !follows($0, valueOf: $0)
    }) {
      return true
    }
    let smallest = contradiction.result.solutions.map(\.printings.count).min()
    guard smallest.map({ changes.count <= $0 }) ?? true else { return false }
    return contradiction.failing.contains { constraint in
      let balance = changes.filter { system.constraints[constraint].printings.contains($0.0) }
        .map { printing, value in
          let domain = system.domains[printing]
          return (domain.units(value) ?? 0) - (domain.units(system.value(printing)) ?? 0)
        }
      return Int(exactSumOf: balance) != 0
    }
  }

  /// Whether the value printed for a figure is near the one that another has in the issue before.
  private func follows(_ printing: Int, valueOf other: Int) -> Bool {
    let domain = system.domains[printing]
    guard let earlier = ranking.neighbours.earlierUnits(at: printing, in: domain), earlier > 0,
      let units = domain.units(system.value(other))
    else { return false }
    return abs(units - earlier) <= earlier / Self.nearPart
  }

  /// From one issue to the next most figures change by less than a quarter.
  private static let nearPart = 4

  /// The totals that change with two figures, with their values; `nil` where sums contradict each other.
  private func totals(of pair: [Int]) -> [(Int, FigureValue)]? {
    let domain = system.domains[pair[0]]
    guard let first = domain.units(system.value(pair[0])),
      let second = domain.units(system.value(pair[1]))
    else { return [] }
    return joint.totals(following: [pair[0]: second - first, pair[1]: first - second], of: domain)
  }
}
