import DigestModel

/// The sentences of findings: lower case, no full stop, numbers ungrouped.
extension Finding {
  /// Fills in both sides of the comparison that decided the rule.
  mutating func state(_ evidence: Verdict.Evidence) {
    switch evidence.kind {
    case .comparison(_, let left, let right, let areDates, _, _, _):
      self.left = Self.text(left, isDate: areDates)
      self.right = Self.text(right, isDate: areDates)
      if !areDates, self.left != nil, self.right != nil, let difference = try? left - right {
        self.difference = Self.text(difference, isDate: false)
      }
    case .within(let value, let low, let high, let areDates):
      left = Self.text(value, isDate: areDates)
      right = Self.rangeText(low, high, areDates: areDates)
    case .wholeMonth(let start, let end):
      left = Self.text(start, isDate: true)
      right = Self.text(end, isDate: true)
    case .existence, .listing, .notes, .unmetCondition: break
    }
  }

  /// What was decided, with the numbers.
  static func sentence(_ evidence: Verdict.Evidence?, holds: Bool) -> String {
    guard let evidence else { return holds ? "the condition holds" : "the condition does not hold" }
    // A negated condition holds because the comparison in it does not.
    let isTrue = holds != evidence.isNegated
    switch evidence.kind {
    case .comparison(
      let comparison, let left, let right, let areDates, let leftIsSum, let rightIsSum,
      let tolerance):
      if let tolerance {
        return tolerated(left, comparison, right, by: tolerance, areDates: areDates, holds: isTrue)
      }
      if comparison == .equal, leftIsSum != rightIsSum {
        return leftIsSum
          ? footing(stated: right, sum: left, holds: isTrue)
          : footing(stated: left, sum: right, holds: isTrue)
      }
      return compared(left, comparison, right, areDates: areDates, holds: isTrue)
    case .within(let value, let low, let high, let areDates):
      let range = rangeText(low, high, areDates: areDates) ?? "the range"
      return "\(known(value, areDates)) \(isTrue ? "lies" : "does not lie") within \(range)"
    case .wholeMonth(let start, let end):
      return
        "\(known(start, true)) to \(known(end, true)) \(isTrue ? "is" : "is not") a whole month"
    case .existence, .listing: return isTrue ? "is printed" : "is not printed"
    case .notes(let review): return review.sentence
    case .unmetCondition: return "does not apply: its condition is not met"
    }
  }

  /// Why nothing can be decided.
  static func undecided(missing: [FigureKey], lacks: [GroundValue.Lack]) -> String {
    var reasons: [String] = []
    switch missing.count {
    case 0: break
    case 1: reasons.append("\(missing[0]) is missing")
    case 2, 3:
      let keys = missing.map(\.description).joined(separator: ", ")
      reasons.append("\(missing.count) figures are missing: \(keys)")
    default:
      let keys = missing.prefix(3).map(\.description).joined(separator: ", ")
      reasons.append("\(missing.count) figures are missing, among them \(keys)")
    }
    let unavailable = lacks.compactMap { lack in
      if case .unavailable(let key) = lack { key } else { nil }
    }
    if !unavailable.isEmpty {
      reasons.append("the publisher prints no value for \(listed(unavailable))")
    }
    for lack in lacks {
      switch lack {
      case .unavailable: break
      case .earlierUnavailable(let key): reasons.append("the issue before prints no value for \(key)")
      case .openingDay(let unit): reasons.append("the day that “\(unit)” opened is not known")
      case .terms(let function): reasons.append("“\(function)” has no figures to go through")
      case .earlier(let key): reasons.append("the issue before has no \(key)")
      }
    }
    return reasons.isEmpty
      ? "cannot be decided" : "cannot be decided: " + reasons.joined(separator: "; ")
  }

  /// The first three keys, and how many there are of more.
  private static func listed(_ keys: [FigureKey]) -> String {
    keys.prefix(mostNamed).map(\.description).joined(separator: ", ")
      + (keys.count > mostNamed ? " and \(keys.count - mostNamed) more" : "")
  }

  private static let mostNamed = 3

  private static func footing(stated: Estimate, sum: Estimate, holds: Bool) -> String {
    let (statedText, sumText) = (known(stated, false), known(sum, false))
    if holds {
      return stated.hull.point == nil || sum.hull.point == nil
        ? "stated \(statedText) agrees with the sum of its parts \(sumText)"
        : "stated \(statedText) equals the sum of its parts"
    }
    let gap = gap(stated, sum)
    guard !sum.isComplete, case .finite(let printed) = sum.lower.lower else {
      return "stated \(statedText) differs from the sum of its parts \(sumText)\(gap)"
    }
    return "stated \(statedText) is less than the sum of its printed parts \(printed)\(gap)"
  }

  private static func compared(
    _ left: Estimate, _ comparison: ComparisonOperator, _ right: Estimate, areDates: Bool,
    holds: Bool
  ) -> String {
    let areExact = left.hull.point != nil && right.hull.point != nil
    let verb =
      switch (comparison, holds) {
      case (.equal, true), (.unequal, false): areExact ? "equals" : "agrees with"
      case (.equal, false), (.unequal, true): areExact ? "differs from" : "does not agree with"
      case (.less, true): "is less than"
      case (.less, false): "is not less than"
      case (.atMost, true): "is at most"
      case (.atMost, false): "is not at most"
      case (.greater, true): "is more than"
      case (.greater, false): "is not more than"
      case (.atLeast, true): "is at least"
      case (.atLeast, false): "is not at least"
      }
    let sentence = "\(known(left, areDates)) \(verb) \(known(right, areDates))"
    guard comparison == .equal, !holds, !areDates else { return sentence }
    return sentence + gap(left, right)
  }

  /// A comparison that allows for a difference.
  private static func tolerated(
    _ left: Estimate, _ comparison: ComparisonOperator, _ right: Estimate, by tolerance: Tolerance,
    areDates: Bool, holds: Bool
  ) -> String {
    guard holds, Estimate.compare(left, comparison, right) != true else {
      let sentence = compared(left, comparison, right, areDates: areDates, holds: holds)
      return holds ? sentence : "\(sentence), more than the \(tolerance.text) allowed"
    }
    return "\(known(left, areDates)) agrees with \(known(right, areDates))"
      + " within the \(tolerance.text) allowed"
  }

  /// “ by 16”: how far two numbers are apart at least; empty where they are not.
  private static func gap(_ left: Estimate, _ right: Estimate) -> String {
    for (below, above) in [(left.hull, right.hull), (right.hull, left.hull)] {
      if case .finite(let end) = below.upper, case .finite(let start) = above.lower, end < start,
        let gap = try? start - end
      {
        return " by \(gap)"
      }
    }
    return ""
  }

  /// A number or date; `nil` where missing figures leave nothing to say of it.
  private static func text(_ estimate: Estimate, isDate: Bool) -> String? {
    if isDate { return CalendarDate(day: estimate)?.description }
    let hull = estimate.hull
    if hull == .everything || (hull == .nonNegative && !estimate.isComplete) { return nil }
    return hull.description
  }

  private static func rangeText(
    _ low: Estimate, _ high: Estimate, areDates: Bool
  ) -> String? {
    guard let first = text(low, isDate: areDates), let last = text(high, isDate: areDates) else {
      return nil
    }
    return low.point == nil || high.point == nil ? "\(first) to \(last)" : "\(first)…\(last)"
  }

  private static func known(_ estimate: Estimate, _ isDate: Bool) -> String {
    text(estimate, isDate: isDate) ?? "a missing figure"
  }
}
