import DigestModel

/// Numbers of a text whose groups of three digits are set apart by single spaces.
enum SpacedGroups {
  /// Whether single spaces between numbers set groups apart, and not columns: hardly any stands before
  /// other than three digits.
  static func areCommon(in lines: [[Word]]) -> Bool {
    var (groups, others) = (0, 0)
    for line in lines {
      for (left, right) in zip(line, line.dropFirst()) where isNear(left, right) {
        guard endsInDigit(left.text), startsInDigit(right.text) else { continue }
        if mayFollow(left.text, right.text) { groups += 1 } else { others += 1 }
      }
    }
    return groups >= 3 && others * 10 <= groups
  }

  /// The words of a line with the groups of each number as one.
  static func joined(_ line: [Word]) -> [Word] {
    var joined: [Word] = []
    for word in line {
      if let last = joined.last, isNear(last, word), mayFollow(last.text, word.text) {
        joined[joined.count - 1].text += " " + word.text
        joined[joined.count - 1].box = last.box.union(word.box)
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  private static func isNear(_ left: Word, _ right: Word) -> Bool {
    right.box.left - left.box.right <= 1.2 * Page.textCellWidth
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
