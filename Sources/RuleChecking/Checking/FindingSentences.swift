import DigestModel

/// The sentences of findings: lower case, no full stop, numbers as the document prints them.
struct FindingSentences {
  let numbers: PrintedNumbers

  /// What was decided, with the numbers.
  func sentence(_ evidence: Verdict.Evidence?, holds: Bool) -> Wording {
    guard let evidence else { return (holds ? Term.conditionHolds : .conditionFails).text }
    // A negated condition holds because the comparison in it does not.
    let isTrue = holds != evidence.isNegated
    switch evidence.kind {
    case .comparison(let sides): return sentence(sides, holds: isTrue)
    case .within(let value, let low, let high, let areDates):
      let isOpen =
        Estimate.compare(low, .atMost, value).and(Estimate.compare(value, .atMost, high))
        == .possible
      let term: Term =
        isOpen
        ? isTrue ? .mayLieWithin : .needNotLieWithin : isTrue ? .liesWithin : .doesNotLieWithin
      return within(term, value, low, high, areDates)
    case .wholeMonth(let start, let end):
      return (isTrue ? Term.isWholeMonth : .isNoWholeMonth).text
        .filled(["first": known(start, true), "last": known(end, true)])
    case .existence: return (isTrue ? Term.isPrinted : .isNotPrinted).text
    case .listing(let units): return units.sentence
    case .notes(let review): return review.sentence
    case .unmetCondition: return (holds ? Term.conditionUnmet : .conditionUnmetDenied).text
    }
  }

  /// A condition that the printed digits leave open.
  func openQuestion(_ evidence: Verdict.Evidence) -> Wording {
    switch evidence.kind {
    case .comparison(let sides):
      let term: Term =
        switch sides.comparison {
        case .equal: .mayOrMayNotEqual
        case .unequal: .mayOrMayNotDiffer
        case .less, .atMost, .greater, .atLeast: .mayOrMayNotBe
        }
      return compared(term, sides)
    case .within(let value, let low, let high, let areDates):
      return within(.mayOrMayNotLieWithin, value, low, high, areDates)
    case .wholeMonth, .existence, .listing, .notes, .unmetCondition:
      return Term.conditionUnsure.text
    }
  }

  /// Why nothing can be decided.
  ///
  /// - Parameter doubts: What leaves it open besides missing figures.
  static func undecided(missing: [FigureKey], doubts: [Wording]) -> Wording {
    var reasons: [Wording] = []
    switch missing.count {
    case 0: break
    case 1: reasons.append(Term.isMissing.text.filled(["key": "\(missing[0])"]))
    case 2...mostNamed:
      reasons.append(
        Term.areMissing.text.filled([
          "n": Wording(same: String(missing.count)), "keys": listed(missing),
        ]))
    default:
      let keys = missing.prefix(mostNamed).map(\.description).joined(separator: ", ")
      reasons.append(
        Term.areMissingAmong.text.filled(["n": String(missing.count), "keys": keys]))
    }
    reasons += doubts
    guard !reasons.isEmpty else { return Term.isUndecided.text }
    return Term.isUndecidedFor.text.filled(["reasons": .joined(reasons, by: "; ")])
  }

  /// The first three keys, and how many there are of more.
  static func listed(_ keys: [FigureKey]) -> Wording {
    let named = keys.prefix(mostNamed).map(\.description).joined(separator: ", ")
    return keys.count > mostNamed
      ? Term.andMore.text.filled(["keys": named, "n": String(keys.count - mostNamed)])
      : Wording(same: named)
  }

  private static let mostNamed = 3

  private func footing(stated: Estimate, sum: Estimate, holds: Bool) -> Wording {
    var texts = ["stated": known(stated, false), "sum": known(sum, false)]
    if holds {
      let areExact = stated.hull.point != nil && sum.hull.point != nil
      return (areExact ? Term.equalsSum : .agreesWithSum).text.filled(texts)
    }
    let gap = gap(stated, sum)
    guard !sum.isComplete, case .finite(let printed) = sum.lower.lower else {
      return adding(gap, to: Term.differsFromSum.text.filled(texts))
    }
    texts["sum"] = Wording(same: numbers.written(printed.description))
    return adding(gap, to: Term.lessThanPrinted.text.filled(texts))
  }

  private func sentence(_ sides: Verdict.Evidence.Comparison, holds: Bool) -> Wording {
    if sides.tolerance != nil { return tolerated(sides, holds: holds) }
    guard sides.comparison == .equal, sides.leftIsSum != sides.rightIsSum else {
      return compared(sides, holds: holds)
    }
    return sides.leftIsSum
      ? footing(stated: sides.right, sum: sides.left, holds: holds)
      : footing(stated: sides.left, sum: sides.right, holds: holds)
  }

