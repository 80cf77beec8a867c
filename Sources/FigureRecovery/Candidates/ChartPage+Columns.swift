import DigestModel

/// Values over or under their labels.
extension ChartPage {
  /// On which side of a line of labels the values stand.
  enum Direction: String, CaseIterable {
    case below = "under", above = "over"

    /// What the side costs: a label stands over its value rather than under it.
    var cost: Double { self == .above ? 0.2 : 0 }
  }

  /// What orders several values of one label.
  enum Order {
    case down, across
  }

  /// Lines of labels with the values over or under them.
  ///
  /// All values stand on the same side of their labels. Of labels on one line either all have values or
  /// none counts.
  var columnArrangements: [Arrangement] {
    guard !labels.contains(where: \.hasBullet) else { return [] }
    let lines = labelLines
    var found: [Arrangement] = []
    let (below, above) = (
      lines.map { columns(.below, of: $0) }, lines.map { columns(.above, of: $0) }
    )
    let between = linesBetweenValues(below, above)
    if width == 2, !between.isEmpty {
      found += named(
        between.flatMap { rows(lines[$0], over: above[$0], under: below[$0]) })
    }
    for direction in Direction.allCases {
      // An entry of a list begins with its label.
      if direction == .above, labels.allSatisfy(\.beginsEntry) { continue }
      let columns = direction == .below ? below : above
      guard !areWrapped(lines, columns, direction) else { continue }
      if direction == .above, takeTurnsFromTop(columns.joined().compactMap(\.first)) { continue }
      let name = "values \(direction.rawValue) their labels"
      if width > 1 {
        for order in [Order.down, .across] {
          let rows = zip(lines, columns).flatMap { self.rows($0, $1, width, in: order) }
          found +=
            order == .down
            ? downNamed(rows, name, direction.cost, goOn: goOn(columns))
            : named(rows, name, direction.cost)
        }
      }
      let rows = zip(lines, columns).flatMap { self.rows($0, $1, 1, in: .down) }
      let single =
        width > 1 ? singles(rows, name, direction.cost) : named(rows, name, direction.cost)
      // What stands on both sides of labels is two series, and neither side all.
      found += between.isEmpty ? single : single.map(footed)
    }
    return found.map { $0.cells.allSatisfy(isFarBelow) ? footed($0) : $0 }
  }

  /// Whether all columns of a drawn page have more values than labels have: the first ones are a table's first rows.
  private func goOn(_ columns: [[[CaptureMatch]]]) -> Bool {
    let whole = columns.filter { line in line.allSatisfy { $0.count >= width } }
    return page.isDrawn && whole.joined().allSatisfy { $0.count > width }
  }

  /// The labels of a line with so many of their values each, all or none.
  private func rows(
    _ line: [LabelPlace], _ columns: [[CaptureMatch]], _ count: Int, in order: Order
  ) -> [Row] {
    guard columns.allSatisfy({ $0.count >= count }) else { return [] }
    let rows = zip(line, columns).map { label, values -> Row in
      let near = values.prefix(count).sorted { first, second in
        let (first, second) = (page.box(first), page.box(second))
        return order == .down ? first.top < second.top : first.left < second.left
      }
      return (label, near, distance(of: near, from: label))
    }
    guard areAligned(rows, in: order) else { return [] }
    guard order == .across else { return rows }
    // The ends of bars side by side stand apart, and their label in the middle of them.
    let areApart = rows.allSatisfy { row in
      zip(row.values, row.values.dropFirst()).allSatisfy {
        page.box($0).horizontalOverlap(with: page.box($1)) <= 0
      } && (!page.isDrawn || isAmong(row.values, row.label))
    }
    return areApart ? rows : []
  }

  /// Whether the middle of a label lies between the middles of its outer values.
  private func isAmong(_ values: [CaptureMatch], _ label: LabelPlace) -> Bool {
    let centers = values.map { page.box($0).centerX }
    guard values.count > 1, let left = centers.min(), let right = centers.max() else { return true }
    return (left...right).contains(label.box.centerX)
  }

  /// The arrangements of labels with values one under the other: the labels of their rows say which
  /// series they are, else their order.
  ///
  /// - Parameter goOn: Whether more values follow them, so that no order of theirs is a legend's.
  private func downNamed(
    _ rows: [Row], _ name: String, _ cost: Double, goOn: Bool
  ) -> [Arrangement] {
    let isDown = rows.allSatisfy { areOver($0.values) }
    guard isDown || !page.isDrawn else { return [] }
    let heads = rows.map { row in series(ofRowsOf: row.values) }
    let known = heads.compactMap { $0 }
    guard !rows.isEmpty, known.count == rows.count else {
      let ways = isDown ? legendNamed(rows, name, cost) : []
      return goOn ? ways.map(footed) : ways
    }
    return coloredSeries(of: rows, name, cost) + [
      arrangement(
        Array(zip(rows, known)), name + ", series by the labels of their rows", cost)
    ]
  }

