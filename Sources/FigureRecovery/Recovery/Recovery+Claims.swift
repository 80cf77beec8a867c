import DigestModel
import Publications

/// Takes numerals for figures.
extension Recovery {
  /// Takes a match's numerals, unless one of them is taken or a key stays open.
  @discardableResult
  mutating func claim(
    _ match: StatementMatch, _ bound: Bound, isIgnored: Bool
  ) -> Bool {
    guard match.captures.allSatisfy({ claims.isFree($0.numeral) }) else { return false }
    let captures = match.captures.flatMap(text.values)
    var keys: [FigureKey] = []
    if !isIgnored {
      for capture in captures {
        guard let key = match.key(of: capture, in: grammar.publication, section: bound.coordinates)
        else {
          return false
        }
        keys.append(documentKey(of: capture, key) ?? key)
      }
      for (capture, key) in zip(captures, keys) where isOfAnotherUnit(capture, of: match, key) {
        return false
      }
      guard !isLedElsewhere(match), !isReversedPeriod(match), !exceedsFrequency(match) else {
        return false
      }
    }
    for item in match.wording {
      if case .numeral(let index) = text.items[item].kind, claims.isFree(index) {
        claims.claim(index, as: .mark)
      }
    }
    let parts = Dictionary(match.captures.map { ($0.numeral, 1) }, uniquingKeysWith: +)
    for (index, capture) in captures.enumerated() {
      claims.claim(
        capture.numeral, as: isIgnored ? .mark : .figure, parts: parts[capture.numeral] ?? 1)
      guard !isIgnored else { continue }
      let numeral = text.numerals[capture.numeral]
      let record = text.numeralRecord(capture.numeral)
      // What was inferred for the section says nothing of a figure that names its own member, or
      // that no member of the dimension tells apart.
      let needed = grammar.publication.dimensions(tellingApart: capture.capture.template)
      let inferred = bound.readings.filter { reading in
        guard case .inferred(let dimension, _) = reading else { return true }
        return needed.contains(dimension)
          && !match.labels.contains { $0.dimension == dimension }
          && !capture.bindings.contains { $0.dimension == dimension }
      }
      var readings =
        inferred + match.readings + capture.readings + match.labels.compactMap(\.approximation)
      if numeral.isJoined { readings.append(.joined) }
      if known[keys[index]] == nil {
        known[keys[index]] = capture.value
        learned.append(keys[index])
      }
      printed.append(
        Printed(
          key: keys[index], measure: capture.capture.template.measure,
          occurrence: Figure.Occurrence(
            page: record.page, box: numeral.box(of: capture.part, in: record.box),
            line: record.line, text: capture.text,
            value: capture.value),
          readings: readings, item: numeral.item))
    }
    return true
  }

  /// The key of the document's period for a date of its in a title that all pages have: it is not said of any of
  /// them.
  private func documentKey(of capture: CaptureMatch, _ key: FigureKey) -> FigureKey? {
    let period = grammar.publication.period
    func isAlike(_ other: FigureKey) -> Bool {
      other.indicator == key.indicator
        && other.coordinates.allSatisfy {
          $0.dimension == FigureWords.unit || key[$0.dimension] == $0.member
        }
    }
    guard let own = [period.start, period.end].compactMap(\.self).first(where: isAlike),
      furniture.isEverywhere(text.numerals[capture.numeral].item)
    else { return nil }
    return own
  }

  /// Whether the row, the column or the title of the table that a number stands in, or the heading of its card, names
  /// another unit than its figure's.
  private mutating func isOfAnotherUnit(
    _ capture: CaptureMatch, of match: StatementMatch, _ key: FigureKey
  ) -> Bool {
    guard let own = key[FigureWords.unit] else { return false }
    let item = text.numerals[capture.numeral].item
    // What stands over a figure with a label of its own may be the label of another one.
    let isLabelled =
      capture.bindings.contains { $0.dimension == FigureWords.unit }
      || match.labels.contains { $0.dimension == FigureWords.unit }
    let named =
      tables.units[item]
      ?? (isLabelled ? [] : CardHeads(text: text, words: words).units(over: item))
    guard !named.isEmpty, !named.contains(own) else { return false }
    note(.ofAnotherUnit(named.sorted().joined(separator: ", ")), of: [capture.numeral])
    return true
  }

  /// Whether a leader goes from words of a match to a number that is none of its: they are that one's label, and the
  /// match has put together what stands in two columns.
  private mutating func isLedElsewhere(_ match: StatementMatch) -> Bool {
    let own = match.captures.map { text.numerals[$0.numeral].item }
    for word in match.wording + match.labels.flatMap(\.items) {
      guard let led = text.numberLed(from: word), !own.contains(led), !match.wording.contains(led),
        // Of a row with several numbers some may be others' figures.
        !own.contains(where: { $0 > led && text.items[$0].line == text.items[word].line })
      else { continue }
      note(.notOfLabel(text.printed([word])), of: match.captures.map(\.numeral))
      return true
    }
    return false
  }

  /// Whether dates that stand where the report period may are farther apart than issues appear: they are those of
  /// something else.
  private func exceedsFrequency(_ match: StatementMatch) -> Bool {
    let publication = grammar.publication
    guard let frequency = publication.frequency else { return false }
    func date(of key: FigureKey?) -> CalendarDate? {
      for capture in match.captures {
        let template = capture.capture.template
        let isOwn =
          template.indicator == key?.indicator
          && template.coordinates.allSatisfy { $0.member == nil || $0.member == key?[$0.dimension] }
        if isOwn, case .date(let date) = capture.value { return date }
      }
      return nil
    }
    guard let start = date(of: publication.period.start), let end = date(of: publication.period.end)
    else { return false }
    return end.ordinal - start.ordinal >= frequency.mostDays
  }

  /// Whether a match would give a period that ends before it begins; it is reported.
  private mutating func isReversedPeriod(_ match: StatementMatch) -> Bool {
    func date(of key: FigureKey?) -> (date: CalendarDate, capture: CaptureMatch)? {
      for capture in match.captures where capture.capture.template.indicator == key?.indicator {
        if case .date(let date) = capture.value { return (date, capture) }
      }
      return nil
    }
    let period = grammar.publication.period
    guard let start = date(of: period.start), let end = date(of: period.end), start.date > end.date
    else { return false }
    report(
      .warning,
      Term.noPeriodFromTo.text.filled(["first": start.capture.text, "last": end.capture.text]),
      at: text.numerals[start.capture.numeral].item)
    return true
  }

  mutating func report(_ severity: Diagnostic.Severity, _ message: String, at item: Int) {
    report(severity, Wording(same: message), at: item)
  }

  mutating func report(_ severity: Diagnostic.Severity, _ wording: Wording, at item: Int) {
    let line = text.lines[text.items[item].line]
    diagnostics.append(
      Diagnostic(
        severity: severity, wording: wording, page: text.pages[line.page].number,
        line: line.number, box: text.items[item].box))
  }
}
