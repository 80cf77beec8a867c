import DigestModel

/// Values in the row of their label.
extension ChartPage {
  /// On which side of their labels the values stand.
  fileprivate enum Side: String, CaseIterable {
    case right, left
    case both = "on both sides"

    /// What the side costs: a value is read behind its label rather than before it.
    var cost: Double { self == .left ? 0.3 : 0 }
  }

  /// The values beside a label up to the next word, nearest first.
  struct Beside {
    var label: LabelPlace
    var left: [CaptureMatch]
    var right: [CaptureMatch]
    /// Whether numbers of another block follow right behind the last value of a side.
    fileprivate var goesOn = (left: false, right: false)
    /// The side of a value in the label's own cell.
    fileprivate var attachedSide: Side?

    /// The value in the label's own cell.
    var attached: CaptureMatch? {
      switch attachedSide {
      case .right: right.first
      case .left: left.first
      case .both, nil: nil
      }
    }

    /// The nearest values on a side, so many at most.
    fileprivate func values(on side: Side, _ count: Int) -> [CaptureMatch] {
      switch side {
      case .right: Array(right.prefix(count))
      case .left: Array(left.prefix(count))
      case .both:
        if let left = left.first, let right = right.first { [left, right] } else { [] }
      }
    }

    /// Whether more values follow on a side than a label has there.
    fileprivate func exceeds(_ count: Int, on side: Side) -> Bool {
      switch side {
      case .right: right.count > count || right.count == count && goesOn.right
      case .left: left.count > count || left.count == count && goesOn.left
      case .both: max(left.count, right.count) > count / 2
      }
    }
  }

  /// What stands beside each label.
  var besides: [Beside] {
    let cells = Set(labels.flatMap(\.items).map { page.text.items[$0].cell })
    return labels.map { beside($0, cells) }
  }

  /// Labels and the values in their rows.
  func rowArrangements(of rows: [Beside]) -> [Arrangement] {
    // Rows of as many values as there are labels belong to a legend.
    if pairs.legend != .none, labels.count > width,
      rows.contains(where: { $0.left.count >= labels.count || $0.right.count >= labels.count })
    {
      return []
    }
    let attached = Set(
      rows.filter { !$0.left.isEmpty || !$0.right.isEmpty }.map(\.attachedSide))
    var found = inCells(rows)
    for (side, count) in sides
    where attached.count != 1 || attached.contains(nil) || attached.contains(side)
      || side == .both
    {
      // Beyond the values of a label another block's may follow, but not in most of the rows. In a text the next
      // column's follow right behind the second side's.
      let longer = side == .both && !page.isDrawn ? [] : rows.filter { $0.exceeds(count, on: side) }
      guard 2 * longer.count < rows.count else { continue }
      let behindOthers = Set(side == .both ? rows.compactMap { $0.right.first?.numeral } : [])
      let taken = rows.compactMap { row -> Row? in
        let values = row.values(on: side, count)
        // A value between two labels is as likely the first one's.
        guard side != .both || values.first.map({ !behindOthers.contains($0.numeral) }) ?? true
        else { return nil }
        // The ends of bars one over the other are in no row.
        guard values.count == count, count == 1 || !areOver(values) else { return nil }
        return (
          row.label, values.sorted { page.box($0).left < page.box($1).left },
          distance(of: values, from: row.label)
        )
      }
      let name = "values \(side.rawValue)" + (side == .both ? "" : " of their labels")
      found +=
        count == width
        ? named(taken + stepped(taken), name, side.cost)
        : singles(taken + stepped(taken), name, side.cost)
    }
    return found
  }

  /// The sides that values may stand on, with how many a label has there.
  private var sides: [(Side, Int)] {
    var sides: [(Side, Int)] = [(.right, width), (.left, width)]
    if width == 2 { sides.append((.both, width)) }
    if width > 1 { sides += [(.right, 1), (.left, 1)] }
    return sides
  }

  /// What the nearest of a label's values costs.
  private func distance(of values: [CaptureMatch], from label: LabelPlace) -> Double {
    let gap = values.map { -page.box($0).horizontalOverlap(with: label.box) }.min() ?? 0
    return Nearness.cost(of: gap, at: label.box.height / Double(max(1, lines(of: label))))
  }

  func lines(of label: LabelPlace) -> Int {
    Set(label.items.map { page.text.items[$0].line }).count
  }