  private func compared(_ sides: Verdict.Evidence.Comparison, holds: Bool) -> Wording {
    let areExact = sides.left.hull.point != nil && sides.right.hull.point != nil
    let term = sides.comparison.term(holds, areExact: areExact, isOpen: sides.truth.isSure == nil)
    let sentence = compared(term, sides)
    guard sides.comparison == .equal, !holds, !sides.areDates else { return sentence }
    return adding(gap(sides.left, sides.right), to: sentence)
  }

  /// A term with the gaps `left` and `right`, or `left` and `relation`.
  private func compared(_ term: Term, _ sides: Verdict.Evidence.Comparison) -> Wording {
    let right = known(sides.right, sides.areDates)
    var texts = ["left": known(sides.left, sides.areDates), "right": right]
    texts["relation"] = sides.comparison.relation?.text.filled(["right": right])
    return term.text.filled(texts)
  }

  /// A comparison that allows for a difference.
  private func tolerated(_ sides: Verdict.Evidence.Comparison, holds: Bool) -> Wording {
    let allowed = Wording(same: sides.tolerance.map { numbers.written($0.text) } ?? "")
    if holds, sides.truth.holds == true { return compared(sides, holds: true) }
    if !holds, sides.allowedTruth.isSure == false {
      return Term.moreThanAllowed.text.filled([
        "sentence": compared(sides, holds: false), "allowed": allowed,
      ])
    }
    // What is negated need not hold, as far as is allowed.
    return Term.agreesWithinAllowed.text.filled([
      "left": known(sides.left, sides.areDates), "right": known(sides.right, sides.areDates),
      "allowed": allowed,
    ])
  }

  /// `by 16`: how far two numbers are apart at least; `nil` where they are not.
  private func gap(_ left: Estimate, _ right: Estimate) -> Wording? {
    for (below, above) in [(left.hull, right.hull), (right.hull, left.hull)] {
      if case .finite(let end) = below.upper, case .finite(let start) = above.lower, end < start,
        let gap = try? start - end
      {
        return Term.byGap.text.filled(["gap": numbers.written(gap.description)])
      }
    }
    return nil
  }

  private func adding(_ gap: Wording?, to sentence: Wording) -> Wording {
    .joined([sentence] + (gap.map { [$0] } ?? []), by: " ")
  }

  private func within(
    _ term: Term, _ value: Estimate, _ low: Estimate, _ high: Estimate, _ areDates: Bool
  ) -> Wording {
    term.text.filled([
      "value": known(value, areDates),
      "range": range(low, high, areDates: areDates) ?? Term.theRange.text,
    ])
  }

  private func range(_ low: Estimate, _ high: Estimate, areDates: Bool) -> Wording? {
    guard let first = Finding.text(low, isDate: areDates),
      let last = Finding.text(high, isDate: areDates)
    else { return nil }
    let (start, end) = areDates ? (first, last) : (numbers.written(first), numbers.written(last))
    return low.point == nil || high.point == nil
      ? Term.rangeOfValues.text.filled(["low": start, "high": end])
      : Wording(same: "\(start)…\(end)")
  }

  private func known(_ estimate: Estimate, _ isDate: Bool) -> Wording {
    guard let text = Finding.text(estimate, isDate: isDate) else {
      return (isDate ? Term.unknownDay : .unknownNumber).text
    }
    return Wording(same: isDate ? text : numbers.written(text))
  }
}

extension ComparisonOperator {
  /// What the left side does to the right one.
  ///
  /// - Parameters:
  ///   - holds: Whether it is said that the comparison holds, or that it does not.
  ///   - areExact: Whether both sides are single numbers.
  ///   - isOpen: Whether the printed digits leave it open.
  fileprivate func term(_ holds: Bool, areExact: Bool, isOpen: Bool) -> Term {
    switch (self, holds) {
    case (.equal, true): areExact ? .equals : .agreesWith
    case (.unequal, false): areExact ? .equals : isOpen ? .mayEqual : .agreesWith
    case (.equal, false), (.unequal, true):
      areExact ? .differsFrom : isOpen ? .mayDifferFrom : .doesNotAgree
    case (_, true): isOpen ? .mayBeRelated : .isRelated
    case (_, false): isOpen ? .needNotBeRelated : .isNotRelated
    }
  }

  /// `nil` for those that are verbs of their own.
  fileprivate var relation: Term? {
    switch self {
    case .equal, .unequal: nil
    case .less: .relationLess
    case .atMost: .relationAtMost
    case .greater: .relationMore
    case .atLeast: .relationAtLeast
    }
  }
}
