import DigestModel

/// The names of series on a page that a chart is read by.
extension Recovery {
  /// Whether a name of a series stands over a column with a number in the row of a label that is its block's
  /// heading: the heads of a table stand over the rows of all its blocks.
  func isColumnHead(
    _ place: LabelPlace, over labels: [LabelPlace], of chart: Part.Chart, in part: Part
  ) -> Bool {
    let page = text.lines[place.line].page
    guard text.pages[page].geometry == .drawn else { return false }
    let rows = labels.filter { label in
      label.box.top >= place.box.bottom - ChartPage.touch && label.box.right <= place.box.left
        && chart.headings.contains { $0.items.overlaps(label.items[0]...label.items[0]) }
    }
    return rows.contains { row in
      text.items(ofPage: page, between: row.box.top, and: row.box.bottom).contains { item in
        let box = text.items[item].box
        guard case .numeral = text.items[item].kind, box.sharesLine(with: row.box),
          box.horizontalOverlap(with: place.box) > 0
        else { return false }
        var column = box.union(place.box)
        (column.top, column.bottom) = (place.box.bottom, box.top)
        return !text.hasWord(onPage: page, inside: column)
      }
    }
  }

  /// The names of series that may head others' values: those without a number of their own, or where all have one,
  /// as panels with their totals over them, one of each series.
  func heads(
    among series: [LabelPlace], besides labels: [LabelPlace], _ finder: LabelFinder
  ) -> [LabelPlace] {
    let free = series.filter { !finder.hasNumeral($0) && !endsLabel($0, among: labels) }
    guard free.isEmpty, Set(series.map(\.member)).count == series.count, !areLines(series) else {
      return free
    }
    return series
  }

  /// Whether names of series stand right over one another, each with its number: lines of a summary, which head nothing.
  private func areLines(_ series: [LabelPlace]) -> Bool {
    let ordered = series.sorted { $0.box.top < $1.box.top }
    return zip(ordered, ordered.dropFirst()).contains { upper, lower in
      upper.box.horizontalOverlap(with: lower.box) > 0 && !upper.box.sharesLine(with: lower.box)
        && lower.box.top - upper.box.bottom < upper.box.height
    }
  }

  /// The widest white between two lines of a label, and how much wider that to the next label is, in heights of a line.
  private static let lineGap = (most: 0.6, wider: 0.3)

  /// Whether a name of a series is the second line of a label, as in “Wait (year)”: right under it, and nearer to it
  /// than to the next one.
  private func endsLabel(_ place: LabelPlace, among labels: [LabelPlace]) -> Bool {
    guard text.pages[text.lines[place.line].page].geometry == .drawn else { return false }
    let near = labels.filter { $0.box.horizontalOverlap(with: place.box) > 0 }
    let over = near.map { place.box.top - $0.box.bottom }.filter { $0 > -place.box.height / 2 }
    let under = near.map { $0.box.top - place.box.bottom }.filter { $0 > -place.box.height / 2 }
    guard let gap = over.min(), gap <= Self.lineGap.most * place.box.height else { return false }
    return under.allSatisfy { $0 > gap + Self.lineGap.wider * place.box.height }
  }

  /// The one series that a drawn page names, over all its headings and labels: what the page has no other name for
  /// is of this one.
  func pageSeries(
    of chart: Part.Chart, among places: [LabelPlace], over labels: [LabelPlace], in part: Part,
    _ finder: LabelFinder
  ) -> LabelPlace.Series? {
    guard chart.pairs.series.map(pageWiseSeries.contains) ?? false,
      let first = places.min(by: { $0.box.top < $1.box.top }),
      places.allSatisfy({ $0.member == first.member }), !finder.hasNumeral(first)
    else { return nil }
    let page = text.lines[first.line].page
    let headings = (part.headings[page] ?? []).map(\.box)
    guard text.pages[page].geometry == .drawn,
      (labels.map(\.box) + headings).allSatisfy({ first.box.bottom <= $0.top })
    else { return nil }
    return LabelPlace.Series(member: first.member, items: first.items)
  }
}
