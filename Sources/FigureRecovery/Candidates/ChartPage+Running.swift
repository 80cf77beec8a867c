import DigestModel

/// Values on a page without columns.
extension ChartPage {
  private var runningChart: RunningChart {
    // What has run together may be no value by itself.
    let values = page.free.filter { numeral in
      page.value(at: page.text.numerals[numeral].item) != nil
        || NumberRun([numeral], of: page.text) != nil
    }
    return RunningChart(
      labels: labels, series: series, width: seriesInOrder.count, on: page.page, of: page.text,
      free: Set(page.free), values: Set(values))
  }

  /// The order of lines gives rows, values in turns with labels, lines under heads or at a legend: one
  /// arrangement of all of them together, none where two of these deny each other.
  var runningArrangements: [Arrangement] {
    let chart = runningChart
    let readings =
      [
        chart.rows, chart.betweenValues, chart.turns, chart.lineTurns,
      ].map { running(rowCells($0)).distinct } + [running(lineCells(chart)).distinct]
    for (index, first) in readings.enumerated() {
      for second in readings[(index + 1)...] where first.contradicts(second) { return [] }
    }
    let together = running(readings.flatMap(\.cells).withoutRepetition).distinct
    // A value that happens to stand beside a label is no pair.
    let members = Set(labels.map(\.member))
    let served = Set(together.cells.map(\.label.member))
      .union(brokenRows(chart).map(\.label.member))
    if !together.cells.isEmpty, 3 * served.count >= 2 * members.count { return [together] }
    guard let lines = legendLines(chart),
      lines.allSatisfy({ $0.values.count == $0.labels.count })
    else { return [] }
    var arrangement = running(legendCells(lines))
    arrangement.readings = legendReadings
    arrangement.needsIdentity = pairs.legend != .none && !labels[0].hasBullet
    return [arrangement]
  }

  private func running(_ cells: [Arrangement.Cell]) -> Arrangement {
    Arrangement(name: "values in the order of lines", cells: cells)
  }

  /// The rows and lines of which some values have run together.
  func runningRuns() -> ChartRuns? {
    let chart = runningChart
    return legendRuns(chart) ?? tableRuns(chart) ?? headedRuns(chart)
  }

  // MARK: Rows

  private func rowCells(_ rows: [RunningChart.Row]) -> [Arrangement.Cell] {
    rows.flatMap { row -> [Arrangement.Cell] in
      let series = series(of: row)
      let values = values(row.numerals)
      guard values.count == row.numerals.count, values.count == series.count else { return [] }
      return zip(values, series).map { cell(row.label, $0, $1) }
    }
  }

  private func cell(
    _ label: Int, _ value: CaptureMatch, _ series: LabelPlace.Series
  ) -> Arrangement.Cell {
    Arrangement.Cell(label: labels[label], value: value, series: series, cost: 0)
  }

  private func series(of row: RunningChart.Row) -> [LabelPlace.Series] {
    row.series.map { $0.map(self.series(at:)) } ?? seriesInOrder
  }

  private func series(at index: Int) -> LabelPlace.Series {
    LabelPlace.Series(member: series[index].member, items: series[index].items)
  }

  private func values(_ numerals: [Int]) -> [CaptureMatch] {
    numerals.compactMap { page.value(at: page.text.numerals[$0].item) }
  }

  /// Rows whose numbers are fewer numerals than there are series.
  private func brokenRows(
    _ chart: RunningChart
  ) -> [(label: LabelPlace, numbers: NumberRun, series: [LabelPlace.Series])] {
    (chart.rows + chart.turns).compactMap { row in
      let series = series(of: row)
      guard row.numerals.count < series.count,
        let numbers = NumberRun(row.numerals, of: page.text), numbers.most >= series.count
      else { return nil }
      return (labels[row.label], numbers, series)
    }
  }

