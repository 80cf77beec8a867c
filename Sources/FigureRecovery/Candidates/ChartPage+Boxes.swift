import DigestModel

/// Tiles: a label with one value, and what names its series, in a painted box of their own.
extension ChartPage {
  /// How much of a tile is of one paint: the rest are its letters.
  private static let leastFill = 0.5

  /// The values that stand alone with a label in their boxes, wherever in them.
  var boxedArrangements: [Arrangement] {
    guard page.isDrawn else { return [] }
    let boxes = page.text.pages[page.page].shapes.filter {
      $0.fill >= Self.leastFill && !ChartColors.isThin($0)
    }.map(\.box)
    let rows = page.values.compactMap { value -> (Row, [LabelPlace.Series])? in
      let around = boxes.filter { box in
        box.contains(page.box(value)) && labels.contains { box.contains($0.box) }
      }
      guard let box = around.min(by: { $0.width * $0.height < $1.width * $1.height }) else {
        return nil
      }
      let own = labels.filter { box.contains(centerOf: $0.box) }
      let names = series.filter { box.contains(centerOf: $0.box) }
      guard own.count == 1, names.count == (width > 1 ? 1 : 0),
        page.numerals(inside: box) == 1
      else { return nil }
      let named = names.first.map { LabelPlace.Series(member: $0.member, items: $0.items) }
      return ((own[0], [value], 0), [named ?? LabelPlace.Series()])
    }
    return rows.isEmpty ? [] : [arrangement(rows, "values alone in their labels' boxes", 0)]
  }
}
