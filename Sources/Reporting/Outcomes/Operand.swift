import DigestModel

/// A figure that takes part in a finding.
struct Operand {
  /// Which issue prints a figure.
  enum Issue: Hashable {
    case own
    /// The nearest one before, or one of which nothing else is known.
    case before
    /// One further back.
    case of(Period)
  }

  var figure: Figure
  var issue = Issue.own

  var isEarlier: Bool { issue != .own }
}

extension Operand.Issue {
  /// Where an issue prints something, by page and line.
  ///
  /// - Parameter isShort: Whether `page` and `line` are but hinted at.
  func place(_ occurrence: Figure.Occurrence, isShort: Bool) -> Wording {
    let term: Term
    var values = ["page": String(occurrence.page), "line": String(occurrence.line)]
    switch self {
    case .own: term = isShort ? .placeShort : .place
    case .before: term = isShort ? .placeEarlier : .placeOfIssueBefore
    case .of(let period):
      term = isShort ? .placeOfPeriodShort : .placeOfPeriod
      values["period"] = period.written
    }
    return term.text.filled(values)
  }
}

extension Finding {
  /// The figures of issues before that take part.
  var earlierOperands: [Operand] {
    earlier.enumerated().map { place, figure in
      let period = earlierPeriods.indices.contains(place) ? earlierPeriods[place] : nil
      return Operand(figure: figure, issue: period.map { .of($0) } ?? .before)
    }
  }
}
