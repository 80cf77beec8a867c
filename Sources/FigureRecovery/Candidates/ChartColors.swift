import DigestModel

/// What the colours of a drawn page say of a chart: which name each colour of its legend has, and which
/// colour the bar of each value.
struct ChartColors {
  /// The colour of a name of a legend, with the place that its sample stands at.
  struct Entry {
    var color: Color
    var place: LabelPlace
  }

  /// By member; only what no other name's colour could be taken for. None where fewer than two names
  /// have one, but for the two values of one label: of these one name tells both.
  let labels: [String: Entry]
  let series: [String: Entry]
  /// The same with colours that more values of the page have than names can take: they tell the values of one
  /// label apart, even where elsewhere they mean something else.
  let seriesOfOneLabel: [String: Entry]
  /// The bars and sectors at values, by numeral.
  let marks: [Int: ColorMark]
  /// The items of the names of series that stand beside samples, and so over no column.
  let legend: Set<[Int]>
  /// The items of the names of labels that stand beside samples.
  private let labelLegend: Set<[Int]>

  /// Colours of one paint differ by no more in a channel, of 255: producers round them.
  private static let samePaint = 8
  /// Colours that tell names apart differ by as much: no paint may be taken for two of them.
  private static let apart = 2 * samePaint + 1

  /// - Parameters:
  ///   - labels: Those under the chart's own heading: another chart's legend may mean other things by the
  ///     same colours.
  ///   - series: Likewise.
  ///   - width: How many values a label has.
  init(of page: PageNumerals, labels: [LabelPlace], series: [LabelPlace], width: Int) {
    let shapes = page.isDrawn ? page.text.pages[page.page].shapes : []
    let ofSeries = ColorSamples(among: shapes, of: series, in: page)
    let ofLabels = ColorSamples(among: shapes, of: labels, in: page)
    let seriesEntries = Self.entries(of: ofSeries, atLeast: width == 2 ? 1 : 2)
    var labelEntries = Self.entries(of: ofLabels)
    // A colour names a label or a series, not both.
    if labelEntries.values.contains(where: { entry in
      seriesEntries.values.contains { Self.apart > entry.color.difference(from: $0.color) }
    }) {
      labelEntries = [:]
    }
    let known = (labelEntries.values.map(\.color) + seriesEntries.values.map(\.color))
    guard !known.isEmpty else {
      (self.labels, self.series, seriesOfOneLabel) = ([:], [:], [:])
      (marks, legend, labelLegend) = ([:], [], [])
      return
    }
    let samples = ofSeries.shapes + ofLabels.shapes
    let painted = shapes.filter { shape in
      !Self.isThin(shape) && known.contains { Self.isSame(shape.color, $0) }
        // What a sample lies in is its ground.
        && !samples.contains { shape.box.contains($0.box) }
    }
    let around = Self.around(page.values.map(page.box) + (labels + series).map(\.box))
    let bars = (painted + Self.lowBars(among: shapes, of: known, besides: painted))
      .filter { around.intersects($0.box) }
    let ends = ColorMark.marks(among: bars, at: page.boxes(of: page.values))
    let inOrder = labels.compactMap { place in
      labelEntries.values.first { $0.place.items == place.items }?.color
    }
    let marks = ColorSectors(among: bars).marks(page.values, legend: inOrder, in: page)
      .merging(ends) { sector, _ in sector }
    self.marks = marks
    legend = ofSeries.places
    labelLegend = ofLabels.places
    // A colour that more values have than a name can take means something else.
    func mostMarks(of entries: [String: Entry]) -> Int {
      entries.values.map { entry in
        marks.values.count { Self.isSame($0.shape.color, entry.color) }
      }.max() ?? 0
    }
    self.labels = mostMarks(of: labelEntries) <= width ? labelEntries : [:]
    let names = Set(labels.map(\.member)).count
    seriesOfOneLabel = seriesEntries
    self.series =
      seriesEntries.count > 1 && mostMarks(of: seriesEntries) <= names ? seriesEntries : [:]
  }

  /// The room of some boxes with what touches it: whatever stands farther off is another chart's.
  private static func around(_ boxes: [Box]) -> Box {
    guard let first = boxes.first else { return Box(left: 0, top: 0, right: 0, bottom: 0) }
    var around = boxes.dropFirst().reduce(first) { $0.union($1) }
    let margin = boxes.map(\.height).max() ?? 0
    (around.left, around.right) = (around.left - margin, around.right + margin)
    (around.top, around.bottom) = (around.top - margin, around.bottom + margin)
    return around
  }

