import DigestModel

/// Pairs the labels of a chart with its values.
///
/// Where values stand beside the labels, position decides. Otherwise the labels are a legend: rows
/// of as many values as the legend has labels are taken in the legend's order, or against it, as
/// the grammar declares. Anything less clear stays unread.
struct PairMatcher {
  let text: DocumentText
  private let labelMatcher: SequenceMatcher

  init(_ text: DocumentText) {
    self.text = text
    labelMatcher = SequenceMatcher(text, staysOnLine: false)
  }

  /// A label of the chart where it is printed.
  private struct Place {
    var label: LabelMatch
    var items: [Int]
    var line: Int
    var box: Box
  }

  /// The pairs of a chart among some items.
  ///
  /// - Parameters:
  ///   - pairs: What the grammar says of the chart.
  ///   - items: The section.
  ///   - isFree: Whether a numeral is not taken by anything else.
  func matches(
    of pairs: Pattern.Pairs, in items: Range<Int>, isFree: (Int) -> Bool
  ) -> (matches: [StatementMatch], diagnostics: [Diagnostic]) {
    let places = labelPlaces(pairs.labels, in: items)
    guard places.count > 1 else { return ([], []) }
    let beside = places.map { besideValues(pairs.capture, $0, isFree: isFree) }
    if beside.contains(where: { !$0.isEmpty }) {
      return (paired(places, beside, pairs), [])
    }
    guard pairs.legend != .none else { return ([], []) }
    return legend(places, pairs, in: items, isFree: isFree)
  }

  private func labelPlaces(_ labels: Pattern.Labels, in items: Range<Int>) -> [Place] {
    var places: [Place] = []
    var end = items.lowerBound
    for start in labelMatcher.starts(of: [.labels(labels)], in: items) where start >= end {
      guard let (label, match) = labelMatcher.label(among: labels, at: start) else { continue }
      var box = text.items[start].box
      for item in match.items { box = box.union(text.items[item].box) }
      places.append(
        Place(label: label, items: match.items, line: text.items[start].line, box: box))
      end = (match.items.max() ?? start) + 1
    }
    // A label that is printed twice is no part of one legend; the first group of lines counts.
    var seen: Set<String> = []
    return places.filter { seen.insert($0.label.member).inserted }
  }

  // MARK: Values beside labels

  /// The values that follow a label on its line.
  private func besideValues(
    _ capture: Pattern.Capture, _ place: Place, isFree: (Int) -> Bool
  ) -> [CaptureMatch] {
    var values: [CaptureMatch] = []
    guard var item = place.items.last else { return [] }
    let end = text.lines[text.items[item].line].items.upperBound
    item += 1
    while item < end {
      if text.isPassable(item) {
        item += 1
        continue
      }
      guard let value = text.capture(capture, at: item), isFree(value.numeral) else { break }
      values.append(value)
      item += 1
    }
    return values
  }

  private func paired(
    _ places: [Place], _ values: [[CaptureMatch]], _ pairs: Pattern.Pairs
  ) -> [StatementMatch] {
    let expected = pairs.series?.members.count ?? 1
    return zip(places, values).compactMap { place, values in
      guard values.count == expected else { return nil }
      var match = statementMatch(of: place)
      for (index, value) in values.enumerated() {
        match.captures.append(bound(value, to: pairs.series?.members[index], pairs))
      }
      return extended(match)
    }
  }

  // MARK: Legends

  private func legend(
    _ places: [Place], _ pairs: Pattern.Pairs, in items: Range<Int>, isFree: (Int) -> Bool
  ) -> ([StatementMatch], [Diagnostic]) {
    guard let first = places.first else { return ([], []) }
    let rows = valueRows(near: places, pairs, in: items, isFree: isFree)
    let expected = pairs.series?.members.count ?? 1
    guard rows.count == expected else {
      guard !rows.isEmpty else { return ([], []) }
      let line = text.lines[first.line]
      return (
        [],
        [
          Diagnostic(
            severity: .warning,
            message:
              "a legend of \(places.count) labels has \(rows.count) rows of values, not \(expected); they stay unread",
            page: text.pages[line.page].number, line: line.number, box: first.box)
        ]
      )
    }
    let ordered = pairs.legend == .reversed ? places.reversed() : places
    var matches = ordered.map { statementMatch(of: $0) }
    for (index, row) in rows.enumerated() {
      for (place, value) in row.values.enumerated() {
        let member = row.series ?? pairs.series?.members[index]
        matches[place].captures.append(bound(value, to: member, pairs))
      }
    }
    return (
      matches.map { match in
        var match = extended(match)
        match.readings.append(.legend)
        return match
      }, []
    )
  }

