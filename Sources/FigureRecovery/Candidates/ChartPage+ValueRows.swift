import DigestModel

/// Rows of values without labels.
extension ChartPage {
  /// A line's run of numerals, with the label that tells its series where one stands at its left.
  struct ValueRow {
    var numerals: [Int]
    var box: Box
    var series: LabelPlace.Series?
  }

  /// Every run of exactly so many values on a line, with no word in between.
  func valueRows(of count: Int) -> [ValueRow] {
    runs(of: page.values.map(\.numeral)).filter { $0.count == count }.map(valueRow)
  }

  /// Every run of numerals on a line that may be so many numbers.
  func runRows(of count: Int) -> [ValueRow] {
    runs(of: page.free).filter { numerals in
      guard numerals.count <= count, let numbers = NumberRun(numerals, of: page.text) else {
        return false
      }
      return numbers.most >= count
    }.map(valueRow)
  }

  private func valueRow(_ numerals: [Int]) -> ValueRow {
    let items = numerals.map { page.text.numerals[$0].item }
    let box = page.text.box(of: items) ?? page.text.items[items[0]].box
    let series = rowSeries(of: items[0])
    return ValueRow(
      numerals: numerals, box: box, series: series.flatMap { isUnderHeading($0) ? $0 : nil })
  }

  /// Numerals line by line, parted by words.
  private func runs(of numerals: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    for numeral in numerals {
      let item = page.text.numerals[numeral].item
      if let last = runs.last?.last {
        let previous = page.text.numerals[last].item
        if page.text.items[previous].line == page.text.items[item].line,
          !((previous + 1)..<item).contains(where: { page.text.items[$0].kind == .word })
        {
          runs[runs.count - 1].append(numeral)
          continue
        }
      }
      runs.append([numeral])
    }
    return runs
  }

  /// Whether a series' label stands no further left than the chart's heading: it may be another
  /// block's, on the same line by chance.
  private func isUnderHeading(_ series: LabelPlace.Series) -> Bool {
    guard let edge = headingEdge, let label = page.text.box(of: series.items) else {
      return true
    }
    return label.right >= edge
  }

  /// How far beside a legend's labels the values over them may stand in a text, in points.
  private static let overhang = 8 * Page.textCellWidth

  /// The rows of a chart that a text prints as a staircase, each column some lines lower than the
  /// one before: all values over the legend with no word in between, as many columns as the legend has
  /// labels, each of as many values as there are series.
  func steppedRows(over legend: Box) -> [[CaptureMatch]]? {
    guard !page.isDrawn else { return nil }
    let wanted = max(1, members.count)
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
}
