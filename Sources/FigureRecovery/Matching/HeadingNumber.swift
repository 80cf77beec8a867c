import DigestModel

/// What counts a heading or title and is no part of it: `4.`, `2.1` or `Table 17.` before it in its cell.
extension DocumentText {
  /// The most digits of each level of a heading's number; without a sign behind it, a longer one is a value.
  private static let mostDigits = (told: 3, bare: 2)

  /// The numeral that counts what begins at an item: before it in its cell, with at most one word before the
  /// number, and nothing else but signs.
  ///
  /// - Parameter isMarked: Whether a bare number is none, as a name may begin with one: a point, a sign or a
  ///   word must tell it.
  func headingNumber(before first: Int, isMarked: Bool) -> Int? {
    let cell = cells[items[first].cell].items
    let before = (cell.lowerBound..<first).filter { !isPassable($0) }
    guard let item = before.last, let numeral = numeral(at: item), before.count <= 2,
      before.count == 1 || items[before[0]].kind == .word
    else { return nil }
    let levels = numeral.text.split(separator: ".", omittingEmptySubsequences: false)
    let isCount = levels.enumerated().allSatisfy { index, level in
      level.utf8.count <= Self.mostDigits.told
        && level.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && (!level.isEmpty || index > 0 && index == levels.count - 1)
    }
    guard isCount else { return nil }
    if levels.count > 1 || first > item + 1 { return item }
    let mayBeBare = before.count == 2 || !isMarked
    return mayBeBare && numeral.text.utf8.count <= Self.mostDigits.bare ? item : nil
  }

  /// The most letters of a Roman number that counts sections.
  private static let mostRomanLetters = 6
  private static let romanLetters = Set("ivxlc".unicodeScalars.map(\.value))

  /// Whether a Roman number and a sign stand before an item in its cell, as in `IV. Births`, and nothing else.
  func hasRomanNumber(before first: Int) -> Bool {
    let before = cells[items[first].cell].items.lowerBound..<first
    guard let word = before.first, items[word].kind == .word, before.count > 1,
      before.dropFirst().allSatisfy(isPassable)
    else { return false }
    let own = letters[items[word].letters]
    return own.count <= Self.mostRomanLetters && own.allSatisfy(Self.romanLetters.contains)
  }
}
