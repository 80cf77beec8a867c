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
  /// Units that surely do not exist in the period and of which a figure was needed all the same.
  private var lackingUnits: [Int] = []
  /// Units of which a figure was found.
  private var foundUnits: Set<Int> = []
  /// An aggregate went through the parts of a unit that has none.
  var lacksParts = false
  /// A unit of which nobody knows whether it exists was taken not to.
  var leftOutDoubtful = false
  /// For each variable, how often a figure was found by it or by what it ranges over.
  var foundByVariable: [Int]
  private var seen: Set<Int> = []
  private var seenMissing: Set<FigureCode> = []

  init(slotCount: Int) { foundByVariable = Array(repeating: 0, count: slotCount) }

  /// Whether the rule does not apply: it is about a unit that surely does not exist, and of which
  /// it finds nothing printed, or about the parts of a unit without parts.
  var isInapplicable: Bool {
    lacksParts || lackingUnits.contains { !foundUnits.contains($0) }
  }

  mutating func note(present place: Int, unit: Int?) {
    if seen.insert(place).inserted { present.append(place) }
    if let unit { foundUnits.insert(unit) }
  }

  /// - Parameter nonexistentUnit: The figure's unit, if it surely does not exist.
  mutating func note(missing code: FigureCode, nonexistentUnit: Int?) {
    if seenMissing.insert(code).inserted { missing.append(code) }
    if let nonexistentUnit { lackingUnits.append(nonexistentUnit) }
  }

  mutating func note(_ lack: Lack) {
    if !lacks.contains(lack) { lacks.append(lack) }
  }

  /// Forgets what was found missing since an earlier state.
  mutating func forgetMissing(since earlier: Mark) {
    for code in missing[earlier.missing...] { seenMissing.remove(code) }
    missing.removeSubrange(earlier.missing...)
    lacks.removeSubrange(earlier.lacks...)
    lackingUnits.removeSubrange(earlier.lackingUnits...)
  }

  struct Mark {
    fileprivate let missing: Int
    fileprivate let lacks: Int
    fileprivate let lackingUnits: Int
  }

  var mark: Mark {
    Mark(missing: missing.count, lacks: lacks.count, lackingUnits: lackingUnits.count)
  }
}
