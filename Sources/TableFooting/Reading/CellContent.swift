package import DigestModel

/// What a cell of a table says.
package enum CellContent: Hashable, Sendable {
  case blank
  /// A dash: nothing, which adds up as zero.
  case dash
  /// A mark for a value that is not there: suppressed, not available, not applicable.
  case missing
  case number(Quantity, isPercent: Bool)
  /// A number that could be two numbers, as a mark in it could be one of groups or of decimals.
  case ambiguous
  case text
}

extension CellContent {
  package init(_ text: String, format: NumberFormat) {
    if text.isWords {
      self = .text
      return
    }
    self = CellScanner(format: format).content(of: Array(text.unicodeScalars))
  }
}

extension String {
  /// Whether it begins with a letter, has no digit and is longer than any mark, all of it ASCII.
  fileprivate var isWords: Bool {
    guard utf8.count > CellScanner.longestMissing, let first = utf8.first,
      (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A, utf8.last != 0x20
    else { return false }
    return utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && !($0 >= 0x30 && $0 <= 0x39) }
  }
}

/// Reads the text of one cell.
private struct CellScanner {
  let format: NumberFormat

  private static let missing: Set<String> = [
    "..", "...", "…", ".", ":", "x", "n/a", "n.a.", "na", "n.a", "nd", "n.d.", "c", "f", "s", "z",
    "*",
    "**", "***", "#", "?", "••", "…", "....",
  ]
  /// The fewest points of a leader, which goes on over a column without a number.
  private static let leastLeader = 6
  static let longestMissing = missing.map(\.unicodeScalars.count).max() ?? 0

  func content(of scalars: [Unicode.Scalar]) -> CellContent {
    var rest = scalars[...].trimmed
    if rest.isEmpty { return .blank }
    if rest.allSatisfy({ $0.isDash }) { return rest.count <= 3 ? .dash : .text }
    if rest.count >= Self.leastLeader, rest.allSatisfy({ $0 == "." || $0.isWhite }) { return .dash }
    if rest.count <= Self.longestMissing,
      Self.missing.contains(String(String.UnicodeScalarView(rest)).lowercased())
    {
      return .missing
    }
    guard rest.contains(where: { $0.decimalDigit != nil }) else { return .text }
    var isNegative = false
    var isPercent = false
    rest = strippingCurrency(rest)
    if let first = rest.first, first == "(", let close = rest.firstIndex(of: ")"),
      rest[(close + 1)...].allSatisfy({ $0.isNoteMark || $0.isWhite || $0 == "%" }),
      rest[rest.startIndex + 1..<close].contains(where: { $0.decimalDigit != nil })
    {
      isNegative = true
      isPercent = rest[(close + 1)...].contains("%")
      rest = strippingCurrency(rest[(rest.startIndex + 1)..<close].trimmed)
    }
    if let first = rest.first, first.isSign {
      if isNegative { return .text }
      isNegative = first != "+"
      rest = strippingCurrency(rest.dropFirst().trimmed)
    }
    guard let first = rest.first,
      first.decimalDigit != nil || (first.numberMark == "." || first.numberMark == ",")
    else { return .text }
    rest = strippingMarks(rest)
    if let last = rest.last, last == "%" || last == "\u{66A}" {
      isPercent = true
      rest = rest.dropLast().trimmed
    } else if let last = rest.last, last.isDash || last == "+", !isNegative, rest.count > 1 {
      isNegative = last != "+"
      rest = rest.dropLast().trimmed
    }
    return number(rest, isNegative: isNegative, isPercent: isPercent)
  }

