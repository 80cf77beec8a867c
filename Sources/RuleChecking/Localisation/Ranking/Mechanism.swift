/// A way in which a wrong value comes about.
struct Mechanism: Sendable {
  /// How reports name it.
  let name: String
  /// How likely it makes the printed value of the implied one, in thousandths of a natural
  /// logarithm; `nil` where it does not explain the change.
  let likelihood: @Sendable (Change, DocumentNeighbours) -> Int?
}

extension Mechanism {
  /// Every one of them.
  static let all = ofDigits + [.copiedValue, .staleValue]

  /// Those that look at nothing but the value itself.
  static let ofDigits: [Mechanism] = [
    .oneDigit, .digitsTransposed, .digitDropped, .digitAdded, .signChanged, .rounding,
  ]

  /// What explains a change best; `nil` where nothing does.
  static func best(
    for change: Change, of mechanisms: [Mechanism] = all, among neighbours: DocumentNeighbours
  ) -> (mechanism: Mechanism, likelihood: Int)? {
    var best: (mechanism: Mechanism, likelihood: Int)?
    for mechanism in mechanisms {
      guard let likelihood = mechanism.likelihood(change, neighbours) else { continue }
      if likelihood > best?.likelihood ?? .min { best = (mechanism, likelihood) }
    }
    return best
  }

  /// How likely a change is that nothing explains: any number of as many digits.
  static func unexplained(_ change: Change) -> Int {
    likelihood(percent: 5, ways: 1) - 2303 * max(2, change.printedDigits.count)
  }

  /// The same where any of many values would do: the fewer these are, the more is explained. Of a range
  /// without an end as many as have a digit more than its other end.
  static func unexplained(_ nearest: Change, in units: UnitRange) -> Int {
    let fifth = likelihood(percent: 5, ways: 1)
    if let lower = units.lower, let upper = units.upper {
      let (count, overflow) = upper.subtractingReportingOverflow(lower)
      if !overflow, count < Int.max { return fifth - FixedLogarithm.thousandths(of: count + 1) }
    }
    return fifth - 2303 * (max(2, nearest.impliedDigits.count) + 1)
  }

  /// That something happens to so many figures in a hundred wrong ones, and in one of so many ways.
  static func likelihood(percent: Int, ways: Int) -> Int {
    FixedLogarithm.thousandths(of: percent) - FixedLogarithm.thousandths(of: 100)
      - FixedLogarithm.thousandths(of: max(1, ways))
  }
}
