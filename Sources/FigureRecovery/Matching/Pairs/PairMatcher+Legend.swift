import DigestModel

/// Values in the order of a legend.
extension PairMatcher {
  /// A line's run of as many values as the legend has labels.
  private struct ValueRow {
    var values: [CaptureMatch]
    var box: Box
    var series: LabelPlace.Series?
  }

  /// Rows of values taken in the legend's order, or against it, as the grammar declares.
  func legendMatches() -> ([StatementMatch], Diagnostic?) {
    guard pairs.legend != .none, let first = labels.first, labels.count > 1,
      Set(labels.map(\.member)).count == labels.count
    else { return ([], nil) }
    let wanted = max(1, members.count)
    let legend = labels.dropFirst().reduce(first.box) { $0.union($1.box) }
    var rows = valueRows(of: labels.count)
    // A text's converter leaves the values behind their legend.
    if !page.isDrawn, first.hasBullet { rows = rows.filter { $0.box.top >= legend.top } }
    rows.sort { distance($0.box, legend) < distance($1.box, legend) }
    rows = Array(rows.prefix(rowsOfOneChart(rows, wanted))).sorted { $0.box.top < $1.box.top }
    let labelled =
      !rows.isEmpty && rows.allSatisfy { $0.series != nil }
      && Set(rows.map(\.series?.member)).count == rows.count
    if labelled && rows.allSatisfy(isUnderHeading) || rows.count == wanted {
      return (legendMatches(by: rows.map(\.values), labelled ? rows.map(\.series) : nil), nil)
    }
    if let rows = steppedRows(over: legend, wanted) { return (legendMatches(by: rows, nil), nil) }
    guard !rows.isEmpty else { return ([], nil) }
    return (
      [],
      warning(
        "a legend of \(labels.count) labels has \(rows.count) rows of values, not \(wanted); they stay unread",
        at: first)
    )
  }

  /// The matches of a legend's labels with rows of as many values, by the rows' own series or in the
  /// declared order.
  private func legendMatches(
    by rows: [[CaptureMatch]], _ labelled: [LabelPlace.Series?]?
  ) -> [StatementMatch] {
    let ordered = pairs.legend == .reversed ? labels.reversed() : labels
    return ordered.enumerated().map { place, label in
      let values = rows.enumerated().map { index, row in
        let series =
          labelled?[index]
          ?? LabelPlace.Series(member: members.isEmpty ? nil : members[index])
        return (value: row[place], series: series)
      }
      return statementMatch(Pair(label: label, values: values), [.legend])
    }
  }

  /// How far beside a legend's labels the values over them may stand in a text, in points.
  private static let overhang = 8 * Page.textCellWidth

  /// The rows of a chart that a text prints as a staircase, each column some lines lower than the
  /// one before: all values over the legend with no word in between, as many columns as the legend has
  /// labels, each of as many values as there are series.
  private func steppedRows(over legend: Box, _ wanted: Int) -> [[CaptureMatch]]? {
    guard !page.isDrawn else { return nil }
    let values = page.values.filter { value in
      var box = page.box(value)
      guard box.bottom <= legend.top + 1, box.horizontalOverlap(with: legend) > -Self.overhang
      else { return false }
      (box.top, box.bottom) = (box.bottom, legend.top)
      return !page.hasWord(inside: box)
    }
    guard values.count == labels.count * wanted else { return nil }
    // Top down, one column after the other, each further right.
    let columns = stride(from: 0, to: values.count, by: wanted)
      .map { Array(values[$0..<($0 + wanted)]) }
    let boxes = columns.map { column in
      column.dropFirst().reduce(page.box(column[0])) { $0.union(page.box($1)) }
    }
    guard zip(boxes, boxes.dropFirst()).allSatisfy({ $0.right < $1.left && $0.bottom <= $1.top })
    else { return nil }
    return (0..<wanted).map { row in columns.map { $0[row] } }
  }

  /// Whether the label that tells a row's series stands no further left than the chart's heading: in
  /// a text it may be another block's, on the same line by chance.
  private func isUnderHeading(_ row: ValueRow) -> Bool {
    guard !page.isDrawn, let edge = headingEdge, let series = row.series,
      let label = page.text.box(of: series.items)
    else { return true }
    return label.right >= edge
  }

  /// How many of the rows nearest to a legend belong to its chart: as many as it has series, and
  /// those that follow at no greater distance.
  private func rowsOfOneChart(_ rows: [ValueRow], _ wanted: Int) -> Int {
    guard rows.count > wanted else { return rows.count }
    let taken = rows[..<wanted].map(\.box)
    let pitch = zip(taken, taken.dropFirst()).map { abs($0.centerY - $1.centerY) }.max() ?? 0
    var count = wanted
    while count < rows.count,
      abs(rows[count].box.centerY - rows[count - 1].box.centerY) <= max(pitch, taken[0].height) + 2
    {
      count += 1
    }
    return count
  }

  private func distance(_ row: Box, _ legend: Box) -> Double {
    max(0, max(legend.top - row.bottom, row.top - legend.bottom))
  }

  /// Every run of exactly so many values on a line, with no word in between.
  private func valueRows(of count: Int) -> [ValueRow] {
    var rows: [ValueRow] = []
    var run: [CaptureMatch] = []
    var line = -1
    func close() {
      defer { run = [] }
      guard run.count == count, let first = run.first else { return }
      let box = run.dropFirst().reduce(page.box(first)) { $0.union(page.box($1)) }
      rows.append(ValueRow(values: run, box: box, series: rowSeries(of: first)))
    }
    for value in page.values {
      let item = page.text.numerals[value.numeral].item
      if page.text.items[item].line != line {
        close()
        line = page.text.items[item].line
      } else if let last = run.last {
        let previous = page.text.numerals[last.numeral].item
        if ((previous + 1)..<item).contains(where: { page.text.items[$0].kind == .word }) {
          close()
        }
      }
      run.append(value)
    }
    close()
    return rows
  }
}
