import DigestModel

/// What an evaluation met on its way.
struct Trace {
  /// Places of the figures that took part, in the order they were first met.
  private(set) var present: [Int] = []
  /// Places of the figures of the earlier issue that took part, in the order they were first met.
  private(set) var earlier: [Int] = []
  /// Figures that were needed and are not printed, in the order they were first met.
  private(set) var missing: [FigureCode] = []
  /// What else leaves something open, in the order it was first met.
  private(set) var doubts: [Doubt] = []
  private var seen: Set<Int> = []
  private var seenMissing: Set<FigureCode> = []
  private var seenDoubts: Set<Doubt> = []

  mutating func note(present place: Int) {
    if seen.insert(place).inserted { present.append(place) }
  }

  mutating func note(earlier place: Int) {
    if !earlier.contains(place) { earlier.append(place) }
  }

  mutating func note(missing code: FigureCode) {
    if seenMissing.insert(code).inserted { missing.append(code) }
  }

  mutating func note(_ doubt: Doubt) {
    if seenDoubts.insert(doubt).inserted { doubts.append(doubt) }
  }
}
