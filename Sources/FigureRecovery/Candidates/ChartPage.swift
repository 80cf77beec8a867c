import DigestModel

/// What one page holds for a chart or table: its labels, the labels of its series, and the numerals
/// that may be its values.
struct ChartPage {
  let page: PageNumerals
  let pairs: Pattern.Pairs
  /// In document order.
  let labels: [LabelPlace]
  /// The labels that tell its series apart.
  let series: [LabelPlace]
  /// The series' labels that have no value of their own beside them, so that they may head others'.
  let heads: [LabelPlace]
  /// The left edge of its block's headings on the page, in points; `nil` where there is none.
  let headingEdge: Double?
  let colors: ChartColors

  init(
    page: PageNumerals, pairs: Pattern.Pairs, labels: [LabelPlace], series: [LabelPlace],
    heads: [LabelPlace], headingEdge: Double?, isInRegion: (LabelPlace) -> Bool
  ) {
    self.page = page
    self.pairs = pairs
    self.labels = labels
    self.series = series
    self.headingEdge = headingEdge
    let colors = ChartColors(
      of: page, labels: labels.filter(isInRegion), series: series.filter(isInRegion),
      width: max(1, pairs.series?.members.count ?? 0))
    self.colors = colors
    let isTold = page.values.contains { colors.series(of: $0) != nil }
    self.heads = isTold ? heads.filter { !colors.legend.contains($0.items) } : heads
  }

  /// The members of the series in printed order; none where the chart has no series.
  var members: [String] { pairs.series?.members ?? [] }

  /// How many values a label has.
  var width: Int { max(1, members.count) }

  /// The series in the declared order; one without a name where the chart has none.
  var seriesInOrder: [LabelPlace.Series] {
    members.isEmpty ? [LabelPlace.Series()] : members.map { LabelPlace.Series(member: $0) }
  }

  /// Every way to read it.
  var arrangements: [Arrangement] {
    if page.isRunning { return runningArrangements }
    let attached = attached
    func weighed(_ arrangement: Arrangement) -> Arrangement {
      var weighed = self.weighed(arrangement)
      if denies(weighed, attached) { weighed.needsIdentity = true }
      return weighed
    }
    let rows = rowArrangements.map(weighed)
    let all =
      colorArrangements + listArrangements
      + (barArrangements + columnArrangements + cardArrangements).map(doubted)
    // Labels with values in their own rows are no legend.
    let isTable = rows.contains { !$0.cells.isEmpty && !$0.needsIdentity }
    return rows + (all + (isTable ? [] : legendArrangements)).map(weighed)
  }

  /// An arrangement of what does not stand on one line: a text has lost what is over or under what.
  private func doubted(_ arrangement: Arrangement) -> Arrangement {
    guard !page.isDrawn, pairs.footing != nil else { return arrangement }
    var arrangement = arrangement
    arrangement.needsIdentity = true
    return arrangement
  }

  func item(_ value: CaptureMatch) -> Int { page.text.numerals[value.numeral].item }

  /// Whether an item is part of one of the chart's labels.
  func isLabel(_ item: Int) -> Bool {
    labels.contains { $0.items.contains(item) } || series.contains { $0.items.contains(item) }
  }
}

// MARK: Costs

extension ChartPage {
  /// The least part of a chart's labels that an arrangement serves: a value that happens to stand
  /// beside a label is no chart.
  private static let leastServed = (labels: 2, of: 3)

  /// The arrangement without doubtful cells, its cost with what is missing added; none of its cells
  /// where it serves too few labels.
  private func weighed(_ arrangement: Arrangement) -> Arrangement {
    var weighed = arrangement.distinct
    weighed.isDeniedByColor = colors.denies(weighed)
    let names = Set(labels.map(\.member))
    let served = Set(weighed.cells.map(\.label.member))
    guard
      served.count * Self.leastServed.of >= names.count * Self.leastServed.labels,
      !weighed.cells.isEmpty
    else {
      weighed.cells = []
      return weighed
    }
    if names.count == 1, pairs.isOfSeveralLabels, width > 1 { weighed.needsIdentity = true }
    // One value of a single label may be any of its series'.
    weighed.isPartial = names.count == 1 && weighed.cells.count < width || leavesValues(weighed)
    let expected = max(names.count * width, weighed.cells.count)
    let mean = weighed.cells.reduce(0) { $0 + $1.cost } / Double(weighed.cells.count)
    weighed.cost +=
      mean + Double(expected - weighed.cells.count) / Double(expected) * Nearness.missing
    return weighed
  }

  /// Whether an arrangement passes by a value in the cell of a label that it gives another one.
  private func denies(_ arrangement: Arrangement, _ attached: [[Int]: Int]) -> Bool {
    guard page.isDrawn, !attached.isEmpty else { return false }
    return Dictionary(grouping: arrangement.cells, by: \.label.items).contains { label, cells in
      attached[label].map { own in !cells.contains { $0.value.numeral == own } } ?? false
    }
  }

  /// Whether an arrangement that has some but not all values of a label passes by others among its labels
  /// and values: these are likely the ones that it lacks, so that it is not the one that is meant.
  private func leavesValues(_ arrangement: Arrangement) -> Bool {
    let counts = Dictionary(arrangement.cells.map { ($0.label.member, 1) }, uniquingKeysWith: +)
    guard page.isDrawn, counts.values.contains(where: { $0 < width }) else { return false }
    let taken = Set(arrangement.cells.map(\.value.numeral))
    let boxes = arrangement.cells.flatMap { [$0.label.box, page.box($0.value)] }
    let around = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    return page.values.contains { value in
      !taken.contains(value.numeral) && around.intersects(page.box(value))
    }
  }
}

extension Pattern.Pairs {
  /// Whether it has a value for each of several labels: one of them alone is as likely a fact's, as where
  /// `60-69` is the commonest age, with other facts' values around it.
  fileprivate var isOfSeveralLabels: Bool {
    switch label {
    case .labels(let labels): Set(labels.labels.map(\.member)).count > 1
    case .member: true
    case .phrase, .capture, .hole, .pageNumber, .numeral, .optional, .choice, .repeated: false
    }
  }
}