  /// The bars that are too low for a row of pixels without their ground: their paint is a mixture of one known
  /// colour alone, and no edge of other paint.
  private static func lowBars(
    among shapes: [ColoredShape], of known: [Color], besides painted: [ColoredShape]
  ) -> [ColoredShape] {
    var low: [ColoredShape] = []
    for shape in shapes where isThin(shape) && shape.fill == 1 {
      guard let color = paint(of: shape, among: shapes, of: known, besides: painted),
        !painted.contains(where: { shape.box.touches($0.box) })
      else { continue }
      var bar = shape
      bar.color = color
      // Rows of one bar are of several mixtures.
      while let part = low.firstIndex(where: { $0.color == color && $0.box.touches(bar.box) }) {
        bar.box = bar.box.union(low.remove(at: part).box)
      }
      low.append(bar)
    }
    return low
  }

  /// The least part of a paint in a mixture that tells it.
  private static let leastPart = 0.2

  /// How much the breadths of one chart's bars differ, in points: a pixel at either edge.
  private static let breadthSlack = 2.0

  /// The one known colour that a thin shape's paint is a mixture of. With whatever grey it is mixed, what it has
  /// beside grey tells; a grey only where it is as broad as another bar, and mixed with the ground.
  private static func paint(
    of shape: ColoredShape, among shapes: [ColoredShape], of known: [Color],
    besides painted: [ColoredShape]
  ) -> Color? {
    func theOne(_ colors: [Color]) -> Color? {
      colors.first.flatMap { color in colors.allSatisfy { isSame($0, color) } ? color : nil }
    }
    if let color = theOne(known.filter(shape.color.mayBeMixed)) { return color }
    let breadth = max(shape.box.width, shape.box.height)
    guard
      painted.contains(where: { bar in
        abs((shape.box.width > shape.box.height ? bar.box.width : bar.box.height) - breadth)
          <= breadthSlack
      })
    else { return nil }
    let ground =
      shapes.filter { !isThin($0) && $0.box.contains(shape.box) }
      .min { $0.box.width * $0.box.height < $1.box.width * $1.box.height }?.color ?? .white
    let color = theOne(known.filter { shape.color.part(of: $0, on: ground) != nil })
    // Of little paint nothing can be told, be it the only one that fits.
    return color.flatMap { color in
      shape.color.part(of: color, on: ground).map { $0 >= leastPart } == true ? color : nil
    }
  }

  /// Whether a shape is too low or narrow to have a row of pixels without its ground.
  static func isThin(_ shape: ColoredShape) -> Bool {
    min(shape.box.width, shape.box.height) < ColorSamples.leastSide
  }

  static func isSame(_ first: Color, _ second: Color) -> Bool {
    first.difference(from: second) <= samePaint
  }

  private static func entries(of samples: ColorSamples, atLeast least: Int = 2) -> [String: Entry] {
    let found = samples.byMember.compactMapValues { places -> Entry? in
      guard let first = places.first,
        places.allSatisfy({ isSame($0.shape.color, first.shape.color) })
      else { return nil }
      return Entry(color: first.shape.color, place: first.place)
    }
    let distinct = found.filter { member, entry in
      !found.contains { $0.key != member && $0.value.color.difference(from: entry.color) < apart }
    }
    return distinct.count >= least ? distinct : [:]
  }

  /// The label that the colour of a value's bar names; `nil` where nothing is said.
  func label(of value: CaptureMatch) -> String? { member(of: value, in: labels) }

  /// The series that the colour of a value's bar names; `nil` where nothing is said.
  func series(of value: CaptureMatch) -> String? { member(of: value, in: series) }

  /// The series that the colours of their bars name for the values of one label.
  func series(of values: [CaptureMatch]) -> [String?] {
    values.map { member(of: $0, in: values.count > 1 ? seriesOfOneLabel : series) }
  }

  private func member(of value: CaptureMatch, in entries: [String: Entry]) -> String? {
    marks[value.numeral].flatMap { mark in
      entries.first { Self.isSame($0.value.color, mark.shape.color) }?.key
    }
  }

  /// Whether colours name another label or series for a value that only an order, or its place over an
  /// entry of the legend, gives its own. What a printed name says is of the same weight as a colour.
  func denies(_ arrangement: Arrangement) -> Bool {
    arrangement.cells.contains { cell in
      (arrangement.readings.contains(.legend) || labelLegend.contains(cell.label.items))
        && label(of: cell.value).map { $0 != cell.label.member } ?? false
        || cell.series.items.isEmpty
          && series(of: cell.value).map { $0 != cell.series.member } ?? false
    }
  }
}

extension Box {
  /// Whether another box overlaps it or lies right beside it.
  fileprivate func touches(_ other: Box) -> Bool {
    left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
  }
}
