import DigestModel

extension DocumentText {
  /// The value that a capture takes at an item, or `nil` where it does not fit.
  ///
  /// - Parameters:
  ///   - last: The item that reading came from, where the value goes on with a run of text.
  ///   - takesFarSign: Whether a dash in a cell of its own before the value can only be its sign, as
  ///     where nothing else is looked for beside it.
  ///   - inTable: Whether the value may be one of many in a column: a percent whose sign stands in the
  ///     column's head is taken there alone.
  ///   - takesParentheses: Whether parentheses around it only tell it from the value before it.
  func capture(
    _ capture: Pattern.Capture, at item: Int, behind last: Int? = nil, takesFarSign: Bool = false,
    inTable: Bool = false, takesParentheses: Bool = false
  ) -> CaptureMatch? {
    guard case .numeral(let index) = items[item].kind else { return nil }
    let numeral = numerals[index]
    var sign = sign(at: item, behind: last)
    if sign == .far, takesFarSign { sign = .apart }
    if sign == .parentheses, takesParentheses { sign = .enclosed }
    guard !numeral.isOrdinal, !numeral.isCounter, !numeral.isPartOfDate,
      inTable || !numeral.isUnderPercentHead && !isUnsignedPercent(numeral, capture.terminal),
      let value = value(at: item, as: capture.terminal, in: capture.template.measure, sign),
      !isHalfOfDouble(item), !isWrappedBullet(item)
    else { return nil }
    switch capture.mark {
    case .allowed: break
    case .required: guard isStarred(item) else { return nil }
    case .forbidden: guard !isStarred(item) else { return nil }
    }
    let text = sign == .apart || sign == .between ? signedText(index) : numeral.text
    return CaptureMatch(capture: capture, numeral: index, value: value, text: text)
  }

  /// Whether a dash alone on a line has words right under it, set to its left edge: it begins an entry of a list
  /// that has no room beside it.
  private func isWrappedBullet(_ item: Int) -> Bool {
    guard let numeral = numeral(at: item), numeral.isNil,
      numeral.text.unicodeScalars.allSatisfy(\.properties.isDash),
      case let cell = cells[items[item].cell], cell.items.count == 1,
      let below = itemBelow(cell, under: items[item].box), items[below].kind == .word
    else { return false }
    return cells[items[below].cell].items.lowerBound == below && wraps(item, to: below)
  }

  /// Whether a nil mark would have to be a percent, which only the column of a table says without its sign.
  private func isUnsignedPercent(_ numeral: DocumentNumeral, _ terminal: Terminal) -> Bool {
    if case .nothing(.zero) = numeral.form { terminal == .percent } else { false }
  }

  /// The sign of a numeral: a dash set apart at the head of a line may part the number from a label
  /// on the line before.
  private func sign(at item: Int, behind last: Int?) -> DocumentNumeral.Sign {
    guard let sign = numeral(at: item)?.sign else { return .none }
    guard sign == .apart, let last, items[last].line != items[item].line,
      items[last].kind == .word
    else { return sign }
    return .dash
  }

  /// The widest gap between two lines of a label that goes on to its value, in ems.
  private static let wrapGap = 1.1

  /// Whether a line of text that ends with one item goes on at another: on the next line, under the
  /// line's beginning, in letters of one size.
  func wraps(_ last: Int, to item: Int) -> Bool {
    let (above, below) = (cells[items[last].cell], cells[items[item].cell])
    return isLine(below, under: above)
      && abs(below.box.left - above.box.left) < 0.5 * max(above.fontSize, below.fontSize)
  }

  /// Whether the words of a line go on what stands behind a number on the line over it, as in “58 102 direct” over
  /// “appeals”, set to one edge or middle.
  func isTail(_ word: Int, of number: Int) -> Bool {
    let (above, below) = (cells[items[number].cell], cells[items[word].cell])
    return isLine(below, under: above)
      && items[above.items.upperBound - 1].kind == .word
      && below.items.allSatisfy { items[$0].kind == .word }
      && ChartPage.offset(above.box, below.box) < 0.5 * max(above.fontSize, below.fontSize)
  }

  /// Whether a cell stands on the next line under another one, in letters of one size.
  private func isLine(_ below: DocumentCell, under above: DocumentCell) -> Bool {
    guard lines[above.line].page == lines[below.line].page, above.line != below.line else {
      return false
    }
    let gap = below.box.top - above.box.bottom
    let em = max(above.fontSize, below.fontSize)
    return gap > -0.5 * em && gap < Self.wrapGap * em
      && abs(below.fontSize - above.fontSize) < 0.1 * em
  }

