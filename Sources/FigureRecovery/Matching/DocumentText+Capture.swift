import DigestModel

extension DocumentText {
  /// The value that a capture takes at an item, or `nil` where it does not fit.
  func capture(_ capture: Pattern.Capture, at item: Int) -> CaptureMatch? {
    guard case .numeral(let index) = items[item].kind else { return nil }
    let numeral = numerals[index]
    guard !numeral.isOrdinal, !numeral.isPartOfDate,
      let value = value(of: numeral, as: capture.terminal),
      !isHalfOfDouble(item)
    else { return nil }
    switch capture.mark {
    case .allowed: break
    case .required: guard isStarred(item) else { return nil }
    case .forbidden: guard !isStarred(item) else { return nil }
    }
    // A sign that the kind of value does not know would be lost: better no value than another one.
    if capture.terminal != .score, !capture.terminal.isOfCalendar, hasMinus(before: item) {
      return nil
    }
    var match = CaptureMatch(capture: capture, numeral: index, value: value, text: numeral.text)
    if capture.terminal == .score, hasMinus(before: item), case .number(let quantity) = value {
      match.value = .number(Quantity(-quantity.coefficient, decimals: quantity.decimals))
      match.text = "-" + numeral.text
    }
    return match
  }

  /// The values that a numeral gives, those that the grammar reads off it beside the first included.
  func values(of match: CaptureMatch) -> [CaptureMatch] {
    [match]
      + match.capture.also.compactMap { capture in
        value(of: numerals[match.numeral], as: capture.terminal).map { value in
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

  private func hasMinus(before item: Int) -> Bool {
    guard item > lines[items[item].line].items.lowerBound else { return false }
    let isMinus = isSign(item - 1, "-") || isSign(item - 1, "\u{2212}")
    guard isMinus, items[item].box.left - items[item - 1].box.right < 0.5 else { return false }
    // Glued to a word too, it is a hyphen.
    let before = item - 2
    return before < lines[items[item].line].items.lowerBound
      || items[item - 1].box.left - items[before].box.right >= 0.5
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

  private func value(of numeral: DocumentNumeral, as terminal: Terminal) -> FigureValue? {
    switch (terminal, numeral.form) {
    case (.count, .number(let quantity, isPercent: false)),
      (.score, .number(let quantity, isPercent: false)):
      quantity.decimals == 0 ? .number(quantity) : nil
    case (.years, .number(let quantity, isPercent: false)):
      quantity.decimals == 0 && quantity.coefficient < 1000 ? .number(quantity) : nil
    case (.decimal, .number(let quantity, isPercent: false)): .number(quantity)
    case (.percent, .number(let quantity, isPercent: true)): .number(quantity)
    case (.date, .date(let date)): .date(date)
    case (.firstDay, .days(let days)): .date(days.start)
    case (.lastDay, .days(let days)): .date(days.end)
    case (.ages, .range(let low, let high)): .range(low, high)
    case (.duration, .duration(let seconds)): .duration(seconds)
    default: nil
    }
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
