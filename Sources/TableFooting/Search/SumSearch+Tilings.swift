import Publications

/// Finds totals that follow one another down a table, as in the statements of a firm: each adds up what stands between it
/// and the total before, and mostly that total, too.
///
/// A single one of them says little, where a year or two are printed. But chance that makes one of so many lines the sum
/// of what is left over it seldom does so twice, and hardly ever three times: all of them are weighed together.
extension SumSearch {
  /// The most lines that are looked at.
  private static let mostTiled = 150
  /// The most lines that are added up at a time.
  private static let mostRun = 40
  /// The least that one total must say, in hundredths of a power of ten.
  private static let leastOfOne = 200
  /// What it says that a total is one of several, in hundredths of a power of ten.
  private static let linked = 150

  mutating func searchTilings(among lines: [Int]) {
    guard lines.count >= 5, lines.count <= Self.mostTiled else { return }
    for order in [lines, lines.reversed()] {
      let (tiles, tried) = tiles(in: order)
      for chain in Self.chains(of: tiles) where chain.count > 1 { add(chain, tried: 2 * tried) }
    }
  }

  /// The totals of what is left of the lines before them, and how many sums were tried.
  private mutating func tiles(in lines: [Int]) -> (tiles: [LineSum], tried: Int) {
    var tiles: [LineSum] = []
    var tried = 0
    var left: [Int] = []
    for line in lines {
      let apart = matrix.lines[line].kinds.contains(.average)
      if !apart, let tile = tile(of: line, among: left, &tried) {
        left.removeLast(tile.parts.count)
        tiles.append(tile)
      }
      left.append(line)
    }
    return (tiles, tried)
  }

  /// The likeliest sum of the last of some lines.
  private mutating func tile(of total: Int, among left: [Int], _ tried: inout Int) -> LineSum? {
    var tally = RunTally(totals: matrix.values[total], forms: matrix.forms[total])
    var parts: [Int] = []
    var best: LineSum?
    for part in left.suffix(Self.mostRun).reversed() {
      guard budget > 0 else { return best }
      budget -= matrix.placeCount
      parts.append(part)
      tally.add(matrix.values[part])
      guard parts.count > 1 else { continue }
      tried += 1
      if tally.evidence(unit: matrix.unit) != nil, tally.holding >= tally.failing + tally.between {
        let evidence = matrix.independentEvidence(that: total, isSumOf: parts)
        if evidence >= max(Self.leastOfOne, (best?.evidence ?? 0) + 1) {
          best = LineSum(
            form: .nested, total: total, parts: parts.sorted(),
            signs: Array(repeating: 1, count: parts.count), holding: tally.holding,
            failing: tally.failing, evidence: evidence)
        }
      }
      if tally.isExceeded { break }
    }
    return best
  }

  /// The sums that are parts of one another, directly or by others.
  private static func chains(of tiles: [LineSum]) -> [[LineSum]] {
    var chains: [[LineSum]] = []
    for tile in tiles {
      let own = chains.indices.filter { index in
        chains[index].contains { tile.parts.contains($0.total) }
      }
      chains.append(own.flatMap { chains[$0] } + [tile])
      for index in own.reversed() { chains.remove(at: index) }
    }
    return chains
  }

  /// Adds the sums of a chain, if chance does not explain that there are so many.
  private mutating func add(_ chain: [LineSum], tried: Int) {
    let cost = Decades.hundredths(of: tried)
    let orders = chain.indices.reduce(0) { $0 + Decades.hundredths(of: $1 + 1) }
    let evidence = chain.reduce(0) { $0 + $1.evidence } - chain.count * cost + orders
    guard evidence >= Self.threshold else { return }
    for tile in chain where tile.evidence + Self.linked >= cost {
      var sum = tile
      (sum.evidence, sum.structure, sum.isLinked) = (evidence, Self.linked, true)
      if !add(sum), let index = found.firstIndex(where: { $0.identity == sum.identity }) {
        support(index, with: Self.linked, isLinked: true)
      }
    }
  }
}
