import DigestModel

/// The grounds that heads of a table stand on, and the rules over and under them: a head fills its cell, however much
/// white is around its words.
struct HeadFrames {
  private let grounds: [Box]
  /// Level lines as wide as most of the table.
  private let rules: [Box]
  /// What stands between the rule over the rows and the one over that, where no rules part the rows.
  private let ruled: Box?

  /// How much of the table's breadth a rule has.
  private static let leastBreadth = 0.5
  /// How much higher than its words the ground of a head is at most.
  private static let mostHeights = 8.0

  /// - Parameters:
  ///   - room: Where the table's columns and labels are.
  ///   - rows: The first rows.
  init(
    _ shapes: [ColoredShape], over room: ClosedRange<Double>, above top: Double, rows: [Box]
  ) {
    let over = shapes.filter {
      $0.box.top < top && $0.box.right > room.lowerBound && $0.box.left < room.upperBound
    }
    grounds = over.filter { !ChartColors.isThin($0) && $0.fill >= PagePanels.leastFill }.map(\.box)
      .filter { $0.bottom <= top + ColumnHeads.slack }
    func isRule(_ shape: ColoredShape) -> Bool {
      ChartColors.isThin(shape) && shape.box.width >= Self.leastBreadth * room.length
    }
    let rules = over.filter(isRule).map(\.box)
    self.rules = rules
    let parted = zip(rows, rows.dropFirst()).count { upper, lower in
      shapes.contains {
        isRule($0) && $0.box.top >= upper.centerY && $0.box.bottom <= lower.centerY
      }
    }
    guard let first = rows.first, 2 * parted < rows.count - 1 else {
      ruled = nil
      return
    }
    ruled = Self.band(of: rules, over: top, first.height)
  }

  /// How far over the first row a rule stands at most that parts its heads from it, in its heights.
  private static let ruleReach = 1.5

  /// What stands between the lowest rule over a height, where that is near, and the next one.
  private static func band(of rules: [Box], over top: Double, _ height: Double) -> Box? {
    let upwards = rules.filter { $0.bottom <= top + ColumnHeads.slack }
      .sorted { $0.bottom > $1.bottom }
    guard let lower = upwards.first, top - lower.bottom <= ruleReach * height,
      let upper = upwards.first(where: { lower.top - $0.bottom >= height })
    else { return nil }
    return lower.union(upper)
  }

  /// Whether a line stands between the rule over the rows and the one over that: then it is one of heads, however much
  /// white is under it.
  func isRuled(_ line: Box) -> Bool {
    ruled.map { $0.top <= line.centerY && line.centerY <= $0.bottom } ?? false
  }

  /// The box of a line of heads with the grounds that all its cells stand on, where each stands on one.
  func framed(_ box: Box, _ cells: [Box], above edge: Double) -> Box {
    var framed = box
    for cell in cells {
      let own = grounds.filter {
        $0.contains(centerOf: cell) && $0.bottom <= edge + ColumnHeads.slack
          && $0.height <= Self.mostHeights * cell.height
      }
      guard let ground = own.min(by: { $0.width * $0.height < $1.width * $1.height }) else {
        return box
      }
      framed = framed.union(ground)
    }
    return framed
  }

  /// The widest white between two heights, rules parting it.
  func gap(from bottom: Double, to edge: Double) -> Double {
    guard bottom < edge else { return edge - bottom }
    var last = bottom
    var widest = 0.0
    for rule in rules.sorted(by: { $0.top < $1.top })
    where rule.top >= bottom - ColumnHeads.slack && rule.bottom <= edge + ColumnHeads.slack {
      widest = max(widest, rule.top - last)
      last = max(last, rule.bottom)
    }
    return max(widest, edge - last)
  }
}
