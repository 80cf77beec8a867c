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
  /// Whether a numeral of a text is but the first digits of a number that begins right under it.
  ///
  /// Bold that was drawn twice may come out so: `126` over `126 509`.
  func isBeginning(ofNumberUnder item: Int) -> Bool {
    let line = items[item].line
    guard let first = numeral(at: item), line + 1 < lines.count,
      lines[line + 1].page == lines[line].page, pages[lines[line].page].geometry == .text,
      item + 1 == cells[items[item].cell].items.upperBound
    else { return false }
    return lines[line + 1].items.contains { next in
      abs(items[next].box.left - items[item].box.left) <= Page.textCellWidth
        && numeral(at: next)?.text.hasPrefix(first.text + " ") == true
    }
  }
}
