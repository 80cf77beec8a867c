extension DocumentText {
  /// Leaves numbers unread whose first group may be the end of the label before them: where there is a
  /// `Route` and a `Route 3`, `Route 3 257` may tell 257 of the one or 3257 of the other.
  ///
  /// - Parameter phrases: Labels and phrases that have digits.
  mutating func leaveUnreadBehindLabels(_ phrases: [Pattern.Phrase]) {
    let endings = phrases.compactMap { phrase -> (words: ArraySlice<UInt32>, digits: String)? in
      let words = phrase.letters.dropLast(while: Self.isDigit)
      let digits = phrase.letters[words.endIndex...].compactMap(Unicode.Scalar.init)
      guard !words.isEmpty, !digits.isEmpty else { return nil }
      return (words, String(String.UnicodeScalarView(digits)))
    }
    guard !endings.isEmpty else { return }
    for index in numerals.indices {
      guard case .number = numerals[index].form,
        let group = numerals[index].text.split(separator: " ").first,
        group.utf8.count < numerals[index].text.utf8.count
      else { continue }
      let isEnding = endings.contains { ending in
        ending.digits == group && stands(ending.words, before: numerals[index].item)
      }
      if isEnding { numerals[index].form = .unreadable(.labelGoesOn) }
    }
  }

  /// Leaves numbers unread that begin a name, as the 5 of a `5 North` whose next lines are not known to be
  /// its own: the digits and the word behind them are those of a label.
  ///
  /// - Parameter phrases: Labels and phrases that have digits.
  mutating func leaveUnreadBeforeLabels(_ phrases: [Pattern.Phrase]) {
    let beginnings = Dictionary(
      grouping: phrases.compactMap { phrase -> (digits: String, words: ArraySlice<UInt32>)? in
        let digits = phrase.letters.prefix(while: Self.isDigit)
        let words = phrase.letters[digits.endIndex...]
        guard !digits.isEmpty, !words.isEmpty else { return nil }
        return (String(String.UnicodeScalarView(digits.compactMap(Unicode.Scalar.init))), words)
      }, by: \.digits)
    guard !beginnings.isEmpty else { return }
    for index in numerals.indices {
      guard case .number = numerals[index].form, let names = beginnings[numerals[index].text]
      else { continue }
      let next = numerals[index].item + 1
      guard next < items.count, items[next].cell == items[numerals[index].item].cell,
        items[next].kind == .word
      else { continue }
      let word = letters[items[next].letters]
      if names.contains(where: { $0.words.starts(with: word) && $0.words.count > word.count }) {
        numerals[index].form = .unreadable(.labelBegins)
      }
    }
  }

  private static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }

  /// Whether the items right before one in its cell spell some letters, from the beginning of a word on.
  func stands(_ wanted: ArraySlice<UInt32>, before item: Int) -> Bool {
    var rest = wanted
    let cell = cells[items[item].cell].items
    for before in (cell.lowerBound..<item).reversed() where !isPassable(before) {
      let own = letters[items[before].letters]
      guard rest.count >= own.count, rest.suffix(own.count).elementsEqual(own) else { return false }
      rest = rest.dropLast(own.count)
      if rest.isEmpty { return true }
    }
    return false
  }
}

extension Array {
  /// Without the elements at its end that satisfy a condition.
  fileprivate func dropLast(while isLeftOut: (Element) -> Bool) -> ArraySlice<Element> {
    guard let last = lastIndex(where: { !isLeftOut($0) }) else { return [] }
    return self[...last]
  }
}