  private struct ValueRow {
    var values: [CaptureMatch]
    /// The member of the series that labels the row, where one does.
    var series: String?
  }

  /// Lines that hold exactly as many free values as there are labels, nearest to the legend first,
  /// then in page order.
  private func valueRows(
    near places: [Place], _ pairs: Pattern.Pairs, in items: Range<Int>, isFree: (Int) -> Bool
  ) -> [ValueRow] {
    guard let first = places.first, let last = places.last, !items.isEmpty else { return [] }
    let firstLine = text.items[items.lowerBound].line
    let lastLine = text.items[items.upperBound - 1].line
    let page = text.lines[first.line].page
    let wanted = pairs.series?.members.count ?? 1
    // A text's converter leaves the values behind their legend; on a drawn page they may stand
    // above it or below, so the nearer rows count.
    let below = last.line < lastLine ? Array((last.line + 1)...lastLine) : []
    let above =
      text.pages[page].geometry == .drawn && first.line > firstLine
      ? Array((firstLine..<first.line).reversed()) : []
    func rows(_ lines: [Int]) -> [(line: Int, row: ValueRow)] {
      var found: [(line: Int, row: ValueRow)] = []
      for line in lines {
        guard text.lines[line].page == page, found.count < wanted else { break }
        if let row = valueRow(line, near: places, pairs, isFree: isFree) {
          found.append((line, row))
        }
      }
      return found
    }
    let under = rows(below)
    let over = rows(above)
    func distance(_ rows: [(line: Int, row: ValueRow)]) -> Double {
      rows.first.map { abs(text.lines[$0.line].box.centerY - first.box.centerY) } ?? .infinity
    }
    let nearer = distance(over) < distance(under) ? over : under
    return nearer.sorted { $0.line < $1.line }.map(\.row)
  }

  private func valueRow(
    _ line: Int, near places: [Place], _ pairs: Pattern.Pairs, isFree: (Int) -> Bool
  ) -> ValueRow? {
    guard let first = places.first else { return nil }
    let span = places.reduce(first.box) { $0.union($1.box) }
    // Other charts may stand on the same lines: only what is over or under the legend belongs.
    let margin = text.pages[text.lines[line].page].geometry == .drawn ? 30.0 : Double.infinity
    var row = ValueRow(values: [])
    for item in text.lines[line].items {
      let box = text.items[item].box
      guard box.right >= span.left - margin, box.left <= span.right + margin else { continue }
      if let value = text.capture(pairs.capture, at: item), isFree(value.numeral) {
        row.values.append(value)
      } else if let series = pairs.series, row.values.isEmpty, text.items[item].kind == .word,
        let (label, _) = labelMatcher.label(among: series.labels, at: item)
      {
        row.series = label.member
      }
    }
    return row.values.count == places.count ? row : nil
  }

  // MARK: Building matches

  private func bound(
    _ value: CaptureMatch, to member: String?, _ pairs: Pattern.Pairs
  ) -> CaptureMatch {
    guard let series = pairs.series, let member else { return value }
    var value = value
    value.bindings.append(FigureKey.Coordinate(dimension: series.dimension, member: member))
    return value
  }

  private func statementMatch(of place: Place) -> StatementMatch {
    var match = StatementMatch(items: place.items[0]...(place.items.max() ?? place.items[0]))
    match.labels = [place.label]
    match.wording = place.items
    return match
  }

  private func extended(_ match: StatementMatch) -> StatementMatch {
    var match = match
    for capture in match.captures {
      let item = text.numerals[capture.numeral].item
      match.items = min(match.items.lowerBound, item)...max(match.items.upperBound, item)
    }
    return match
  }
}
