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
      places(of: elements, in: items, with: flowing).filter(fillsCells)
    case .rows(let alternatives): rows(alternatives, in: items)
    case .field(let elements): fields(elements, in: items)
    case .pairs: []
    }
  }

  /// The items where a phrase stands.
  func places(of phrase: Pattern.Phrase, in items: Range<Int>) -> [StatementMatch] {
    places(of: [.phrase(phrase)], in: items, with: flowing)
  }

  private func places(
    of elements: [Pattern.Element], in items: Range<Int>, with matcher: SequenceMatcher
  ) -> [StatementMatch] {
    matcher.starts(of: elements, in: items).compactMap { matcher.match(elements, at: $0) }
  }

  /// Whether a match begins where a cell does and ends where one does.
  private func fillsCells(_ match: StatementMatch) -> Bool {
    let first = match.items.lowerBound
    guard text.cells[text.items[first].cell].items.lowerBound == first else { return false }
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

  private func fields(
    _ elements: [Pattern.Element], in items: Range<Int>
  ) -> [StatementMatch] {
    guard elements.count == 2, case .capture(let capture) = elements[1] else { return [] }
    var matches: [StatementMatch] = []
    for label in places(of: [elements[0]], in: items, with: flowing) {
      for (cost, item) in neighbours(of: label) {
        guard let value = text.capture(capture, at: item) else { continue }
        var match = label
        match.items = min(match.items.lowerBound, item)...max(match.items.upperBound, item)
        match.captures = [value]
        match.cost = cost
        matches.append(match)
      }
    }
    return matches
  }

  /// Where the value of a label may stand, the likeliest place first.
  private func neighbours(of label: StatementMatch) -> [(cost: Int, item: Int)] {
    guard let first = label.wording.first, let last = label.wording.last else { return [] }
    var found: [(cost: Int, item: Int)] = []
    let lastCell = text.cells[text.items[last].cell]
    let line = text.lines[text.items[last].line]

    var right = last + 1
    while right < line.items.upperBound, text.isPassable(right) { right += 1 }
    let endsCell = right >= lastCell.items.upperBound
    if right < line.items.upperBound { found.append((endsCell ? 2 : 0, right)) }

    let firstCell = text.cells[text.items[first].cell]
    var left = first - 1
    while left >= firstCell.items.lowerBound, text.isPassable(left) { left -= 1 }
    if left >= firstCell.items.lowerBound { found.append((1, left)) }

    if endsCell, var below = text.itemBelow(lastCell) {
      let end = text.cells[text.items[below].cell].items.upperBound
      while below + 1 < end, text.isPassable(below) { below += 1 }
      found.append((3, below))
    }
    return found
  }
}
