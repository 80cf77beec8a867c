import DigestModel

/// Decides which of a chart's arrangements is meant.
///
/// What the values add up to weighs most: an arrangement that satisfies more of the declared identities
/// than any other is meant, if that cannot be chance. Among the others, or where no total is known,
/// the cheapest is meant, if it is cheaper by a margin than every one that differs in any value: one that
/// the totals deny, too, as then something is not as it seems. Else nothing is.
struct ChartDecision {
  /// What the values of one series add up to.
  struct Total {
    var key: FigureKey
    var value: Int
    /// Whether it is read; else only another chart adds up to it, which may lack values: it denies nothing.
    var isRead = true
  }

  enum Outcome {
    /// An arrangement, with the series whose totals were needed to tell that it is meant.
    case taken(Arrangement, byTotalsOf: [String?])
    /// Two that contradict each other and cost about the same.
    case undecided(Arrangement, Arrangement)
    case nothing
  }

  /// By the member of the series; those that are known.
  let totals: [String?: Total]
  /// How often the same chart was read by its totals elsewhere in the document, by the arrangement's
  /// name.
  var precedents: [String: Int] = [:]

  /// How much likelier each precedent makes an arrangement: a digest's pages are set alike.
  private static let precedentOdds: Int128 = 10
  /// How many precedents count: small sums alone must never tell.
  private static let mostPrecedents = 3

  /// - Complexity: O(*a*² *c*) in the arrangements and their cells; both are few.
  func outcome(of arrangements: [Arrangement]) -> Outcome {
    let tried = Self.withoutRepetition(arrangements)
    let labels = Set(tried.flatMap(\.cells).map(\.label.member)).count
    let candidates = tried.filter { !isDenied($0, of: labels) }
    let denied = tried.filter { isDenied($0, of: labels) }
    let passed = candidates.map { seriesThatFoot(in: $0, of: tried.count) }
    let most = passed.map(\.count).max() ?? 0
    let isFooted = most > 0
    let best = candidates.indices.filter { index in
      passed[index].count == most
        && (isFooted || !candidates[index].needsIdentity && !candidates[index].isDeniedByColor)
    }.sorted { candidates[$0].cost < candidates[$1].cost }
    guard let first = best.first else { return .nothing }
    var winner = candidates[first]
    guard isFooted || !winner.isPartial else { return .nothing }
    if winner.isDeniedByColor {
      // What the values add up to and what colours name are of the same weight: either may be misprinted.
      let rivals = candidates.filter { !$0.isDeniedByColor && !$0.needsIdentity }
      let rival = rivals.min { $0.cost < $1.cost }
      return rival.map { .undecided(winner, $0) } ?? .nothing
    }
    func denies(_ other: Int) -> Bool {
      other != first && candidates[other].cost < winner.cost + Nearness.margin
        && candidates[other].contradicts(winner)
    }
    if let rival = best.first(where: { !candidates[$0].isDeniedByColor && denies($0) }) {
      return .undecided(winner, candidates[rival])
    }
    if isFooted, let rival = nearerOrder(than: winner, in: passed[first], among: tried) {
      return .undecided(winner, rival)
    }
    if !isFooted,
      let rival = denied.first(where: {
        !$0.needsIdentity && !$0.isDeniedByColor && $0.cost < winner.cost + Nearness.margin
          && $0.contradicts(winner)
      })
    {
      return .undecided(winner, rival)
    }
    if !isFooted, let rival = nearerUnproven(than: winner, among: candidates) {
      return .undecided(winner, rival)
    }
    // What is meant only because of a sum is meant where that is.
    if winner.isOfSeveralCharts || winner.needsIdentity {
      winner.cells.removeAll { !passed[first].contains($0.series.member) }
    }
    // Would nearness alone have told?
    let isNearest =
      !winner.needsIdentity
      && !candidates.indices.contains {
        !candidates[$0].needsIdentity && !candidates[$0].isDeniedByColor && denies($0)
      }
    return .taken(winner, byTotalsOf: isNearest ? [] : passed[first])
  }

  /// An arrangement that only a sum can tell of, though it is much nearer than one that names series by an order, or
  /// that leaves half of its values: it may be meant as well.
  private func nearerUnproven(
    than winner: Arrangement, among candidates: [Arrangement]
  ) -> Arrangement? {
    let isByOrder = winner.cells.contains { $0.series.items.isEmpty }
    return candidates.first { other in
      other.needsIdentity && !other.isDeniedByColor
        && other.cost + Nearness.margin < winner.cost && other.contradicts(winner)
        && (isByOrder || other.cells.count >= 2 * winner.cells.count)
    }
  }

  /// An arrangement that gives values of the series of another one that add up, and no others, to other labels that
  /// are no further from them: sums tell which values are the chart's, not whose each is.
  private func nearerOrder(
    than winner: Arrangement, in series: [String?], among others: [Arrangement]
  ) -> Arrangement? {
    func cells(of arrangement: Arrangement) -> [Arrangement.Cell] {
      arrangement.cells.filter { series.contains($0.series.member) }
    }
    let own = Dictionary(
      cells(of: winner).map { ($0.value.numeral, $0.label.member) },
      uniquingKeysWith: { first, _ in first })
    return others.first { other in
      let cells = cells(of: other)
      return !cells.isEmpty && !other.isDeniedByColor && other.cost < winner.cost
        && cells.allSatisfy { own[$0.value.numeral] != nil }
        && cells.contains { own[$0.value.numeral] != $0.label.member }
    }
  }

