import TableFooting
import TableSampling

/// What is claimed to be a mean in tables drawn at random, counted.
struct MeanTally {
  private(set) var claims = 0
  /// Claims that are not true of a table by how it was made.
  private(set) var wrong = 0
  private(set) var found = 0
  private(set) var all = 0
  /// Tables that are right, and of which a mean is said to fail.
  private(set) var alarms = 0
  /// Tables without a mean of which one is claimed.
  private(set) var decoys = 0
  /// Changed digits in cells of claimed means that these do not hold with, and those that fail.
  private(set) var covered = 0
  private(set) var noticed = 0
  /// Those where the changed cell is the first suspect.
  private(set) var named = 0
  private(set) var missed: [String] = []

  mutating func add(seed: UInt64) {
    var sampler = TableSampler(seed: seed)
    let drawn = sampler.meanTable()
    let footed = FootedTable(drawn.table)
    let own = footed.means
    claims += own.count
    wrong += own.count { !drawn.isTrue($0) }
    all += drawn.means.count
    found += drawn.means.count { mean in own.contains { drawn.isSame(mean, $0) } }
    if own.contains(where: { $0.status != .pass }) {
      alarms += 1
      missed.append("seed \(seed): a right mean is said not to hold")
    }
    if let (slipped, place) = sampler.slippedMean(drawn) { add(slipped, place, footed, seed) }
    if !FootedTable(sampler.falseMeanTable().table).means.isEmpty {
      decoys += 1
      missed.append("seed \(seed): a mean is claimed of a table without one")
    }
  }

  private mutating func add(
    _ slipped: SampledTable, _ place: FootedEquation.Place, _ before: FootedTable, _ seed: UInt64
  ) {
    let after = FootedTable(slipped.table)
    let isCovered = before.means.contains { mean in
      guard mean.uses(place), let given = after.sum(of: mean),
        case .number(let stated, _) = after.reading.content(at: mean.total)
      else { return false }
      return given != stated
    }
    guard isCovered else { return }
    let failing = after.means.filter { $0.uses(place) && $0.status == .fail }
    // What rounding explains, or one more, is left open.
    guard !after.means.contains(where: { $0.uses(place) && $0.status != .fail }) else { return }
    covered += 1
    if failing.isEmpty {
      missed.append("seed \(seed): a changed digit at \(place) is not noticed")
    } else {
      noticed += 1
    }
    if failing.contains(where: { $0.suspects.first?.place == place }) { named += 1 }
  }
}

extension FootedTable {
  fileprivate var means: [FootedEquation] { equations.filter { $0.kind == .average } }
}

extension FootedEquation {
  fileprivate func uses(_ place: Place) -> Bool {
    total == place || parts.contains { $0.place == place }
  }
}
