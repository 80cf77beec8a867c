import DigestModel

/// How values and labels over each other line up.
extension ChartPage {
  /// How far the nearest of two boxes' edges and middles are apart.
  static func offset(_ first: Box, _ second: Box) -> Double {
    min(
      abs(first.centerX - second.centerX), abs(first.left - second.left),
      abs(first.right - second.right))
  }

  /// How far the middle of a label's values may be from its own, in heights of a value; their edges
  /// half as far.
  private static let alignment = 1.4
  /// How far a value right at its label may be from it, in heights of a value: less than any axis.
  private static let touching = 0.9

  /// Whether the values of all labels stand in the middle of them, or at the same edge, or at the outer
  /// edges of them all; or each right at its label and at one of the edges. On a drawn page whatever is over or under a label by chance does
  /// not.
  func areAligned(_ rows: [Row], in order: Order) -> Bool {
    guard page.isDrawn else { return true }
    let offsets = rows.map { row in
      let label = row.label.box
      let boxes = row.values.map(page.box)
      let near = boxes.max {
        $0.verticalOverlap(with: label) < $1.verticalOverlap(with: label)
      }
      // Of bars side by side the middle is theirs together.
      let box =
        order == .across
        ? boxes.dropFirst().reduce(boxes[0]) { $0.union($1) } : near ?? boxes[0]
      let height = max(box.height * Self.alignment, 1)
      let edges = [
        abs(box.centerX - label.centerX) / height, 2 * abs(box.left - label.left) / height,
        2 * abs(box.right - label.right) / height,
      ]
      return (edges: edges, gap: -box.verticalOverlap(with: label) / height)
    }
    return offsets.allSatisfy { row in
      row.gap <= Self.touching && row.edges.contains { $0 <= 1 }
    } || (0..<3).contains { edge in offsets.allSatisfy { $0.edges[edge] <= 1 } }
      || areAtOuterEdges(offsets.map(\.edges))
  }

  /// Whether the first and the last of values line up with their labels' outer edges, and all between with
  /// their middles, as what stands at the ends of one bar.
  ///
  /// - Parameter offsets: Of the middles, left and right edges, from left to right.
  private func areAtOuterEdges(_ offsets: [[Double]]) -> Bool {
    guard offsets.count > 1, let first = offsets.first, let last = offsets.last else {
      return false
    }
    return first[1] <= 1 && last[2] <= 1
      && offsets.dropFirst().dropLast().allSatisfy { $0[0] <= 1 }
  }
}
