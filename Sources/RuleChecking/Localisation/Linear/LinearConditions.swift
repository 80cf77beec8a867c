import DigestModel

/// What has to be true of unknowns for something to hold: all inequalities of one of several sets.
struct LinearConditions: Sendable {
  /// None of them for what cannot hold, an empty set for what always does.
  var sets: [[Inequality]]
  /// Whether nothing else is required that linear inequalities do not express.
  var isComplete = true

  static let always = LinearConditions(sets: [[]])
  static let never = LinearConditions(sets: [])
  /// Something that linear inequalities do not express.
  static let inexpressible = LinearConditions(sets: [[]], isComplete: false)

  init(sets: [[Inequality]], isComplete: Bool = true) {
    self.sets = sets
    self.isComplete = isComplete
  }

  init(_ truth: Bool) { sets = truth ? [[]] : [] }

  /// So many sets are as many as are followed.
  private static let most = 64

  static func and(_ left: Self, _ right: Self) -> Self {
    if left.sets.isEmpty || right.sets.isEmpty { return .never }
    if left.sets.count * right.sets.count > most { return .inexpressible }
    return Self(
      sets: left.sets.flatMap { first in right.sets.map { first + $0 } },
      isComplete: left.isComplete && right.isComplete)
  }

  static func or(_ left: Self, _ right: Self) -> Self {
    for side in [left, right] where side.isComplete && side.sets.contains(where: \.isEmpty) {
      return .always
    }
    if left.sets.count + right.sets.count > most { return .inexpressible }
    return Self(
      sets: left.sets + right.sets, isComplete: left.isComplete && right.isComplete)
  }
}
