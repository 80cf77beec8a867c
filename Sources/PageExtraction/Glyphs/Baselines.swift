/// Groups values that lie close together, as the baselines of one printed line do.
enum Baselines {
  /// Neighbouring baselines of one line differ by less than this, in ems of the smaller font.
  static let step = 0.15
  /// The baselines of figures and of what stands beside them may differ by less than
  /// this, in ems, where no other line lies nearer: figures are often set a little off their row.
  static let cellStep = 0.28
  /// A figure is larger than this share of the one that it stands beside.
  static let figureSize = 0.75
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
    return rows(of: lines).map { line in
      line.sorted { ($0.start, $0.order) < ($1.start, $1.order) }
    }
  }

  /// Puts lines together that lie side by side at nearly one height, the nearest first.
  private static func rows(of lines: [[GlyphRun]]) -> [[GlyphRun]] {
    var rows: [[GlyphRun]] = []
    var index = 0
    while index < lines.count {
      let gap = gap(below: index, in: lines)
      if gap < .infinity, gap < self.gap(below: index - 1, in: lines),
        gap < self.gap(below: index + 1, in: lines),
        isOneRow(lines[index], lines[index + 1], gap: gap)
      {
        rows.append(lines[index] + lines[index + 1])
        index += 2
      } else {
        rows.append(lines[index])
        index += 1
      }
    }
    return rows
  }

  /// Whether two lines are figures and what they belong to: a label in their size, or other figures,
  /// as a value and its change.
  private static func isOneRow(_ first: [GlyphRun], _ second: [GlyphRun], gap: Double) -> Bool {
    let figures = [first, second].count(where: \.areFigures)
    let runs = first + second
    return figures > 0 && gap < cellStep * runs.smallestEm
      && runs.sizeRatio > (figures == 2 ? figureSize : 1 - WordAssembly.sizeTolerance)
      && areSideBySide(first, second)
  }

  /// From a line's last baseline to the first of the next; infinite where there is no other.
  private static func gap(below index: Int, in lines: [[GlyphRun]]) -> Double {
    guard lines.indices.contains(index), lines.indices.contains(index + 1),
      let upper = lines[index].map(\.baseline).max(),
      let lower = lines[index + 1].map(\.baseline).min()
    else { return .infinity }
    return lower - upper
  }

  /// Whether no run of one line stands over one of the other.
  private static func areSideBySide(_ first: [GlyphRun], _ second: [GlyphRun]) -> Bool {
    let runs = (first.map { ($0.start, $0.end, true) } + second.map { ($0.start, $0.end, false) })
      .sorted { $0.0 < $1.0 }
    var ends = (first: -Double.infinity, second: -Double.infinity)
    for (start, end, isFirst) in runs {
      if start < (isFirst ? ends.second : ends.first) { return false }
      if isFirst { ends.first = max(ends.first, end) } else { ends.second = max(ends.second, end) }
    }
    return true
  }

  /// A chain of near baselines that has grown beyond one line is cut at its widest gaps.
  private static func parts(of chain: ArraySlice<GlyphRun>) -> [[GlyphRun]] {
    guard let first = chain.first, let last = chain.last else { return [] }
    guard last.baseline - first.baseline > reach * chain.smallestEm else { return [Array(chain)] }
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

extension Collection<GlyphRun> {
  /// Whether there are digits and no letters.
  fileprivate var areFigures: Bool {
    contains { $0.scalars.contains(where: \.isDigit) }
      && !contains { $0.scalars.contains(where: \.isLetter) }
  }

  /// The smallest size as a share of the largest.
  fileprivate var sizeRatio: Double { smallestEm / (lazy.map(\.em).max() ?? 1) }

  /// The smallest em among some runs, in points.
  fileprivate var smallestEm: Double { lazy.map(\.em).min() ?? 0 }
}
