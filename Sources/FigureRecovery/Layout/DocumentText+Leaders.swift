/// Rows of dots or other signs, which lead the eye from words to their number.
extension DocumentText {
  /// The fewest signs of a leader, however far it goes.
  static let fewestLeaders = 3

  /// The number that a leader behind a word leads to; `nil` where none begins there.
  func numberLed(from word: Int) -> Int? {
    let end = lines[items[word].line].items.upperBound
    guard items[word].kind == .word,
      let next = ((word + 1)..<max(word + 1, end)).first(where: { !isPassable($0) }),
      next - word > Self.fewestLeaders, ((word + 1)..<next).isLeader(in: self),
      numeral(at: next) != nil
    else { return nil }
    return next
  }

  /// Whether a leader goes to a value from something before it on its line, whose it is.
  func isLedTo(_ item: Int) -> Bool {
    let line = lines[items[item].line].items
    let before = (line.lowerBound..<item).last { !isPassable($0) }
    return before.map { numberLed(from: $0) == item } ?? false
  }
}

extension Range<Int> {
  /// Whether items are equal signs, and more than one.
  func isLeader(in text: DocumentText) -> Bool {
    guard count > 1, let first, case .sign = text.items[first].kind else { return false }
    return allSatisfy { text.items[$0].kind == text.items[first].kind }
  }
}
