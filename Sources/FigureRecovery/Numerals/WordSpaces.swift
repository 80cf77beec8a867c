import DigestModel

/// Spaces between words that justifying a line has made wide.
///
/// They are all alike along the line, and wider than what parts the cells of a table; within a number they are
/// as wide, where the producer stretches spaces that do not break, too.
enum WordSpaces {
  /// The least run of spaces that are alike, and the fewest words with letters among it.
  private static let fewest = (spaces: 3, words: 2)
  /// By how much the widths of a word and the next but one differ somewhere, as a part of the font size: the
  /// gaps between the columns of a table are alike only where the words are, or take turns.
  private static let unlikeness = 0.3
  /// How much they differ, as a part of the font size.
  private static let tolerance = 0.05
  /// How wide they are, as a part of the font size.
  private static let widths = 0.5...2.5

  /// Of the words of a line, those with such a space before them, by index.
  static func stretched(in words: [Word]) -> Set<Int> {
    guard words.count > fewest.spaces else { return [] }
    let gaps = words.indices.map { index in
      index == 0
        ? 0
        : (words[index].box.left - words[index - 1].box.right)
          / max(1, max(words[index].fontSize, words[index - 1].fontSize))
    }
    var stretched: Set<Int> = []
    var start = 1
    while start < words.count {
      guard widths.contains(gaps[start]) else {
        start += 1
        continue
      }
      var (low, high) = (gaps[start], gaps[start])
      var end = start + 1
      while end < words.count {
        let (lower, upper) = (min(low, gaps[end]), max(high, gaps[end]))
        guard upper - lower <= tolerance else { break }
        (low, high, end) = (lower, upper, end + 1)
      }
      let lettered = words[(start - 1)..<end].count { word in
        word.text.unicodeScalars.contains { $0.properties.isAlphabetic }
      }
      if end - start >= fewest.spaces, lettered >= fewest.words,
        areUnlike(words[(start - 1)..<end])
      {
        stretched.formUnion(start..<end)
      }
      start = end
    }
    return stretched
  }

  private static func areUnlike(_ words: ArraySlice<Word>) -> Bool {
    zip(words, words.dropFirst(2)).contains { first, third in
      abs(first.box.width - third.box.width) > unlikeness * max(1, first.fontSize)
    }
  }
}
