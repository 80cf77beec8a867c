import DigestModel

/// Numbers of a page whose groups of three digits are set apart by single spaces.
struct SpacedGroups {
  let geometry: Page.Geometry

  /// Whether single spaces between numbers set groups apart, and not columns: hardly any stands before
  /// other than three digits.
  func areCommon(in lines: [[Word]]) -> Bool {
    var (groups, others) = (0, 0)
    for line in lines {
      for (left, right) in zip(line, line.dropFirst()) where isNear(left, right) {
        guard Self.endsInDigit(left.text), Self.startsInDigit(right.text) else { continue }
        if Self.mayFollow(left.text, right.text) { groups += 1 } else { others += 1 }
      }
    }
    return groups >= 3 && others * 10 <= groups
  }

  /// The words of a line with the groups of each number as one.
  func joined(_ line: [Word]) -> [Word] {
    var joined: [Word] = []
    for word in line {
      if let last = joined.last, isNear(last, word),
        Self.mayFollow(last.text, word.text) || Self.isMisfit(last.text, word.text)
      {
        joined[joined.count - 1].text += " " + word.text
        joined[joined.count - 1].box = last.box.union(word.box)
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// Whether a text has more digits than a group behind what may go before one, as where the number of
  /// a note is set right behind it: where groups are set apart, it is no number beside another.
  private static func isMisfit(_ left: String, _ right: String) -> Bool {
    let digits = right.unicodeScalars.prefix { $0.decimalDigit != nil }
    return digits.count > 3
      && mayFollow(left, String(String.UnicodeScalarView(digits.prefix(3))))
  }

  private func isNear(_ left: Word, _ right: Word) -> Bool {
    geometry.isOneSpace(between: left, right)
  }

  private static func endsInDigit(_ text: String) -> Bool {
    text.unicodeScalars.last?.decimalDigit != nil
  }

  private static func startsInDigit(_ text: String) -> Bool {
    text.unicodeScalars.first?.decimalDigit != nil
  }

  /// Whether a text is three digits, decimals behind them or not, and another what may go before.
  private static func mayFollow(_ left: String, _ right: String) -> Bool {
    let scalars = Array(right.unicodeScalars)
    guard scalars.count >= 3, scalars.prefix(3).allSatisfy({ $0.decimalDigit != nil }),
      scalars.count == 3 || scalars[3].decimalDigit == nil
    else { return false }
    let groups = left.split(separator: " ")
    guard let first = groups.first else { return false }
    let digits = first.unicodeScalars.drop { "-−–(+".unicodeScalars.contains($0) }
    return (1...3).contains(digits.count) && digits.allSatisfy { $0.decimalDigit != nil }
      && groups.dropFirst().allSatisfy { $0.unicodeScalars.count == 3 }
  }
}

extension Page.Geometry {
  /// The widest space within a number of a drawn page, in font sizes: fonts have spaces of a quarter to a
  /// third, and columns stand further apart.
  private static let widestSpace = 0.4

  /// Whether two words of a line are no further apart than one space.
  func isOneSpace(between left: Word, _ right: Word) -> Bool {
    let gap = right.box.left - left.box.right
    return self == .text
      ? gap <= 1.2 * Page.textCellWidth
      : gap <= Self.widestSpace * min(left.fontSize, right.fontSize)
  }
}
