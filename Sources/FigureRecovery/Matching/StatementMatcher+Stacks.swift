import DigestModel

/// Labels and values in turns, one under the other, which are no sentences.
extension StatementMatcher {
  /// How far over or under a label its value stands at most, in heights of the value.
  private static let stackGap = 3.0

  /// The matches without those of a label alone in its cell over a value alone in its, where a value stands right over
  /// the label, too, that is no other label's: whether values stand over or under their labels, nearness has to tell.
  func withoutStacked(_ matches: [StatementMatch]) -> [StatementMatch] {
    var taken: Set<Int> = []
    return matches.filter { match in
      guard let value = valueUnder(match), let box = text.box(of: match.wording) else {
        taken.formUnion(match.captures.map { text.numerals[$0.numeral].item })
        return true
      }
      let above = text.items(
        ofPage: text.page(of: value), between: box.top - Self.stackGap * box.height, and: box.top
      ).filter { item in
        text.isPlainNumeral(item) && isAlone(item) && text.items[item].box.centerY < box.top
          && text.items[item].box.horizontalOverlap(with: box) > 0
          && text.capture(match.captures[0].capture, at: item) != nil
      }
      guard above.allSatisfy(taken.contains) else { return false }
      taken.insert(value)
      return true
    }
  }

  /// The one value of a match that stands alone in the cell under its label, which fills its own; `nil` for another
  /// match.
  private func valueUnder(_ match: StatementMatch) -> Int? {
    guard match.captures.count == 1, let first = match.wording.first, let last = match.wording.last,
      case let value = text.numerals[match.captures[0].numeral].item, value > last,
      text.items[value].cell != text.items[last].cell, isAlone(value),
      fillsCells(first...last, passingSigns: true)
    else { return nil }
    let (label, own) = (text.items[last].box, text.items[value].box)
    return own.top >= label.centerY && own.top - label.bottom <= Self.stackGap * own.height
      ? value : nil
  }

  /// Whether a number has no words in its cell.
  private func isAlone(_ item: Int) -> Bool {
    text.cells[text.items[item].cell].items.allSatisfy { text.items[$0].kind != .word }
  }
}
