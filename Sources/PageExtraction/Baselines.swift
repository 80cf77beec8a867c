/// Groups values that lie close together, as the baselines of one printed line do.
enum Baselines {
  /// Neighbouring baselines of one line differ by less than this, in ems of the smaller font.
  static let step = 0.15
  /// All baselines of one line lie within this, in ems of the smallest font.
  static let reach = 0.5

  /// Groups runs of one rotation by their baselines.
  ///
  /// - Returns: Lines from the top, the runs of each by where they start.
  /// - Complexity: O(*n* log *n*).
  static func lines(of runs: [GlyphRun]) -> [[GlyphRun]] {
    let sorted = runs.sorted {
      ($0.baseline, $0.start, $0.order) < ($1.baseline, $1.start, $1.order)
    }
    var lines: [[GlyphRun]] = []
    var start = 0
    for index in sorted.indices {
      let isLast = index + 1 == sorted.count
      if isLast
        || gap(after: index, in: sorted[...]) >= step * smallerEm(index, index + 1, in: sorted)
      {
        lines += parts(of: sorted[start...index])
        start = index + 1
      }
    }
    return lines.map { line in line.sorted { ($0.start, $0.order) < ($1.start, $1.order) } }
  }

  /// A chain of near baselines that has grown beyond one line is cut at its widest gaps.
  private static func parts(of chain: ArraySlice<GlyphRun>) -> [[GlyphRun]] {
    guard let first = chain.first, let last = chain.last else { return [] }
    let smallest = chain.reduce(first.em) { min($0, $1.em) }
    guard last.baseline - first.baseline > reach * smallest else { return [Array(chain)] }
    var widest = chain.startIndex
    for index in chain.indices.dropLast()
    where gap(after: index, in: chain) > gap(after: widest, in: chain) {
      widest = index
    }
    return parts(of: chain[...widest]) + parts(of: chain[(widest + 1)...])
  }

  private static func gap(
    after index: Int, in runs: ArraySlice<GlyphRun>
  ) -> Double {
    runs[index + 1].baseline - runs[index].baseline
  }

  private static func smallerEm(_ first: Int, _ second: Int, in runs: [GlyphRun]) -> Double {
    min(runs[first].em, runs[second].em)
  }
}