  private func strippingCurrency(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<
    Unicode.Scalar
  > {
    let head = scalars.prefix {
      $0.decimalDigit == nil && !$0.isWhite && $0 != "-" && $0 != "("
    }
    guard !head.isEmpty, head.count < scalars.count, CurrencyNames.contains(head) else {
      return strippingCurrencyBehind(scalars)
    }
    return scalars.dropFirst(head.count).trimmed
  }

  private func strippingCurrencyBehind(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    let tail = scalars.suffix(CurrencyNames.longest + 1).reversed().prefix {
      $0.decimalDigit == nil && !$0.isWhite && $0 != ")" && $0 != "%"
    }
    guard !tail.isEmpty, tail.count < scalars.count, CurrencyNames.contains(tail.reversed()) else {
      return scalars
    }
    return scalars.dropLast(tail.count).trimmed
  }

  /// Without the marks of notes behind the number: raised digits, stars, letters, `1)`, `(p)`, `[2]`.
  private func strippingMarks(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = scalars
    while let last = rest.last, last.isNoteMark || last.isWhite {
      rest = rest.dropLast()
    }
    // An abbreviation ends in a point.
    if rest.last == ".", rest.dropLast().last?.isAlphabetic ?? false { rest = rest.dropLast() }
    for (open, close) in [("(", ")"), ("[", "]")] as [(Unicode.Scalar, Unicode.Scalar)]
    where rest.last == close {
      if let start = rest.lastIndex(of: open), rest.endIndex - start <= 5, start > rest.startIndex {
        rest = rest[..<start].trimmed
      }
    }
    let letters = rest.reversed().prefix { $0.isAlphabetic }
    if !letters.isEmpty, letters.count <= 2, letters.count < rest.count {
      rest = rest.dropLast(letters.count).trimmed
    }
    return rest
  }

  private func number(
    _ scalars: ArraySlice<Unicode.Scalar>, isNegative: Bool, isPercent: Bool
  ) -> CellContent {
    var digits: [UInt8] = []
    var decimals: Int?
    var groupLengths = [0]
    var firstGroup = true
    var isDoubtful = false
    var wasMark = false
    for scalar in scalars {
      if let digit = scalar.decimalDigit {
        digits.append(digit)
        groupLengths[groupLengths.count - 1] += 1
        if decimals != nil { decimals? += 1 }
        wasMark = false
        continue
      }
      guard let mark = scalar.numberMark, !wasMark, decimals == nil else { return .text }
      wasMark = true
      if mark == format.doubtful { isDoubtful = true }
      if mark == format.decimal || mark == format.rareDecimal
        || mark == format.doubtful && groupLengths.last != 3
      {
        decimals = 0
      } else if mark == " " || mark == format.group || mark == format.doubtful {
        if firstGroup, digits.isEmpty { return .text }
        groupLengths.append(0)
      } else {
        return .text
      }
      firstGroup = false
    }
    guard !digits.isEmpty, !wasMark, decimals != 0 else { return .text }
    if groupLengths.count > 1 {
      let whole = groupLengths.dropFirst().enumerated().map { index, length in
        index == groupLengths.count - 2 ? length - (decimals ?? 0) : length
      }
      guard groupLengths[0] <= 3, whole.allSatisfy({ $0 == 3 }) || whole.isIndian else {
        return .text
      }
    }
    if isDoubtful { return .ambiguous }
    // Digits that begin with a zero name something.
    let wholeDigits = digits.count - (decimals ?? 0)
    if digits[0] == 0, wholeDigits > 1 { return .text }
    guard digits.count <= Quantity.mostDigits, (decimals ?? 0) <= Quantity.mostDigits else {
      return .text
    }
    let coefficient = digits.reduce(0) { $0 * 10 + Int($1) }
    return .number(
      Quantity(isNegative ? -coefficient : coefficient, decimals: decimals ?? 0),
      isPercent: isPercent)
  }
}

extension [Int] {
  /// Whether groups behind the first are those of lakhs and crores: twos, then three.
  fileprivate var isIndian: Bool { last == 3 && dropLast().allSatisfy { $0 == 2 } && count > 1 }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var trimmed: ArraySlice<Unicode.Scalar> {
    var rest = self
    while let first = rest.first, first.isSpace {
      rest = rest.dropFirst()
    }
    while let last = rest.last, last.isSpace {
      rest = rest.dropLast()
    }
    return rest
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { isWhite || value == 0x200B || value == 0xFEFF }

  /// Whether it is white space; of most characters that is known without a look at Unicode's tables.
  fileprivate var isWhite: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  var isDash: Bool {
    value == 0x2D || (0x2010...0x2014).contains(value) || value == 0x2212
  }

  /// Whether it says before a number which side of zero that is on; accounts in Japanese have triangles for a minus.
  fileprivate var isSign: Bool { isDash || self == "+" || self == "△" || self == "▲" }

  fileprivate var isAlphabetic: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }

  /// Whether it refers to a note: a raised digit or letter, a star, a dagger.
  fileprivate var isNoteMark: Bool {
    switch value {
    case 0x2A, 0xB9, 0xB2, 0xB3, 0x2070...0x207F, 0x2020, 0x2021, 0xA7, 0x1D43...0x1D5B: true
    default: false
    }
  }
}
