import DigestModel

/// Labels that are no labels, as they stand in sentences.
extension StatementMatcher {
  /// Whether a label is a part of a sentence or heading: a word stands in its cell right before it, and
  /// no number behind, or a word behind that number; and that word is no other label's.
  func isInSentence(_ label: StatementMatch, besides labels: Set<Int>) -> Bool {
    guard let first = label.wording.first, let last = label.wording.last else { return false }
    let cell = text.cells[text.items[first].cell].items
    if goesOnInSentence(label, from: cell.lowerBound, besides: labels)
      || isOfSubject(label, from: cell.lowerBound, besides: labels)
    {
      return true
    }
    let rest = (last + 1)..<max(last + 1, text.cells[text.items[last].cell].items.upperBound)
    guard let next = rest.first(where: { !text.isPassable($0) }) else {
      let before = (cell.lowerBound..<first).last { !text.isPassable($0) }
      return before.map { text.items[$0].kind == .word && !labels.contains($0) } ?? false
    }
    guard text.items[next].kind != .word,
      let word = rest.first(where: { text.items[$0].kind == .word })
    else { return false }
    return !labels.contains(word)
  }

  /// The fewest words of a sentence before a label that is a part of it.
  private static let fewestBefore = 4

  /// Whether a label goes on with what a sentence says of something else, as `by month` does after `loads were
  /// 12 by year, and calls`: its own cell holds numbers of other things before it.
  private func goesOnInSentence(
    _ label: StatementMatch, from start: Int, besides labels: Set<Int>
  ) -> Bool {
    guard let first = label.wording.first,
      let before = (start..<first).last(where: { !text.isPassable($0) }),
      text.items[before].kind == .word, !labels.contains(before),
      !text.hasClauseSign(between: before, and: first)
    else { return false }
    let words = (start..<first).count { text.items[$0].kind == .word && !labels.contains($0) }
    return words >= Self.fewestBefore
      && (start..<first).contains { text.numeral(at: $0) != nil && !text.isPassable($0) }
  }

  /// Whether a dash before a label of a sentence says that it is of what stands before the dash, and so are those that
  /// follow, as in `the north quay – this year 12, last year 15`.
  private func isOfSubject(
    _ label: StatementMatch, from start: Int, besides labels: Set<Int>
  ) -> Bool {
    guard let first = label.wording.first else { return false }
    let words = (start..<first).filter { text.items[$0].kind == .word }
    guard let subject = words.last(where: { !labels.contains($0) }) else { return false }
    guard subject + 1 < first, case .sign(let sign) = text.items[subject + 1].kind else {
      return false
    }
    return Unicode.Scalar(sign)?.properties.isDash ?? false
  }

  /// Whether the values beside a label of several lines on a drawn page stand right under or over another one, whose
  /// they are.
  func isOfLabelOver(_ match: StatementMatch, among labels: [StatementMatch]) -> Bool {
    guard match.side == .left || match.side == .right, !match.isAttached,
      Set(match.wording.map { text.items[$0].line }).count > 1,
      text.pages[text.page(of: match.items.lowerBound)].geometry == .drawn,
      let values = text.box(of: match.captures.map { text.numerals[$0.numeral].item })
    else { return false }
    return labels.contains { other in
      guard other.wording != match.wording, let box = text.box(of: other.wording) else {
        return false
      }
      return values.horizontalOverlap(with: box) > values.width / 2
        && -values.verticalOverlap(with: box) <= Self.leastGap * values.height
    }
  }

  /// Whether a match goes on from a label behind its own value to the value before another one, as in a list of `410
  /// visits this month` over `7 382 this year`: that is no sentence.
  func joinsLedLabels(_ match: StatementMatch) -> Bool {
    guard let value = match.captures.first.map({ text.numerals[$0.numeral].item }) else {
      return false
    }
    let first = text.items[match.items.lowerBound].cell
    let last = text.items[value].cell
    guard first != last, !text.isSentence(first) else { return false }
    return leadsWords(first, besides: match.items) && leadsWords(last, at: value)
      && !beginsClause(match, in: first)
      || endsLabel(match, in: first) && text.cells[last].line != text.cells[first].line
  }

  /// Whether a match begins within a cell, behind the end of a clause: what stands before is another sentence's.
  private func beginsClause(_ match: StatementMatch, in cell: Int) -> Bool {
    item(before: match, in: cell).map {
      text.hasClauseSign(between: $0, and: match.items.lowerBound)
    } ?? false
  }

  /// What stands before a match in a cell, signs passed over.
  private func item(before match: StatementMatch, in cell: Int) -> Int? {
    (text.cells[cell].items.lowerBound..<match.items.lowerBound).last { !text.isPassable($0) }
  }

  /// The most lines that a sentence which begins within a cell goes over up to its first value.
  private static let mostLines = 2

  /// Whether a match begins with the end of a label, or with a whole one, that has its value in the next cell of its
  /// line, or with the end of one over a heading that has the value under it.
  private func endsLabel(_ match: StatementMatch, in cell: Int) -> Bool {
    let start = match.items.lowerBound
    guard match.labels.first?.items.first == start else { return false }
    let before = item(before: match, in: cell)
    if let before {
      guard text.items[before].kind == .word, !text.hasClauseSign(between: before, and: start)
      else { return false }
      if Set(match.items.map { text.items[$0].line }).count > Self.mostLines { return true }
    }
    guard text.lines[text.cells[cell].line].cells.contains(cell + 1) else { return false }
    let next = text.cells[cell + 1].items.filter { !text.isPassable($0) }
    return !next.isEmpty && next.allSatisfy(text.isPlainNumeral)
  }

  /// Whether a cell begins with a number, before what is looked at, and goes on with words.
  private func leadsWords(_ cell: Int, besides items: ClosedRange<Int>) -> Bool {
    let first = text.cells[cell].items.first { !text.isPassable($0) }
    return first.map { $0 < items.lowerBound && text.isPlainNumeral($0) } ?? false
  }

  private func leadsWords(_ cell: Int, at value: Int) -> Bool {
    let items = text.cells[cell].items
    return items.first { !text.isPassable($0) } == value
      && items.contains { text.items[$0].kind == .word }
  }

  /// Whether a phrase and a name that begin behind a number stand in cells of their own: they are put together from
  /// what labels two values.
  func isPiecedTogether(_ label: StatementMatch) -> Bool {
    let named = label.labels.flatMap(\.items)
    let phrase = label.wording.filter { !named.contains($0) }
    guard let first = label.wording.first, !phrase.isEmpty,
      Set(named.map { text.items[$0].cell }).isDisjoint(with: phrase.map { text.items[$0].cell })
    else { return false }
    return (text.cells[text.items[first].cell].items.lowerBound..<first)
      .contains { text.isPlainNumeral($0) }
  }
}
