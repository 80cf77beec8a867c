import DigestModel

/// The side of an account that an amount is entered on, as letters behind it say: `1,021.77 Cr`, `3,458.90 DR`.
enum EntrySide {
  case debit, credit

  private static let names: [String: EntrySide] = ["cr": .credit, "dr": .debit, "db": .debit]
  private static let length = 2
  /// What such letters end in, and the point of an abbreviation.
  private static let ends = Set("rRbB.".utf8)

  /// The side that letters behind a number say, and that number; `nil` where there are none.
  static func parted(_ text: String) -> (side: EntrySide, amount: Substring)? {
    // Most labels are told by their last letter.
    guard let last = text.utf8.last, ends.contains(last) else { return nil }
    var rest = text[...]
    if rest.last == "." { rest.removeLast() }
    guard let side = names[rest.suffix(length).lowercased()] else { return nil }
    rest.removeLast(length)
    while rest.last == " " { rest.removeLast() }
    guard rest.unicodeScalars.last?.decimalDigit != nil else { return nil }
    return (side, rest)
  }
}

extension TableReading {
  /// Takes what is entered on the side of debits off, in columns that have both sides.
  mutating func turnDebits() {
    for column in 0..<table.columnCount {
      let sides = contents.indices.map { row -> EntrySide? in
        guard case .number(let number, false) = contents[row][column], number.coefficient > 0,
          let text = table.rows[row][column]?.text
        else { return nil }
        return EntrySide.parted(text)?.side
      }
      guard sides.contains(.credit) else { continue }
      for row in contents.indices where sides[row] == .debit {
        guard case .number(let number, let isPercent) = contents[row][column] else { continue }
        contents[row][column] = .number(
          Quantity(-number.coefficient, decimals: number.decimals), isPercent: isPercent)
      }
    }
  }
}
