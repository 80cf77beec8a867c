import DigestModel

/// Finds the values that face labels set side by side: on lines of their own over or under them, as
/// many on each as there are labels, in the same order.
///
/// A text keeps the order of what a page sets side by side, but not its columns: a large number over
/// a small label is moved to one side, or labels close together run into one cell.
struct FacingLines {
  let text: DocumentText

  enum Direction: CaseIterable { case above, below }

  /// How far beside the labels a value may stand, in points.
  static let margin = 16 * Page.textCellWidth
  /// The same where the labels have run into one cell and lost their own places.
  static let cellMargin = 40 * Page.textCellWidth
  /// The widest gap between labels and values, in points.
  static let reach = 10 * Page.textCellHeight
  /// The same where the labels may as well be a legend, whose order is another.
  static let legendReach = 2.5 * Page.textCellHeight

  /// The lines of values that face labels.
  ///
  /// - Parameters:
  ///   - labels: The items of each label, left to right, all on one line of a text.
  ///   - reach: The widest gap between two lines, in points.
  ///   - isValue: Whether an item is a value that may belong to them.
  /// - Returns: The lines nearest first, each with one value a label. None where the labels are
  ///   parted by anything but signs.
  func lines(
    _ direction: Direction, of labels: [[Int]], within reach: Double = Self.reach,
    isValue: (Int) -> Bool
  ) -> [[Int]] {
    guard labels.count > 1, let first = labels.first?.first, let last = labels.last?.last,
      isRun(labels)
    else { return [] }
    let line = text.items[first].line
    if text.isRunning[text.lines[line].page] {
      return runningLines(direction, of: first...last, labels.count, isValue: isValue)
    }
    let edges = edges(
      of: first...last, margin: areInOneCell(labels) ? Self.cellMargin : Self.margin)
    let boxes = labels.compactMap(text.box(of:))
    let span = text.items[first].box.left...text.items[last].box.right
    let page = text.lines[line].page
    var lines: [[Int]] = []
    var edge = direction == .above ? text.lines[line].box.top : text.lines[line].box.bottom
    var index = line
    while true {
      index += direction == .above ? -1 : 1
      guard text.lines.indices.contains(index), text.lines[index].page == page else { break }
      let box = text.lines[index].box
      let gap = direction == .above ? edge - box.bottom : box.top - edge
      guard gap <= reach else { break }
      // Beside the labels another block may stand.
      let inside = text.lines[index].items.filter { item in
        let center = text.items[item].box.centerX
        return !text.isPassable(item) && edges.contains(center)
          && (span.contains(center) || isValue(item))
      }
      if inside.isEmpty { continue }
      guard inside.count == labels.count, inside.allSatisfy(isValue),
        areInOneCell(labels) || isOrdered(inside, under: boxes)
      else { break }
      lines.append(inside)
      edge = direction == .above ? box.top : box.bottom
    }
    return lines
  }

  /// The lines next to labels of a page without columns that hold so many values and nothing else.
  private func runningLines(
    _ direction: Direction, of labels: ClosedRange<Int>, _ count: Int, isValue: (Int) -> Bool
  ) -> [[Int]] {
    let (edge, step) =
      direction == .above
      ? (text.items[labels.lowerBound].line, -1) : (text.items[labels.upperBound].line, 1)
    var lines: [[Int]] = []
    var index = edge + step
    while text.lines.indices.contains(index), text.lines[index].page == text.lines[edge].page {
      let items = text.lines[index].items.filter { !text.isPassable($0) }
      guard items.count == count, items.allSatisfy(isValue) else { break }
      lines.append(items)
      index += step
    }
    return lines
  }

  /// Whether nothing but signs parts labels on one line, or on lines of a page without columns.
  private func isRun(_ labels: [[Int]]) -> Bool {
    let items = labels.flatMap { $0 }
    guard let first = items.first, let last = items.last, items == items.sorted() else {
      return false
    }
    let own = Set(items)
    return
      (text.isRunning[text.page(of: first)]
      || items.allSatisfy { text.items[$0].line == text.items[first].line })
      && (first...last).allSatisfy { own.contains($0) || text.isPassable($0) }
  }

  private func areInOneCell(_ labels: [[Int]]) -> Bool {
    Set(labels.flatMap { $0 }.map { text.items[$0].cell }).count == 1
  }

  /// How far to the left and right of labels their values may stand: no further than what stands
  /// beside the labels.
  private func edges(of labels: ClosedRange<Int>, margin: Double) -> Range<Double> {
    let line = text.lines[text.items[labels.lowerBound].line].items
    var left = text.items[labels.lowerBound].box.left - margin
    var right = text.items[labels.upperBound].box.right + margin
    if let before = line.last(where: { $0 < labels.lowerBound && !text.isPassable($0) }) {
      left = max(left, text.items[before].box.right)
    }
    if let behind = line.first(where: { $0 > labels.upperBound && !text.isPassable($0) }) {
      right = min(right, text.items[behind].box.left)
    }
    return left..<max(left, right)
  }

  /// Whether every value is nearer to its own label than to any other.
  private func isOrdered(_ values: [Int], under labels: [Box]) -> Bool {
    values.indices.allSatisfy { index in
      let center = text.items[values[index]].box.centerX
      let own = abs(labels[index].centerX - center)
      return labels.indices.allSatisfy { $0 == index || abs(labels[$0].centerX - center) > own }
    }
  }
}
