import TableFooting
import TableSampling

/// What is claimed to be stated twice in documents drawn at random, counted.
struct RepeatTally {
  private(set) var claims = 0
  /// Claims of two cells that are not one number by how the document was made.
  private(set) var wrong = 0
  private(set) var found = 0
  private(set) var all = 0
  /// Documents that are right, and of which a repeat is said to fail.
  private(set) var alarms = 0
  /// Documents whose tables have nothing to do with each other, and of which something is claimed.
  private(set) var unrelated = 0
  /// Changed digits in numbers that were claimed, and those that fail as a repeat or in a sum.
  private(set) var slips = 0
  private(set) var noticed = 0
  private(set) var missed: [String] = []

  mutating func add(seed: UInt64) {
    var sampler = TableSampler(seed: seed)
    let drawn = sampler.repeatingDocument()
    guard let footed = drawn.footed else { return }
    let own = SampledDocument.claims(of: footed)
    claims += own.count
    wrong += own.count { drawn.repeats[$0.cell] != $0.source }
    let claimed = Set(own.map(\.cell))
    all += drawn.repeats.count
    found += drawn.repeats.keys.count { claimed.contains($0) }
    if own.contains(where: { $0.equation.status != .pass }) {
      alarms += 1
      missed.append("seed \(seed): a right document is said to fail")
    }
    if let (slipped, field) = sampler.slipped(drawn), claimed.contains(field),
      let after = slipped.footed
    {
      slips += 1
      if after.tables.contains(where: { $0.equations.contains { $0.status == .fail } }) {
        noticed += 1
      } else {
        missed.append("seed \(seed): a changed digit at \(field) is not noticed")
      }
    }
    if let other = sampler.unrelatedDocument().footed, !SampledDocument.claims(of: other).isEmpty {
      unrelated += 1
      missed.append("seed \(seed): unrelated tables with a claim")
    }
  }
}
