import DigestModel

/// What keeps values over or under labels from being theirs.
extension ChartPage {
  /// How far under its label a value may be where nothing adds up, in heights: there no bar stands between.
  private static let sureReach = 8.0

  /// Whether a value stands so far under its label that others' may stand between.
  func isFarBelow(_ cell: Arrangement.Cell) -> Bool {
    let value = page.box(cell.value)
    return page.isDrawn && value.top - cell.label.box.bottom > Self.sureReach * value.height
  }

  /// Whether labels and values of a drawn page take turns from the top down, the labels first: one stands over
  /// all values, which would leave it without any, and a value right under the last one.
  ///
  /// - Parameter values: The nearest over each label that has any.
  func takeTurnsFromTop(_ values: [CaptureMatch]) -> Bool {
    guard page.isDrawn, labels.count > 2, let top = values.map({ page.box($0).top }).min(),
      let last = labels.map(\.box).max(by: { $0.bottom < $1.bottom }),
      labels.contains(where: { $0.box.bottom <= top + Self.touch })
    else { return false }
    let taken = Set(values.map(\.numeral))
    return page.values.contains { value in
      let box = page.box(value)
      return !taken.contains(value.numeral) && box.top >= last.bottom - Self.touch
        && box.top - last.bottom <= last.height && box.right > last.left
    }
  }

  /// Whether a line of labels under some values goes on with others on a line right below it: the labels
  /// of columns stand on one line, those of a legend on as many as they need.
  func areWrapped(
    _ lines: [[LabelPlace]], _ columns: [[[CaptureMatch]]], _ direction: Direction
  ) -> Bool {
    guard page.isDrawn, direction == .above else { return false }
    return zip(zip(lines, columns), zip(lines, columns).dropFirst()).contains { upper, lower in
      guard !upper.1.allSatisfy(\.isEmpty), lower.1.allSatisfy(\.isEmpty),
        let above = upper.0.first?.box, let below = lower.0.first?.box,
        Set(upper.0.map(\.member)).isDisjoint(with: lower.0.map(\.member))
      else { return false }
      return below.top - above.bottom <= above.height
    }
  }
}
