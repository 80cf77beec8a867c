import DigestModel

/// A rule's instance that says that some printings add up to another.
struct SumIdentity: Sendable {
  /// The constraint's number.
  let constraint: Int
  /// The printing of the total.
  let total: Int
  let parts: Set<Int>
  /// Whether the sum stands left of the total.
  let isLeft: Bool
}

extension SumIdentity {
  /// - Returns: `nil` for a condition that is no sum of figures compared with a figure.
  init?(_ condition: GroundCondition, constraint: Int) {
    guard case .comparison(.equal, let left, let right, areDates: false, tolerance: nil) = condition
    else { return nil }
    for (stated, sum, isLeft) in [(left, right, false), (right, left, true)] {
      var parts: Set<Int> = []
      guard case .figure(let total, _) = stated, let terms = sum.collectAddends(into: &parts),
        terms > 1, !parts.isEmpty, !parts.contains(total)
      else { continue }
      self.init(constraint: constraint, total: total, parts: parts, isLeft: isLeft)
      return
    }
    return nil
  }
}

extension GroundValue {
  /// Collects the figures that it adds up, each once.
  ///
  /// - Returns: How many terms there are, with those that are no figures of the document; `nil` where it
  ///   is no sum.
  fileprivate func collectAddends(into places: inout Set<Int>) -> Int? {
    switch self {
    case .figure(let place, _): return places.insert(place).inserted ? 1 : nil
    case .constant, .earlier: return 1
    case .arithmetic(.plus, let left, let right):
      guard let first = left.collectAddends(into: &places),
        let second = right.collectAddends(into: &places)
      else { return nil }
      return first + second
    case .aggregate(.sum, let terms):
      var count = 0
      for term in terms {
        guard let more = term.collectAddends(into: &places) else { return nil }
        count += more
      }
      return count
    default: return nil
    }
  }
}

extension ConstraintSystem {
  /// What a constraint says, where that is a sum.
  func sumIdentity(_ constraint: Int) -> SumIdentity? {
    guard case .instance(let instance) = constraints[constraint].source else { return nil }
    return SumIdentity(
      inspection.instances[instance].parts.checked.condition, constraint: constraint)
  }

  /// By how much the parts of a sum exceed its total, where all of them are exact.
  ///
  /// - Returns: `nil` where one is not, or no figure.
  func excess(of sum: SumIdentity) -> Int? {
    guard case .instance(let number) = constraints[sum.constraint].source,
      case .number(decimals: 0, _) = domains[sum.total],
      ([sum.total] + sum.parts).allSatisfy({ place in
        domains[place] == domains[sum.total]
          && figure(place).measure.isExact(.printed, isRounded: false)
      })
    else { return nil }
    guard let difference = difference(of: inspection.instances[number]), difference.isInteger,
      let excess = Int(exactly: difference.numerator)
    else { return nil }
    return sum.isLeft ? excess : -excess
  }
}
