import DigestModel
import Publications

/// Heads of a table's columns that say something else than its chart does.
extension Recovery {
  /// How far over the rows, and over each other, the lines of a table's heads stand at most, in heights of a number;
  /// or as far as the rows.
  static let headGap = 1.5
  /// How many such gaps over the rows they are looked for.
  private static let headLines = 6.0
  /// How many gaps off a name over the rows still heads them.
  private static let farGaps = 2.0
  /// The fewest rows of a table.
  private static let fewestRows = 3

  /// An arrangement that only its sums confirm where heads say that it is not the one meant.
  func doubtingHeads(
    _ arrangement: Arrangement, of chart: Part.Chart, on page: ChartPage, in part: Part,
    _ bound: Bound
  ) -> Arrangement {
    var weighed = arrangement
    weighed.needsIdentity =
      arrangement.needsIdentity
      || text.hasColumns(page.page.page)
        && (headsForeignColumn(arrangement, of: chart, on: page)
          || beginsColumns(arrangement, on: page)
          || isUnderForeignUnit(arrangement, of: chart, on: page, bound)
          || isBehindOthers(arrangement, of: chart, on: page)
          || isUnderForeignHeading(arrangement, of: chart, in: part)
          || labelsOfManyKinds(chart.pairs)
            && (endsUnreadColumn(arrangement, of: chart, on: page)
              || isUnderForeignHeads(arrangement, of: chart, on: page, in: part)))
    return weighed
  }

  /// Whether the labels of a chart without a heading stand under that of a block with charts or tables of its own, and
  /// nothing printed says of which series its values are: they are likelier that block's, of other series.
  private func isUnderForeignHeading(
    _ arrangement: Arrangement, of chart: Part.Chart, in part: Part
  ) -> Bool {
    guard part.pattern.blocks[chart.block].headings.isEmpty,
      arrangement.cells.contains(where: { $0.series.items.isEmpty && $0.series.member != nil })
    else { return false }
    return arrangement.cells.allSatisfy { cell in
      let heading = nearestHeading(
        over: cell.label.box, on: text.page(of: cell.label.items[0]), in: part)
      return heading.map { heading in
        part.pattern.blocks[heading.block].statements.contains {
          $0 is PairsStatement || $0.table != nil
        }
      } ?? false
    }
  }

  /// Whether what stands over rows of values names another kind of figure, or nothing known: what the labels name, as
  /// centres, has values of many kinds.
  private func isUnderForeignHeads(
    _ arrangement: Arrangement, of chart: Part.Chart, on page: ChartPage, in part: Part
  ) -> Bool {
    let rows = arrangement.cells.filter {
      page.page.box($0.value).verticalOverlap(with: $0.label.box) > 0
    }
    guard rows.count == arrangement.cells.count,
      Set(rows.map(\.label.member)).count >= Self.fewestRows
    else { return false }
    let boxes = rows.map { page.page.box($0.value) }
    let box = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    let top = rows.map { min($0.label.box.top, page.page.box($0.value).top) }.min() ?? box.top
    let template = chart.pairs.capture.template
    let blocks = part.pattern.blocks
    let own = Set(chart.series.flatMap(\.items)).union(
      part.found.filter {
        $0.statement == nil || $0.block == chart.block || blocks[$0.block].opens
      }.flatMap(\.match.wording))
    let tops = Set(boxes.map(\.top)).sorted()
    let steps = zip(tops, tops.dropFirst()).map { $1 - $0 }.sorted()
    let pitch = steps.isEmpty ? 0 : steps[steps.count / 2]
    let gap = max(Self.headGap * boxes[0].height, pitch)
    let edge = topOfColumns(at: box, from: top, within: gap, on: page.page.page)
    func isForeign(_ cell: DocumentCell, mayBeUnknown: Bool) -> Bool {
      let items = cell.items.filter { text.items[$0].kind == .word }
      guard !own.isSuperset(of: items) else { return false }
      let namings = words.namings(of: Array(items), in: text)
      let named =
        namings.isEmpty ? [words.named(within: items, in: text)].compactMap(\.self) : namings
      return (mayBeUnknown || !namings.isEmpty)
        && !named.contains { naming in
          (naming.indicators.isEmpty || naming.indicators.contains(template.indicator))
            && naming.members.keys.allSatisfy { dimension in
              template.coordinates.contains { $0.dimension == dimension }
            }
        }
    }
    func heads(within gap: Double) -> [DocumentCell] {
      self.heads(over: box, from: edge, within: gap, on: page.page.page)
    }
    let columns = Dictionary(grouping: rows, by: \.series.member).values.map { cells in
      cells.map { page.page.box($0.value) }.reduce(page.page.box(cells[0].value)) { $0.union($1) }
    }
    // Further off only names of something else side by side tell, or words over a column each, with no numbers that
    // they label.
    return heads(within: gap).contains { isForeign($0, mayBeUnknown: true) }
      || heads(within: Self.farGaps * gap).contains { cell in
        let line = text.lines[text.items[cell.items.lowerBound].line]
        return line.cells.count > 1 && !line.items.contains(where: text.isPlainNumeral)
          && isForeign(cell, mayBeUnknown: hasOne(line, over: columns))
      }
  }

  /// Whether a line has a cell over each of several columns.
  private func hasOne(_ line: DocumentLine, over columns: [Box]) -> Bool {
    let over = columns.map { column in
      line.cells.filter { text.cells[$0].box.horizontalOverlap(with: column) > 0 }
    }
    return columns.count > 1 && over.allSatisfy { $0.count == 1 } && Set(over).count == over.count
  }

