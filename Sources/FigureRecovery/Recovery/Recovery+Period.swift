import DigestModel
import Publications

/// The report period, and what is said of days that cannot be read.
extension Recovery {
  /// The report period, by the figures that the publication says give it; both must be read where it
  /// names two.
  var period: Period? {
    guard let end = lastDay else { return nil }
    guard grammar.publication.period.start != nil else { return Period(start: end, end: end) }
    guard let start = firstDay, start <= end else { return nil }
    return Period(start: start, end: end)
  }

  /// Why there is no period; `nil` where there is one.
  var missingPeriod: MissingPeriod? {
    guard period == nil else { return nil }
    if let firstDay, let lastDay { return .reversed(first: firstDay, last: lastDay) }
    let declared = grammar.publication.period
    guard let end = declared.end else { return .undeclared }
    var unread: [FigureKey] = []
    if let start = declared.start, firstDay == nil { unread.append(start) }
    if lastDay == nil { unread.append(end) }
    return .unread(unread)
  }

  private var firstDay: CalendarDate? { day(grammar.publication.period.start) }
  /// The last day of the report.
  var lastDay: CalendarDate? { day(grammar.publication.period.end) }

  private func day(_ key: FigureKey?) -> CalendarDate? {
    guard let key, case .date(let date) = known[key] else { return nil }
    return date
  }

  /// Reads the report period where the section that prints it is not found: what the first page calls so, in the words of
  /// a section that is always about the same, is the whole document's.
  mutating func readPeriodAlone(among matches: DocumentMatches) {
    let period = grammar.publication.period
    let declared = Set([period.start, period.end].compactMap(\.self))
    guard lastDay == nil, !declared.isEmpty, !text.pages.isEmpty else { return }
    let page = text.itemRange(ofPage: 0)
    var found: [(match: StatementMatch, bound: Bound, days: [String])] = []
    for place in matches.found(from: page) where page.contains(place.match.items.upperBound) {
      let pattern = grammar.sections[place.section]
      guard pattern.isFixed, place.statement(in: pattern)?.isSure ?? false,
        !place.match.wording.isEmpty
      else { continue }
      let bound = Bound(coordinates: pattern.fixedCoordinates)
      let captures = place.match.captures.flatMap(text.values)
      let keys = captures.compactMap {
        place.match.key(of: $0, in: grammar.publication, section: bound.coordinates)
      }
      guard keys.count == captures.count, Set(keys) == declared else { continue }
      found.append((place.match, bound, captures.map(\.value.description)))
    }
    // Of two periods nothing tells which is the report's.
    guard let first = found.first, found.allSatisfy({ $0.days == first.days }) else { return }
    trace(first.match, by: "the only period of the first page", first.bound)
    claim(first.match, first.bound, isIgnored: false)
  }

  /// Says so where the report period is not found: the part that prints it may be lost, and what
  /// else it says may have been taken for another part's.
  mutating func reportMissingPeriod() {
    guard let missingPeriod, missingPeriod != .undeclared else { return }
    diagnostics.append(Diagnostic(severity: .warning, wording: missingPeriod.wording))
  }

  /// Says why what is written like a date stays unread, as far as the grammar reads dates.
  mutating func reportFalseDates() {
    for index in text.numerals.indices where claims.isFree(index) {
      guard case .noDate(let problem) = text.numerals[index].form else { continue }
      report(
        .note, problem.wording(of: text.numerals[index].text), at: text.numerals[index].item)
    }
  }
}

extension DocumentText {
  /// The last day that is printed anywhere.
  var latestDay: CalendarDate? {
    numerals.compactMap { numeral in
      switch numeral.form {
      case .date(let date): date
      case .days(let days): days.end
      default: nil
      }
    }.max()
  }
}
