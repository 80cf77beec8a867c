/// Abbreviations that a page spells out beside a label.
extension DocumentText {
  /// How many letters an abbreviation has.
  private static let abbreviation = 2...6
  /// What stands in the place of words that say nothing: a sign that reading passes over.
  private static let nothing: UInt32 = 0x2060

  /// Leaves out what only spells out an abbreviation, or abbreviates a name, in parentheses behind it: of `GDP (gross
  /// domestic product)` and `Gross domestic product (GDP)` the grammar knows one.
  ///
  /// - Parameter known: The letters of all phrases and labels.
  mutating func leaveOutSpellings(besides known: Set<[UInt32]>) {
    for cell in cells {
      for open in cell.items where isSign(open, "(") {
        guard let close = cell.items[open...].first(where: { isSign($0, ")") }) else { continue }
        let inside = words(in: (open + 1)..<close, of: cell)
        let before = words(in: cell.items.lowerBound..<open, of: cell)
        guard let last = before.last, let first = inside.first else { continue }
        if inside.count > 1, spells(inside, letters(of: [last])) {
          let isKnown = known.contains(letters(of: [last] + inside))
          if !isKnown, known.contains(letters(of: [last])) { leaveOut(inside) }
        } else if inside.count == 1, case let short = letters(of: [first]),
          before.count == short.count, spells(before, short)
        {
          guard !known.contains(letters(of: before + inside)) else { continue }
          if known.contains(letters(of: before)) {
            leaveOut(inside)
          } else if known.contains(short) {
            leaveOut(before)
          }
        }
      }
    }
  }

  private func words(in items: Range<Int>, of cell: DocumentCell) -> [Int] {
    items.filter { self.items[$0].kind == .word }
  }

  /// Whether words begin with the letters of an abbreviation, one each.
  private func spells(_ words: [Int], _ short: [UInt32]) -> Bool {
    Self.abbreviation.contains(short.count) && words.count == short.count
      && zip(words, short).allSatisfy { letters[items[$0].letters].first == $1 }
  }

  private mutating func leaveOut(_ words: [Int]) {
    for word in words {
      let start = items[word].letters.lowerBound
      items[word].letters = start..<start
      items[word].kind = .sign(Self.nothing)
    }
  }
}
