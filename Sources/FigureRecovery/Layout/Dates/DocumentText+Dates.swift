/// What stands inside dates, which are one numeral each.
extension DocumentText {
  /// The dates that have a phrase in them, as `18 September 2020` has `September 2020`, but do not begin
  /// with it.
  func dates(holding phrase: Pattern.Phrase) -> [Int] {
    numerals.filter { numeral in
      guard !numeral.words.isEmpty else { return false }
      let letters = letters[items[numeral.item].letters]
      return numeral.words.dropFirst().contains { word in
        let end = word + phrase.letters.count
        return letters[(letters.startIndex + word)...].starts(with: phrase.letters)
          && (end == letters.count || numeral.words.contains(end))
      }
    }.map(\.item)
  }
}
