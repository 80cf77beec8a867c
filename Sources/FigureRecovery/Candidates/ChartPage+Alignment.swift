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

  /// How far a value may be from lining up with its label, in heights.
  private static let slack = 1.5

  /// Which label each value of a row belongs to: as many values as labels in their order, where each
  /// is nearest to its own; else the label that it lines up with.
  func columns(of values: [Box], under line: [LabelPlace]) -> [Int?] {
    let nearest = values.map { value in
      line.indices.min {
        abs(line[$0].box.centerX - value.centerX) < abs(line[$1].box.centerX - value.centerX)
      }
    }
    if nearest == line.indices.map({ $0 }) || values.count == line.count && areInOneCell(line) {
      return Array(line.indices)
    }
    return values.map { value in
      let offsets = line.map { label in
        max(0, -value.horizontalOverlap(with: label.box)) + Self.offset(value, label.box)
      }
      return offsets.indices.min { offsets[$0] < offsets[$1] }.flatMap { index in
        // In a text, which has not kept the places, what stands wholly over or under a label is its.
        !page.isDrawn && line[index].box.horizontalOverlap(with: value) >= value.width
          || offsets[index]
            <= max(Self.slack * value.height, page.isDrawn ? pitch(of: line) / 2 : 0)
          ? index : nil
      }
    }
  }

  /// Whether labels of a text have run into one cell and lost their own places.
  private func areInOneCell(_ line: [LabelPlace]) -> Bool {
    !page.isDrawn && Set(line.flatMap(\.items).map { page.text.items[$0].cell }).count == 1
  }

  /// How far labels of a line are apart; the width of a single one.
  func pitch(of line: [LabelPlace]) -> Double {
    guard let first = line.first?.box, let last = line.last?.box else { return 0 }
    return line.count > 1 ? (last.centerX - first.centerX) / Double(line.count - 1) : first.width
  }
}
