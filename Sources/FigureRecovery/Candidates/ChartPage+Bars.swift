import DigestModel

/// Values at the ends of bars that lie one over the other beside their label.
extension ChartPage {
  /// Labels in a column, with as many values behind each as there are series, from the top down: the
  /// band of a label reaches half way to its neighbours.
  var barArrangements: [Arrangement] {
    guard width > 1, page.isDrawn || pairs.footing != nil else { return [] }
    let rows = labels.compactMap { label -> Row? in
      let band = band(of: label)
      let values = page.values.filter { value in
        let box = page.box(value)
        guard band.contains(box.centerY), box.left >= label.box.right - 1 else { return false }
        let between = Box(
          left: label.box.right, top: box.top, right: max(box.left, label.box.right),
          bottom: box.bottom)
        return !page.hasWord(inside: between)
      }.sorted { page.box($0).centerY < page.box($1).centerY }
      guard values.count == width, areOver(values), areAlike(values),
        !isParted(label, from: values)
      else { return nil }
      let gap = values.map { page.box($0).left - label.box.right }.min() ?? 0
      return (label, values, Nearness.cost(of: gap, at: label.box.height))
    }
    return legendNamed(rows, "values at the ends of bars beside their labels", 0)
  }

  /// Labels in a column, each over its bars, with the values at their ends.
  var lowBarArrangements: [Arrangement] {
    guard page.isDrawn, labels.count > 1 else { return [] }
    let shapes = page.text.pages[page.page].shapes.map(\.box)
    guard !shapes.isEmpty else { return [] }
    let found = labels.map { ($0, valuesOfBars(under: $0, among: shapes)) }
      .filter { !$0.1.isEmpty }
    // Most bars of a chart are seen.
    guard 2 * found.count(where: { $0.1.contains(where: \.hasBar) }) > labels.count else {
      return []
    }
    let rows = found.map { label, values -> Row in (label, values.map(\.value), 0) }
    let name = "values at the ends of bars under their labels"
    let single = rows.filter { $0.values.count == 1 }
    guard width > 1 else { return named(single, name, Self.orderCost) }
    return singles(single, name, Self.orderCost)
      + legendNamed(rows.filter { $0.values.count == width }, name, Self.orderCost)
  }

  /// The values at the ends of the bars that begin under a label, at its edge, before the next label, or in
  /// them; or where such a bar is too short to be seen.
  private func valuesOfBars(
    under label: LabelPlace, among shapes: [Box]
  ) -> [(value: CaptureMatch, hasBar: Bool)] {
    let bars = shapes.filter {
      abs($0.left - label.box.left) <= label.box.height && $0.top > label.box.top
    }
    let below = labels.filter {
      $0.box.horizontalOverlap(with: label.box) > 0 && $0.box.centerY > label.box.bottom
    }
    let end = below.map(\.box.top).min() ?? label.box.bottom + Self.lastBars * label.box.height
    return page.values.compactMap { value -> (value: CaptureMatch, hasBar: Bool)? in
      let box = page.box(value)
      guard box.centerY > label.box.bottom, box.centerY < end, box.left >= label.box.left else {
        return nil
      }
      var between = box
      (between.left, between.right) = (label.box.left, box.left)
      guard !page.hasWord(inside: between), !hasWord(under: label, over: box) else { return nil }
      // Right behind its end, or inside.
      let hasBar = bars.contains {
        $0.verticalOverlap(with: box) > 0
          && (abs(box.left - $0.right) <= box.height || $0.contains(centerOf: box))
      }
      let isAtEdge = box.left - label.box.left <= Self.shortBar * box.height
      return hasBar || isAtEdge ? (value, hasBar) : nil
    }.sorted { page.box($0.value).centerY < page.box($1.value).centerY }
  }

  /// Whether a word stands under a label and over a value.
  private func hasWord(under label: LabelPlace, over value: Box) -> Bool {
    let gap = Box(
      left: label.box.left, top: label.box.bottom + Self.touch, right: label.box.right,
      bottom: value.top - Self.touch)
    return gap.top < gap.bottom && page.hasWord(inside: gap)
  }

  /// How far under the last label of a column its bars reach at most, in its heights.
  private static let lastBars = 8.0

  /// How far behind a label's edge a value may begin whose bar is too short to be seen, in its heights.
  private static let shortBar = 1.5

