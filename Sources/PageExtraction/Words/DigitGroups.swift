import DigestModel

/// Joins the digit groups of one number, as “715” and “063”.
enum DigitGroups {
  /// Groups of one number stand closer than this, in ems.
  static let widestGap = 1.0 / 3
  /// The gaps within one number differ by less than this, in ems.
  static let gapTolerance = 0.08

  /// The words of a line with numbers joined, their groups separated by one space.
  ///
  /// - Parameter words: One line's, by where they start.
  static func joined(_ words: [PlacedWord], spaces: WordSpaces) -> [PlacedWord] {
    let widest = widestGap(in: words)
    var result: [PlacedWord] = []
    var index = 0
    while index < words.count {
      let end = endOfNumber(startingAt: index, in: words, widest)
      var number = words[index]
      for next in words[(index + 1)..<end] {
        let gap = (next.start - number.end) / number.em
        number.scalars += [" "] + next.scalars
        number.end = next.end
        number.box = number.box.union(next.box)
        number.isJoined = number.isJoined || !spaces.contains(gap)
      }
      result.append(number)
      index = end
    }
    return result
  }

  /// The fewest gaps between words that tell how wide a justified line is set.
  private static let fewestGaps = 3
  /// Justified lines are set no wider than this, in ems: cells are further apart.
  private static let widestSpace = 1.2

  /// How wide the gaps within a number of a line are at the most, in ems: a justified line stretches them
  /// with all its spaces.
  private static func widestGap(in words: [PlacedWord]) -> Double {
    let gaps = zip(words, words.dropFirst()).compactMap { left, right -> Double? in
      guard left.scalars.contains(where: \.isLetter), right.scalars.contains(where: \.isLetter)
      else { return nil }
      let gap = (right.start - left.end) / max(left.em, right.em)
      return gap > 0 && gap < widestSpace ? gap : nil
    }.sorted()
    guard gaps.count >= fewestGaps else { return widestGap }
    return max(widestGap, gaps[gaps.count / 2] + gapTolerance)
  }

  /// The numbers of several words, as ranges of a line's words.
  static func numbers(in words: [PlacedWord]) -> [Range<Int>] {
    let widest = widestGap(in: words)
    var numbers: [Range<Int>] = []
    var index = 0
    while index < words.count {
      let end = endOfNumber(startingAt: index, in: words, widest)
      if end > index + 1 { numbers.append(index..<end) }
      index = end
    }
    return numbers
  }

  /// The index behind the last group of the number that a word begins.
  ///
  /// Where the gaps differ, the number ends at the first one that is wider than the narrowest.
  private static func endOfNumber(
    startingAt start: Int, in words: [PlacedWord], _ widest: Double
  ) -> Int {
    guard isFirst(words[start].scalars) else { return start + 1 }
    var end = start + 1
    var gaps: [Double] = []
    while end < words.count, continues(words[end - 1], with: words[end], widest) {
      gaps.append((words[end].start - words[end - 1].end) / words[end].em)
      end += 1
      if !isGroup(words[end - 1].scalars[...]) { break }
    }
    guard let narrowest = gaps.min(),
      let cut = gaps.firstIndex(where: { $0 > narrowest + gapTolerance })
    else { return end }
    return start + 1 + cut
  }

  private static func continues(
    _ left: PlacedWord, with right: PlacedWord, _ widest: Double
  ) -> Bool {
    let gap = right.start - left.end
    return gap > 0 && gap < widest * left.em
      && abs(left.em - right.em) < WordAssembly.sizeTolerance * left.em
      && abs(left.baseline - right.baseline) < WordAssembly.baselineTolerance * left.em
      && isFollowing(right.scalars)
  }

  /// One to three digits, with a sign or an opening bracket at most before them.
  static func isFirst(_ scalars: [Unicode.Scalar]) -> Bool {
    let digits = scalars.drop { "-+−–±(".unicodeScalars.contains($0) }
    return (1...3).contains(digits.count) && scalars.count - digits.count <= 2
      && digits.allSatisfy(\.isASCIIDigit)
  }

  /// Three digits and nothing else.
  static func isGroup(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count == 3 && scalars.allSatisfy(\.isASCIIDigit)
  }

  /// Three digits; behind them a decimal part, a percent sign, a mark of a note, punctuation.
  static func isFollowing(_ scalars: [Unicode.Scalar]) -> Bool {
    guard isGroup(scalars.prefix(3)) else { return false }
    var rest = scalars.dropFirst(3)
    if let mark = rest.first, ",.".unicodeScalars.contains(mark),
      rest.dropFirst().first?.isASCIIDigit == true
    {
      rest = rest.dropFirst().drop(while: \.isASCIIDigit)
    }
    return withoutMark(rest).allSatisfy { !$0.isDigit && !$0.isLetter }
  }

  /// The most letters or digits that refer to a note.
  private static let longestMark = 2
  /// What may stand around it.
  private static let closings: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]"]

  /// What stands behind a number without the letters that refer to a note, or the sign of one in brackets.
  private static func withoutMark(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    let closing = scalars.first.flatMap { closings[$0] }
    let mark = scalars.dropFirst(closing == nil ? 0 : 1).prefix { $0.isLetter || $0.isDigit }
    guard (1...longestMark).contains(mark.count) else { return scalars }
    guard let closing else {
      return mark.allSatisfy(\.isLetter) ? scalars[mark.endIndex...] : scalars
    }
    return scalars[mark.endIndex...].first == closing ? scalars[(mark.endIndex + 1)...] : scalars
  }
}
