import DigestModel

/// Values at the ends of bars that lie one over the other beside their label.
extension ChartPage {
  /// Labels in a column, with as many values behind each as there are series, from the top down: the
  /// band of a label reaches half way to its neighbours.
  var barArrangements: [Arrangement] {
    guard width > 1, page.isDrawn || pairs.footing != nil else { return [] }
    let rows = labels.compactMap { label -> Row? in
      guard let band = band(of: label) else { return nil }
      let values = page.values.filter { value in
        let box = page.box(value)
        guard band.contains(box.centerY), box.left >= label.box.right - 1 else { return false }
        let between = Box(
          left: label.box.right, top: box.top, right: max(box.left, label.box.right),
          bottom: box.bottom)
        return !page.hasWord(inside: between)
      }.sorted { page.box($0).centerY < page.box($1).centerY }
      guard values.count == width, areOver(values) else { return nil }
      let gap = values.map { page.box($0).left - label.box.right }.min() ?? 0
      return (label, values, Nearness.cost(of: gap, at: label.box.height))
    }
    return legendNamed(rows, "values at the ends of bars beside their labels", 0)
  }

  /// From half way to the label above to half way to the one below; `nil` where there is neither.
  private func band(of label: LabelPlace) -> ClosedRange<Double>? {
    let column = labels.filter { $0.box.horizontalOverlap(with: label.box) > 0 }
    let above = column.map(\.box.centerY).filter { $0 < label.box.centerY }.max()
    let below = column.map(\.box.centerY).filter { $0 > label.box.centerY }.min()
    guard
      let half = [above.map { label.box.centerY - $0 }, below.map { $0 - label.box.centerY }]
        .compactMap({ $0 }).min().map({ $0 / 2 })
    else { return nil }
    return (label.box.centerY - half)...(label.box.centerY + half)
  }

  /// Whether values lie one over the other, not on one line.
  func areOver(_ values: [CaptureMatch]) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { first, second in
      let (first, second) = (page.box(first), page.box(second))
      return !first.sharesLine(with: second)
    }
  }

  /// The arrangements of labels with values one under the other, named in the order of the nearest
  /// line with a head for each series, which is their legend, or else in the declared order.
  func legendNamed(_ rows: [Row], _ name: String, _ cost: Double) -> [Arrangement] {
    guard let first = rows.first else { return [] }
    // Where colours tell the series, heads in some other order are not this chart's legend.
    let colored = coloredSeries(of: rows, name, cost)
    guard colored.isEmpty else { return colored }
    let box = rows.dropFirst().reduce(first.label.box) { $0.union($1.label.box) }
    let legend = headLines.filter { $0.count == members.count }
      .min { distance($0[0].box, box) < distance($1[0].box, box) }
    guard let legend else { return ordered(rows, name, cost) }
    let series = legend.map { LabelPlace.Series(member: $0.member, items: $0.items) }
    return [arrangement(rows.map { ($0, series) }, name + ", series in the legend's order", cost)]
  }

  private func distance(_ first: Box, _ second: Box) -> Double {
    max(0, -first.verticalOverlap(with: second)) + max(0, -first.horizontalOverlap(with: second))
  }

  /// The heads line by line, left to right, those of different series alone.
  private var headLines: [[LabelPlace]] {
    heads.inLines.filter { line in Set(line.map(\.member)).count == line.count }
  }
}