  /// The rows of a table some of whose numbers have run together; the others are read by now.
  private func tableRuns(_ chart: RunningChart) -> ChartRuns? {
    let broken = brokenRows(chart)
    let members = broken.compactMap(\.label.member)
    guard !broken.isEmpty, Set(members).count == broken.count else { return nil }
    let runs = broken.map { row in
      ChartRuns.Run(
        numbers: row.numbers, cells: row.series.map { ChartRuns.Cell(label: row.label, series: $0) }
      )
    }
    var others: [String: LabelPlace] = [:]
    for label in labels {
      if let member = label.member, !members.contains(member) { others[member] = label }
    }
    let read = others.values.sorted { $0.line < $1.line }.flatMap { label in
      seriesInOrder.map { ChartRuns.Cell(label: label, series: $0) }
    }
    return ChartRuns(runs: runs, read: read, readings: [])
  }

  // MARK: Lines

  private func lineCells(_ chart: RunningChart) -> [Arrangement.Cell] {
    // Of a chart with a legend one cannot tell whether its labels head columns or are the legend.
    guard pairs.legend == .none else { return [] }
    return chart.linesUnderHeads.flatMap { line -> [Arrangement.Cell] in
      let values = values(line.numerals)
      guard let index = line.series, values.count == line.labels.count else { return [] }
      return zip(values, line.labels).map { cell($1, $0, series(at: index)) }
    }
  }

  /// The lines under heads of which some numbers have run together.
  private func headedRuns(_ chart: RunningChart) -> ChartRuns? {
    guard pairs.legend == .none else { return nil }
    let runs = chart.linesUnderHeads.compactMap { line -> ChartRuns.Run? in
      guard let index = line.series, line.numerals.count < line.labels.count,
        let numbers = NumberRun(line.numerals, of: page.text), numbers.most >= line.labels.count
      else { return nil }
      let series = series(at: index)
      return ChartRuns.Run(
        numbers: numbers,
        cells: line.labels.map { ChartRuns.Cell(label: labels[$0], series: series) })
    }
    return runs.isEmpty ? nil : ChartRuns(runs: runs, read: [], readings: [])
  }

  private var legendReadings: [Reading] { pairs.legend == .none ? [] : [.legend] }

  /// A line of values at a legend.
  private struct LegendLine {
    var values: [Int]
    /// In the order of the values.
    var labels: [LabelPlace]
    var series: LabelPlace.Series
  }

  /// The lines at a legend, one a series, with as many numerals as there are labels at the most.
  private func legendLines(_ chart: RunningChart) -> [LegendLine]? {
    let lines = chart.linesAtLegend(onlyBehind: labels.contains(where: \.hasBullet))
    guard lines.count == seriesInOrder.count,
      lines.allSatisfy({ $0.numerals.count <= $0.labels.count })
    else { return nil }
    return zip(lines, seriesInOrder).compactMap { line, series in
      let labels = line.labels.map { self.labels[$0] }
      guard Set(labels.map(\.member)).count == labels.count else { return nil }
      return LegendLine(
        values: line.numerals, labels: pairs.legend == .reversed ? labels.reversed() : labels,
        series: series)
    }
  }

  private func legendCells(_ lines: [LegendLine]) -> [Arrangement.Cell] {
    lines.flatMap { line in
      zip(line.labels, values(line.values)).map { label, value in
        Arrangement.Cell(label: label, value: value, series: line.series, cost: 0)
      }
    }
  }

  private func legendRuns(_ chart: RunningChart) -> ChartRuns? {
    guard let lines = legendLines(chart), lines.count == seriesInOrder.count,
      lines.contains(where: { $0.values.count < $0.labels.count })
    else { return nil }
    let runs = lines.compactMap { line -> ChartRuns.Run? in
      guard let numbers = NumberRun(line.values, of: page.text), numbers.most >= line.labels.count
      else { return nil }
      return ChartRuns.Run(
        numbers: numbers,
        cells: line.labels.map { ChartRuns.Cell(label: $0, series: line.series) })
    }
    return runs.count == lines.count
      ? ChartRuns(runs: runs, read: [], readings: legendReadings) : nil
  }
}

extension [Arrangement.Cell] {
  /// Without cells that say the same once more.
  fileprivate var withoutRepetition: [Element] {
    var known: Set<[Int]> = []
    return filter { cell in known.insert(cell.label.items + [-1, cell.value.numeral]).inserted }
  }
}