  /// The series of an arrangement whose values add up to their total.
  ///
  /// - Parameter tried: How many arrangements were tried.
  private func seriesThatFoot(in arrangement: Arrangement, of tried: Int) -> [String?] {
    guard let sums = sums(of: arrangement) else { return [] }
    var odds: Int128 = 1
    let counts = Dictionary(arrangement.cells.map { ($0.series.member, 1) }, uniquingKeysWith: +)
    let isNamed =
      arrangement.cells.allSatisfy { !$0.series.items.isEmpty }
      && Set(arrangement.cells.map(\.label.member)).count == 1
    let footed = sums.keys.filter { series in
      // One value alone is likelier the total, printed once more, but where the chart's only label and a name
      // of the series say whose it is.
      guard counts[series] ?? 0 > 1 || isNamed, let total = totals[series],
        sums[series] == Int128(total.value), total.value > 0
      else { return false }
      odds = min(odds * Int128(total.value), .max / Int128(Int.max))
      return true
    }
    // What is so on other pages is likelier so here.
    if precedents.keys.allSatisfy({ $0 == arrangement.name }) {
      for _ in 0..<min(precedents[arrangement.name] ?? 0, Self.mostPrecedents) {
        odds = min(odds * Self.precedentOdds, .max / Int128(Int.max))
      }
    }
    return odds >= Int128(tried) * Int128(IdentityEvidence.leastRarity)
      ? footed.sorted { ($0 ?? "") < ($1 ?? "") } : []
  }

  /// So many times the sum of a series may differ from its total by one misprint: a digit more or less.
  private static let mostTimes: Int128 = 20

  /// Whether what the values add up to denies an arrangement: all series are off by more than half of
  /// their totals, where one misprint spoils one series; or one is off by more than any misprint. A
  /// series without some of its values may well be less than its total.
  ///
  /// - Parameter labels: How many labels the chart has.
  private func isDenied(_ arrangement: Arrangement, of labels: Int) -> Bool {
    guard let sums = sums(of: arrangement) else { return false }
    if exchangesValues(sums) || arrangement.needsIdentity && exceeds(sums, arrangement) {
      return true
    }
    let counts = Dictionary(grouping: arrangement.cells, by: \.series.member).mapValues(\.count)
    let times = sums.compactMap { series, sum -> Int128? in
      guard let total = readTotal(of: series).map({ Int128($0) }), total > 0, sum > 0,
        sum > total || counts[series] == labels
      else { return nil }
      return max(sum, total) / min(sum, total)
    }
    return times.count > 1 && times.allSatisfy { $0 >= 2 }
      || times.contains { $0 >= Self.mostTimes }
  }

  private func readTotal(of series: String?) -> Int? {
    totals[series].flatMap { $0.isRead ? $0.value : nil }
  }

  /// Whether the sums are the totals together, but not each: some values are each other's series'.
  private func exchangesValues(_ sums: [String?: Int128]) -> Bool {
    let known = sums.compactMap { series, sum in readTotal(of: series).map { (sum, Int128($0)) } }
    return known.count == sums.count && known.contains { $0 != $1 }
      && known.reduce(0) { $0 + $1.0 } == known.reduce(0) { $0 + $1.1 }
  }

  /// Whether a series has so much more than its total that no one of its values, however misprinted, explains it.
  private func exceeds(_ sums: [String?: Int128], _ arrangement: Arrangement) -> Bool {
    let largest = arrangement.cells.reduce(into: [String?: Int128]()) { largest, cell in
      guard case .number(let quantity) = cell.value.value else { return }
      largest[cell.series.member] = max(
        largest[cell.series.member] ?? 0, Int128(quantity.coefficient))
    }
    return sums.contains { series, sum in
      readTotal(of: series).map { sum - Int128($0) > largest[series] ?? 0 } ?? false
    }
  }

  private func sums(of arrangement: Arrangement) -> [String?: Int128]? {
    var sums: [String?: Int128] = [:]
    for cell in arrangement.cells {
      guard case .number(let quantity) = cell.value.value, quantity.decimals == 0 else {
        return nil
      }
      sums[cell.series.member, default: 0] += Int128(quantity.coefficient)
    }
    return sums
  }

  /// Every way to read the chart once, at its lowest cost.
  private static func withoutRepetition(_ arrangements: [Arrangement]) -> [Arrangement] {
    var places: [[Arrangement.Name: Int]: Int] = [:]
    var result: [Arrangement] = []
    for arrangement in arrangements where !arrangement.cells.isEmpty {
      let assignment = arrangement.assignment
      guard let place = places[assignment] else {
        places[assignment] = result.count
        result.append(arrangement)
        continue
      }
      let known = result[place]
      if (arrangement.needsIdentity ? 1 : 0, arrangement.cost) < (
        known.needsIdentity ? 1 : 0, known.cost
      ) {
        result[place] = arrangement
      }
    }
    return result
  }
}
