import DigestModel

/// Where the columns of a table stand, side by side.
struct TableColumns {
  /// From left to right; of those that overlap the nearest to a number counts.
  let extents: [ClosedRange<Double>]
  /// What the numbers of each column have in common; none where that is not known yet.
  private var alignments: [Alignment] = []

  /// Where the edges and middles of a column's numbers are, each only if most are at one place: a
  /// total may be set by itself.
  private struct Alignment {
    var left: ClosedRange<Double>?
    var right: ClosedRange<Double>?
    var middle: ClosedRange<Double>?

    init(_ boxes: [Box], within tolerance: Double) {
      func common(_ places: [Double]) -> ClosedRange<Double>? {
        guard !places.isEmpty else { return nil }
        let middle = median(places)
        let range = (middle - tolerance)...(middle + tolerance)
        return 2 * places.count(where: range.contains) > places.count ? range : nil
      }
      left = common(boxes.map(\.left))
      right = common(boxes.map(\.right))
      middle = common(boxes.map(\.centerX))
    }

    func fits(_ box: Box) -> Bool {
      left?.contains(box.left) ?? false || right?.contains(box.right) ?? false
        || middle?.contains(box.centerX) ?? false
    }
  }

  /// How far the head of the last column may go on beyond its numbers, in points: half way to where another one
  /// would stand.
  var overhang: Double {
    let middles = extents.map { ($0.lowerBound + $0.upperBound) / 2 }
    guard middles.count > 1, let first = middles.first, let last = middles.last else { return 0 }
    return (last - first) / Double(middles.count - 1) / 2
  }

  /// The columns of rows that have a number in each of them; `nil` where as many rows speak against
  /// the others as agree.
  ///
  /// A row speaks against the others where one of its numbers stands in another column of theirs.
  ///
  /// - Parameters:
  ///   - rows: The boxes of each row's numbers, left to right, as many in each row.
  ///   - tolerance: How far apart the edges of aligned numbers may be, in points.
  init?(ofWhole rows: [[Box]], within tolerance: Double) {
    guard let first = rows.first else { return nil }
    let usual = TableColumns(
      extents: first.indices.map { column in
        let left = Self.median(rows.map { $0[column].left })
        return left...max(left, Self.median(rows.map { $0[column].right }))
      })
    let agreeing = rows.filter { usual.agrees(with: $0) }
    guard 2 * agreeing.count > rows.count else { return nil }
    extents = first.indices.map { column in
      let left = agreeing.map { $0[column].left }.min() ?? 0
      return left...max(left, agreeing.map { $0[column].right }.max() ?? left)
    }
    alignments = first.indices.map { column in
      Alignment(agreeing.map { $0[column] }, within: tolerance)
    }
  }

  /// The same columns with what the numbers of some rows in each have in common.
  func aligned(by rows: [[Box]], within tolerance: Double) -> TableColumns {
    var boxes = extents.map { _ in [Box]() }
    for row in rows {
      for (column, box) in zip(columns(of: row) ?? [], row) { boxes[column].append(box) }
    }
    var columns = self
    columns.alignments = boxes.map { Alignment($0, within: tolerance) }
    return columns
  }

  /// The columns that boxes fall into where those over each other belong together.
  init(clustering boxes: [Box]) {
    var extents: [ClosedRange<Double>] = []
    for box in boxes.sorted(by: { ($0.left, $0.right) < ($1.left, $1.right) }) {
      let range = box.left...max(box.left, box.right)
      if let last = extents.last, last.upperBound > range.lowerBound {
        extents[extents.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        extents.append(range)
      }
    }
    self.extents = extents
  }

  /// Whether the middle of a box stands in a column.
  func holds(_ box: Box) -> Bool { extents.contains { $0.contains(box.centerX) } }

  private init(extents: [ClosedRange<Double>]) { self.extents = extents }

  /// Whether none of a whole row's numbers stands in another column than by its order.
  func agrees(with row: [Box]) -> Bool {
    row.indices.allSatisfy { index in
      overlap(of: row[index], with: index) > 0
        || extents.indices.allSatisfy { overlap(of: row[index], with: $0) <= 0 }
    }
  }

  /// The column of each number, from left to right; `nil` where one stands in none or is not aligned
  /// as the others in its column are, or where two stand in one.
  func columns(of row: [Box]) -> [Int]? {
    var columns: [Int] = []
    for box in row {
      guard let column = column(of: box), column > columns.last ?? -1,
        alignments.isEmpty || alignments[column].fits(box)
      else { return nil }
      columns.append(column)
    }
    return columns
  }

  /// The column that a box stands in: of several the one that has most of it.
  private func column(of box: Box) -> Int? {
    let shares = extents.indices.map { ($0, overlap(of: box, with: $0)) }.filter { $0.1 > 0 }
      .sorted { $0.1 > $1.1 }
    guard let best = shares.first else { return nil }
    return shares.count == 1 || shares[1].1 <= best.1 / 2 ? best.0 : nil
  }

  private func overlap(of box: Box, with column: Int) -> Double {
    min(box.right, extents[column].upperBound) - max(box.left, extents[column].lowerBound)
  }

  /// The middle of some numbers, the lower one of two.
  private static func median(_ numbers: [Double]) -> Double {
    numbers.sorted()[(numbers.count - 1) / 2]
  }
}
