import DigestModel

/// The room of a line of labels, and the rows of what stands in it.
extension ChartPage {
  /// Values, sorted by their distance, row by row.
  func rows(of values: [CaptureMatch]) -> [[CaptureMatch]] {
    var rows: [[CaptureMatch]] = []
    for value in values {
      if let box = rows.last?.first.map(page.box),
        box.sharesLine(with: page.box(value))
      {
        rows[rows.count - 1].append(value)
      } else {
        rows.append([value])
      }
    }
    return rows.map { row in row.sorted { page.box($0).left < page.box($1).left } }
  }

  /// How far to the left and right the values of a line of labels may stand: half as far as the labels
  /// are from each other, and no further than what else stands on their line.
  func room(around line: [LabelPlace]) -> ClosedRange<Double> {
    let boxes = line.map(\.box)
    let left = boxes.map(\.left).min() ?? 0
    let right = boxes.map(\.right).max() ?? 0
    let margin = max(pitch(of: line) / 2, boxes[0].height)
    var room = (left: left - margin, right: right + margin)
    for item in page.row(of: boxes[0], around: line[0].line)
    where page.text.items[item].kind == .word && !isLabel(item) {
      let other = page.text.items[item].box
      if other.right <= left { room.left = max(room.left, other.right) }
      if other.left >= right { room.right = min(room.right, other.left) }
    }
    return room.left...max(room.left, room.right)
  }
}
