/// A condition grounded on a document, and what was met on the way.
struct GroundPart: Sendable {
  let condition: GroundCondition
  let presence: Presence
}

/// Which units and figures a condition finds printed, whatever their values are.
struct Presence: Sendable {
  /// For each variable, how often a figure was found by it or by what it ranges over.
  private(set) var foundByVariable: [Int]
  /// Units that surely do not exist in the period and of which a figure was needed all the same.
  private var lackingUnits: [Int] = []
  /// Units of which a figure was found.
  private var foundUnits: Set<Int> = []
  /// An aggregate went through the parts of a unit that has none.
  var lacksParts = false
  /// A unit of which nobody knows whether it exists was taken not to.
  var leftOutDoubtful = false
  /// The condition speaks of an earlier issue, and none is at hand.
  var lacksEarlierIssue = false

  init(slotCount: Int) { foundByVariable = Array(repeating: 0, count: slotCount) }

  /// Whether an undecided condition does not apply: it is about a unit that surely does not exist,
  /// and of which it finds nothing printed, or about the parts of a unit without parts.
  var isInapplicable: Bool {
    lacksParts || lackingUnits.contains { !foundUnits.contains($0) }
  }

  mutating func note(found unit: Int?) {
    if let unit { foundUnits.insert(unit) }
  }

  mutating func note(foundBy slot: Int) { foundByVariable[slot] += 1 }

  mutating func note(lackingNonexistent unit: Int) { lackingUnits.append(unit) }

  /// What is found by two conditions of one rule.
  func union(_ other: Presence) -> Presence {
    var union = self
    for (slot, count) in other.foundByVariable.enumerated() { union.foundByVariable[slot] += count }
    union.lackingUnits += other.lackingUnits
    union.foundUnits.formUnion(other.foundUnits)
    union.lacksParts = lacksParts || other.lacksParts
    union.leftOutDoubtful = leftOutDoubtful || other.leftOutDoubtful
    union.lacksEarlierIssue = lacksEarlierIssue || other.lacksEarlierIssue
    return union
  }

  /// How many units were noted as lacking so far, for `forgetLacking(since:)`.
  var lackingCount: Int { lackingUnits.count }

  mutating func forgetLacking(since count: Int) { lackingUnits.removeSubrange(count...) }
}
