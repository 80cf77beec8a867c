import DigestModel

/// A rule's instance that says that some printings add up to another.
struct SumIdentity: Sendable {
  /// The constraint's number.
  let constraint: Int
  /// The printing of the total.
  let total: Int
  let parts: Set<Int>
}

/// The sums of a document that hold, by the printings in them.
///
/// Who computes a total from a wrong part carries the slip into it: the sum then holds all the same,
/// and says nothing for either.
struct SumIdentities: Sendable {
  private let identities: [SumIdentity]
  private var byTotal: [Int: [Int]] = [:]
  private var byPart: [Int: [Int]] = [:]

  init(_ system: ConstraintSystem) {
    identities = system.constraints.enumerated().compactMap { number, constraint in
      guard !constraint.fails, case .instance(let instance) = constraint.source else { return nil }
      return SumIdentity(
        system.inspection.instances[instance].parts.checked.condition, constraint: number)
    }
    for (number, identity) in identities.enumerated() {
      byTotal[identity.total, default: []].append(number)
      for part in identity.parts { byPart[part, default: []].append(number) }
    }
  }

  /// The sums that some printing is a part of.
  func of(part: Int) -> [SumIdentity] { (byPart[part] ?? []).map { identities[$0] } }

  /// Of some printings that change, those that only follow from another: totals of which one part alone
  /// changes, by that part.
  func carried(among printings: [Int]) -> [Int: Int] {
    guard printings.count > 1 else { return [:] }
    var carriers: [Int: Int] = [:]
    for total in printings {
      for identity in (byTotal[total] ?? []).map({ identities[$0] }) {
        let changed = printings.filter(identity.parts.contains)
        // A circle of totals would be carried from nowhere.
        if changed.count == 1, !leads(from: changed[0], to: total, carriers) {
          carriers[total] = changed[0]
        }
      }
    }
    return carriers
  }

  private func leads(from start: Int, to end: Int, _ carriers: [Int: Int]) -> Bool {
    var place: Int? = start
    while let current = place {
      if current == end { return true }
      place = carriers[current]
    }
    return false
  }
}

extension SumIdentity {
  /// - Returns: `nil` for a condition that is no sum of figures compared with a figure.
  init?(_ condition: GroundCondition, constraint: Int) {
    guard case .comparison(.equal, let left, let right, areDates: false, tolerance: nil) = condition
    else { return nil }
    for (stated, sum) in [(left, right), (right, left)] {
      var parts: Set<Int> = []
      guard case .figure(let total, _) = stated, let terms = sum.collectAddends(into: &parts),
        terms > 1, !parts.isEmpty, !parts.contains(total)
      else { continue }
      self.init(constraint: constraint, total: total, parts: parts)
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
