import DigestModel

/// What the words beside the rows of a grid say: each row's label, and the lines over several rows that head
/// them as a group.
struct GridLabels {
  let text: DocumentText
  let words: FigureWords
  let grid: NumberGrid
  /// The words beside and over the numbers.
  let cells: [DocumentCell]
  /// Labels that are each for several rows.
  let spanning: SpanningLabels?
  /// By row what its label and its group say, in all ways that they may be meant; none where that is not known.
  private(set) var namings: [[Naming]] = []
  /// By row whether words stand beside it.
  private(set) var areBeside: [Bool] = []
  /// By row the items of its label and of the lines that head its group.
  private(set) var items: [[Int]] = []
  /// Where the words beside the numbers stand, in points; `nil` where there are none.
  private(set) var extent: ClosedRange<Double>?
  /// The top of the first row and of the lines that head it.
  private(set) var top: Double

  /// A line of words beside the numbers.
  private struct Line {
    var items: [Int]
    var box: Box
    var fontSize: Double
  }

  init(of grid: NumberGrid, left edge: Double, in text: DocumentText, by words: FigureWords) {
    self.text = text
    self.words = words
    self.grid = grid
    let height = grid.rows.map(\.box.height).max() ?? 0
    let all = text.wordCells(
      ofPage: grid.page, between: grid.box.top - Self.headReach * height,
      and: grid.box.bottom + 2 * height)
    let measures = MeasureColumn(of: grid, left: edge, among: all, in: text, by: words)
    cells = all.filter { cell in !measures.contains(cell) }
    let room = min(grid.leftEdge, edge)...edge
    spanning = SpanningLabels(of: grid.rows.map(\.box), among: cells, in: room, text)
    top = grid.box.top
    let lines = lines(left: edge)
    top = min(top, lines.map(\.box.top).min() ?? top)
    if let left = (lines.map(\.box.left) + [spanning?.left].compactMap(\.self)).min() {
      // The head of a group may go on over the columns.
      let rights = lines.filter { line in
        line.box.right <= edge + 1
          && grid.rows(beside: line.box).contains { grid.rows[$0].box.sharesLine(with: line.box) }
      }.map(\.box.right)
      let right = max(left, min(rights.max() ?? edge, edge))
      extent = left...max(right, headEdge(over: left...right, left: edge))
    }
    read(withoutTranslations(lines))
  }

  /// How far over the rows the head of the labels may stand, in heights of a number.
  static let headReach = 8.0

  /// The lines without those in smaller type that nearly every row has: they say its label once more.
  private func withoutTranslations(_ lines: [Line]) -> [Line] {
    guard let largest = lines.map(\.fontSize).max() else { return [] }
    let own = lines.filter { $0.fontSize >= ColumnHeads.smallType * largest }
    // A few rows that are set larger than all others have labels of their own.
    let larger = own.count { line in
      grid.rows(beside: line.box).contains { grid.rows[$0].box.sharesLine(with: line.box) }
    }
    let areTranslated =
      2 * (lines.count - own.count) > grid.rows.count
      && (larger == 0 || 2 * larger > grid.rows.count)
    let plain = areTranslated ? own : lines
    // Or behind a stroke on the same line.
    let cut = plain.map { line in
      var line = line
      line.items = words.withoutTranslation(line.items, in: text)
      return line
    }
    let shorter = zip(plain, cut).count { $0.items.count > $1.items.count }
    return 2 * shorter > grid.rows.count ? cut : plain
  }

  /// The lines of words left of the columns, from the top.
  private func lines(left edge: Double) -> [Line] {
    let box = grid.box
    let start = labelEdge(left: edge)
    // What begins behind the labels and goes on over the columns heads these.
    func isLabel(_ box: Box) -> Bool {
      box.left < edge && box.left >= start
        && (box.right <= edge + 1 || box.left <= start + 2 * Self.outdent * grid.rows[0].box.height)
    }
    let cells = self.cells.filter { isLabel($0.box) }
    // What stands beside the heads of the columns heads the labels.
    let heads = self.cells.filter { cell in
      cell.box.right > edge && !isLabel(cell.box) && cell.box.left < box.right
        && cell.box.bottom <= box.top
    }
    var lines: [Line] = []
    let pitch = grid.rows.map(\.box.height).max() ?? 0
    for cell in cells.sorted(by: { ($0.box.centerY, $0.box.left) < ($1.box.centerY, $1.box.left) })
    where cell.box.bottom > box.top - 2 * pitch && cell.box.top < box.bottom + pitch
      && !heads.contains(where: { $0.box.verticalOverlap(with: cell.box) > 0 })
    {
      if let last = lines.last,
        cell.box.verticalOverlap(with: last.box)
          >= NumberGridFinder.share * min(cell.box.height, last.box.height)
      {
        lines[lines.count - 1].items += cell.items
        lines[lines.count - 1].box = last.box.union(cell.box)
        lines[lines.count - 1].fontSize = max(last.fontSize, cell.fontSize)
      } else {
        lines.append(Line(items: Array(cell.items), box: cell.box, fontSize: cell.fontSize))
      }
    }
    return lines
  }