  /// The values that a numeral gives, those that the grammar reads off it beside the first included.
  func values(of match: CaptureMatch) -> [CaptureMatch] {
    [match]
      + match.capture.also.compactMap { capture in
        value(
          at: numerals[match.numeral].item, as: capture.terminal, in: capture.template.measure,
          .none
        ).map { value in
          var other = match
          other.capture = capture
          other.value = value
          return other
        }
      }
  }

  /// Whether a star stands behind a numeral.
  func isStarred(_ item: Int) -> Bool {
    let next = item + 1
    return next < lines[items[item].line].items.upperBound && isSign(next, "*")
      && items[next].cell == items[item].cell
  }

  /// How many lines from the top or the bottom of a page of text its number may stand: a text prints
  /// a page's head and foot in the order they were drawn in.
  private static let outerLines = 3

  /// Whether a numeral is its page's number, alone on a line at the head or foot of the page.
  func isPageNumber(_ item: Int) -> Bool {
    guard case .number(let quantity, isPercent: false) = numeral(at: item)?.form else {
      return false
    }
    let index = items[item].line
    let line = lines[index]
    let page = itemRange(ofPage: line.page)
    let reach = pages[line.page].geometry == .text ? Self.outerLines : 1
    let isOuter =
      index < items[page.lowerBound].line + reach
      || index > items[page.upperBound - 1].line - reach
    return isOuter && quantity == Quantity(pages[line.page].number)
      && line.items.allSatisfy { $0 == item || isPassable($0) }
  }

  /// The member of an open dimension that an item names, or `nil`.
  func member(_ terminal: Terminal, at item: Int) -> String? {
    guard let numeral = numeral(at: item) else { return nil }
    switch (terminal, numeral.form) {
    case (.ages, .range(let low, let high)): return "\(low)-\(high)"
    case (.ages, .atLeast(let low)): return "\(low)+"
    case (.year, .number(let quantity, isPercent: false))
    where quantity.decimals == 0 && (1900..<2100).contains(quantity.coefficient):
      return String(quantity.coefficient)
    case (.ordinal, .number(let quantity, isPercent: false))
    where quantity.decimals == 0 && (1..<1000).contains(quantity.coefficient):
      return String(quantity.coefficient)
    default: return nil
    }
  }

  private func value(
    at item: Int, as terminal: Terminal, in measure: Measure, _ sign: DocumentNumeral.Sign
  ) -> FigureValue? {
    guard let numeral = numeral(at: item) else { return nil }
    switch numeral.form {
    case .number(let quantity, let isPercent):
      guard !numeral.hasLeadingZero,
        terminal.takes(
          quantity,
          isPercent: isPercent || numeral.isUnderPercentHead || hasPercentColumn(behind: item),
          in: measure)
      else { return nil }
      return terminal.value(of: quantity, sign, parentheses: parentheses).map { .number($0) }
    case .nothing(let mark): return terminal.value(of: mark)
    case .date(let date): return terminal == .date ? .date(date) : nil
    case .days(let days):
      return terminal == .firstDay
        ? .date(days.start) : terminal == .lastDay ? .date(days.end) : nil
    case .range(let low, let high): return terminal == .ages ? .range(low, high) : nil
    case .duration(let seconds):
      return terminal == .duration && sign == .none ? .duration(seconds) : nil
    case .noDate, .atLeast, .superscript, .unreadable: return nil
    }
  }

  /// Whether an item is a number with a percent sign, behind it or in the head of its column.
  func isPercent(_ item: Int) -> Bool {
    guard let numeral = numeral(at: item), case .number(_, let isPercent) = numeral.form else {
      return false
    }
    return isPercent || numeral.isUnderPercentHead || hasPercentColumn(behind: item)
  }

  /// Whether a percent sign stands behind a number in a column of its own.
  private func hasPercentColumn(behind item: Int) -> Bool {
    let next = item + 1
    guard next < lines[items[item].line].items.upperBound, isSign(next, "%") else { return false }
    return cells[items[next].cell].items == next..<(next + 1)
  }
}

extension DocumentText {
  /// How near another numeral makes a place part of a row, in points.
  private static let rowGap = 90.0

  /// Whether other numerals stand beside a place on its line, as in a row of a table.
  func isCrowded(_ place: ClosedRange<Int>) -> Bool {
    let box = items[place.lowerBound].box.union(items[place.upperBound].box)
    return lines[items[place.upperBound].line].items.contains { item in
      guard !place.contains(item), case .numeral = items[item].kind, !isPassable(item) else {
        return false
      }
      return -items[item].box.horizontalOverlap(with: box) < Self.rowGap
    }
  }
}
