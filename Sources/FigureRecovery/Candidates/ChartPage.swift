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
  /// The series that the head of the page names.
  let pageSeries: LabelPlace.Series?
  /// All names of its series on the page, wherever they stand.
  let seriesOnPage: [LabelPlace]
  /// The left edge of its block's headings on the page, in points; `nil` where there is none.
  let headingEdge: Double?
  /// Whether its section has the series in another order than the declared one, which then tells nothing.
  private let isOrderDenied: Bool
  /// Whether the page lists the series in the order of the values.
  let isOrderPrinted: Bool
  let colors: ChartColors
  /// The members of the series in printed order; none where the chart has no series.
  let members: [String]

  init(
    page: PageNumerals, pairs: Pattern.Pairs, labels: [LabelPlace], series: [LabelPlace],
    heads: [LabelPlace], seriesOnPage: [LabelPlace], pageSeries: LabelPlace.Series?,
    lists: [SeriesList], isOrderDenied: Bool,
    headingEdge: Double?, isInRegion: (LabelPlace) -> Bool
  ) {
    self.page = page
    self.pairs = pairs
    // What the page says of the order outweighs what the grammar says of other pages.
    let orders = Set(lists.map(\.members))
    isOrderPrinted = orders.count == 1
    members = (isOrderPrinted ? orders.first : nil) ?? pairs.series?.members ?? []
    self.isOrderDenied = isOrderDenied && !isOrderPrinted
    self.labels = labels
    self.series = series
    self.seriesOnPage = seriesOnPage
    self.pageSeries = pageSeries
    self.headingEdge = headingEdge
    let colors = ChartColors(
      of: page, labels: labels.filter(isInRegion), series: series.filter(isInRegion),
      width: max(1, pairs.series?.members.count ?? 0))
    self.colors = colors
    let isTold = page.values.contains { colors.series(of: $0) != nil }
    self.heads = isTold ? heads.filter { !colors.legend.contains($0.items) } : heads
  }

  /// How many values a label has.
  var width: Int { max(1, members.count) }

  /// The series in their order; one without a name where the chart has none.
  var seriesInOrder: [LabelPlace.Series] {
    members.isEmpty ? [LabelPlace.Series()] : members.map { LabelPlace.Series(member: $0) }
  }

  /// Every way to read it.
  var arrangements: [Arrangement] {
    if page.isRunning { return runningArrangements }
    let besides = besides
    let tiles = tiles
    let rows = rowArrangements(of: besides).map { weighed($0, besides, tiles) }
    let all =
      colorArrangements + boxedArrangements(in: tiles) + tupleArrangements + listArrangements
      + (barArrangements + lowBarArrangements + columnArrangements + cardArrangements
      + captionedArrangements + touchingArrangements).map(doubted)
    // Labels with values in their own rows are no legend.
    let isTable = rows.contains { !$0.cells.isEmpty && !$0.needsIdentity }
    return rows + (all + (isTable ? [] : legendArrangements)).map { weighed($0, besides, tiles) }
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
  /// where it serves too few labels, or gives one the value of another's tile or one that its figure cannot have.
  private func weighed(
    _ arrangement: Arrangement, _ besides: [Beside], _ tiles: [Box]
  ) -> Arrangement {
    var weighed = arrangement.distinct
    weighed.isDeniedByColor = colors.denies(weighed)
    let names = Set(labels.map(\.member))
    let served = Set(weighed.cells.map(\.label.member))
    guard
      served.count * Self.leastServed.of >= names.count * Self.leastServed.labels,
      !weighed.cells.isEmpty, weighed.cells.allSatisfy(\.value.isInRange),
      !crosses(tiles, weighed)
    else {
      weighed.cells = []
      return weighed
    }
    if names.count == 1, pairs.isOfSeveralLabels, width > 1 { weighed.needsIdentity = true }
    if passesByAttached(weighed, besides) || isDiagonal(weighed) { weighed.needsIdentity = true }
    if width > 1,
      !hasNothingAmong(weighed)
        || isOrderDenied && weighed.cells.contains(where: { $0.series.items.isEmpty })
    {
      weighed.needsIdentity = true
    }
    // One value of a single label may be any of its series', unless the head of the page says which.
    let isUnnamed = pageSeries == nil
    weighed.isPartial =
      names.count == 1 && weighed.cells.count < width && isUnnamed || leavesValues(weighed)
    let expected = max(names.count * width, weighed.cells.count)
    let mean = weighed.cells.reduce(0) { $0 + $1.cost } / Double(weighed.cells.count)
    weighed.cost +=
      mean + Double(expected - weighed.cells.count) / Double(expected) * Nearness.missing
    return weighed
  }

  /// Whether the values of a chart's only label stand on one line, as those of a table's row do, or have nothing
  /// but names of their series among them: there are no siblings that tell how the chart is set.
  private func hasNothingAmong(_ arrangement: Arrangement) -> Bool {
    guard !pairs.isOfSeveralLabels, let first = arrangement.cells.first else { return true }
    let boxes = arrangement.cells.map { page.box($0.value) }
    if boxes.allSatisfy({ $0.sharesLine(with: boxes[0]) }) { return true }
    let around = (boxes + [first.label.box]).reduce(boxes[0]) { $0.union($1) }
    let own = Set(
      arrangement.cells.map { item($0.value) } + arrangement.cells.flatMap(\.label.items))
    return page.text.items(ofPage: page.page, between: around.top, and: around.bottom).allSatisfy {
      item in
      own.contains(item) || page.text.isPassable(item)
        || series.contains { $0.items.contains(item) }
        || !page.text.items[item].box.intersects(around)
    }
  }

  /// Whether no label has all of its values, and not all have those of the same series: names of series that stand
  /// under or over labels by chance head something else.
  private func isDiagonal(_ arrangement: Arrangement) -> Bool {
    let series = Dictionary(grouping: arrangement.cells, by: \.label.member).values.map { cells in
      Set(cells.map(\.series.member))
    }
    return Set(series).count > 1 && series.allSatisfy { $0.count < width }
  }

  /// Whether an arrangement passes by a value in the cell of a label that it gives another one.
  private func passesByAttached(_ arrangement: Arrangement, _ besides: [Beside]) -> Bool {
    page.isDrawn
      && besides.contains { beside in
        guard let own = beside.attached else { return false }
        let cells = arrangement.cells.filter { $0.label.items == beside.label.items }
        return !cells.isEmpty && !cells.contains { $0.value.numeral == own.numeral }
      }
  }

  /// Whether an arrangement that has some but not all values of a label, or has them by the order of a legend,
  /// passes by others among its labels and values, or anywhere under the headings of a text, which has not kept
  /// what is among what: these are likely the ones that it lacks, so that it is not the one that is meant. So may
  /// be what cannot be read.
  private func leavesValues(_ arrangement: Arrangement) -> Bool {
    let counts = Dictionary(arrangement.cells.map { ($0.label.member, 1) }, uniquingKeysWith: +)
    let isByOrder = page.isDrawn && arrangement.readings.contains(.legend)
    if page.isDrawn, let first = arrangement.cells.first {
      let around = arrangement.cells.reduce(first.label.box) {
        $0.union($1.label.box).union(page.box($1.value))
      }
      if page.unreadable.contains(where: { around.intersects(page.text.items[$0].box) }) {
        return true
      }
    }
    guard isByOrder || counts.values.contains(where: { $0 < width }) else { return false }
    // The next number in its cell may be the label's too, as in `2 750 (410)`.
    if arrangement.cells.contains(where: {
      (counts[$0.label.member] ?? 0) < width && isFollowed($0.value)
    }) {
      return true
    }
    let taken = Set(arrangement.cells.map(\.value.numeral))
    guard page.isDrawn else {
      return page.text.isPagedText(page.page) && headingEdge != nil
        && page.values.contains { !taken.contains($0.numeral) }
    }
    let boxes = arrangement.cells.flatMap { [$0.label.box, page.box($0.value)] }
    let around = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    let left = page.values.filter { !taken.contains($0.numeral) }
    let isUpright = arrangement.cells.allSatisfy {
      page.box($0.value).verticalOverlap(with: $0.label.box) <= 0
    }
    return left.contains { value in
      let box = page.box(value)
      return around.intersects(box)
        || isUpright
          && labels.contains { label in
            counts[label.member] == nil && label.box.horizontalOverlap(with: box) > 0
          }
    }
  }
}

extension ChartPage {
  /// Whether another number follows a value in its cell on a drawn page, with nothing but signs between.
  fileprivate func isFollowed(_ value: CaptureMatch) -> Bool {
    guard page.isDrawn else { return false }
    let item = item(value)
    let cell = page.text.cells[page.text.items[item].cell].items
    let next = ((item + 1)..<max(item + 1, cell.upperBound)).first { other in
      page.text.isPlainNumeral(other) || !page.text.isPassable(other)
    }
    return next.map(page.text.isPlainNumeral) ?? false
  }
}

extension Pattern.Pairs {
  /// Whether it has a value for each of several labels: one of them alone is as likely a fact's, as where
  /// `60-69` is the commonest age, with other facts' values around it.
  var isOfSeveralLabels: Bool {
    switch label {
    case .labels(let labels): Set(labels.labels.map(\.member)).count > 1
    case .member: true
    case .phrase, .capture, .hole, .pageNumber, .numeral, .optional, .choice, .repeated: false
    }
  }
}
