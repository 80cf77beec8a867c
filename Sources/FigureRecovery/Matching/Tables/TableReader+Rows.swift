import DigestModel

/// What the rows of a table are, once its columns are known.
extension TableReader {
  /// Whether an order has a place for each of a row's numbers, and the row a number for each place.
  func isWhole(_ row: TableRow, in order: RowOrder) -> Bool {
    guard isClear(row, in: order) else { return false }
    let (left, right) = numbers(of: row, in: order)
    guard let leftSlots = order.left.slots(filledBy: left.count),
      let rightSlots = order.right.slots(filledBy: right.count)
    else { return false }
    return captures(left, in: leftSlots.map { order.left[$0] }) != nil
      && captures(right, in: rightSlots.map { order.right[$0] }) != nil
  }

  private func isClear(_ row: TableRow, in order: RowOrder) -> Bool {
    (order.left.isEmpty || !row.isLeftUnclear) && (order.right.isEmpty || !row.isRightUnclear)
  }

  /// A row's numbers on the sides where an order has some; between two labels on one line stand those
  /// of both.
  func numbers(of row: TableRow, in order: RowOrder) -> (left: [Int], right: [Int]) {
    let both = order.left.count + order.right.count
    let left =
      row.meetsLeft && row.left.count == both
      ? Array(row.left.suffix(order.left.count)) : row.left
    let right =
      row.meetsRight && row.right.count == both
      ? Array(row.right.prefix(order.right.count)) : row.right
    return (order.left.isEmpty ? [] : left, order.right.isEmpty ? [] : right)
  }

  /// What some numbers are; `nil` where one does not fit its column.
  private func captures(_ items: [Int], in slots: [RowOrder.Slot]) -> [CaptureMatch]? {
    var captures: [CaptureMatch] = []
    for (item, slot) in zip(items, slots) {
      guard let capture = slot.capture else { continue }
      guard let value = text.capture(capture, at: item, inTable: true) else { return nil }
      captures.append(value)
    }
    return captures
  }

  func matches(by layout: Layout) -> [StatementMatch] {
    let order = orders[layout.order]
    return layout.table.rows.compactMap { row in
      // What another order explains wholly is not read as a part of this one.
      if orders.count > 1, !isWhole(row, in: order),
        orders.contains(where: { isWhole(row, in: $0) })
      {
        return nil
      }
      let (left, right) = numbers(of: row, in: order)
      guard isClear(row, in: order),
        let leftSlots = slots(of: left, among: order.left, layout.left, row),
        let rightSlots = slots(of: right, among: order.right, layout.right, row),
        let leftCaptures = captures(left, in: leftSlots),
        let rightCaptures = captures(right, in: rightSlots)
      else { return nil }
      var match = row.label
      match.captures = leftCaptures + rightCaptures
      guard !match.captures.isEmpty else { return nil }
      for (item, slot) in zip(left + right, leftSlots + rightSlots) {
        if slot.capture == nil { match.wording.append(item) }
        match.items = min(match.items.lowerBound, item)...max(match.items.upperBound, item)
      }
      return match
    }
  }

  /// The slots of a row's numbers on one side; `nil` where they cannot be told.
  private func slots(
    of items: [Int], among slots: [RowOrder.Slot], _ side: Side, _ row: TableRow
  ) -> [RowOrder.Slot]? {
    let byOrder = slots.slots(filledBy: items.count)
    switch side {
    case .columns(let columns) where hasPlaces(items):
      let boxes = boxes(items)
      if items.count == slots.count, columns.agrees(with: boxes) { return slots }
      guard !row.endsInWords else { return nil }
      return columns.columns(of: boxes)?.map { slots[$0] }
    case .unclear where hasPlaces(items): return nil
    case .columns, .inOrder, .unclear: return byOrder?.map { slots[$0] }
    }
  }
}
