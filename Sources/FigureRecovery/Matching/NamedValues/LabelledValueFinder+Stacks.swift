import DigestModel

/// Labels over or under their values.
extension LabelledValueFinder {
  /// How far apart a label and its value stand at most where one is over the other, in heights of the value.
  private static let stackGap = 3.0
  /// How far a cell may be from the next one over or under it to be looked at, in its heights: a label is lower than its
  /// value.
  private static let neighbourReach = 8.0
  /// How far the lines of one label are apart at most, in their heights.
  private static let lineGap = 1.0
  /// How much wider the white to the next value's label is at least than that to its own.
  private static let leastNearer = 1.2
  /// How many times as many labels of another type make those of one headings, where both stand at a value.
  private static let fewLabels = 2
  /// Of how many words in the type of labels the most part at least are some.
  private static let leastShare = 0.5

  private struct Stack {
    /// From the top.
    var labels: [Int]
    var value: Int
    var gap: Double
  }

  /// The labels in one type of the values of a row.
  private struct Row {
    var under: [Stack] = []
    var over: [Stack] = []

    /// The side that all are on; `nil` where some values have labels on both.
    var side: KeyPath<Row, [Stack]>? {
      over.isEmpty ? \.under : under.isEmpty ? \.over : nil
    }

    /// The side whose labels are all nearer than those of the other.
    var nearer: KeyPath<Row, [Stack]>? {
      func gaps(_ stacks: [Stack]) -> (least: Double, most: Double) {
        let gaps = stacks.map(\.gap)
        return (gaps.min() ?? 0, gaps.max() ?? 0)
      }
      let (below, above) = (gaps(under), gaps(over))
      if above.least > leastNearer * max(below.most, 1) { return \.under }
      return below.least > leastNearer * max(above.most, 1) ? \.over : nil
    }
  }

  /// Those under or over their values, alike for all in their type, or for all of a row: a row that has both goes by
  /// the nearer ones, or by what all other rows have.
  func stacked(besides taken: Set<Int>) -> [LabelledValue] {
    let values = page.cells.indices.filter { page.cells[$0].value != nil && !taken.contains($0) }
    let under = values.compactMap { stack($0, isUnder: true, besides: taken) }
    let over = values.compactMap { stack($0, isUnder: false, besides: taken) }
    var types: [PrintedType] = []
    for type in (under + over).map({ page.cells[$0.labels[0]].type })
    where !types.contains(where: type.isLike) { types.append(type) }
    var found: [(stacks: [Stack], count: Int)] = []
    for type in types {
      // A type is that of the first one like it.
      func isOfType(_ stack: Stack) -> Bool {
        types.first { page.cells[stack.labels[0]].type.isLike($0) } == type
      }
      let rows = rows(under.filter(isOfType), over.filter(isOfType))
      let labels = Set(rows.flatMap { ($0.under + $0.over).flatMap(\.labels) })
      let printed = page.cells.indices.count { index in
        page.cells[index].kind == .words && !taken.contains(index)
          && page.cells[index].type.isLike(type)
      }
      guard Double(labels.count) >= Self.leastShare * Double(printed) else { continue }
      let sides = [\Row.under, \Row.over].filter { side in
        Set(rows.flatMap { $0[keyPath: side] }.flatMap(\.labels)) == labels
      }
      let told = Set(rows.compactMap(\.side))
      let usual = told.count == 1 ? told.first : nil
      let meant = rows.compactMap { row in
        (sides.count == 1 ? sides[0] : row.side ?? row.nearer ?? usual)
          .map { row[keyPath: $0] }
      }
      // One label has one value.
      let uses = Dictionary(grouping: meant.joined().flatMap(\.labels)) { $0 }
      let whole = meant.filter { $0.flatMap(\.labels).allSatisfy { uses[$0]?.count == 1 } }
      found += whole.map { ($0, whole.joined().count) }
    }
    return undisputed(found).compactMap { stack in
      page.cells[stack.value].value.map { pair(stack.labels, stack.value, $0) }
    }
  }

