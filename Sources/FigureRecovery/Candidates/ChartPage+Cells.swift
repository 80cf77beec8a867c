import DigestModel

/// Labels with their values and what names their series, one after the other: behind each other in a
/// line of text, or under each other in a card.
extension ChartPage {
  /// A piece of what follows a label.
  private enum Piece {
    case series(LabelPlace)
    case value(CaptureMatch)
  }

  /// Lists such as `North – Year 2 750, Month 410`.
  var listArrangements: [Arrangement] {
    let named = labels.map { label in (label, pieces(behind: label)) }
    return arrangements(of: named, "values behind their labels, each behind its series", 0)
  }

  /// Cards with a label over its values, each under its series.
  var cardArrangements: [Arrangement] {
    guard page.isDrawn || pairs.footing != nil, !labels.contains(where: \.hasBullet) else {
      return []
    }
    let named = labels.map { label in (label, pieces(under: label.box, behind: label.items)) }
    // A line under the value behind a label goes on with it.
    let beside = labels.compactMap { label -> (LabelPlace, [Piece])? in
      guard case .value(let value)? = pieces(behind: label).first else { return nil }
      let under = pieces(under: page.box(value), behind: [item(value)])
      return (label, [.value(value)] + under.prefix(2 * (width - 1)))
    }
    // A label with all its values under it has none over it.
    let over = named.filter { $0.1.count < 2 * width }.map { label, pieces in
      (label, (value(over: label).map { [.value($0)] } ?? []) + pieces.prefix(2 * (width - 1)))
    }
    return arrangements(of: named, "values under their labels, each under its series", 0)
      + arrangements(of: over, "a value over its label, the others under it with their series", 0)
      + arrangements(
        of: beside, "a value behind its label, the others under it with their series", 0)
  }

  /// The nearest value over a label, right over it; the boxes of large and small type overlap.
  private func value(over label: LabelPlace) -> CaptureMatch? {
    let over = page.values.filter { value in
      let box = page.box(value)
      return box.centerY < label.box.top && box.horizontalOverlap(with: label.box) > 0
        && !page.text.isBehindWords(item(value))
    }
    guard let nearest = over.max(by: { page.box($0).bottom < page.box($1).bottom }) else {
      return nil
    }
    var gap = page.box(nearest)
    let widest = page.isDrawn ? Self.cardGap : Self.textGap
    guard label.box.top - gap.bottom <= widest * label.box.height else { return nil }
    (gap.top, gap.bottom) = (gap.bottom, max(gap.bottom, label.box.top))
    return page.hasWord(inside: gap) ? nil : nearest
  }

  private func arrangements(
    of labels: [(label: LabelPlace, pieces: [Piece])], _ name: String, _ cost: Double
  ) -> [Arrangement] {
    guard width > 1 else { return [] }
    let rows = labels.compactMap { label, pieces in
      row(of: pieces).map { values, series in
        (row: (label: label, values: values, cost: 0) as Row, series: series)
      }
    }
    return rows.isEmpty ? [] : [arrangement(rows, name, cost)]
  }

  /// The values among some pieces, each with the series named before it; where one of as many values as
  /// series has none, it is of the series that is left. `nil` where that is not so.
  private func row(of pieces: [Piece]) -> (values: [CaptureMatch], series: [LabelPlace.Series])? {
    if let turned = turned(pieces) { return row(of: turned) }
    var values: [CaptureMatch] = []
    var series: [LabelPlace.Series?] = []
    var last: LabelPlace?
    pieces: for piece in pieces {
      switch piece {
      case .series(let place):
        guard last == nil else { return nil }
        last = place
      case .value(let value):
        // What comes without a name behind a named one is another label's.
        if last == nil, !values.isEmpty { break pieces }
        values.append(value)
        series.append(last.map { LabelPlace.Series(member: $0.member, items: $0.items) })
        last = nil
      }
      if values.count == width { break pieces }
    }
    guard values.count == width || !series.contains(where: { $0 == nil }) else { return nil }
    guard let named = completed(series) else { return nil }
    // A value without a name stands where its series is declared: else what is under it may be its name, and
    // that of the next one be lost.
    let inOrder = zip(zip(series, named), members).allSatisfy { series, member in
      series.0 != nil || series.1.member == member
    }
    return inOrder ? (values, named) : nil
  }

  /// The pieces of a row with every name before its value, where it has them in turns with each name
  /// behind; `nil` where it has not.
  private func turned(_ pieces: [Piece]) -> [Piece]? {
    guard pieces.count >= 2 * width else { return nil }
    var turned: [Piece] = []
    for place in stride(from: 0, to: 2 * width, by: 2) {
      guard case .value = pieces[place], case .series = pieces[place + 1] else { return nil }
      turned += [pieces[place + 1], pieces[place]]
    }
    return turned
  }

  /// What stands behind a label on its line, up to the next word that names no series.
  private func pieces(behind label: LabelPlace) -> [Piece] {
    guard let last = label.items.max() else { return [] }
    let text = page.text
    let line = text.lines[text.items[last].line].items
    var pieces: [Piece] = []
    var item = last + 1
    while item < line.upperBound {
      if let place = series.first(where: { $0.items.first == item }) {
        pieces.append(.series(place))
        item = (place.items.max() ?? item) + 1
      } else if let value = page.value(at: item) {
        pieces.append(.value(value))
        item += 1
      } else if text.isPassable(item) {
        item += 1
      } else {
        break
      }
    }
    return pieces
  }

  /// The widest gap between two lines of a card, in heights of the upper one.
  private static let cardGap = 2.5
  /// The same between a label of a text and a value over it, which is as likely the last of what stands there
  /// where a line is left blank.
  private static let textGap = 0.5

  /// What stands under a label, or a value behind it, line by line, up to a wide gap or a word that names no series.
  ///
  /// - Parameter above: Its items.
  private func pieces(under whole: Box, behind above: [Int]) -> [Piece] {
    let text = page.text
    let items = text.itemRange(ofPage: page.page)
    var pieces: [Piece] = []
    var named: [Int] = []
    var edge = whole
    // Lines are in order of their tops.
    guard var line = above.map({ text.items[$0].line }).max() else { return [] }
    while true {
      line += 1
      guard line < text.lines.count, text.lines[line].page == page.page else { break }
      let under = text.lines[line].items.filter { item in
        let box = text.items[item].box
        return items.contains(item) && box.horizontalOverlap(with: whole) > 0
          && box.top >= edge.centerY
      }
      guard let first = under.first else { continue }
      let box = text.items[first].box
      guard box.top - edge.bottom <= Self.cardGap * max(edge.height, box.height) else { break }
      let plain = under.filter { !text.isPassable($0) }
      guard let lead = plain.first else { continue }
      if let place = series.first(where: { $0.items.contains(lead) }) {
        // A name with its sample is an entry of a legend, and names no value under it.
        guard !colors.legend.contains(place.items) else { break }
        // The name of a series may go on over several lines, and begin left of the label.
        if named != place.items { pieces.append(.series(place)) }
        named = place.items
        // A value may stand behind its series, farther right than a short label reaches.
        let cell = text.cells[text.items[lead].cell].items
        let behind = (lead..<cell.upperBound).filter { items.contains($0) }
        if let value = (plain + behind).lazy.compactMap(page.value(at:)).first {
          pieces.append(.value(value))
        }
      } else if plain.count == 1, let value = page.value(at: lead) {
        pieces.append(.value(value))
      } else {
        break
      }
      edge = box
    }
    return pieces
  }
}
