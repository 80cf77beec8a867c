import DigestModel

/// Finds slips that were carried into the totals of their figures, where that explains several
/// contradictions at once.
///
/// A total that was computed from a wrong part agrees with its parts, and with nothing else: what speaks
/// of the part and what speaks of the total fails, by the same difference. By themselves the failing rules
/// look like slips that have nothing to do with each other; that these should be equal would be chance.
struct CarriedSlipSearch {
  let joint: JointChanges
  let ranking: SuspectRanking
  private var system: ConstraintSystem { joint.system }
  private var contradictions: [Contradiction] { joint.contradictions }

  /// How many slips are looked for.
  private static let mostSlips = 100_000
  /// How many are tried in a document, about a tenth of a second's work.
  private static let mostTries = 2000

  private struct Slip: Hashable {
    var printing: Int
    var change: Int
  }

  /// - Returns: Those that resolve two contradictions or more.
  func suspects() -> [JointSuspect] {
    guard contradictions.count > 1 else { return [] }
    // Rules that fail in different contradictions and ask for the same change of a figure.
    var contradictionsOfChange: [Slip: Set<Int>] = [:]
    var slips: [Slip] = []
    for (number, contradiction) in contradictions.enumerated() {
      for slip in contradiction.failing.flatMap(carriedSlips) where slips.count < Self.mostSlips {
        let isNew = contradictionsOfChange[slip] == nil
        if isNew { slips.append(slip) }
        contradictionsOfChange[slip, default: []].insert(number)
      }
    }
    return slips.filter { (contradictionsOfChange[$0]?.count ?? 0) > 1 }.prefix(Self.mostTries)
      .compactMap(suspect)
  }

  /// The slips that would explain why a sum fails: of its figures that are carried into other totals, and
  /// of the parts that were carried into its figures.
  private func carriedSlips(_ constraint: Int) -> [Slip] {
    guard let sum = system.sumIdentity(constraint), let excess = system.excess(of: sum) else {
      return []
    }
    return ([sum.total] + sum.parts.sorted()).flatMap { printing -> [Slip] in
      let change = printing == sum.total ? excess : -excess
      let parts = joint.sums.of(total: printing).flatMap { $0.parts.sorted() }
      return ([printing] + parts).map { Slip(printing: $0, change: change) }
    }
  }

  private func suspect(_ slip: Slip) -> JointSuspect? {
    let domain = system.domains[slip.printing]
    guard let printed = domain.units(system.value(slip.printing)),
      let implied = Int(exactSumOf: [printed, slip.change]), let value = domain.value(implied),
      let totals = joint.totals(following: [slip.printing: slip.change], of: domain),
      !totals.isEmpty
    else { return nil }
    let changes = [(slip.printing, value)] + totals
    let resolved = joint.resolved(by: changes)
    guard resolved.count > 1 else { return nil }
    let root = ranking.explanation(of: slip.printing, printed: printed, implied: implied)
    return JointSuspect(
      contradictions: resolved,
      suspect: SuspectRanking.Ranked(
        printings: changes.map(\.0), implied: changes.map { .value($0.1) },
        mechanism: "carried-into-total",
        score: root.score + totals.count * SuspectRanking.carried, evidence: root.evidence))
  }
}
