import DigestModel
import Publications

/// Names at a chart or sentence that say that its values are about something else.
extension Recovery {
  /// How much of its height a word shares at least with a value on its row.
  private static let rowShare = 0.25

  /// Whether a name of something else stands between a label and the value behind it, be it not quite on their line.
  func isBehindOthers(
    _ arrangement: Arrangement, of chart: Part.Chart, on page: ChartPage
  ) -> Bool {
    guard text.pages[page.page.page].geometry == .drawn else { return false }
    let own = Set((chart.labels + chart.series).flatMap(\.items))
    return arrangement.cells.contains { cell in
      let (label, value) = (cell.label.box, page.page.box(cell.value))
      guard label.right < value.left, label.sharesLine(with: value) else { return false }
      return text.wordCells(ofPage: page.page.page, between: value.top, and: value.bottom).contains
      {
        $0.box.left > label.right && $0.box.right < value.left
          && $0.box.verticalOverlap(with: value) > Self.rowShare * $0.box.height
          && own.isDisjoint(with: $0.items) && !words.namings(of: Array($0.items), in: text).isEmpty
      }
    }
  }

  /// How many lines over a chart may say what it is about.
  private static let titleLines = 3

  /// Whether the words right over a chart name another unit than its section's among others.
  func isUnderForeignUnit(
    _ arrangement: Arrangement, of chart: Part.Chart, on page: ChartPage, _ bound: Bound
  ) -> Bool {
    if case .labels(let labels) = chart.pairs.label, labels.dimension == FigureWords.unit {
      return false
    }
    // What stands over a total are the rows that it is the total of.
    guard !chart.pairs.label.phrases.contains(where: words.isTotal) else { return false }
    let units = Set(
      bound.coordinates.filter { $0.dimension == FigureWords.unit }.map(\.member))
    let boxes = arrangement.cells.flatMap { [$0.label.box, page.page.box($0.value)] }
    guard !units.isEmpty, let first = boxes.first else { return false }
    let box = boxes.dropFirst().reduce(first) { $0.union($1) }
    let gap = Self.headGap * arrangement.cells[0].label.box.height
    let titles = heads(over: box, from: box.top, within: gap, on: page.page.page)
      .prefix(Self.titleLines).prefix { !isRow($0) }
    let items = titles.reversed().flatMap(\.items)
    let named = words.units(within: items.filter { !text.isPassable($0) }, in: text)
    return !named.isEmpty && named.isDisjoint(with: units)
  }

  /// How far from the middle of a number a line of the label beside it ends at most, in its heights.
  private static let besideReach = 0.6

  /// Whether a number ends a cell, or stands in one of its own beside it: then the cell is no title.
  private func isRow(_ cell: DocumentCell) -> Bool {
    if cell.items.last(where: { !text.isPassable($0) }).map(text.isPlainNumeral) ?? false {
      return true
    }
    let reach = Self.besideReach * cell.box.height
    return text.items(
      ofPage: text.lines[cell.line].page, between: cell.box.top - reach,
      and: cell.box.bottom + reach
    ).contains { item in
      text.isPlainNumeral(item)
        && text.cells[text.items[item].cell].items.allSatisfy {
          text.items[$0].kind != .word
        }
    }
  }

  /// Whether a sentence names a unit by what one of its parts is called, too, and the next one names another of its
  /// parts: it may be about either.
  func mayBePart(_ match: StatementMatch) -> Bool {
    let named =
      (match.captures.last?.bindings ?? []).map { ($0.dimension, $0.member) }
      + match.labels.map { ($0.dimension, $0.member) }
    guard let unit = named.first(where: { $0.0 == FigureWords.unit })?.1,
      let own = grammar.publication.units.first(where: { $0.id == unit })
    else { return false }
    let publication = grammar.publication
    let parts = publication.children(of: unit)
    func names(_ unit: Publication.Unit) -> Set<String> {
      Set(unit.names.all(in: publication.language))
    }
    let others = parts.filter { names($0).isDisjoint(with: names(own)) }.map(\.id)
    guard others.count < parts.count else { return false }
    let last = text.itemRange(ofPage: text.page(of: match.first)).upperBound
    let behind = ((match.last + 1)..<max(match.last + 1, last))
      .prefix(while: { text.numeral(at: $0) == nil || !text.isPlainNumeral($0) })
    return !words.units(within: Array(behind.prefix(Self.wordsOfName)), in: text)
      .isDisjoint(with: others)
  }

  /// How many items behind a sentence may name what the next one is about.
  private static let wordsOfName = 8
}
