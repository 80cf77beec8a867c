import DigestModel

/// Pairs the values of a page with their labels, wherever these stand alike for all in their type.
struct LabelledValueFinder {
  let page: PageCells

  /// How far apart a label and its value stand at most where one is over the other, in heights of the value.
  private static let stackGap = 3.0
  /// How far the lines of one label are apart at most, in their heights.
  private static let lineGap = 0.6
  /// How much wider the white to the next value's label is at least than that to its own.
  private static let leastNearer = 1.2

  /// Of how many words in the type of labels the most part at least are some.
  private static let leastShare = 0.5

  /// All that stand so, from the top.
  func values() -> [LabelledValue] {
    let beside = page.cells.indices.compactMap { index -> LabelledValue? in
      switch page.cells[index].kind {
      case .labelledValue(let item):
        let cell = page.cells[index]
        return LabelledValue(
          label: cell.items.dropLast(), item: item, box: cell.box, type: cell.type, cells: [index])
      case .value: return labelBefore(index).map { pair([$0], index) }
      case .words, .other: return nil
      }
    }
    let taken = Set(beside.flatMap(\.cells))
    return (beside + stacked(besides: taken)).sorted { $0.box.top < $1.box.top }
  }

  private func pair(_ labels: [Int], _ value: Int) -> LabelledValue {
    let cells = labels.map { page.cells[$0] }
    let box = cells.map(\.box).reduce(page.cells[value].box) { $0.union($1) }
    return LabelledValue(
      label: cells.flatMap(\.items), item: page.cells[value].value ?? 0, box: box,
      type: cells[0].type, cells: labels + [value])
  }

  // MARK: Labels on the line of their value

  /// The label that alone a value stands behind: on its line words and values take turns, words first.
  private func labelBefore(_ value: Int) -> Int? {
    let cell = page.cells[value]
    let line = page.around(cell.box).filter { index in
      let other = page.cells[index]
      return other.box.sharesLine(with: cell.box) && other.panel == cell.panel
    }.sorted { page.cells[$0].box.left < page.cells[$1].box.left }
    guard let place = line.firstIndex(of: value), place > 0,
      case .words = page.cells[line[place - 1]].kind
    else { return nil }
    let isAlternating = zip(line, line.dropFirst()).allSatisfy { first, second in
      !page.cells[first].kind.holdsValue || !page.cells[second].kind.holdsValue
        || page.cells[second].value == nil
    }
    guard isAlternating, page.cells[line[0]].value == nil else { return nil }
    return line[place - 1]
  }

  // MARK: Labels over or under their value

  private struct Stack {
    /// From the top.
    var labels: [Int]
    var value: Int
    var gap: Double
  }

  /// Those under or over their values, where one of both holds for all labels of their type.
  private func stacked(besides taken: Set<Int>) -> [LabelledValue] {
    let values = page.cells.indices.filter { page.cells[$0].value != nil && !taken.contains($0) }
    let under = values.compactMap { stack($0, isUnder: true, besides: taken) }
    let over = values.compactMap { stack($0, isUnder: false, besides: taken) }
    var found: [[Stack]] = []
    var types: [PrintedType] = []
    for type in (under + over).map({ page.cells[$0.labels[0]].type })
    where !types.contains(where: type.isLike) { types.append(type) }
    for type in types {
      // A type is that of the first one like it.
      func isOfType(_ stack: Stack) -> Bool {
        types.first { page.cells[stack.labels[0]].type.isLike($0) } == type
      }
      let (below, above) = (under.filter(isOfType), over.filter(isOfType))
      let labels = Set((below + above).flatMap(\.labels))
      let printed = page.cells.indices.count { index in
        page.cells[index].kind == .words && !taken.contains(index)
          && page.cells[index].type.isLike(type)
      }
      guard Double(labels.count) >= Self.leastShare * Double(printed) else { continue }
      let sides = [below, above].filter { Set($0.flatMap(\.labels)) == labels }
      let meant: [Stack]
      switch sides.count {
      case 1: meant = sides[0]
      case 2:
        guard let nearer = nearer(below, above) else { continue }
        meant = nearer
      default: continue
      }
      found.append(meant)
    }
    // What stands over values that have nearer labels heads these.
    let gaps = Dictionary(grouping: found.joined(), by: \.value).mapValues { $0.map(\.gap) }
    return found.filter { stacks in
      stacks.allSatisfy { stack in
        gaps[stack.value]?.count { $0 <= Self.leastNearer * max(stack.gap, 1) } == 1
      }
    }.joined().map { pair($0.labels, $0.value) }
  }

  /// The one of two ways to pair labels with values that has each nearer than the other has.
  private func nearer(_ below: [Stack], _ above: [Stack]) -> [Stack]? {
    func gaps(_ stacks: [Stack]) -> (least: Double, most: Double) {
      let gaps = stacks.map(\.gap)
      return (gaps.min() ?? 0, gaps.max() ?? 0)
    }
    let (first, second) = (gaps(below), gaps(above))
    if second.least > Self.leastNearer * max(first.most, 1) { return below }
    if first.least > Self.leastNearer * max(second.most, 1) { return above }
    return nil
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
    let reach = (Self.stackGap + 1) * box.height
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
