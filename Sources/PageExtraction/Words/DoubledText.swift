/// Removes text that is drawn more than once at nearly one place, as for a false bold or a shadow.
///
/// Poppler removes a doubled word if both are set alike and split alike; these are the others.
enum DoubledText {
  /// Two drawings lie apart along the text by less than this share of the character's width.
  ///
  /// Equal neighbours, as in “11”, lie apart by the whole of it.
  static let alongShare = 0.4
  /// Of narrow characters they lie apart by less than this, in ems …
  static let narrowShift = 0.15
  /// … and by less than this share of the character's width.
  static let narrowShare = 0.75
  /// Two drawings lie apart across the text by less than this, in ems.
  static let acrossShare = 0.2

  /// The glyphs without those that are there once more, in the same order.
  ///
  /// What is drawn in one go is removed whole or not at all, the shorter of two first: of `-13` with
  /// `-3` over it, where one of them may be hidden, no part serves the other.
  ///
  /// - Complexity: O(*n* log *n*), as long as glyphs do not crowd.
  static func removed(from glyphs: [Glyph]) -> [Glyph] {
    var grid = GlyphGrid(capacity: glyphs.count)
    for glyph in glyphs { grid.append(glyph) }
    var isRemoved = [Bool](repeating: false, count: glyphs.count)
    for run in runs(of: glyphs) {
      let isDoubled = run.allSatisfy { index in
        grid.contains(near: glyphs[index]) { other in
          !run.contains(other) && !isRemoved[other] && isTwin(glyphs[other], glyphs[index])
        }
      }
      if isDoubled { for index in run { isRemoved[index] = true } }
    }
    return glyphs.indices.filter { !isRemoved[$0] }.map { glyphs[$0] }
  }

  /// What is drawn in one go, the shortest first, of equal ones the last.
  private static func runs(of glyphs: [Glyph]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in glyphs.indices {
      if glyphs[index].continues, let last = runs.last {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs.sorted { ($0.count, -$0.lowerBound) < ($1.count, -$1.lowerBound) }
  }

  private static func isTwin(_ first: Glyph, _ second: Glyph) -> Bool {
    let width = first.end - first.start
    let reach = max(alongShare * width, min(narrowShift * first.style.size, narrowShare * width))
    return first.scalar == second.scalar && first.rotation == second.rotation
      && abs(first.start - second.start) < reach
      && abs(first.bottom - second.bottom) < acrossShare * first.style.size
  }
}
