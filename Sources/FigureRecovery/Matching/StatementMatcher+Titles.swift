import DigestModel

/// Where the title of a page stands.
extension StatementMatcher {
  /// How many lines from its top the title of a page is looked for.
  private static let titleLines = 2

  /// The places of a title at the heads of pages; the first names of lists there, and names side by side, are none.
  func titlesAtHeads(_ elements: [Pattern.Element], in items: Range<Int>) -> [StatementMatch] {
    let titles = titlesAnywhere(elements, in: items)
    let list = TitleList(of: titles, in: text)
    return titles.filter { headsPage($0) && !list.begins(with: $0) && !list.hasBeside($0) }
  }

  func headsPage(_ match: StatementMatch) -> Bool {
    let page = text.page(of: match.items.lowerBound)
    let first = text.items[text.itemRange(ofPage: page).lowerBound].line
    let line = text.items[match.items.lowerBound].line
    return line < first + Self.titleLines && !isRow(line, around: match)
      && !labelsRow(line, with: match)
  }

  /// On which side of its label a row has its numbers.
  private enum Side {
    case before, behind
  }

  /// The least number of rows of a table beside one of them.
  private static let otherRows = 2

  /// Whether a match is the label of one of a table's first rows: numbers stand behind or before it, and over or under
  /// them as many beside words, row by row.
  private func labelsRow(_ line: Int, with match: StatementMatch) -> Bool {
    let side: Side =
      text.lines[line].items.contains { $0 < match.items.lowerBound && text.isPlainNumeral($0) }
      ? .before : .behind
    func values(_ line: Int, beside label: ClosedRange<Int>) -> [Box]? {
      let rest = text.lines[line].items.filter { item in
        (side == .before ? item < label.lowerBound : item > label.upperBound)
          && !text.isPassable(item)
      }
      guard rest.allSatisfy(text.isPlainNumeral) else { return nil }
      return rest.map { text.items[$0].box }
    }
    guard let own = values(line, beside: match.items), !own.isEmpty else { return false }
    func isRow(_ other: Int) -> Bool {
      guard text.lines.indices.contains(other), text.lines[other].page == text.lines[line].page,
        let words = text.words(ofLine: other), let values = values(other, beside: words)
      else { return false }
      return values.count == own.count
        && zip(values, own).allSatisfy { $0.horizontalOverlap(with: $1) > 0 }
    }
    let near = 1...Self.otherRows
    let above = near.prefix { isRow(line - $0) }.count
    return above + near.prefix { isRow(line + $0) }.count >= Self.otherRows
  }

  /// Whether a match stands within a row of a table: with numbers on either side of it, as a line over or under it
  /// has on either side of something.
  private func isRow(_ line: Int, around match: StatementMatch) -> Bool {
    func sides(of line: Int, _ first: Int, _ last: Int) -> Bool {
      let items = text.lines[line].items
      return items.contains { $0 < first && text.isPlainNumeral($0) }
        && items.contains { $0 > last && text.isPlainNumeral($0) }
    }
    guard sides(of: line, match.items.lowerBound, match.items.upperBound) else { return false }
    return [line - 1, line + 1].contains { other in
      guard text.lines.indices.contains(other), text.lines[other].page == text.lines[line].page,
        let word = text.lines[other].items.first(where: { text.items[$0].kind == .word })
      else { return false }
      return sides(of: other, word, word)
    }
  }
}

extension DocumentText {
  /// The first and the last word of a line.
  fileprivate func words(ofLine line: Int) -> ClosedRange<Int>? {
    let words = lines[line].items.filter { items[$0].kind == .word }
    guard let first = words.first, let last = words.last else { return nil }
    return first...last
  }
}
