import DigestModel

/// Labels around rings, pies and gauges, each with its value right under or over it.
extension ChartPage {
  /// How far a value that is its label's own stands from it at the most, and how much nearer than the label
  /// on its other side, in heights of the value.
  static let own = (reach: 0.9, margin: 0.15)

  /// Labels each with the one value that touches it, on the same side of all of them, in whatever rows they
  /// stand.
  var touchingArrangements: [Arrangement] {
    guard page.isDrawn, !labels.contains(where: \.hasBullet) else { return [] }
    return Direction.allCases.flatMap { direction -> [Arrangement] in
      let rows = touching(direction)
      guard rows.count > 1 else { return [] }
      let name = "values right \(direction.rawValue) their labels"
      return width > 1 ? singles(rows, name, direction.cost) : named(rows, name, direction.cost)
    }
  }

  /// The labels that have one value on a side that touches them and lines up with them; none where a value
  /// is about as near to what stands on its other side.
  private func touching(_ direction: Direction) -> [Row] {
    var rows: [Row] = []
    for value in page.values {
      let box = page.box(value)
      func gap(_ label: LabelPlace, _ direction: Direction) -> Double {
        direction == .below ? box.top - label.box.bottom : label.box.top - box.bottom
      }
      func near(_ direction: Direction) -> [LabelPlace] {
        labels.filter { label in
          (direction == .below
            ? label.box.centerY < box.centerY : label.box.centerY > box.centerY)
            && label.box.horizontalOverlap(with: box) > 0
            && gap(label, direction) <= Self.own.reach * box.height
        }
      }
      let own = near(direction)
      guard own.count == 1, let label = own.first,
        areAligned([(label, [value], 0)], in: .down)
      else { continue }
      let others = near(direction == .below ? .above : .below)
      let other = direction == .below ? Direction.above : .below
      guard
        others.allSatisfy({
          gap(label, direction) + Self.own.margin * box.height <= gap($0, other)
        })
      else { return [] }
      let cost = Nearness.cost(of: max(0, gap(label, direction)), at: box.height)
      rows.append((label, [value], cost))
    }
    let counts = Dictionary(rows.map { ($0.label.items, 1) }, uniquingKeysWith: +)
    return rows.filter { counts[$0.label.items] == 1 }
  }

  /// The rows around each name of a series, which stands in the middle of its ring, with that series; `nil`
  /// where they are not so.
  func inRings(_ rows: [Row]) -> [NamedRow]? {
    guard page.isDrawn, !heads.isEmpty else { return nil }
    let boxes = rows.map { row in row.values.reduce(row.label.box) { $0.union(page.box($1)) } }
    func distance(_ box: Box, _ head: LabelPlace) -> Double {
      let (x, y) = (box.centerX - head.box.centerX, box.centerY - head.box.centerY)
      return x * x + y * y
    }
    let nearest = boxes.map { box in
      heads.indices.min { distance(box, heads[$0]) < distance(box, heads[$1]) } ?? 0
    }
    var rings: [Box] = []
    for head in heads.indices {
      let own = rows.indices.filter { nearest[$0] == head }
      let names = own.map { rows[$0].label.member }
      guard let first = own.first, own.count > 1, Set(names).count == names.count else {
        return nil
      }
      let ring = own.dropFirst().reduce(boxes[first]) { $0.union(boxes[$1]) }
      guard !rings.contains(where: { $0.intersects(ring) }),
        heads.indices.allSatisfy({ ring.contains(centerOf: heads[$0].box) == ($0 == head) }),
        own.allSatisfy({ !boxes[$0].intersects(heads[head].box) }),
        isAmong(own.map { boxes[$0] }, heads[head].box)
      else { return nil }
      rings.append(ring)
    }
    guard Set(heads.map(\.member)).count == heads.count else { return nil }
    return zip(rows, nearest).map { row, head in
      (row, [LabelPlace.Series(member: heads[head].member, items: heads[head].items)])
    }
  }

  /// Whether what stands around a name stands on both sides of it.
  private func isAmong(_ boxes: [Box], _ head: Box) -> Bool {
    boxes.contains { $0.right <= head.left } && boxes.contains { $0.left >= head.right }
      || boxes.contains { $0.bottom <= head.top } && boxes.contains { $0.top >= head.bottom }
  }
}