  /// The labels of one type by the rows of their values.
  private func rows(_ under: [Stack], _ over: [Stack]) -> [Row] {
    var rows: [(box: Box, row: Row)] = []
    for (stacks, side) in [(under, \Row.under), (over, \Row.over)] {
      for stack in stacks {
        let box = page.cells[stack.value].box
        let own =
          rows.firstIndex { $0.box.sharesLine(with: box) }
          ?? {
            rows.append((box, Row()))
            return rows.count - 1
          }()
        rows[own].row[keyPath: side].append(stack)
      }
    }
    return rows.map(\.row)
  }

  /// Those of rows whose values have no label of another type that is as likely.
  private func undisputed(_ found: [(stacks: [Stack], count: Int)]) -> [Stack] {
    // Headings are few, and labels stand at every value.
    let counts = Dictionary(
      grouping: found.flatMap { row in row.stacks.map { ($0.value, row.count) } }, by: \.0
    ).mapValues { $0.map(\.1).max() ?? 0 }
    let rows = found.filter { row in
      row.stacks.allSatisfy { Self.fewLabels * row.count > counts[$0.value] ?? 0 }
    }.map(\.stacks)
    // What stands over values that have nearer labels heads these.
    let gaps = Dictionary(grouping: rows.joined(), by: \.value).mapValues { $0.map(\.gap) }
    return withoutLegends(
      rows.filter { stacks in
        stacks.allSatisfy { stack in
          gaps[stack.value]?.count { $0 <= Self.leastNearer * max(stack.gap, 1) } == 1
        }
      })
  }

  /// Those of rows whose labels are no legend: of its names, with their colours before them, some happen to stand under
  /// or over values.
  private func withoutLegends(_ rows: [[Stack]]) -> [Stack] {
    let labels = Set(rows.joined().flatMap(\.labels))
    func isSampled(_ index: Int) -> Bool {
      page.cells[index].kind == .words
        && ColorSamples.mayPrecede(page.cells[index].box, among: page.shapes)
    }
    return rows.filter { stacks in
      stacks.allSatisfy { stack in
        let cell = page.cells[stack.labels[0]]
        return !isSampled(stack.labels[0])
          || page.around(cell.box).allSatisfy { index in
            labels.contains(index) || !page.cells[index].box.sharesLine(with: cell.box)
              || page.cells[index].panel != cell.panel || !isSampled(index)
          }
      }
    }.flatMap { $0 }
  }

  /// The label right under a value, or over it, with all its lines, where the value is what is nearest to it too.
  private func stack(_ value: Int, isUnder: Bool, besides taken: Set<Int>) -> Stack? {
    let cell = page.cells[value]
    guard let first = neighbour(of: value, isUnder: isUnder),
      page.cells[first].kind == .words, !taken.contains(first),
      page.cells[first].panel == cell.panel,
      case let gap = distance(cell.box, page.cells[first].box),
      gap <= Self.stackGap * cell.box.height,
      neighbour(of: first, isUnder: !isUnder) == value
    else { return nil }
    var labels = [first]
    while let next = neighbour(of: labels[labels.count - 1], isUnder: isUnder) {
      let (own, last) = (page.cells[next], page.cells[labels[labels.count - 1]])
      guard own.kind == .words, own.type.isLike(last.type), own.panel == last.panel,
        distance(own.box, last.box) <= Self.lineGap * min(own.box.height, last.box.height)
      else { break }
      labels.append(next)
    }
    return Stack(labels: isUnder ? labels : labels.reversed(), value: value, gap: gap)
  }

  /// The next cell under or over one that shares some of its breadth; `nil` where it is not the only one.
  private func neighbour(of index: Int, isUnder: Bool) -> Int? {
    let box = page.cells[index].box
    let reach = Self.neighbourReach * box.height
    let band =
      isUnder
      ? page.between(box.bottom, and: box.bottom + reach)
      : page.between(box.top - reach, and: box.top)
    let there = band.filter { other in
      let own = page.cells[other].box
      return other != index && own.horizontalOverlap(with: box) > 0
        && (isUnder ? own.centerY > box.bottom : own.centerY < box.top)
    }
    let nearest = there.min {
      distance(page.cells[$0].box, box) < distance(page.cells[$1].box, box)
    }
    guard let nearest else { return nil }
    let beside = there.filter {
      $0 != nearest && page.cells[$0].box.sharesLine(with: page.cells[nearest].box)
    }
    return beside.isEmpty ? nearest : nil
  }

  private func distance(_ first: Box, _ second: Box) -> Double {
    max(0, -first.verticalOverlap(with: second))
  }
}
