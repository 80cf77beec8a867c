import DigestModel

/// Parts a page where two blocks stand side by side whose lines are not each other's: charts, a table beside
/// a paragraph.
///
/// A page is cut along its widest bands of white, as by Nagy's and Seth's recursive X-Y cut; but within a
/// table there are gutters, too, so that both sides of a cut must make sense alone.
struct PageColumns {
  /// Of a line, in points.
  private let height: Double

  /// The least width of a gutter, in heights of a line.
  private static let gutter = 1.2
  /// So many lines one after the other that are level are those of one table.
  private static let mostLevel = 4
  /// The white between two blocks one under the other, in heights of a line.
  private static let between = 1.2

  private init(height: Double) { self.height = height }

  /// The words of each part of a page, from the top down and from left to right.
  ///
  /// - Complexity: O(*n* log *n*) in the words, for each part.
  static func parts(of words: [Word]) -> [[Word]] {
    let heights = words.map(\.box.height).sorted()
    guard let height = heights.isEmpty ? nil : heights[heights.count / 2], height > 0 else {
      return [words]
    }
    return PageColumns(height: height).parts(of: words)
  }

  private func parts(of words: [Word]) -> [[Word]] {
    let bands = bands(of: words)
    guard let cut = cut(bands) else { return [words] }
    let above = bands[..<cut.bands.lowerBound].flatMap { $0 }
    let below = bands[cut.bands.upperBound...].flatMap { $0 }
    let inside = bands[cut.bands].flatMap { $0 }
    let left = inside.filter { $0.box.right <= cut.edge }
    let right = inside.filter { $0.box.right > cut.edge }
    return [above, left, right, below].filter { !$0.isEmpty }.flatMap { parts(of: $0) }
  }

  private struct Cut {
    /// Which of the bands it goes through.
    var bands: Range<Int>
    /// No word reaches over it, in points.
    var edge: Double
  }

  /// The words between bands of white that reach from edge to edge, from the top down.
  private func bands(of words: [Word]) -> [[Word]] {
    let sorted = words.sorted { ($0.top, $0.box.left) < ($1.top, $1.box.left) }
    var bands: [[Word]] = []
    var bottom = -Double.infinity
    for word in sorted {
      if word.top > bottom { bands.append([]) }
      bands[bands.count - 1].append(word)
      bottom = max(bottom, word.bottom)
    }
    return bands
  }

  /// The cut through most words.
  private func cut(_ bands: [[Word]]) -> Cut? {
    var best: (cut: Cut, count: Int)?
    for interval in intervals(of: bands) where bands[interval.bands].count > 1 {
      for gutter in interval.gutters {
        let edge = (gutter.lowerBound + gutter.upperBound) / 2
        // Lines that are level one after the other are those of one table.
        for part in parts(of: interval.bands, of: bands, levelAt: edge) {
          let words = bands[part].flatMap { $0 }
          guard words.count > best?.count ?? 0,
            FacingSides(edge, words, height: height).areBlocks
          else { continue }
          best = (Cut(bands: part, edge: edge), words.count)
        }
      }
    }
    return best?.cut
  }

  /// Bands one under the other with white between their words at a common place, as many as have.
  private struct Interval {
    var bands: Range<Int>
    var gutters: [ClosedRange<Double>]
  }

  /// So many bands with words on one side alone may stand before others.
  private static let mostWait = 8

  private func intervals(of bands: [[Word]]) -> [Interval] {
    let bands = bands.map { band in
      Band(
        white: gaps(between: band.map(\.box)), left: band.map(\.box.left).min() ?? .infinity,
        right: band.map(\.box.right).max() ?? -.infinity)
    }
    var intervals: [Interval] = []
    var start = 0
    while start < bands.count {
      guard let run = run(of: bands, from: start, to: bands.count - 1) else {
        start += 1
        continue
      }
      intervals.append(Interval(bands: start..<(run.last + 1), gutters: run.gutters))
      let next = run.last + 1
      if next == bands.count { break }
      // The next one begins as far up as what ended this one lets it.
      let first = self.run(of: bands, from: next, to: start + 1)?.last ?? next
      start = max(start + 1, first)
    }
    return intervals
  }

