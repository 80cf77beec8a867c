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
    guard !rows.isEmpty else { return ([], nil) }
    let labelled =
      rows.allSatisfy { $0.series != nil }
      && Set(rows.map(\.series?.member)).count == rows.count
    guard labelled || rows.count == wanted else {
      return (
        [],
        warning(
          "a legend of \(labels.count) labels has \(rows.count) rows of values, not \(wanted); they stay unread",
          at: first)
      )
    }
    let ordered = pairs.legend == .reversed ? labels.reversed() : labels
    let matches = ordered.enumerated().map { place, label in
      let values = rows.enumerated().map { index, row in
        let series =
          labelled
          ? row.series ?? LabelPlace.Series()
          : LabelPlace.Series(member: members.isEmpty ? nil : members[index])
        return (value: row.values[place], series: series)
      }
      return statementMatch(Pair(label: label, values: values), [.legend])
    }
    return (matches, nil)
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