  /// Where the columns of some values begin: rows over them may have labels of which nothing is known.
  private func topOfColumns(at box: Box, from top: Double, within gap: Double, on page: Int)
    -> Double
  {
    var top = top
    for line in text.lineRange(ofPage: page).reversed() where text.lines[line].box.centerY < top {
      let over = text.lines[line].items.filter {
        text.items[$0].box.horizontalOverlap(with: box) > 0
      }
      guard !over.isEmpty else { continue }
      let edge = over.map { text.items[$0].box.bottom }.max() ?? top
      guard top - edge <= gap, over.allSatisfy(text.isPlainNumeral) else { break }
      top = over.map { text.items[$0].box.top }.min() ?? top
    }
    return top
  }

  /// The words over some values, line by line up to a wider gap.
  func heads(
    over box: Box, from top: Double, within gap: Double, on page: Int
  ) -> [DocumentCell] {
    let over = text.wordCells(ofPage: page, between: top - Self.headLines * gap, and: top).filter {
      $0.box.centerY < top && $0.box.horizontalOverlap(with: box) > 0
    }.sorted { $0.box.bottom > $1.box.bottom }
    var edge = top
    return Array(
      over.prefix { cell in
        guard edge - cell.box.bottom <= gap else { return false }
        edge = min(edge, cell.box.top)
        return true
      })
  }

  /// Whether labels stand over values that begin columns of a table whose rows have other labels than the chart's: what
  /// the first row has is that row's.
  private func headsForeignColumn(
    _ arrangement: Arrangement, of chart: Part.Chart, on page: ChartPage
  ) -> Bool {
    guard text.pages[page.page.page].geometry == .drawn, let head = arrangement.cells.first?.label,
      arrangement.cells.allSatisfy({ $0.label.box.sharesLine(with: head.box) })
    else { return false }
    let own = Set((chart.labels + chart.series).flatMap(\.items))
    /// The nearest word before a value in its row.
    func label(_ item: Int) -> Int? {
      text.row(besides: item).filter { text.items[$0].kind == .word }
        .last { text.items[$0].box.right <= text.items[item].box.left }
    }
    return arrangement.cells.contains { cell in
      let item = page.item(cell.value)
      let box = page.page.box(cell.value)
      guard box.top >= cell.label.box.bottom, let first = label(item), !own.contains(first) else {
        return false
      }
      let pitch = Self.partGap * box.height
      return text.items(ofPage: page.page.page, between: box.bottom, and: box.bottom + pitch)
        .contains { other in
          let below = text.items[other].box
          guard below.top >= box.bottom, below.horizontalOverlap(with: box) > 0,
            text.capture(chart.pairs.capture, at: other) != nil,
            let next = label(other)
          else { return false }
          return !own.contains(next)
        }
    }
  }

  /// Whether most of the values under their labels have more numbers right under them, which no label parts: they are the
  /// first rows of columns, whose rows are told apart by something else.
  private func beginsColumns(_ arrangement: Arrangement, on page: ChartPage) -> Bool {
    guard text.pages[page.page.page].geometry == .drawn,
      arrangement.cells.allSatisfy({ page.page.box($0.value).top >= $0.label.box.bottom })
    else { return false }
    let columns = Dictionary(grouping: arrangement.cells) { $0.label.items }.values
    let own = Set(arrangement.cells.map { page.item($0.value) })
    let going = columns.count { cells in
      guard
        let last = cells.map({ page.item($0.value) })
          .max(by: { text.items[$0].box.bottom < text.items[$1].box.bottom })
      else { return false }
      let box = text.items[last].box
      let below = text.items(
        ofPage: page.page.page, between: box.bottom, and: box.bottom + Self.partGap * box.height
      ).filter { item in
        let other = text.items[item].box
        return other.centerY > box.bottom && other.horizontalOverlap(with: box) > 0
          && !text.isPassable(item)
      }.min { text.items[$0].box.top < text.items[$1].box.top }
      return below.map { !own.contains($0) && text.isPlainNumeral($0) } ?? false
    }
    return columns.count > 1 && 2 * going > columns.count
  }

  /// How far over a total the last of its parts stands at most, in heights of a number.
  private static let partGap = 4.0

  /// Whether values stand under others of their columns that are not read: a total is of the kind that its parts are.
  private func endsUnreadColumn(
    _ arrangement: Arrangement, of chart: Part.Chart, on page: ChartPage
  ) -> Bool {
    guard !chart.pairs.label.phrases.isEmpty else { return false }
    return arrangement.cells.contains { cell in
      let box = page.page.box(cell.value)
      let over = text.items(
        ofPage: page.page.page, between: box.top - Self.partGap * box.height, and: box.top
      ).filter { item in
        let other = text.items[item].box
        return text.isPlainNumeral(item) && other.centerY < box.top
          && other.horizontalOverlap(with: box) > 0
      }.max { text.items[$0].box.bottom < text.items[$1].box.bottom }
      guard let over, case .numeral(let numeral) = text.items[over].kind else { return false }
      return claims.isFree(numeral)
    }
  }

  /// Whether what labels a chart has is in the keys of other figures that are measured alike, so that a label does
  /// not tell what its value is.
  private func labelsOfManyKinds(_ pairs: Pattern.Pairs) -> Bool {
    let template = pairs.capture.template
    let measure = grammar.publication.indicator(template.indicator)?.measure
    if pairs.label.phrases.contains(where: words.isTotal) { return true }
    guard case .labels(let labels) = pairs.label, pairs.isOfSeveralLabels else { return false }
    return grammar.publication.indicators.count { indicator in
      indicator.measure == measure && indicator.dimensions.contains(labels.dimension)
    } > 1
  }
}
