import DigestModel

/// Charts of a drawn page whose labels, legend and title name their figures.
extension NamedTableReader {
  /// The charts of a page that name the units of their values.
  ///
  /// A value is its bar's: the label is that in whose lane the bar lies, the series that of the legend's entry in its
  /// colour. What a title over labels and legend says is said of all values.
  ///
  /// - Returns: The charts, and the items of values whose colours mean something, whether or not that is known: the
  ///   names of a legend are no heads over them, or labels at them.
  func charts(onPage page: Int) -> (charts: [NamedTable], colored: Set<Int>) {
    guard text.pages[page].geometry == .drawn, !text.pages[page].shapes.isEmpty else {
      return ([], [])
    }
    let legend = ChartLegend(onPage: page, of: text) { items in
      let named = words.namings(of: items, in: text)
      return named.isEmpty ? monthNamings(of: items) : named
    }
    let marks = marks(onPage: page, besides: legend)
    guard marks.count >= Self.fewestValues else { return ([], []) }
    let labels = ChartLabels(onPage: page, besides: legend, of: self)
    var (charts, colored) = ([NamedTable](), Set<Int>())
    for (place, turn) in [(ColorMark.Place.bar, 0), (.column, ChartLanes.quarter)] {
      let own = marks.filter { $0.value.place == place || $0.value.place == .inside }
      for axis in labels.axes(turnedBy: turn) {
        guard let lanes = ChartLanes(of: axis, own, in: text, turnedBy: turn) else { continue }
        let values = lanes.lanes.flatMap(\.values)
        if lanes.isToScale, values.contains(where: { legend.has($0.color, near: lanes.box) }) {
          colored.formUnion(values.map(\.item))
        }
        if let chart = chart(lanes, legend, onPage: page) { charts.append(chart) }
      }
    }
    return (charts, colored)
  }

  /// The fewest values of a chart.
  private static let fewestValues = 3

  /// What the numbers of a page stand at, by item: bars have no words in them, and one number at the most.
  private func marks(onPage page: Int, besides legend: ChartLegend) -> [Int: ColorMark] {
    let items = text.itemRange(ofPage: page)
    let numbers = items.filter { item in
      text.isPlainNumeral(item) && text.lines[text.items[item].line].rotation == 0
        && text.numeral(at: item)?.form.isOfCalendar == false
    }
    let words = items.filter { text.items[$0].kind == .word }.map { text.items[$0].box }
    let samples = Set(legend.entries.map(\.sample))
    let bars = text.pages[page].shapes.filter { shape in
      !ChartColors.isThin(shape) && !samples.contains(shape.box)
        && !words.contains { shape.box.contains(centerOf: $0) }
        && numbers.count { shape.box.contains(centerOf: text.items[$0].box) } <= 1
    }
    guard !bars.isEmpty else { return [:] }
    return ColorMark.marks(
      among: bars,
      at: Dictionary(uniqueKeysWithValues: numbers.map { ($0, text.items[$0].box) }))
  }

  /// The figures of a chart; `nil` where its labels and legend do not tell what each value is.
  private func chart(_ chart: ChartLanes, _ legend: ChartLegend, onPage page: Int) -> NamedTable? {
    let colors = Set(chart.lanes.flatMap(\.values).map(\.color))
    let entries = colors.reduce(into: [Color: ChartLegend.Entry]()) { entries, color in
      entries[color] = legend.entry(of: color, near: chart.box)
    }
    // Bars of one series may be of any colour, where no legend says what these mean.
    let isPlain = entries.isEmpty && chart.lanes.allSatisfy { $0.values.count <= 1 }
    let areTold = chart.lanes.allSatisfy { lane in
      let own = lane.values.map { entries[$0.color]?.items }
      return Set(own).count == own.count && !own.contains(nil)
    }
    guard isPlain || areTold else { return nil }
    let series = Dictionary(grouping: entries.values, by: \.items).values.map { $0[0] }
      .sorted { $0.items[0] < $1.items[0] }
    // Two colours of one meaning tell nothing apart.
    let meanings = series.map(\.namings).filter { !$0.isEmpty }
    guard Set(meanings).count == meanings.count else { return nil }
    let rows = siblings(alike(chart.lanes.map(\.label.namings)))
    let heads = siblings(alike(series.map(\.namings)))
    guard names(FigureWords.unit, rows) || names(FigureWords.unit, heads) else { return nil }
    let ofLegend = Set(legend.entries.flatMap(\.items))
    let numbers = chart.lanes.flatMap { $0.values.map(\.item) }
    var room = TitleRoom(page: page, body: chart.body, numbers: numbers, in: text)
    if isBesideOthers(chart, onPage: page) { room.leftEdge = chart.box.left }
    var title = title(
      over: room, from: chart.box.left, above: chart.box.top, besides: ofLegend)
    if title.kind == nil { title.kind = kind(over: chart, onPage: page, besides: ofLegend) }
    var cells: [NamedTable.Cell] = []
    for (lane, row) in zip(chart.lanes, rows) {
      for value in lane.values {
        let column = series.firstIndex { $0.items == entries[value.color]?.items }
        let naming = row.joined(with: column.map { heads[$0] } ?? [Naming()])
        guard let cell = cell(value.item, naming, title) else { continue }
        cells.append(
          NamedTable.Cell(
            item: value.item, column: column ?? 0, value: cell.value, key: cell.key,
            wording: lane.label.items + (column.map { series[$0].items } ?? []),
            isOfNamedKind: naming.contains { !$0.indicators.isEmpty }))
      }
    }
    let values = Dictionary(grouping: cells, by: \.key)
    cells.removeAll { values[$0.key]?.count ?? 0 > 1 }
    return cells.isEmpty
      ? nil : NamedTable(cells: cells, namesAllRows: rows.allSatisfy { !$0.isEmpty })
  }

  /// Whether anything stands before a chart, which the titles over it may be of.
  private func isBesideOthers(_ chart: ChartLanes, onPage page: Int) -> Bool {
    text.items(ofPage: page, between: chart.box.top, and: chart.box.bottom).contains { item in
      let box = text.items[item].box
      return box.right < chart.box.left && box.verticalOverlap(with: chart.box) > 0
    }
  }

  /// What kind of figure the head of a chart's page names, where all that stands between them is known.
  private func kind(
    over chart: ChartLanes, onPage page: Int, besides others: Set<Int>
  ) -> Naming? {
    let cells = text.wordCells(ofPage: page, between: 0, and: chart.box.top).filter { cell in
      !text.running.contains(text.items[cell.items.lowerBound].cell)
        && others.isDisjoint(with: cell.items) && cell.box.bottom <= chart.box.top
    }
    guard let head = cells.min(by: { $0.box.top < $1.box.top }) else { return nil }
    let between = cells.filter { cell in
      cell.items != head.items && cell.box.horizontalOverlap(with: chart.box) > 0
    }
    let isHead =
      cells.allSatisfy { $0.items == head.items || $0.box.top >= head.box.bottom }
      && cells.allSatisfy {
        $0.items == head.items
          || PrintedType(size: head.fontSize, isBold: false)
            .isLarger(than: PrintedType(size: $0.fontSize, isBold: false))
      }
    guard isHead,
      between.allSatisfy({ cell in
        !words.namings(of: cell.items.filter { text.numeral(at: $0) == nil }, in: text).isEmpty
      })
    else { return nil }
    return words.named(within: Array(head.items), in: text)
  }
}
