/// What an evaluation met on its way.
struct Trace {
  /// Something other than a figure that an evaluation lacked.
  enum Lack: Hashable, Sendable {
    /// A unit's first day is not known to the day.
    case openingDay(unit: String)
    /// An aggregate had nothing to go through; the function's name.
    case terms(function: String)
  }

  /// Places of the figures that took part, in the order they were first met.
  private(set) var present: [Int] = []
  /// Figures that were needed and are not printed, in the order they were first met.
  private(set) var missing: [FigureCode] = []
  private(set) var lacks: [Lack] = []
  /// A figure was needed of a unit that surely does not exist in the period, or the children of a
  /// unit that has none: the rule does not apply.
  var isInapplicable = false
  /// A unit of which nobody knows whether it exists was taken not to.
  var leftOutDoubtful = false
  /// For each variable, how often a figure was found by it or by what it ranges over.
  var foundByVariable: [Int]
  private var seen: Set<Int> = []
  private var seenMissing: Set<FigureCode> = []

  init(slotCount: Int) { foundByVariable = Array(repeating: 0, count: slotCount) }

  mutating func note(present place: Int) {
    if seen.insert(place).inserted { present.append(place) }
  }

  mutating func note(missing code: FigureCode) {
    if seenMissing.insert(code).inserted { missing.append(code) }
  }

  mutating func note(_ lack: Lack) {
    if !lacks.contains(lack) { lacks.append(lack) }
  }

  /// Forgets what was found missing since an earlier state.
  mutating func forgetMissing(since earlier: Mark) {
    for code in missing[earlier.missing...] { seenMissing.remove(code) }
    missing.removeSubrange(earlier.missing...)
    lacks.removeSubrange(earlier.lacks...)
    isInapplicable = earlier.isInapplicable
  }

  struct Mark {
    fileprivate let missing: Int
    fileprivate let lacks: Int
    fileprivate let isInapplicable: Bool
  }

  var mark: Mark {
    Mark(missing: missing.count, lacks: lacks.count, isInapplicable: isInapplicable)
  }
}
