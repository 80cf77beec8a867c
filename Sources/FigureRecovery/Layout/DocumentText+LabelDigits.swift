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

  private static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }

  /// Whether the items right before one in its cell spell some letters, from the beginning of a word on.
  private func stands(_ wanted: ArraySlice<UInt32>, before item: Int) -> Bool {
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
