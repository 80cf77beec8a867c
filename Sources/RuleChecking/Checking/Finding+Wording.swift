import DigestModel

/// The sentences of findings: lower case, no full stop, numbers ungrouped.
extension Finding {
  /// Fills in both sides of the comparison that decided the rule.
  mutating func state(_ evidence: Verdict.Evidence) {
    switch evidence.kind {
    case .comparison(let sides):
      left = Self.text(sides.left, isDate: sides.areDates)
      right = Self.text(sides.right, isDate: sides.areDates)
      if !sides.areDates, left != nil, right != nil,
        let difference = try? sides.left - sides.right
      {
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
    case .comparison(let sides): return sentence(sides, holds: isTrue)
    case .within(let value, let low, let high, let areDates):
      let range = rangeText(low, high, areDates: areDates) ?? "the range"
      let isOpen =
        Estimate.compare(low, .atMost, value).and(Estimate.compare(value, .atMost, high))
        == .possible
      let verb =
        isOpen ? isTrue ? "may lie" : "need not lie" : isTrue ? "lies" : "does not lie"
      return "\(known(value, areDates)) \(verb) within \(range)"
    case .wholeMonth(let start, let end):
      return
        "\(known(start, true)) to \(known(end, true)) \(isTrue ? "is" : "is not") a whole month"
    case .existence: return isTrue ? "is printed" : "is not printed"
    case .listing(let units): return units.sentence
    case .notes(let review): return review.sentence
    case .unmetCondition: return "does not apply: its condition is not met"
    }
  }

  /// A condition that the printed digits leave open.
  static func openQuestion(_ evidence: Verdict.Evidence) -> String {
    switch evidence.kind {
    case .comparison(let sides):
      "\(known(sides.left, sides.areDates)) may or may not \(sides.comparison.infinitive)"
        + " \(known(sides.right, sides.areDates))"
    case .within(let value, let low, let high, let areDates):
      "\(known(value, areDates)) may or may not lie within"
        + " \(rangeText(low, high, areDates: areDates) ?? "the range")"
    case .wholeMonth, .existence, .listing, .notes, .unmetCondition: "its condition is not sure"
    }
  }

  /// Why nothing can be decided.
  ///
  /// - Parameter doubts: What leaves it open besides missing figures.
  static func undecided(missing: [FigureKey], doubts: [String]) -> String {
    var reasons: [String] = []
    switch missing.count {
    case 0: break
    case 1: reasons.append("\(missing[0]) is missing")
    case 2...mostNamed: reasons.append("\(missing.count) figures are missing: \(listed(missing))")
    default:
      let keys = missing.prefix(mostNamed).map(\.description).joined(separator: ", ")
      reasons.append("\(missing.count) figures are missing, among them \(keys)")
    }
    reasons += doubts
    return reasons.isEmpty
      ? "cannot be decided" : "cannot be decided: " + reasons.joined(separator: "; ")
  }

  /// The first three keys, and how many there are of more.
  static func listed(_ keys: [FigureKey]) -> String {
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

  private static func sentence(_ sides: Verdict.Evidence.Comparison, holds: Bool) -> String {
    if sides.tolerance != nil { return tolerated(sides, holds: holds) }
    guard sides.comparison == .equal, sides.leftIsSum != sides.rightIsSum else {
      return compared(sides, holds: holds)
    }
    return sides.leftIsSum
      ? footing(stated: sides.right, sum: sides.left, holds: holds)
      : footing(stated: sides.left, sum: sides.right, holds: holds)
  }

  private static func compared(_ sides: Verdict.Evidence.Comparison, holds: Bool) -> String {
    let areExact = sides.left.hull.point != nil && sides.right.hull.point != nil
    let verb = sides.comparison.verb(
      holds, areExact: areExact, isOpen: sides.truth == .possible)
    let sentence =
      "\(known(sides.left, sides.areDates)) \(verb) \(known(sides.right, sides.areDates))"
    guard sides.comparison == .equal, !holds, !sides.areDates else { return sentence }
    return sentence + gap(sides.left, sides.right)
  }

  /// A comparison that allows for a difference.
  private static func tolerated(_ sides: Verdict.Evidence.Comparison, holds: Bool) -> String {
    let allowed = sides.tolerance?.text ?? ""
    guard holds, sides.truth.holds != true else {
      let sentence = compared(sides, holds: holds)
      return holds ? sentence : "\(sentence), more than the \(allowed) allowed"
    }
    return "\(known(sides.left, sides.areDates)) agrees with \(known(sides.right, sides.areDates))"
      + " within the \(allowed) allowed"
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
    text(estimate, isDate: isDate) ?? (isDate ? "an unknown day" : "an unknown number")
  }
}

extension ComparisonOperator {
  /// What the left side does to the right one.
  ///
  /// - Parameters:
  ///   - holds: Whether it is said that the comparison holds, or that it does not.
  ///   - areExact: Whether both sides are single numbers.
  ///   - isOpen: Whether the printed digits leave it open.
  fileprivate func verb(_ holds: Bool, areExact: Bool, isOpen: Bool) -> String {
    switch (self, holds) {
    case (.equal, true): areExact ? "equals" : "agrees with"
    case (.unequal, false): areExact ? "equals" : isOpen ? "may equal" : "agrees with"
    case (.equal, false), (.unequal, true):
      areExact ? "differs from" : isOpen ? "may differ from" : "does not agree with"
    case (_, true): isOpen ? "may \(infinitive)" : "is \(relation)"
    case (_, false): isOpen ? "need not \(infinitive)" : "is not \(relation)"
    }
  }

  fileprivate var infinitive: String {
    switch self {
    case .equal: "equal"
    case .unequal: "differ from"
    case .less, .atMost, .greater, .atLeast: "be \(relation)"
    }
  }

  private var relation: String {
    switch self {
    case .equal, .unequal: "equal to"
    case .less: "less than"
    case .atMost: "at most"
    case .greater: "more than"
    case .atLeast: "at least"
    }
  }
}