  /// How far the ends of the bars of a label without neighbours may be from its middle, in heights of a
  /// line.
  private static let loneBand = 1.5

  /// From half way to the label above to half way to the one below; where there is neither, what is
  /// beside it.
  private func band(of label: LabelPlace) -> ClosedRange<Double> {
    let column = labels.filter { $0.box.horizontalOverlap(with: label.box) > 0 }
    let above = column.map(\.box.centerY).filter { $0 < label.box.centerY }.max()
    let below = column.map(\.box.centerY).filter { $0 > label.box.centerY }.min()
    let gaps = [above.map { label.box.centerY - $0 }, below.map { $0 - label.box.centerY }]
    let half =
      gaps.compactMap { $0 }.min().map { $0 / 2 }
      ?? Self.loneBand * page.text.cells[page.text.items[label.items[0]].cell].fontSize
    return (label.box.centerY - half)...(label.box.centerY + half)
  }

  /// Whether another label of the chart, or the same one once more, stands among a label and its values.
  private func isParted(_ label: LabelPlace, from values: [CaptureMatch]) -> Bool {
    var around = values.reduce(label.box) { $0.union(page.box($1)) }
    // One over the values may be over its bar.
    around.top -= label.box.height
    return labels.contains { other in
      other.items != label.items && other.box.left >= label.box.right
        && other.box.intersects(around)
    }
  }

  /// Whether values lie one over the other, not on one line.
  func areOver(_ values: [CaptureMatch]) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { first, second in
      let (first, second) = (page.box(first), page.box(second))
      return !first.sharesLine(with: second)
    }
  }

  /// The arrangements of labels with values one under the other, named by what stands before each, or in the order
  /// of the nearest line with a head for each series, which is their legend, or else in the declared order.
  func legendNamed(_ rows: [Row], _ name: String, _ cost: Double) -> [Arrangement] {
    guard let first = rows.first else { return [] }
    let byRow = rows.compactMap { row -> NamedRow? in
      let series = row.values.compactMap { rowSeries(of: item($0)) }
      return Set(series.map(\.member)).count == row.values.count ? (row, series) : nil
    }
    if byRow.count == rows.count {
      return [arrangement(byRow, name + ", series by the labels of their rows", cost)]
    }
    let byColumn = rows.compactMap { row -> NamedRow? in
      let series = row.values.compactMap(columnSeries)
      return Set(series.map(\.member)).count == row.values.count ? (row, series) : nil
    }
    if byColumn.count == rows.count {
      return [arrangement(byColumn, name + ", series by the labels of their columns", cost)]
    }
    // Where colours tell the series, heads in some other order are not this chart's legend.
    let colored = coloredSeries(of: rows, name, cost)
    guard colored.isEmpty else { return colored }
    let box = rows.dropFirst().reduce(first.label.box) { $0.union($1.label.box) }
    let legend = headLines.filter { $0.count == members.count }
      .min { distance($0[0].box, box) < distance($1[0].box, box) }
    guard let legend else {
      let ways = ordered(rows, name, cost)
      return areColored(rows) ? ways.map(footed) : ways
    }
    let series = legend.map { LabelPlace.Series(member: $0.member, items: $0.items) }
    return [arrangement(rows.map { ($0, series) }, name + ", series in the legend's order", cost)]
  }

  /// The series whose label stands under a value, in the middle of its column, as at the foot of its bar: the nearest
  /// with no other value between.
  private func columnSeries(of value: CaptureMatch) -> LabelPlace.Series? {
    let box = page.box(value)
    func isUnder(_ other: Box) -> Bool {
      other.top >= box.centerY && Self.offset(other, box) <= box.height / 2
    }
    let nearest = series.filter { isUnder($0.box) }.min { $0.box.top < $1.box.top }
    guard page.isDrawn, let nearest,
      !page.values.contains(where: { other in
        let place = page.box(other)
        return other.numeral != value.numeral && isUnder(place) && place.top < nearest.box.top
      })
    else { return nil }
    return LabelPlace.Series(member: nearest.member, items: nearest.items)
  }

  private func distance(_ first: Box, _ second: Box) -> Double {
    max(0, -first.verticalOverlap(with: second)) + max(0, -first.horizontalOverlap(with: second))
  }

  /// The heads line by line, left to right, those of different series alone.
  private var headLines: [[LabelPlace]] {
    heads.inLines.filter { line in Set(line.map(\.member)).count == line.count }
  }
}
