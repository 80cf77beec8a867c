import DigestModel

/// Tells the heads of columns from the labels of fields.
extension Recovery {
  /// How far under a number of a column the next one stands at most, in its heights.
  private static let columnPitch = 6.0

  /// Whether a label of a page with columns stands over a column of such values whose rows have labels beside them: it is
  /// the head of a table's column, and the value a row's. In a list they share their cells with these.
  func isOverColumn(_ match: StatementMatch) -> Bool {
    guard match.side == .below, let capture = match.captures.first else { return false }
    let item = text.numerals[capture.numeral].item
    let page = text.page(of: item)
    guard text.hasColumns(page) else { return false }
    let box = text.items[item].box
    func isLabelled(_ item: Int) -> Bool {
      let others = text.row(besides: item).filter {
        !text.isPlainNumeral($0) && !text.isPassable($0)
      }
      let before = others.last { text.items[$0].box.right <= text.items[item].box.left }
      let behind = others.first { text.items[$0].box.left >= text.items[item].box.right }
      return [before, behind].compactMap(\.self).contains { text.items[$0].kind == .word }
    }
    return isLabelled(item)
      && text.items(
        ofPage: page, between: box.bottom, and: box.bottom + Self.columnPitch * box.height
      ).contains { other in
        let below = text.items[other].box
        return below.top >= box.centerY && below.horizontalOverlap(with: box) > 0
          && text.capture(capture.capture, at: other) != nil && isLabelled(other)
          && text.cells[text.items[other].cell].items.allSatisfy { text.items[$0].kind != .word }
          && !isWorded(between: box, and: below, on: page)
      }
  }

  /// Whether words stand between two values one under the other: a list of labels with their values is no column.
  private func isWorded(between upper: Box, and lower: Box, on page: Int) -> Bool {
    text.items(ofPage: page, between: upper.bottom, and: lower.top).contains { item in
      let box = text.items[item].box
      return text.items[item].kind == .word && box.top >= upper.centerY
        && box.bottom <= lower.centerY && box.horizontalOverlap(with: upper) > 0
    }
  }
}
