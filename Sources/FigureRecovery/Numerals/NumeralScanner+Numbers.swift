import DigestModel
import Publications

/// Where a number begins and ends, and what it is.
extension NumeralScanner {
  /// Signs that make one numeral of the digits on both sides, whether the format knows them or not.
  static let joiners: Set<Unicode.Scalar> = Dashes.all.union([
    ".", ",", ":", "/", "\\", "+", "^", "_", "'", "\u{2019}", "\u{2018}", "\u{2BC}", "`", "\u{B4}",
    "\u{B7}", "\u{2027}", "\u{2044}", "\u{2215}", "\u{D7}", "\u{2026}", "\u{66B}", "\u{66C}",
    "\u{60C}", "\u{FF0C}", "\u{FF0E}", "\u{2219}", "\u{22C5}", "~",
  ])

  /// The number that begins with the digits at `index`, without its sign.
  func number(at index: Int, in pieces: LinePieces, behind start: Int) -> Run {
    var parts = NumberShape.Parts(digits(pieces.scalars(of: index)))
    var first = index
    var end = index + 1
    if isDecimalMark(before: index, in: pieces, behind: start) {
      first = index - 1
      parts = NumberShape.Parts("")
      parts.append(digits(pieces.scalars(of: index)), behind: pieces.sign(first) ?? ".")
    }
    var gap: Double?
    while let next = nextDigits(at: end, of: parts, in: pieces, like: gap) {
      if next == end {
        gap = gap ?? pieces.groupGap(before: next)
        parts.append(digits(pieces.scalars(of: next)), behind: " ")
      } else {
        parts.append(digits(pieces.scalars(of: next)), behind: pieces.sign(end) ?? " ")
      }
      end = next + 1
    }
    let isLoose = hasDoubtfulGroup(at: end, of: parts, in: pieces, like: gap)
    if isLoose { end += 1 }
    var form: DocumentNumeral.Form
    if isLoose {
      form = .unreadable(.looseGroup)
    } else if hasBracketedDigits(at: end, in: pieces) {
      end += 3
      form = .unreadable(.noDecimalNumber)
    } else if isPercent(end, in: pieces) {
      end += 1
      form = shape.form(of: parts, isPercent: true)
    } else if isPercentBefore(first, in: pieces, behind: start) {
      first -= 1
      form = shape.form(of: parts, isPercent: true)
    } else if isGluedSign(end, pieces, ["+"]), let low = parts.smallInteger {
      end += 1
      form = .atLeast(low)
    } else if let range = range(from: first, to: end, of: parts, in: pieces) {
      end = range.end
      form = range.form
    } else if let power = power(at: end, in: pieces) {
      end += 1
      form = shape.form(of: parts).multiplied(by: power)
    } else if let word = multiplier(at: end, in: pieces) {
      form = .unreadable(.multiplied(word))
    } else {
      form = shape.form(of: parts)
    }
    if let flaw = flaw(of: first..<end, in: pieces, behind: start) {
      if pieces.isGluedInWord(end), pieces[end].kind == .otherNumber { end += 1 }
      form = .unreadable(flaw)
    }
    let printed = text(first..<end, in: pieces)
    if hasCaseEnding(behind: first..<end, in: pieces) { end += 2 }
    return Run(pieces: first..<end, form: form, text: printed)
  }

  /// A point or comma right before digits, with nothing before it that it could end.
  private func isDecimalMark(before index: Int, in pieces: LinePieces, behind start: Int) -> Bool {
    guard index > start, pieces[index].isGlued, let mark = pieces.sign(index - 1),
      mark == "." || mark == "," || numbers.decimal.contains(Character(mark))
    else { return false }
    guard index - 1 > start, pieces[index - 1].isGlued else { return true }
    guard let before = pieces.sign(index - 2) else { return false }
    return before != "." && before != "," && before != "\u{2026}"
  }

  /// The digits that go on with a number, glued by a sign or set apart as a group.
  private func nextDigits(
    at end: Int, of parts: NumberShape.Parts, in pieces: LinePieces, like gap: Double?
  ) -> Int? {
    guard end < pieces.count else { return nil }
    if isGluedSign(end, pieces, Self.joiners), end + 1 < pieces.count, pieces[end + 1].isGlued,
      pieces[end + 1].kind == .digits, !pieces[end + 1].isAtomic
    {
      return end + 1
    }
    return isGroup(end, of: parts, in: pieces, like: gap) ? end : nil
  }

