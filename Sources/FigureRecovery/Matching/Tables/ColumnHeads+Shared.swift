import DigestModel

/// Heads that some columns share, beside others that have one of their own alone.
extension ColumnHeads {
  /// What stands over every column in so many lines, in which heads of single columns stand beside such as some
  /// columns share; `nil` where what each is for cannot be told.
  ///
  /// Lines that follow one another closely are one head. Under a head that stands higher than another the columns share
  /// it whose own heads are all below it, up to one that reaches as high, as the head of a column alone is set in the
  /// middle of both lines.
  func mixedHeads(of count: Int) -> [Head]? {
    guard turned == nil else { return nil }
    let blocks = blocks(of: count)
    var own: [HeadPiece?] = places.extents.map { _ in nil }
    var extents = places.extents
    var shared: [HeadPiece] = []
    for block in blocks.sorted(by: { $0.box.bottom > $1.box.bottom }) {
      let over = extents.indices.filter { block.stands(over: extents[$0]) }
      guard over.count <= 1, let column = over.first ?? column(at: block.box.centerX),
        own[column] == nil
      else {
        shared.append(block)
        continue
      }
      own[column] = block
      extents[column] =
        min(
          extents[column].lowerBound, block.box.left)...max(
          extents[column].upperBound, block.box.right)
    }
    var heads = own.map { Head(own: $0?.items ?? []) }
    for (columns, groups) in runs(under: shared, own) {
      guard columns.count > 1,
        let parts = parts(
          under: groups, heads[columns].map(\.own), Array(extents[columns]),
          over: Array(places.extents[columns]))
      else { return nil }
      for (group, part) in zip(groups, parts) {
        let part = part.lowerBound + columns.lowerBound..<part.upperBound + columns.lowerBound
        guard isInMiddle(group, of: part, own, extents) else { return nil }
        for column in part { heads[column].shared = group.items }
      }
      shared.removeAll { block in groups.contains { $0.items == block.items } }
    }
    let areShared = heads.contains { !$0.shared.isEmpty }
    return shared.isEmpty && areShared ? heads : nil
  }

  /// How far apart lines of one head stand at the most, from the middle of one to that of the next, in ems.
  private static let leading = 1.5
  /// How far apart the edges or middles of lines of one head are at the most, in points.
  private static let lineSlack = 2.0

  /// The pieces of so many lines put together to heads.
  private func blocks(of count: Int) -> [HeadPiece] {
    var blocks: [(whole: HeadPiece, first: Box)] = []
    for piece in lines.prefix(count).joined() {
      let size = piece.items.map { text.cells[text.items[$0].cell].fontSize }.max() ?? 0
      let below = blocks.firstIndex { block in
        block.first.centerY - piece.box.centerY <= Self.leading * size
          && piece.box.centerY < block.first.centerY
          && Self.isInLine(piece.box, block.whole.box)
      }
      if let below {
        let whole = blocks[below].whole
        blocks[below] = (
          HeadPiece(items: piece.items + whole.items, box: piece.box.union(whole.box)), piece.box
        )
      } else {
        blocks.append((piece, piece.box))
      }
    }
    return blocks.map(\.whole)
  }

  /// Whether lines over one another begin, end or have their middles in line.
  private static func isInLine(_ upper: Box, _ lower: Box) -> Bool {
    abs(upper.centerX - lower.centerX) <= lineSlack || abs(upper.left - lower.left) <= lineSlack
      || abs(upper.right - lower.right) <= lineSlack
  }

  /// The column that a place is nearest to, in points.
  private func column(at middle: Double) -> Int? {
    places.extents.indices.min { first, second in
      func distance(_ column: Int) -> Double {
        let extent = places.extents[column]
        return max(extent.lowerBound - middle, middle - extent.upperBound)
      }
      return distance(first) < distance(second)
    }
  }

  /// Columns side by side whose own heads are all below some that they share, with these from the left.
  private func runs(
    under shared: [HeadPiece], _ own: [HeadPiece?]
  ) -> [(columns: Range<Int>, groups: [HeadPiece])] {
    let rest = shared.sorted { $0.box.left < $1.box.left }
    guard let lowest = rest.map(\.box.bottom).max() else { return [] }
    // What is set in the middle of both lines stands higher than what is under the upper one.
    let level = own.compactMap { $0?.box }.max { $0.centerY < $1.centerY }
    let isUnder = own.map { head in
      guard let box = head?.box, let level, box.top >= lowest - Self.slack else { return false }
      return abs(box.centerY - level.centerY) <= Self.lineSlack
        || abs(box.bottom - level.bottom) <= Self.lineSlack
    }
    var runs: [(columns: Range<Int>, groups: [HeadPiece])] = []
    var start = 0
    while start < own.count {
      let end = isUnder[start...].firstIndex { $0 != isUnder[start] } ?? own.count
      if isUnder[start] {
        let left = own[start]?.box.left ?? 0
        let right = own[end - 1]?.box.right ?? left
        let groups = rest.filter { $0.box.centerX > left && $0.box.centerX < right }
        if !groups.isEmpty { runs.append((start..<end, groups)) }
      }
      start = end
    }
    return runs
  }

  /// How far from the middle of its columns a head that they share stands at the most, as a part of how far these are
  /// apart.
  private static let mostOffset = 0.25

  private func isInMiddle(
    _ group: HeadPiece, of columns: Range<Int>, _ own: [HeadPiece?],
    _ extents: [ClosedRange<Double>]
  ) -> Bool {
    guard columns.count > 1, let first = own[columns.lowerBound],
      let last = own[columns.upperBound - 1]
    else { return false }
    let middles = [
      (first.box.centerX + last.box.centerX) / 2,
      (extents[columns.lowerBound].lowerBound + extents[columns.upperBound - 1].upperBound) / 2,
    ]
    let pitch = (last.box.centerX - first.box.centerX) / Double(columns.count - 1)
    return middles.contains { abs($0 - group.box.centerX) <= Self.mostOffset * pitch }
  }
}

extension HeadPiece {
  /// Whether it stands over an extent, by more than a letter's edge.
  fileprivate func stands(over extent: ClosedRange<Double>) -> Bool {
    min(extent.upperBound, box.right) - max(extent.lowerBound, box.left) > ColumnHeads.slack
  }
}
