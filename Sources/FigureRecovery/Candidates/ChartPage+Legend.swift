import DigestModel

/// Values in the order of a legend.
extension ChartPage {
  /// What taking values in the order of a legend costs: a value beside its label says more.
  private static let legendCost = 2.0

  /// Rows of values taken in the legend's order, or against it, as the grammar declares.
  var legendArrangements: [Arrangement] {
    guard let legend = legendBox else { return [] }
    if let rows = series(of: legendRows(valueRows(of: labels.count), legend)) {
      // A label over or under each value is its own.
      guard !rows.contains(where: { areInColumns($0.row.numerals) }) else { return [] }
      let orders = Set(rows.compactMap { orderOfBars(beside: $0.row.box) })
      guard orders.count <= 1 else { return [] }
      return [
        legendArrangement(
          rows.map { row, series in
            (row.numerals.compactMap { page.value(at: page.text.numerals[$0].item) }, series)
          }, orders.first)
      ]
    }
    guard let rows = steppedRows(over: legend), !rows.contains(where: areOverLabels),
      !areNearLabels(rows)
    else { return [] }
    return [legendArrangement(Array(zip(rows, seriesInOrder)))]
  }

  /// The fewest columns whose values do not all stand nearest to their own labels by chance.
  private static let fewestColumns = 3

  /// Whether values stand in the middle of the labels, in the same order, or no signs or samples tell that the
  /// labels are a legend's and each value is nearest to its own of them: on a page where these stand on one line, in a
  /// text those under the labels. There must be more than two, each within its label's, or the name of a series
  /// begin their line.
  private func areInColumns(_ numerals: [Int]) -> Bool {
    let boxes = numerals.map { page.text.items[page.text.numerals[$0].item].box }
    let columns = labels.map(\.box).sorted { $0.left < $1.left }
    guard boxes.count == columns.count else { return false }
    if page.isDrawn,
      zip(boxes, columns).allSatisfy({ value, label in
        value.horizontalOverlap(with: label) > 0 && Self.offset(value, label) <= value.height / 2
      })
    {
      return true
    }
    guard !labels[0].hasBullet, colors.labels.isEmpty else { return false }
    if page.isDrawn, !columns.allSatisfy({ $0.sharesLine(with: columns[0]) }) { return false }
    let isWithin = zip(boxes, columns).allSatisfy { value, label in
      (label.left...label.right).contains(value.centerX)
    }
    return
      (isWithin || columns.count >= Self.fewestColumns
      || rowSeries(of: page.text.numerals[numerals[0]].item) != nil)
      && (page.isDrawn || boxes.allSatisfy { $0.top >= columns[0].bottom })
      && (areNearest(boxes, to: columns) || areBetween(boxes, columns))
  }

  /// Whether the middle of each value is nearest to that of its own label.
  private func areNearest(_ boxes: [Box], to columns: [Box]) -> Bool {
    zip(boxes, columns).allSatisfy { value, label in
      columns.allSatisfy {
        abs(value.centerX - label.centerX) <= abs(value.centerX - $0.centerX)
      }
    }
  }

  /// Whether each value stands between where its label and the next one begin, or between where its label and the
  /// one before it end: in columns that words and numbers begin or end at either side of.
  private func areBetween(_ boxes: [Box], _ columns: [Box]) -> Bool {
    let isBehind = boxes.indices.allSatisfy { index in
      boxes[index].left >= columns[index].left - Self.touch
        && (index + 1 == columns.count || boxes[index].right <= columns[index + 1].left)
    }
    let isBefore = boxes.indices.allSatisfy { index in
      boxes[index].right <= columns[index].right + Self.touch
        && (index == 0 || boxes[index].left >= columns[index - 1].right)
    }
    return isBehind || isBefore
  }

  /// Whether the values of a staircase each stand over a label, in the same order, without signs before the
  /// labels: they may be the labels' own.
  private func areOverLabels(_ values: [CaptureMatch]) -> Bool {
    let columns = labels.map(\.box).sorted { $0.left < $1.left }
    return !labels[0].hasBullet && values.count == columns.count
      && zip(values, columns).allSatisfy { page.box($0).horizontalOverlap(with: $1) > 0 }
  }

  /// Whether the steps of staircases in a text, those of all series together, each have their middle over a label of a
  /// line without signs, in the same order: what a label stands under may be its own, and a sum cannot tell.
  private func areNearLabels(_ rows: [[CaptureMatch]]) -> Bool {
    let columns = labels.map(\.box).sorted { $0.left < $1.left }
    guard !page.isDrawn, !labels[0].hasBullet, rows.allSatisfy({ $0.count == columns.count }),
      columns.allSatisfy({ $0.sharesLine(with: columns[0]) })
    else { return false }
    let steps = columns.indices.map { index in
      rows.dropFirst().reduce(page.box(rows[0][index])) { $0.union(page.box($1[index])) }
    }
    return zip(steps, columns).allSatisfy { step, label in
      (label.left - label.height...label.right + label.height).contains(step.centerX)
    }
  }

