import DigestModel

/// What an evaluation met on its way.
struct Trace {
  /// Places of the figures that took part, in the order they were first met.
  private(set) var present: [Int] = []
  /// Places of the figures of the earlier issue that took part, in the order they were first met.
  private(set) var earlier: [Int] = []
  /// Figures that were needed and are not printed, in the order they were first met.
  private(set) var missing: [FigureCode] = []
  private(set) var lacks: [GroundValue.Lack] = []
  private var seen: Set<Int> = []
  private var seenMissing: Set<FigureCode> = []

  mutating func note(present place: Int) {
    if seen.insert(place).inserted { present.append(place) }
  }

  mutating func note(earlier place: Int) {
    if !earlier.contains(place) { earlier.append(place) }
  }

  mutating func note(missing code: FigureCode) {
    if seenMissing.insert(code).inserted { missing.append(code) }
  }

  mutating func note(_ lack: GroundValue.Lack) {
    if !lacks.contains(lack) { lacks.append(lack) }
  }
}
