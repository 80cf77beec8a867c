import DigestModel

extension DocumentText {
  /// Of so many numerals of a text one may be the end of a number that stands alone.
  private static let numeralsPerTornOne = 200

  /// The first group of digits whose number is torn apart, where that is so all over a text.
  ///
  /// Three digits of which the first is 0, alone in their cell, end a number whose beginning stands
  /// elsewhere: the text has lost which groups belong together, and no other number of it can be
  /// trusted either.
  var tornNumeral: Int? {
    let torn = numerals.indices.filter { index in
      let item = items[numerals[index].item]
      guard pages[lines[item.line].page].geometry == .text, numerals[index].text.utf8.count == 3,
        numerals[index].text.utf8.first == 0x30,
        case .number(let quantity, isPercent: false) = numerals[index].form, quantity.decimals == 0
      else { return false }
      return cells[item.cell].items.allSatisfy { $0 == numerals[index].item || isPassable($0) }
    }
    return torn.count * Self.numeralsPerTornOne >= numerals.count ? torn.first : nil
  }
  /// Whether a numeral of a text and one right under it are two halves of bold that was drawn twice.
  ///
  /// Of `126` over `126 509*`, `114 047` over `047*` and `126 509` over `126 509*` the upper one lacks
  /// digits, or the star that says which figure it is. In a column `164` may well stand under `1 164`.
  func isHalfOfDouble(_ item: Int) -> Bool {
    let line = items[item].line
    guard let upper = numeral(at: item), line + 1 < lines.count,
      lines[line + 1].page == lines[line].page, pages[lines[line].page].geometry == .text,
      item + 1 == cells[items[item].cell].items.upperBound
    else { return false }
    let box = items[item].box
    return lines[line + 1].items.contains { next in
      guard let lower = numeral(at: next) else { return false }
      let isLeftAligned = abs(items[next].box.left - box.left) <= Page.textCellWidth
      let isRightAligned = abs(items[next].box.right - box.right) <= Page.textCellWidth
      return isLeftAligned && lower.text.hasPrefix(upper.text + " ")
        || isRightAligned && upper.text.hasSuffix(" " + lower.text)
          && (isStarred(next) || lower.text.utf8.first == 0x30)
        || isLeftAligned && upper.text == lower.text && isStarred(next)
    }
  }
}
