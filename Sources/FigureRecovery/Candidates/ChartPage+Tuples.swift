import DigestModel

/// Labels over or under their values, which are printed as one: `2 750 / 410`.
extension ChartPage {
  /// The labels with all their values in the one cell that touches them.
  var tupleArrangements: [Arrangement] {
    guard page.isDrawn, width > 1, !labels.contains(where: \.hasBullet) else { return [] }
    let signs: [Unicode.Scalar] = ["/", "|", "("]
    return Direction.allCases.flatMap { direction in
      signs.flatMap { sign -> [Arrangement] in
        let rows = labels.compactMap { label in row(of: label, direction, parted: sign) }
        return ordered(rows, "values as one \(direction.rawValue) their labels", direction.cost)
      }
    }
  }

  private func row(of label: LabelPlace, _ direction: Direction, parted sign: Unicode.Scalar)
    -> Row?
  {
    let text = page.text
    func gap(_ box: Box) -> Double {
      direction == .below ? box.top - label.box.bottom : label.box.top - box.bottom
    }
    let near = page.values.filter { value in
      let box = page.box(value)
      return
        (direction == .below ? box.centerY > label.box.centerY : box.centerY < label.box.centerY)
        && text.cells[text.items[item(value)].cell].box.horizontalOverlap(with: label.box) > 0
        && gap(box) <= Self.tupleReach * box.height
    }
    guard let nearest = near.min(by: { gap(page.box($0)) < gap(page.box($1)) }),
      let items = text.tuple(at: item(nearest), of: width, parted: sign)
    else { return nil }
    let values = items.compactMap(page.value(at:))
    guard values.count == width else { return nil }
    let cost = Nearness.cost(of: max(0, gap(page.box(nearest))), at: page.box(nearest).height)
    return (label, values, cost)
  }

  /// How far values that are printed as one stand from their label at the most, in heights of their type.
  static let tupleReach = 0.9
}
