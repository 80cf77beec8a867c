import DigestModel

/// Pairs the values of a page with their labels, wherever these stand alike for all in their type.
struct LabelledValueFinder {
  let page: PageCells

  /// All that stand so, from the top.
  func values() -> [LabelledValue] {
    let beside = page.cells.indices.compactMap { index -> LabelledValue? in
      switch page.cells[index].kind {
      case .labelledValue(let item):
        let cell = page.cells[index]
        return LabelledValue(
          label: cell.items.dropLast(), item: item, box: cell.box, cells: [index])
      case .value(let item): return labelBefore(index).map { pair([$0], index, item) }
      case .words, .other: return nil
      }
    }
    let taken = Set(beside.flatMap(\.cells))
    return (beside + stacked(besides: taken)).sorted { $0.box.top < $1.box.top }
  }

  /// - Parameters:
  ///   - labels: The cells of its label.
  ///   - value: That of its number, which is `item`.
  func pair(_ labels: [Int], _ value: Int, _ item: Int) -> LabelledValue {
    let cells = labels.map { page.cells[$0] }
    return LabelledValue(
      label: cells.flatMap(\.items), item: item,
      box: cells.map(\.box).reduce(page.cells[value].box) { $0.union($1) },
      cells: labels + [value])
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
}