  /// Where a band has nothing printed, and where its words begin and end.
  private struct Band {
    var white: [ClosedRange<Double>]
    var left: Double
    var right: Double
  }

  /// The last of the bands from one on, towards another, that have white between their words at common places, and
  /// these; `nil` where the first ones have none.
  private func run(
    of bands: [Band], from first: Int, to end: Int
  ) -> (last: Int, gutters: [ClosedRange<Double>])? {
    var (left, right) = (Double.infinity, -Double.infinity)
    var gutters = [-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude]
    var found: (last: Int, gutters: [ClosedRange<Double>])?
    for index in stride(from: first, through: end, by: end < first ? -1 : 1) {
      gutters = Self.common(gutters, bands[index].white)
        .filter { $0.upperBound - $0.lowerBound >= Self.gutter * height }
      (left, right) = (min(left, bands[index].left), max(right, bands[index].right))
      let inner = gutters.filter { $0.lowerBound > left && $0.upperBound < right }
      if !inner.isEmpty {
        found = (index, inner)
      } else if found != nil || abs(index - first) >= Self.mostWait {
        break
      }
    }
    return found
  }

  /// The parts of some bands in which no lines one after the other are level on both sides of an edge.
  private func parts(
    of interval: Range<Int>, of bands: [[Word]], levelAt edge: Double
  ) -> [Range<Int>] {
    let words = bands[interval].flatMap { $0 }
    let levels = FacingSides(edge, words, height: height).levels
    var zones: [ClosedRange<Double>] = []
    var run: [Double] = []
    for level in levels + [(0, false)] {
      if level.isShared {
        run.append(level.middle)
      } else {
        if run.count >= Self.mostLevel { zones.append(run[0]...run[run.count - 1]) }
        run = []
      }
    }
    // A part ends where white sets it apart from them.
    var blocks: [Range<Int>] = []
    var start = interval.lowerBound
    for index in interval.dropFirst() + [interval.upperBound]
    where index == interval.upperBound || isApart(bands[index - 1], bands[index]) {
      blocks.append(start..<index)
      start = index
    }
    var parts: [Range<Int>] = []
    for block in blocks {
      let isLevel = bands[block].joined().contains { word in
        zones.contains { $0.contains(word.box.centerY) }
      }
      if isLevel { continue }
      if let last = parts.last, last.upperBound == block.lowerBound {
        parts[parts.count - 1] = last.lowerBound..<block.upperBound
      } else {
        parts.append(block)
      }
    }
    return parts
  }

  /// Whether there is more white between two bands than between the lines of a block.
  private func isApart(_ above: [Word], _ below: [Word]) -> Bool {
    let bottom = above.map(\.box.bottom).max() ?? 0
    let top = below.map(\.box.top).min() ?? 0
    return top - bottom > Self.between * height
  }

  /// The white between boxes, and what is right and left of all.
  private func gaps(between boxes: [Box]) -> [ClosedRange<Double>] {
    let sorted = boxes.sorted { $0.left < $1.left }
    var gaps: [ClosedRange<Double>] = []
    var right = -Double.greatestFiniteMagnitude
    for box in sorted {
      if box.left - right >= Self.gutter * height { gaps.append(right...box.left) }
      right = max(right, box.right)
    }
    gaps.append(right...Double.greatestFiniteMagnitude)
    return gaps
  }

  private static func common(
    _ first: [ClosedRange<Double>], _ second: [ClosedRange<Double>]
  ) -> [ClosedRange<Double>] {
    var (left, right) = (0, 0)
    var common: [ClosedRange<Double>] = []
    while left < first.count, right < second.count {
      let (one, other) = (first[left], second[right])
      let lower = max(one.lowerBound, other.lowerBound)
      let upper = min(one.upperBound, other.upperBound)
      if lower < upper { common.append(lower...upper) }
      if one.upperBound < other.upperBound { left += 1 } else { right += 1 }
    }
    return common
  }
}

extension Word {
  /// How much of its height, up and down from the middle, keeps bands of white apart.
  private static let core = 0.35

  /// Where the middle of its letters begins and ends.
  fileprivate var top: Double { box.centerY - Self.core * box.height }
  fileprivate var bottom: Double { box.centerY + Self.core * box.height }
}