  /// Values in the cells of their labels, before or behind them, one in each; in a list, also those that
  /// begin the next line.
  private func inCells(_ rows: [Beside]) -> [Arrangement] {
    let attached = rows.count { $0.attachedSide == .right }
    // A value that begins the line under an entry is no other's, whatever stands before it.
    let ofEntries = Set(
      rows.filter { $0.label.beginsEntry && $0.attached == nil }
        .compactMap { wrapped(behind: $0)?.numeral })
    let taken = rows.compactMap { row -> Row? in
      if let own = row.attached, !ofEntries.contains(own.numeral) { return (row.label, [own], 0) }
      // Where most labels have their values behind them, another column of text stands beside the others.
      let isAlone = row.left.isEmpty && row.right.isEmpty
      let mayWrap = row.label.beginsEntry || attached > 0 && isAlone || 2 * attached > rows.count
      return (mayWrap ? wrapped(behind: row) : nil).map { (row.label, [$0], 0) }
    }
    let name = "values in the cells of their labels"
    return width > 1 ? singles(taken, name, 0) : named(taken, name, 0)
  }

  /// How far a list's line may begin beside the one before it, and how far under it, in heights of the type.
  private static let lineStep = (across: 1.5, down: 1.0)

  /// The value at the beginning of the line under a label that has none beside it.
  private func wrapped(behind row: Beside) -> CaptureMatch? {
    guard page.isDrawn else { return nil }
    let label = row.label.box
    let under = page.text.itemRange(ofPage: page.page).filter { item in
      let box = page.text.items[item].box
      return box.centerY > label.bottom && box.top - label.bottom <= Self.lineStep.down * box.height
        && box.horizontalOverlap(with: label) > 0
    }
    guard let lead = under.min(by: { page.text.items[$0].box.left < page.text.items[$1].box.left }),
      let value = page.value(at: lead),
      abs(page.box(value).left - label.left) <= Self.lineStep.across * page.box(value).height,
      under.allSatisfy({ $0 == lead || page.text.isPassable($0) })
    else { return nil }
    return value
  }

  /// - Parameter cells: Those that the chart's labels stand in.
  private func beside(_ label: LabelPlace, _ cells: Set<Int>) -> Beside {
    let row = page.row(of: label.box, around: label.line)
    let own = Set(label.items + page.text.parenthesis(behind: label.items))
    let ownCells = Set(label.items.map { page.text.items[$0].cell })
    func values(_ items: some Sequence<Int>) -> (values: [CaptureMatch], goOn: Bool) {
      var values: [CaptureMatch] = []
      for item in items where !own.contains(item) {
        // A value in a cell with another label is that label's.
        let cell = page.text.items[item].cell
        if !ownCells.contains(cell), cells.contains(cell) || page.isDrawn && isWorded(cell) {
          break
        }
        if let value = page.value(at: item) {
          // The values of one table are set alike; another size is another block's.
          guard values.first.map({ isSetAlike($0, value) }) ?? true else { break }
          values.append(value)
        } else if page.unreadable.contains(item) {
          // Which of the label's values it is nothing tells.
          return ([], false)
        } else if !page.isPassable(item) {
          return (values, columnGoesOn(behind: values, at: item))
        }
      }
      return (values, false)
    }
    let left = row.filter { page.text.items[$0].box.right <= label.box.left + 1 }
    let right = row.filter { item in
      let box = page.text.items[item].box
      return box.left >= edge(of: label, besides: box) - 1
    }
    let beside = (left: values(left.reversed()), right: values(right))
    let goesOn = (left: beside.left.goOn, right: beside.right.goOn)
    func isAttached(_ value: CaptureMatch?) -> Bool {
      guard let value else { return false }
      return ownCells.contains(page.text.items[item(value)].cell)
    }
    let side: Side? =
      switch (isAttached(beside.left.values.first), isAttached(beside.right.values.first)) {
      case (true, true): .both
      case (true, false): .left
      case (false, true): .right
      case (false, false): nil
      }
    return Beside(
      label: label, left: beside.left.values, right: beside.right.values, goesOn: goesOn,
      attachedSide: side)
  }

  /// The labels without values in a text whose values stand some lines lower or higher.
  private func stepped(_ rows: [Row]) -> [Row] {
    guard !page.isDrawn, let first = rows.first, rows.count > 1 else { return [] }
    let columns = first.values.indices.map { column in
      rows.dropFirst().reduce(page.box(first.values[column])) {
        $0.union(page.box($1.values[column]))
      }
    }
    let stepped = SteppedRows(
      page.text, columns: columns,
      names: labels.dropFirst().reduce(labels[0].box) { $0.union($1.box) })
    let taken = Set(rows.flatMap { $0.values.map(\.numeral) })
    let served = Set(rows.map(\.label.line))
    let left = labels.filter { !served.contains($0.line) }
    let found = stepped.values(of: left.map(\.items)) { item in
      page.value(at: item).map { !taken.contains($0.numeral) } ?? false
    }
    return found.keys.sorted().map { index in
      let values = (found[index] ?? []).compactMap(page.value)
      return (left[index], values, distance(of: values, from: left[index]))
    }
  }
}