  /// Whether a piece is the next group of three digits of a number that is parted by spaces.
  private func isGroup(
    _ index: Int, of parts: NumberShape.Parts, in pieces: LinePieces, like gap: Double?
  ) -> Bool {
    guard pieces[index].kind == .digits, !pieces[index].isGlued, !pieces[index].isAtomic,
      shape.groupLengths.contains(pieces.scalars(of: index).count), shape.mayGoOn(parts)
    else { return false }
    // A space within a word is one that keeps a number together.
    if pieces[index].word == pieces[index - 1].word { return true }
    guard numbers.thousands.contains(" ") else { return false }
    return pieces.gap(before: index) < Self.groupGap && isLike(gap, pieces.groupGap(before: index))
      // Gaps that are nearly as wide were joined before; and no number begins with a nought.
      || gap == 0 && pieces.groupGap(before: index) < Self.nearlyJoinedGap
        && pieces.scalars(of: index).first.map { digits([$0]) } == "0"
  }

  /// Whether digits in brackets stand right behind a number, which say more of its last ones: 1.23(4).
  private func hasBracketedDigits(at end: Int, in pieces: LinePieces) -> Bool {
    isGluedSign(end, pieces, ["("]) && isGluedDigits(end + 1, pieces, digits: 1...99)
      && isGluedSign(end + 2, pieces, [")"])
  }

  /// Whether a group of digits stands right behind a number that has groups, nearer than two numbers
  /// are set, but is set apart otherwise than they are: it may belong to the number or not.
  private func hasDoubtfulGroup(
    at end: Int, of parts: NumberShape.Parts, in pieces: LinePieces, like gap: Double?
  ) -> Bool {
    guard gap != nil, end < pieces.count, pieces[end].kind == .digits, !pieces[end].isGlued,
      !pieces[end].isAtomic, pieces[end].word != pieces[end - 1].word,
      pieces.scalars(of: end).count == 3, shape.mayGoOn(parts), numbers.thousands.contains(" ")
    else { return false }
    return pieces.groupGap(before: end) < (gap == 0 ? Self.nearlyJoinedGap : Self.joinedGap)
  }

  /// Whether a gap may belong to a number whose last gap is known; 0 for one inside a word.
  private func isLike(_ last: Double?, _ gap: Double) -> Bool {
    guard let last else { return true }
    // Behind a glued sign the first group is another word, though set like the others.
    if gap == 0 { return last < Self.joinedGap }
    return last > 0 && abs(last - gap) < Self.gapTolerance
  }

  /// Percent signs of all scripts and widths.
  private static let percents: Set<Unicode.Scalar> = ["%", "\u{66A}", "\u{FE6A}", "\u{FF05}"]

  func isPercentSign(_ index: Int, _ pieces: LinePieces) -> Bool {
    pieces.sign(index).map(Self.percents.contains) ?? false
  }

  private func isPercent(_ index: Int, in pieces: LinePieces) -> Bool {
    index < pieces.count && isPercentSign(index, pieces)
      && pieces.gap(before: index) < Self.groupGap
  }

  private func isPercentBefore(_ index: Int, in pieces: LinePieces, behind start: Int) -> Bool {
    index > start && pieces[index].isGlued && isPercentSign(index - 1, pieces)
      && !(index - 1 > start && pieces[index - 1].isGlued && pieces[index - 2].kind == .letters)
  }

  /// Two small numbers with a dash between them, set apart from both: `60 - 69`.
  private func range(
    from first: Int, to end: Int, of parts: NumberShape.Parts, in pieces: LinePieces
  ) -> (end: Int, form: DocumentNumeral.Form)? {
    guard let low = parts.smallInteger, end + 1 < pieces.count, let dash = pieces.sign(end),
      Dashes.all.contains(dash), !pieces[end].isGlued, !pieces[end + 1].isGlued,
      !pieces.startsCell(end), !pieces.startsCell(end + 1), pieces[end + 1].kind == .digits,
      !pieces[end + 1].isAtomic
    else { return nil }
    // Reading the second one wholly decides whether it is small.
    let second = number(at: end + 1, in: pieces, behind: end + 1)
    guard case .number(let high, isPercent: false) = second.form,
      high.decimals == 0, low <= high.coefficient, high.coefficient < 1000
    else { return nil }
    return (second.pieces.upperBound, .range(low, high.coefficient))
  }
}

extension DocumentNumeral.Form {
  /// The number times a power of ten, printed as precisely.
  fileprivate func multiplied(by power: Int) -> Self {
    guard case .number(let quantity, isPercent: false) = self else { return self }
    let decimals = quantity.decimals - power
    let digits = String(quantity.coefficient.magnitude).utf8.count
    // Written out, it has the digits that a number may have.
    guard Quantity.decimalsRange.contains(decimals), digits + max(0, -decimals) <= 18 else {
      return .unreadable(.tooLong)
    }
    return .number(Quantity(quantity.coefficient, decimals: decimals), isPercent: false)
  }
}
