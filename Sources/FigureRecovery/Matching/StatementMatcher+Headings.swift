/// Where headings stand.
extension StatementMatcher {
  /// The items where a phrase stands as a heading: all that its cells hold; or, `isPart`, some words
  /// of a longer line without numerals.
  func headings(of phrase: Pattern.Phrase, in items: Range<Int>) -> [StatementMatch] {
    places(of: phrase, in: items).compactMap { match in
      if isWholeTitle(match) { return match }
      var match = match
      match.ordinal = text.headingNumber(before: match.items.lowerBound, isMarked: false)
      if match.ordinal != nil, endsCell(match) { return match }
      guard isPartOfHeading(match) else { return nil }
      match.isPart = true
      return match
    }
  }

  /// Whether a match is all that its cells hold, but for a Roman number before it.
  func isWholeTitle(_ match: StatementMatch) -> Bool {
    fillsCells(match, passingSigns: true)
      || text.hasRomanNumber(before: match.items.lowerBound) && endsCell(match)
  }

  /// The fewest words of a heading that are looked for within a longer one: a single word stands in
  /// any sentence.
  private static let fewestWords = 2

  private func isPartOfHeading(_ match: StatementMatch) -> Bool {
    guard match.readings.isEmpty, match.wording.count >= Self.fewestWords else { return false }
    let cells = Set(match.wording.map { text.items[$0].cell })
    guard let cell = cells.first, cells.count == 1 else { return false }
    return !text.cells[cell].items.contains { item in
      item != match.ordinal && text.isPlainNumeral(item) && !isCount(item, before: match)
    }
  }

  /// The most digits of a number that counts a table or is part of a name.
  private static let countDigits = 2

  /// Whether a numeral counts a table or a thing that the end of its cell is about, as in
  /// `Table 4. Office 1: visits by topic`.
  private func isCount(_ item: Int, before match: StatementMatch) -> Bool {
    guard item < match.items.lowerBound, endsCell(match), let numeral = text.numeral(at: item)
    else { return false }
    return numeral.text.count <= Self.countDigits && numeral.text.allSatisfy(\.isNumber)
  }
}