  /// The series of values one under the other by the labels before them; where all but one has such
  /// a label, that is of the series that is left.
  private func series(ofRowsOf values: [CaptureMatch]) -> [LabelPlace.Series]? {
    completed(values.map { rowSeries(of: item($0)) })
  }

  private func distance(of values: [CaptureMatch], from label: LabelPlace) -> Double {
    let boxes = values.map(page.box)
    let gap = boxes.map { -$0.verticalOverlap(with: label.box) }.min() ?? 0
    let offset = boxes.map { Self.offset($0, label.box) }.min() ?? 0
    let height = boxes.map(\.height).max() ?? 1
    return Nearness.cost(of: gap, at: height) + Nearness.cost(of: offset, at: height)
  }

  /// The labels line by line; in a text also those that it prints as a staircase, each on a line of
  /// its own and further right than the one before.
  private var labelLines: [[LabelPlace]] {
    let lines = labels.inLines
    guard !page.isDrawn else { return lines }
    var result = lines.filter { $0.count > 1 }
    var steps: [LabelPlace] = []
    for line in lines + [[]] {
      if line.count == 1, steps.last.map({ $0.box.right < line[0].box.left }) ?? true {
        steps += line
        continue
      }
      // Lines that all begin at the margin line up without being columns.
      if steps.count > 1 { result.append(steps) }
      steps = line.count == 1 ? line : []
    }
    return result
  }

  // MARK: Columns

  /// The widest gap between a line of labels and its values, and between two of them, in heights: as
  /// high as a bar may be.
  private static let reach = 40.0
  /// The same in a text where the labels may as well be a legend: there nothing lines up.
  private static let legendReach = 2.5

  /// The values over or under each label of a line, nearest first, up to a wide gap or a word.
  private func columns(_ direction: Direction, of line: [LabelPlace]) -> [[CaptureMatch]] {
    if Set(line.map(\.line)).count > 1, !page.isDrawn {
      return line.flatMap { self.columns(direction, of: [$0]) }
    }
    var columns: [[CaptureMatch]] = line.map { _ in [] }
    guard let first = line.first else { return columns }
    let box = line.dropFirst().reduce(first.box) { $0.union($1.box) }
    let room = room(around: line)
    var edge = direction == .above ? box.top : box.bottom
    let near = page.values.filter { value in
      let other = page.box(value)
      let isBeyond =
        direction == .above
        ? other.bottom <= box.top + Self.touch : other.top >= box.bottom - Self.touch
      return isBeyond && room.contains(other.centerX)
        && (!page.text.isPagedText(page.page) || !isBesideOtherLabel(value, than: line))
    }.sorted { first, second in
      let (first, second) = (page.box(first), page.box(second))
      return direction == .above ? first.bottom > second.bottom : first.top < second.top
    }
    var nearest: CaptureMatch?
    for row in rows(of: near) {
      let boxes = row.map(page.box)
      let around = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
      if let nearest, !goesOn(nearest, in: row) { break }
      nearest = nearest ?? row[0]
      let gap = direction == .above ? edge - around.bottom : around.top - edge
      var between = around.union(box)
      (between.top, between.bottom) =
        direction == .above
        ? (around.bottom, max(box.top, around.bottom)) : (min(box.bottom, around.top), around.top)
      (between.left, between.right) = (around.left, around.right)
      guard gap <= Self.reach * around.height,
        page.isDrawn || pairs.legend == .none || gap <= Self.legendReach * around.height,
        between.height <= 1 || !page.hasWord(inside: between)
      else { break }
      for (column, value) in zip(self.columns(of: boxes, under: line), row) {
        if let column { columns[column].append(value) }
      }
      edge = direction == .above ? around.top : around.bottom
    }
    return columns
  }

  /// Whether a row further from its labels may have more of the values that a nearer one is of: they are printed
  /// alike, and no words that label nothing here lead to them in their cells, as in a sentence.
  private func goesOn(_ nearest: CaptureMatch, in row: [CaptureMatch]) -> Bool {
    guard page.isDrawn else { return true }
    guard isSetAlike(nearest, row[0]) else { return false }
    return !row.contains { value in
      let item = item(value)
      return page.text.cells[page.text.items[item].cell].items.prefix { $0 < item }
        .contains { page.text.items[$0].kind == .word && !isLabel($0) }
    }
  }

  /// Whether a value of a text shares its cell with a label of another line, whose it is then.
  private func isBesideOtherLabel(_ value: CaptureMatch, than line: [LabelPlace]) -> Bool {
    let cell = page.text.cells[page.text.items[item(value)].cell].items
    return labels.contains { label in
      label.items.contains(where: cell.contains)
        && !line.contains { $0.items == label.items }
    }
  }
}
