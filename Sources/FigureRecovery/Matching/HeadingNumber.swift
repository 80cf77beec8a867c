import DigestModel

/// A number that counts headings, as it stands before one on its line.
enum HeadingNumber {
  /// How far before its heading it stands at most, in ems.
  private static let reach = 3.0
  /// The most digits of each of its levels.
  static let mostDigits = 3
  /// How much the sizes of its type and of the heading's may differ, in points.
  private static let tolerance = 0.1

  /// Whether a line of words is a heading, in type that stands out from the rest of its page, with its number
  /// set apart before it and nothing else apart.
  static func begins(_ words: [Word], besides body: PrintedType) -> Bool {
    guard words.count > 1, isCount(words[0].text.utf8), let type = PrintedType(of: words),
      type.standsOut(from: body),
      words.allSatisfy({ abs($0.fontSize - type.size) <= tolerance }),
      words.contains(where: { $0.text.unicodeScalars.contains(where: \.properties.isAlphabetic) })
    else { return false }
    let gaps = zip(words, words.dropFirst()).map { ($1.box.left - $0.box.right) / type.size }
    return gaps[0] >= DocumentText.cellGap && gaps[0] <= reach
      && gaps.dropFirst().allSatisfy { $0 < DocumentText.cellGap }
  }

  /// Whether some characters are digits, of one level or of several parted by points.
  static func isCount(_ text: some Collection<UInt8>) -> Bool {
    let levels = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return levels.enumerated().allSatisfy { index, level in
      level.count <= mostDigits && level.allSatisfy { (0x30...0x39).contains($0) }
        && (!level.isEmpty || index > 0 && index == levels.count - 1)
    }
  }
}

/// What counts a heading or title and is no part of it: `4.`, `2.1` or `Table 17.` before it in its cell.
extension DocumentText {
  /// The most digits of a heading's number without a sign behind it: a longer one is a value.
  private static let mostBareDigits = 2

  /// The numeral that counts what begins at an item: before it in its cell, with at most one word before the
  /// number, and nothing else but signs.
  ///
  /// - Parameter isMarked: Whether a bare number is none, as a name may begin with one: a point, a sign or a
  ///   word must tell it.
  func headingNumber(before first: Int, isMarked: Bool) -> Int? {
    let cell = cells[items[first].cell].items
    let before = (cell.lowerBound..<first).filter { item in
      !isPassable(item) || numeral(at: item)?.isCounter ?? false
    }
    guard let item = before.last, let numeral = numeral(at: item), before.count <= 2,
      before.count == 1 || items[before[0]].kind == .word
    else { return nil }
    guard HeadingNumber.isCount(numeral.text.utf8) else { return nil }
    if numeral.text.utf8.contains(UInt8(ascii: ".")) || first > item + 1 { return item }
    let mayBeBare = before.count == 2 || !isMarked || numeral.isCounter
    return mayBeBare && numeral.text.utf8.count <= Self.mostBareDigits ? item : nil
  }

  /// The most letters of a Roman number that counts sections.
  private static let mostRomanLetters = 6
  private static let romanLetters = Set("ivxlc".unicodeScalars.map(\.value))

  /// Whether a Roman number and a sign stand before an item in its cell, as in `IV. Births`, perhaps with the word for
  /// what is counted, as in `Part II. Births` and `II section: Births`, and nothing else.
  func hasRomanNumber(before first: Int) -> Bool {
    let before = cells[items[first].cell].items.lowerBound..<first
    let words = before.filter { !isPassable($0) }
    guard let last = before.last, isPassable(last), (1...2).contains(words.count),
      words.allSatisfy({ items[$0].kind == .word })
    else { return false }
    return words.contains { word in
      let own = letters[items[word].letters]
      return own.count <= Self.mostRomanLetters && own.allSatisfy(Self.romanLetters.contains)
    }
  }
}
