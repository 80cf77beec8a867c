extension Mechanism {
  /// Another figure's value, that of the row or column next to it for one, stands in its place.
  static let copiedValue = Mechanism(name: "copied-value") { change, neighbours in
    guard change.printed.magnitude >= leastTelling else { return nil }
    let others = neighbours.of(change.place)
    let isCopy = others.contains { neighbours.units(at: $0, in: change.domain) == change.printed }
    return isCopy ? likelihood(percent: 10, ways: others.count) : nil
  }

  /// The value of the issue before was left standing.
  static let staleValue = Mechanism(name: "stale-value") { change, neighbours in
    guard neighbours.earlierUnits(at: change.place, in: change.domain) == change.printed else {
      return nil
    }
    return likelihood(percent: 10, ways: 1)
  }

  /// Smaller numbers may be the same by chance.
  private static let leastTelling = 50
}
