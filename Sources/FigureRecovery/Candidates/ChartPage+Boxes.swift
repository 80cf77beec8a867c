import DigestModel

/// Tiles: a label with one value, and what names its series, in a painted box of their own.
extension ChartPage {
  /// The panels that hold a label and a value; none on a page of text.
  ///
  /// - Complexity: O(*n* *m*) in the shapes of the page and the chart's labels and values.
  var tiles: [Box] {
    guard page.isDrawn else { return [] }
    return page.text.panels[page.page].filter { panel in
      labels.contains { panel.contains($0.box) }
        && page.values.contains { panel.contains(page.box($0)) }
    }
  }

  /// The values that stand alone with a label in their tiles, wherever in them.
  func boxedArrangements(in tiles: [Box]) -> [Arrangement] {
    // Frames in each other hold the same.
    var taken: Set<Int> = []
    let rows = tiles.compactMap(row).filter { taken.insert($0.row.values[0].numeral).inserted }
    return rows.isEmpty ? [] : [arrangement(rows, "values alone in their labels' boxes", 0)]
  }

  /// Whether an arrangement gives a label of a tile what stands in another panel.
  func crosses(_ tiles: [Box], _ arrangement: Arrangement) -> Bool {
    guard !tiles.isEmpty else { return false }
    return arrangement.cells.contains { cell in
      let (label, value) = (cell.label.box, page.box(cell.value))
      return tiles.contains { $0.contains(centerOf: label) && !$0.contains(centerOf: value) }
        && page.text.panels[page.page].contains {
          // A bar or a ground has its value alone.
          $0.contains(centerOf: value) && !$0.contains(centerOf: label)
            && page.hasWord(inside: $0)
        }
    }
  }

  /// What a tile holds, if nothing else stands in it.
  private func row(of box: Box) -> NamedRow? {
    let own = labels.filter { box.contains(centerOf: $0.box) }
    guard own.count == 1 else { return nil }
    let names = series.filter { box.contains(centerOf: $0.box) }
    guard names.count == (width > 1 ? 1 : 0) else { return nil }
    let values = page.values.filter { box.contains(page.box($0)) }
    guard values.count == 1, page.numerals(inside: box) == 1,
      !page.hasWord(inside: box, besides: isLabel)
    else { return nil }
    let named = names.first.map { LabelPlace.Series(member: $0.member, items: $0.items) }
    return ((own[0], values, 0), [named ?? LabelPlace.Series()])
  }

  /// The rows with the series that the panel around each names, over it and alone; `nil` where one stands in none
  /// that does, or all in those of one series.
  func inPanels(_ rows: [Row]) -> [NamedRow]? {
    guard page.isDrawn, !seriesOnPage.isEmpty else { return nil }
    let panels = page.text.panels[page.page].reversed().filter { panel in
      seriesOnPage.contains { panel.contains(centerOf: $0.box) }
    }
    let named = rows.compactMap { row -> NamedRow? in
      let (label, value) = (row.label.box, page.box(row.values[0]))
      let panel = panels.first { $0.contains(centerOf: label) && $0.contains(centerOf: value) }
      let names = seriesOnPage.filter { panel?.contains(centerOf: $0.box) ?? false }
      guard Set(names.map(\.member)).count == 1,
        let head = names.min(by: { $0.box.top < $1.box.top }),
        head.box.bottom <= label.top + Self.touch
      else { return nil }
      return (row, [LabelPlace.Series(member: head.member, items: head.items)])
    }
    let members = Set(named.flatMap(\.series).map(\.member))
    return named.count == rows.count && members.count > 1 ? named : nil
  }
}
