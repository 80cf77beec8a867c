import DigestModel

/// The word spaces of a page: the gaps that recur between its words.
///
/// Poppler does not tell a drawn space from a bare gap. A gap between digit groups that is as wide
/// as those between other words is taken for a space.
struct WordSpaces {
  /// Gaps up to this are word spaces, in ems; wider ones part cells.
  static let widest = 0.5
  /// Two gaps are equal within this, in ems.
  static let tolerance = 0.015
  /// How often a gap must occur to be a word space.
  static let leastCount = 2

  private var gaps: [Double] = []

  /// - Parameter lines: The words of each line by where they start.
  init(of lines: [[PlacedWord]]) {
    var gaps: [Double] = []
    for line in lines {
      for (left, right) in zip(line, line.dropFirst())
      where !(DigitGroups.isGroup(left.scalars[...]) && DigitGroups.isGroup(right.scalars[...])) {
        let gap = (right.start - left.end) / max(left.em, right.em)
        if gap > WordAssembly.wordGap, gap < Self.widest { gaps.append(gap) }
      }
    }
    self.gaps = gaps.sorted()
  }

  /// Whether a gap, in ems, is as wide as the page's word spaces.
  func contains(_ gap: Double) -> Bool {
    let first = gaps.partitioningIndex { $0 >= gap - Self.tolerance }
    let last = first + Self.leastCount - 1
    return last < gaps.count && gaps[last] <= gap + Self.tolerance
  }
}
