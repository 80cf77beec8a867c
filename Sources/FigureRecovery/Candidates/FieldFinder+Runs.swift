import DigestModel

/// Values side by side that one label has.
extension StatementMatcher {
  /// Items from left to right, and those whose heights share less than half from the top down.
  func inPrintedOrder(_ items: [Int]) -> [Int] {
    var rows: [[Int]] = []
    for item in items.sorted(by: { text.items[$0].box.centerY < text.items[$1].box.centerY }) {
      let box = text.items[item].box
      if let last = rows.last?.first.map({ text.items[$0].box }),
        last.sharesLine(with: box)
      {
        rows[rows.count - 1].append(item)
      } else {
        rows.append([item])
      }
    }
    return rows.flatMap { row in
      row.sorted { text.items[$0].box.left < text.items[$1].box.left }
    }
  }

  /// The widest gap between values side by side that one label is centred over or under, in heights.
  static let centredGap = 3.0

  /// The numerals over or under a label that stand side by side, run by run.
  private func runs(
    _ label: StatementMatch, _ direction: NeighbourFinder.Neighbour.Direction
  ) -> (runs: [[Int]], distance: Double)? {
    guard let box = text.box(of: label.wording),
      let row = NeighbourFinder(text: text).row(direction, of: box, besides: label.wording)
    else { return nil }
    var runs: [[Int]] = []
    for item in row.items {
      if let last = runs.last?.last, areBeside(last, item) {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    return (runs, row.distance)
  }

  /// Whether values over or under a label on a drawn page are some of more side by side: which of
  /// them are meant cannot be told.
  func areAmongMore(
    _ items: [Int], _ label: StatementMatch, _ direction: NeighbourFinder.Neighbour.Direction
  ) -> Bool {
    guard items.count > 1, direction == .above || direction == .below,
      text.pages[text.page(of: items[0])].geometry == .drawn,
      let run = runs(label, direction)?.runs.first(where: { $0.contains(items[0]) })
    else { return false }
    return run.count > items.count && Set(items).isSubset(of: run)
  }

  private func areBeside(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (text.items[left].box, text.items[right].box)
    return right.left - left.right <= Self.centredGap * min(left.height, right.height)
  }

  /// Values side by side over or under a label in the middle of them.
  func centredMatch(
    _ label: StatementMatch, _ direction: NeighbourFinder.Neighbour.Direction,
    _ captures: [Pattern.Capture]
  ) -> StatementMatch? {
    guard captures.count > 1, let box = text.box(of: label.wording),
      let (runs, distance) = runs(label, direction)
    else { return nil }
    let items = runs.first { run in
      text.box(of: run).map { $0.left < box.centerX && $0.right > box.centerX } ?? false
    }
    guard let items, items.count == captures.count else { return nil }
    return match(
      label, with: items, captures, NeighbourFinder.cost(direction, at: distance, of: box.height),
      direction)
  }
}
