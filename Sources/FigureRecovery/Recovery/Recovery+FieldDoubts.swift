import DigestModel

/// Says of values near labels why they stay unread.
extension Recovery {
  /// Says which two ways to read a label or a numeral there are.
  mutating func report(_ doubt: FieldDecision.Doubt) {
    let (first, second) = doubt
    note(
      .twoLabels(text.printed(first.match.wording), text.printed(second.match.wording)),
      of: first.numerals + second.numerals)
    report(
      .warning,
      Term.remarkTwoReadings.text.filled([
        "keys": first.named, "first": described(first), "second": described(second),
      ]),
      at: first.match.wording[0])
  }

  /// Says of figures that nothing was read for that what stands near their labels cannot be their values: it may
  /// be misprinted.
  mutating func reportImpossible(among candidates: [FieldDecision.Candidate]) {
    var told: Set<[FigureKey]> = []
    for candidate in candidates where !candidate.isPossible {
      guard let range = candidate.match.captures.first(where: { !$0.isInRange })?.capture.range,
        candidate.keys.allSatisfy({ known[$0] == nil }),
        candidate.numerals.allSatisfy(claims.isFree), told.insert(candidate.keys).inserted
      else { continue }
      let (least, greatest) = (String(range.lowerBound), String(range.upperBound))
      note(
        .outOfRange(key: candidate.named, least: least, greatest: greatest), of: candidate.numerals)
      report(
        .warning,
        Term.remarkOutOfRange.text.filled([
          "keys": candidate.named, "value": described(candidate), "least": least,
          "greatest": greatest,
        ]),
        at: candidate.match.wording[0])
    }
  }

  private func described(_ candidate: FieldDecision.Candidate) -> String {
    let values = candidate.match.captures.map(\.text).joined(separator: " ")
    let side = candidate.match.side?.rawValue ?? "beside"
    return "\(values), \(side) “\(text.printed(candidate.match.wording))”"
  }
}

extension FieldDecision.Candidate {
  /// Whether its values may be those of its figures: a number in its label's cell is, however odd.
  var isPossible: Bool { match.isAttached || match.captures.allSatisfy(\.isInRange) }

  /// What its values are of.
  fileprivate var named: String { keys.map { "\($0)" }.joined(separator: " and ") }
}
