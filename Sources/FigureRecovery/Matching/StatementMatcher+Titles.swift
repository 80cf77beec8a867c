import DigestModel

/// Where the title of a page stands.
extension StatementMatcher {
  /// How many lines from its top the title of a page is looked for.
  private static let titleLines = 2

  func headsPage(_ match: StatementMatch) -> Bool {
    let page = text.page(of: match.items.lowerBound)
    let first = text.items[text.itemRange(ofPage: page).lowerBound].line
    let line = text.items[match.items.lowerBound].line
    return line < first + Self.titleLines && !isRow(line, around: match)
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