  /// In a text, which has lost its colours, only signs before its labels tell a legend from the heads of a table, and
  /// on a page samples from the captions of values; without them the values must add up.
  private func legendArrangement(
    _ rows: [(values: [CaptureMatch], series: LabelPlace.Series)], _ order: [String]? = nil
  ) -> Arrangement {
    let labels = order.map { order in
      order.compactMap { member in self.labels.first { $0.member == member } }
    }
    let cells = rows.flatMap { values, series in
      zip(labels ?? inLegendOrder, values).map { label, value in
        Arrangement.Cell(label: label, value: value, series: series, cost: 0)
      }
    }
    return Arrangement(
      name: "values in the order of the legend", cells: cells, cost: Self.legendCost,
      needsIdentity: colors.labels.isEmpty && !self.labels[0].hasBullet
        && (!page.isDrawn || areCaptions),
      readings: [.legend])
  }

  /// The labels in the order of the bars in their colours that stand on the line of a row, as the parts of a whole do;
  /// `nil` where there are not as many. Values stand in the same order, whatever the legend's is.
  private func orderOfBars(beside row: Box) -> [String]? {
    guard page.isDrawn, colors.labels.count == labels.count else { return nil }
    let bars = page.text.pages[page.page].shapes.filter { shape in
      shape.box.sharesLine(with: row) && shape.box.horizontalOverlap(with: row) <= 0
    }.sorted { $0.box.left < $1.box.left }
    let members = bars.compactMap { bar in
      colors.labels.first { ChartColors.isSame($0.value.color, bar.color) }?.key
    }
    let order = members.enumerated().filter { $0 == 0 || members[$0 - 1] != $1 }.map(\.element)
    return Set(order).count == labels.count && order.count == labels.count ? order : nil
  }

  /// Whether all labels have numbers right over or under them.
  private var areCaptions: Bool {
    labels.allSatisfy { label in
      page.values.contains { value in
        let box = page.box(value)
        return box.horizontalOverlap(with: label.box) > 0
          && gap(box, from: label.box) <= Self.own.reach * box.height
      }
    }
  }

  /// Why the rows of values at a legend are not read; `nil` where there are none.
  var legendProblem: Diagnostic? {
    guard !page.isRunning, let legend = legendBox else { return nil }
    let found = legendRows(valueRows(of: labels.count), legend)
    guard !found.isEmpty, series(of: found) == nil else { return nil }
    let term: Term =
      found.count == seriesInOrder.count ? .remarkLegendOrder : .remarkLegendRows
    return warning(
      term.text.filled([
        "n": String(labels.count), "rows": String(found.count),
        "series": String(seriesInOrder.count),
      ]), at: labels[0])
  }

  /// The rows of a legend of which some values have run together; `nil` where none has, or the rows
  /// are not the chart's.
  func legendRuns() -> ChartRuns? {
    guard let legend = legendBox,
      let rows = series(of: legendRows(runRows(of: labels.count), legend)),
      rows.contains(where: { $0.row.numerals.count < labels.count })
    else { return nil }
    let runs = rows.compactMap { row, series in
      NumberRun(row.numerals, of: page.text).map { numbers in
        ChartRuns.Run(
          numbers: numbers, cells: inLegendOrder.map { ChartRuns.Cell(label: $0, series: series) })
      }
    }
    return ChartRuns(runs: runs, read: [], readings: [.legend])
  }

  /// The box around all labels; `nil` where the chart has no legend or several labels are the same.
  private var legendBox: Box? {
    guard pairs.legend != .none, let first = labels.first, labels.count > 1,
      Set(labels.map(\.member)).count == labels.count
    else { return nil }
    return labels.dropFirst().reduce(first.box) { $0.union($1.box) }
  }

  /// The labels in the order of the values.
  private var inLegendOrder: [LabelPlace] {
    pairs.legend == .reversed ? labels.reversed() : labels
  }

  /// The rows nearest to a legend that belong to its chart, top down.
  private func legendRows(_ rows: [ValueRow], _ legend: Box) -> [ValueRow] {
    var rows = rows
    // A text's converter leaves the values behind their legend; without signs, labels over rows that
    // say their series are the heads of a table.
    if !page.isDrawn {
      rows = rows.filter { row in
        labels[0].hasBullet
          ? row.box.top >= legend.top : row.series == nil || row.box.top < legend.bottom
      }
    }
    rows.sort { distance($0.box, legend) < distance($1.box, legend) }
    return Array(rows.prefix(rowsOfOneChart(rows))).sorted { $0.box.top < $1.box.top }
  }

  /// Rows with their series, by the labels at their left or else in the declared order; `nil` where
  /// there are not as many as series, or a label denies the order.
  private func series(of rows: [ValueRow]) -> [(row: ValueRow, series: LabelPlace.Series)]? {
    let named = rows.compactMap(\.series)
    if !rows.isEmpty, named.count == rows.count, Set(named.map(\.member)).count == rows.count {
      return Array(zip(rows, named))
    }
    guard rows.count == seriesInOrder.count,
      zip(rows, seriesInOrder).allSatisfy({ $0.series == nil || $0.series?.member == $1.member })
    else { return nil }
    return Array(zip(rows, seriesInOrder))
  }

  /// How many of the rows nearest to a legend belong to its chart: as many as it has series, and
  /// those that follow at no greater distance.
  private func rowsOfOneChart(_ rows: [ValueRow]) -> Int {
    let wanted = seriesInOrder.count
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
}