  /// Gives every row its lines: those beside its numbers, and where these are no whole label those around it.
  private mutating func read(_ lines: [Line]) {
    var beside: [[Line]] = grid.rows.map { _ in [] }
    // None goes on behind the last row.
    var before: [[Line]] = grid.rows.map { _ in [] } + [[]]
    let middles = grid.rows.map(\.box.centerY)
    for line in lines {
      let row = grid.rows(beside: line.box).first { row in
        let box = grid.rows[row].box
        return box.verticalOverlap(with: line.box)
          >= NumberGridFinder.share * min(box.height, line.box.height)
      }
      let next = middles.partitioningIndex { $0 > line.box.centerY }
      if let row {
        beside[row].append(line)
      } else if middles.indices.contains(next) {
        before[next].append(line)
      }
    }
    var groups = LabelGroups(words)
    let lefts = lefts(of: beside)
    var isEnded = false
    for row in grid.rows.indices {
      var label = beside[row]
      if before[row].isEmpty, let left = lefts[row] { groups.end(before: left) }
      areBeside.append(!label.isEmpty)
      var own = namings(of: label)
      // A label may begin over the line of its numbers, and end under it.
      var ahead = before[row]
      if own.isEmpty, let line = ahead.last {
        own = namings(of: [line] + label)
        if !own.isEmpty {
          label.insert(ahead.removeLast(), at: 0)
        }
      }
      if own.isEmpty, let line = before[row + 1].first {
        // One that stands wholly under its numbers is none.
        let isBeside = !label.isEmpty || line.box.verticalOverlap(with: grid.rows[row].box) > 0
        if isBeside { own = namings(of: label + [line]) }
        if own.isEmpty, let above = ahead.last {
          own = namings(of: [above] + label + [line])
          if !own.isEmpty { label.insert(ahead.removeLast(), at: 0) }
        }
        if !own.isEmpty { label.append(before[row + 1].removeFirst()) }
      }
      // A label that is whole may go on all the same; a line that says something by itself heads what follows.
      if !own.isEmpty, let line = before[row + 1].first, namings(of: [line]).isEmpty,
        namings(of: label + [line]) == own
      {
        label.append(before[row + 1].removeFirst())
      }
      // What follows in smaller type says the label once more, or remarks on it.
      if let line = before[row + 1].first, let last = label.last,
        line.fontSize < ColumnHeads.smallType * last.fontSize
      {
        before[row + 1].removeFirst()
      }
      // Under the heading of a block of its own the heads of the columns say nothing.
      isEnded = isEnded || row > 0 && before[row].contains(where: isBlockHeading)
      if !ahead.isEmpty {
        let head = head(of: ahead)
        let left = ahead.suffix(head.lines).map(\.box.left).min() ?? 0
        groups.add(head.namings, head.items, at: left, over: lefts[row])
      }
      let over = spanning?.items[row] ?? []
      let heads =
        spanning == nil
        ? groups.namings
        : words.namings(of: words.namings(of: over, in: text), under: groups.namings)
      namings.append(isEnded ? [] : words.namings(of: own, under: heads))
      items.append(groups.items + over + label.flatMap(\.items))
      // A row heads those that are set further in right under it.
      if let left = lefts[row], row + 1 < grid.rows.count, let next = lefts[row + 1],
        next > left + LabelGroups.indent,
        !own.isEmpty || !isOnlySum(row, lefts, namings: { namings(of: beside[$0]) })
      {
        groups.add(own, label.flatMap(\.items), at: left, over: next)
      }
    }
  }

  /// What lines over a row say that head it and those behind it; how many of them, from the last.
  private func head(of ahead: [Line]) -> (namings: [Naming], items: [Int], lines: Int) {
    let items = ahead.flatMap(\.items)
    let together = words.headNamings(of: items, in: text)
    if !together.isEmpty { return (together, items, ahead.count) }
    if let last = ahead.last {
      let namings = words.headNamings(of: last.items, in: text)
      if !namings.isEmpty { return (namings, last.items, 1) }
    }
    return (words.remark(items, in: text), items, ahead.count)
  }

  /// Whether a line is a numbered heading of a block.
  private func isBlockHeading(_ line: Line) -> Bool {
    guard let first = line.items.first, let numeral = text.numeral(at: first),
      HeadingNumber.isCount(numeral.text.utf8)
    else { return false }
    return words.beginsHeading(Array(line.items.dropFirst()), in: text)
  }

  /// By row where its label begins, in points; `nil` where it has none, and where labels do not begin in line, so that
  /// this says nothing.
  private func lefts(of labels: [[Line]]) -> [Double?] {
    let boxes = labels.map { $0.map(\.box) }.map { lines in
      lines.dropFirst().reduce(lines.first) { $0?.union($1) }
    }
    let own = boxes.compactMap(\.self)
    let steps = Set(own.map { ($0.left / LabelGroups.indent).rounded() })
    let areRagged = 3 * steps.count > own.count + 3
    let endInLine = Set(own.map { ($0.right / LabelGroups.indent).rounded() }).count == 1
    return boxes.map { areRagged || endInLine || spanning != nil ? nil : $0?.left }
  }

  private func namings(of lines: [Line]) -> [Naming] {
    words.namings(of: lines.flatMap(\.items), in: text)
  }
}
