import DigestModel

/// Pairs the labels of a chart or table with its values, all at once.
///
/// There are three arrangements: values in the row of their label, values in a column over or under
/// their label, and rows of values to be taken in the order of a legend. An arrangement is taken
/// only where it fits as a whole; anything less clear stays unread.
struct PairMatcher {
  let page: PageNumerals
  let pairs: Pattern.Pairs
  /// The chart's labels, in document order.
  let labels: [LabelPlace]
  /// The labels that tell its series apart.
  let series: [LabelPlace]

  /// The left edge of its block's headings on the page, in points; `nil` where there is none.
  let headingEdge: Double?

  /// The series' labels that have no value of their own beside them, so that they may head others'.
  let headings: [LabelPlace]

  /// A label with the values found for it, and the series of each where there are several.
  struct Pair {
    var label: LabelPlace
    var values: [(value: CaptureMatch, series: LabelPlace.Series)]
  }

  /// The pairs of a chart among some items.
  ///
  /// - Parameters:
  ///   - chart: What the grammar says of the chart, and its block's headings.
  ///   - items: The section; its pages are looked at one by one.
  ///   - isFree: Whether a numeral is not taken by anything else.
  ///   - isFreeWording: Whether a label's items serve nothing else.
  static func matches(
    of chart: Recovery.Part.Chart, in items: Range<Int>, of text: DocumentText,
    isFree: (Int) -> Bool, isFreeWording: ([Int]) -> Bool
  ) -> (matches: [StatementMatch], diagnostics: [Diagnostic]) {
    var found: (matches: [StatementMatch], diagnostics: [Diagnostic]) = ([], [])
    let matchers = matchers(
      of: chart, in: items, of: text, isFree: isFree, isFreeWording: isFreeWording)
    for matcher in matchers {
      let (matches, diagnostic) = matcher.match()
      found.matches += matches
      if let diagnostic { found.diagnostics.append(diagnostic) }
    }
    return found
  }

  /// The values of a chart among some items that have run together.
  static func runs(
    of chart: Recovery.Part.Chart, in items: Range<Int>, of text: DocumentText,
    isFree: (Int) -> Bool, isFreeWording: ([Int]) -> Bool
  ) -> [ChartRuns] {
    matchers(of: chart, in: items, of: text, isFree: isFree, isFreeWording: isFreeWording)
      .compactMap { $0.page.isRunning ? $0.runningRuns() : $0.legendRuns() }
  }

  /// One for each page that has labels of the chart.
  private static func matchers(
    of chart: Recovery.Part.Chart, in items: Range<Int>, of text: DocumentText,
    isFree: (Int) -> Bool, isFreeWording: ([Int]) -> Bool
  ) -> [PairMatcher] {
    let pairs = chart.pairs
    let finder = LabelFinder(text)
    // A fixed phrase may be the heading of its block too.
    let labels = chart.labels.filter { $0.label == nil || isFreeWording($0.items) }
    guard !labels.isEmpty else { return [] }
    let series = chart.series
    return Set(labels.map { text.lines[$0.line].page }).sorted().map { page in
      func isHere(_ place: LabelPlace) -> Bool { text.lines[place.line].page == page }
      return PairMatcher(
        page: PageNumerals(text, page: page, items: items, capture: pairs.capture, isFree: isFree),
        pairs: pairs, labels: labels.filter(isHere), series: series.filter(isHere),
        headingEdge: chart.headings.filter { text.page(of: $0.items.lowerBound) == page }
          .map { text.box(of: $0).left }.min(),
        headings: series.filter { isHere($0) && !finder.hasNumeral($0) })
    }
  }

  private func match() -> ([StatementMatch], Diagnostic?) {
    if page.isRunning { return (runningMatches(), nil) }
    for pairs in [rowPairs(), columnPairs()] where !pairs.isEmpty {
      return (pairs.map { statementMatch($0) }, nil)
    }
    return legendMatches()
  }

  /// The members of the series in printed order; none where the chart has no series.
  var members: [String] { pairs.series?.members ?? [] }

  // MARK: Matches

  func statementMatch(_ pair: Pair, _ readings: [Reading] = []) -> StatementMatch {
    let first = pair.label.items.min() ?? 0
    var match = StatementMatch(items: first...(pair.label.items.max() ?? first))
    match.labels = pair.label.label.map { [$0] } ?? []
    match.wording = pair.label.items
    match.readings = readings
    for (value, series) in pair.values {
      var value = value
      if let dimension = pairs.series?.dimension, let member = series.member {
        value.bindings.append(FigureKey.Coordinate(dimension: dimension, member: member))
      }
      let item = page.text.numerals[value.numeral].item
      match.items = min(match.items.lowerBound, item)...max(match.items.upperBound, item)
      match.captures.append(value)
    }
    return match
  }

  func warning(_ message: String, at place: LabelPlace) -> Diagnostic {
    let line = page.text.lines[place.line]
    return Diagnostic(
      severity: .warning, message: message, page: page.text.pages[line.page].number,
      line: line.number, box: place.box)
  }
}
