import DigestModel

/// Finds every place where a statement fits a part of a document.
///
/// Overlapping places are all returned; which of them counts is decided when numerals are claimed.
struct StatementMatcher {
  let text: DocumentText
  private let flowing: SequenceMatcher
  private let inLine: SequenceMatcher

  init(_ text: DocumentText) {
    self.text = text
    flowing = SequenceMatcher(text, staysOnLine: false)
    inLine = SequenceMatcher(text, staysOnLine: true)
  }

  /// The places of a statement among some items; charts' pairs are found later, by `PairMatcher`.
  func matches(of kind: Pattern.Statement.Kind, in items: Range<Int>) -> [StatementMatch] {
    switch kind {
    case .prose(let elements), .ignore(let elements):
      places(of: elements, in: items, with: flowing)
    case .line(let elements):
      cells(of: elements, in: items, with: flowing)
    case .row(let elements):
      cells(of: elements, in: items, with: inLine)
    case .title(let elements):
      cells(of: elements, in: items, with: inLine).filter { headsPage($0) }
    case .rows(let alternatives): rows(alternatives, in: items)
    case .field(let elements): fields(elements, in: items)
    case .bare(let elements):
      cells(of: elements, in: items, with: inLine)
    case .pairs, .axis: []
    }
  }

  /// The items where a phrase stands, anywhere in the text.
  func places(of phrase: Pattern.Phrase, in items: Range<Int>) -> [StatementMatch] {
    places(of: [.phrase(phrase)], in: items, with: flowing)
  }

  /// The items where a phrase stands as a heading: all that its cells hold.
  func headings(of phrase: Pattern.Phrase, in items: Range<Int>) -> [StatementMatch] {
    places(of: phrase, in: items).filter { fillsCells($0, passingSigns: true) }
  }

  /// How many lines from its top the title of a page is looked for.
  private static let titleLines = 2

  private func headsPage(_ match: StatementMatch) -> Bool {
    let page = text.page(of: match.items.lowerBound)
    let first = text.items[text.itemRange(ofPage: page).lowerBound].line
    return text.items[match.items.lowerBound].line < first + Self.titleLines
  }

  private func places(
    of elements: [Pattern.Element], in items: Range<Int>, with matcher: SequenceMatcher
  ) -> [StatementMatch] {
    matcher.starts(of: elements, in: items).compactMap { matcher.match(elements, at: $0) }
  }

  /// The places that a sequence fills whole cells at.
  private func cells(
    of elements: [Pattern.Element], in items: Range<Int>, with matcher: SequenceMatcher
  ) -> [StatementMatch] {
    // Reading never goes back, so that a match begins with its first item.
    matcher.starts(of: elements, in: items).compactMap { start in
      guard text.cells[text.items[start].cell].items.lowerBound == start else { return nil }
      return matcher.match(elements, at: start)
    }.filter { fillsCells($0) }
  }

  /// Whether a match begins where a cell does and ends where one does.
  private func fillsCells(_ match: StatementMatch, passingSigns: Bool = false) -> Bool {
    let first = match.items.lowerBound
    let start = text.cells[text.items[first].cell].items.lowerBound
    guard start == first || passingSigns && (start..<first).allSatisfy(text.isPassable) else {
      return false
    }
    let last = match.items.upperBound
    let end = text.cells[text.items[last].cell].items.upperBound
    return ((last + 1)..<max(last + 1, end)).allSatisfy(text.isPassable)
  }

  // MARK: Rows

  /// The rows of a table, all by the alternative that most of its rows fit.
  private func rows(
    _ alternatives: [[Pattern.Element]], in items: Range<Int>
  ) -> [StatementMatch] {
    var best: [StatementMatch] = []
    for alternative in alternatives {
      var found: [StatementMatch] = []
      var end = items.lowerBound
      for start in inLine.starts(of: alternative, in: items) where start >= end {
        guard let match = inLine.match(alternative, at: start) else { continue }
        found.append(match)
        end = match.items.upperBound + 1
      }
      if found.count > best.count { best = found }
    }
    return best
  }

  // MARK: Fields

  /// Whether a value's cell holds no more numerals than are looked for: of several one cannot tell.
  private func holdsValues(_ item: Int, _ count: Int) -> Bool {
    let numerals = text.cells[text.items[item].cell].items.filter { item in
      if case .numeral = text.items[item].kind { !text.isPassable(item) } else { false }
    }
    return numerals.count <= count
  }

  /// How many numerals stand between a label and the next word of its cell, on one side of it.
  private func attachedNumerals(
    _ label: StatementMatch, _ direction: NeighbourFinder.Neighbour.Direction
  ) -> Int {
    guard let first = label.wording.first, let last = label.wording.last else { return 0 }
    let items =
      direction == .left
      ? Array((text.cells[text.items[first].cell].items.lowerBound..<first).reversed())
      : Array((last + 1)..<max(last + 1, text.cells[text.items[last].cell].items.upperBound))
    return items.prefix { text.items[$0].kind != .word }.count { !text.isPassable($0) }
  }

  /// Whether no word follows a label in its cell: `men` in `men aged 60` is another's beginning.
  private func endsPhrase(_ label: StatementMatch) -> Bool {
    guard let last = label.wording.last else { return false }
    let end = text.cells[text.items[last].cell].items.upperBound
    var next = last + 1
    while next < end, text.isPassable(next) { next += 1 }
    return next >= end || text.items[next].kind != .word
  }

  /// Labels with their values in every direction that has all of them; the nearest is to be taken.
  private func fields(
    _ elements: [Pattern.Element], in items: Range<Int>
  ) -> [StatementMatch] {
    let captures = elements.dropFirst().compactMap { element -> Pattern.Capture? in
      if case .capture(let capture) = element { capture } else { nil }
    }
    let finder = NeighbourFinder(text: text)
    var matches: [StatementMatch] = []
    for label in places(of: [elements[0]], in: items, with: flowing) where endsPhrase(label) {
      let neighbours = finder.neighbours(of: label.wording)
      let isAlone = fillsCells(label, passingSigns: true)
      let page = text.page(of: label.items.lowerBound)
      for direction in NeighbourFinder.Neighbour.Direction.allCases {
        let near = neighbours.filter { $0.direction == direction }.sorted { $0.cost < $1.cost }
        if near.count < captures.count { continue }
        var match = label
        match.cost = 0
        match.side = direction
        for capture in captures {
          for neighbour in near {
            // Of several values behind a label one cannot tell.
            guard
              neighbour.cost <= 1
                ? attachedNumerals(label, direction) <= captures.count
                : holdsValues(neighbour.item, captures.count),
              neighbour.cost <= 1 || isAlone || text.pages[page].geometry == .drawn,
              let value = text.capture(capture, at: neighbour.item),
              !match.captures.contains(where: { $0.numeral == value.numeral })
            else { continue }
            match.captures.append(value)
            match.cost = max(match.cost, neighbour.cost)
            match.items =
              min(
                match.items.lowerBound, neighbour.item)...max(
                match.items.upperBound, neighbour.item)
            break
          }
        }
        if match.captures.count == captures.count { matches.append(match) }
      }
    }
    return matches
  }
}
