/// What stands beside a number and makes another one of it.
extension NumeralScanner {
  /// Signs behind a number that make another number of it.
  private static let units: Set<Unicode.Scalar> = [
    "\u{2030}", "\u{2031}", "\u{D7}", "^", "\u{2032}", "\u{2033}", "_", "\u{B1}", "\u{2213}",
    "\u{207B}", "\u{208B}",
  ]

  /// Signs that make one expression of the digits glued to both sides.
  private static let chaining = joiners.union(["*", "=", "&", "@", "<", ">", "\u{B1}"])

  func flaw(
    of span: Range<Int>, in pieces: LinePieces, behind start: Int
  ) -> UnreadableNumeral? {
    let (first, end) = (span.lowerBound, span.upperBound)
    if pieces[first].kind == .otherNumber { return .noDecimalNumber }
    return flaw(behind: end, of: first, in: pieces)
      ?? flaw(before: first, in: pieces, behind: start)
  }

  private func flaw(behind end: Int, of first: Int, in pieces: LinePieces) -> UnreadableNumeral? {
    guard end < pieces.count else { return nil }
    let isPercent = isPercentSign(end - 1, pieces)
    if pieces.isGluedInWord(end) {
      switch pieces[end].kind {
      // Behind a percent sign a cell may begin, or with a small letter another sign: 5%p.
      case .letters where isPercent:
        if pieces.scalars(of: end).first?.properties.isLowercase ?? false { return .glued }
      case .letters where !pieces.isUnspaced(pieces.scalars(of: end).first): return .glued
      case .otherNumber: return .noDecimalNumber
      // A power of ten, not a note.
      case .raisedDigits where end == first + 1 && digits(pieces.scalars(of: first)) == "10":
        return .noDecimalNumber
      case .sign where isPercent && isPercentSign(end, pieces): return .unit("%")
      case .letters, .digits, .raisedDigits, .sign: break
      }
    }
    if isGluedSign(end, pieces, noteSigns), pieces.scalars(of: end - 1).count > 1,
      !isGluedDigits(end + 1, pieces, digits: 1...NumberShape.mostDigits),
      !pieces.isWithinBrackets(end)
    {
      return .noteEnds
    }
    // An ending that hangs on a number makes an ordinal of it: 25-ci.
    if isGluedSign(end, pieces, Dashes.all), pieces.isGluedInWord(end + 1),
      pieces[end + 1].kind == .letters, !hasCaseEnding(behind: first..<end, in: pieces)
    {
      return .glued
    }
    var place = end
    while isGluedSign(place, pieces, Self.chaining) { place += 1 }
    if place > end, place < pieces.count, pieces[place].isGlued, pieces[place].kind == .digits {
      return isPercent ? .joined : .separators
    }
    guard pieces.gap(before: end) < Self.groupGap else { return nil }
    if let sign = pieces.sign(end) {
      if Self.units.contains(sign) { return .unit(sign) }
      return isDirection(end, in: pieces) ? .unit(sign) : nil
    }
    return isPercent ? nil : flaw(ofNext: end, of: first, in: pieces)
  }

  /// What a number apart from the next piece is with it: `1 ½`, `1 1/2`, `4 x 5`, `7 千`.
  private func flaw(ofNext next: Int, of first: Int, in pieces: LinePieces) -> UnreadableNumeral? {
    let isFollowed = next + 1 < pieces.count && pieces[next + 1].kind == .digits
    switch pieces[next].kind {
    case .otherNumber where pieces.scalars(of: next).first?.isFraction ?? false:
      return .noDecimalNumber
    case .digits where isUndeclaredGroup(next, of: first, in: pieces): return .separators
    case .digits
    where isGluedSign(next + 1, pieces, ["/", "\u{2044}", "\u{2215}"])
      && isGluedDigits(next + 2, pieces, digits: 1...3)
      && !isGluedSign(next + 3, pieces, ["/"]):
      return .noDecimalNumber
    case .letters:
      let letters = pieces.scalars(of: next)
      if letters.count == 1, letters.first == "x" || letters.first == "X", isFollowed {
        return .unit("\u{D7}")
      }
      return letters.first?.properties.numericType == nil ? nil : .glued
    case .digits, .otherNumber, .raisedDigits, .sign: return nil
    }
  }

  /// Whether digits go on in the middle of a sentence with groups of three, as those of one number do,
  /// though the format has no such number; at the end of a line they may be columns.
  private func isUndeclaredGroup(_ next: Int, of first: Int, in pieces: LinePieces) -> Bool {
    let digits = pieces.scalars(of: first)
    guard next == first + 1, digits.count <= 3, digits.first != "0" else { return false }
    var end = next
    while end < pieces.count, pieces[end].kind == .digits, !pieces[end].isGlued,
      !pieces[end].isAtomic, pieces.scalars(of: end).count == 3,
      pieces.gap(before: end) < Self.groupGap
    {
      end += 1
    }
    return end > next && end < pieces.count && pieces[end].kind == .letters
      && !pieces[end].isGlued && !pieces.startsCell(end)
  }

  /// Whether an arrow behind a number is its own: it ends the cell, or leads to another number.
  private func isDirection(_ index: Int, in pieces: LinePieces) -> Bool {
    guard let sign = pieces.sign(index), sign.isDirection else { return false }
    if pieces.endsCell(index) || pieces[index + 1].kind == .letters { return true }
    return sign.isArrow
  }

  private func flaw(
    before first: Int, in pieces: LinePieces, behind start: Int
  ) -> UnreadableNumeral? {
    if pieces.isGluedInWord(first), first > start {
      switch pieces[first - 1].kind {
      case .letters where !pieces.isUnspaced(pieces.scalars(of: first - 1).last): return .glued
      case .otherNumber: return .noDecimalNumber
      case .letters, .digits, .raisedDigits, .sign: break
      }
    }
    if first > 0, pieces[first - 1].kind == .digits,
      isUndeclaredGroup(first, of: first - 1, in: pieces)
    {
      return .separators
    }
    // The numeral before may end with a sign of this one.
    var place = first
    while place > 0, pieces[place].isGlued, let sign = pieces.sign(place - 1),
      Self.chaining.contains(sign)
    {
      place -= 1
    }
    guard place < first, place > 0, pieces[place].isGlued else { return nil }
    if pieces[place - 1].kind == .digits { return .separators }
    return isPercentSign(place - 1, pieces) ? .joined : nil
  }
}

extension LinePieces {
  /// Whether a letter belongs to a script that sets no spaces between words, so that a number stands
  /// right beside it; numerals of such scripts, as 千, are letters that make another number.
  fileprivate func isUnspaced(_ letter: Unicode.Scalar?) -> Bool {
    guard let letter, letter.properties.numericType == nil else { return false }
    switch letter.value {
    // Thai, Lao, Myanmar, Khmer; kana and CJK; Hangul.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xAC00...0xD7AF:
      return true
    default: return false
    }
  }
}
