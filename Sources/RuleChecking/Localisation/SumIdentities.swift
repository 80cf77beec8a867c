import DigestModel

/// The sums of a document that hold, by the printings in them.
///
/// Who computes a total from a wrong part carries the slip into it: the sum then holds all the same,
/// and says nothing for either.
struct SumIdentities: Sendable {
  private let identities: [SumIdentity]
  private var byTotal: [Int: [Int]] = [:]
  private var byPart: [Int: [Int]] = [:]

  init(_ system: ConstraintSystem) {
    identities = system.constraints.indices.compactMap {
      system.constraints[$0].fails ? nil : system.sumIdentity($0)
    }
    for (number, identity) in identities.enumerated() {
      byTotal[identity.total, default: []].append(number)
      for part in identity.parts { byPart[part, default: []].append(number) }
    }
  }

  /// The sums that some printing is a part of.
  func of(part: Int) -> [SumIdentity] { (byPart[part] ?? []).map { identities[$0] } }

  /// The sums that have some printing for their total.
  func of(total: Int) -> [SumIdentity] { (byTotal[total] ?? []).map { identities[$0] } }

  /// Some changes, in units of the last digit, with those of the totals that are computed from what
  /// changes, and of the totals of these in turn.
  ///
  /// - Returns: `nil` where sums contradict each other, or too many would change.
  func carrying(_ changes: [Int: Int]) -> [Int: Int]? {
    var all = changes
    var isSettled = false
    for _ in 0..<Self.mostLevels where !isSettled {
      isSettled = true
      for part in all.keys.sorted() {
        for sum in of(part: part) where changes[sum.total] == nil {
          guard let change = Int(exactSumOf: sum.parts.compactMap { all[$0] }) else { return nil }
          guard change != all[sum.total] ?? 0 else { continue }
          all[sum.total] = change
          isSettled = false
        }
      }
    }
    return isSettled && all.count <= Self.mostTotals + changes.count ? all : nil
  }

  /// How many totals of totals are followed.
  private static let mostLevels = 5
  private static let mostTotals = 8

  /// Of some printings that change, those that only follow from another: totals of which one part alone
  /// changes, by that part.
  func carried(among printings: [Int]) -> [Int: Int] {
    guard printings.count > 1 else { return [:] }
    var carriers: [Int: Int] = [:]
    for total in printings {
      for identity in of(total: total) {
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

extension Int {
  /// The sum of some numbers; `nil` where it is longer than any figure.
  init?(exactSumOf numbers: [Int]) {
    var sum = 0
    for number in numbers {
      let (next, overflow) = sum.addingReportingOverflow(number)
      if overflow || next.magnitude >= 1_000_000_000_000_000_000 { return nil }
      sum = next
    }
    self = sum
  }
}
