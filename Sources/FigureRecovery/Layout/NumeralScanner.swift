import DigestModel
import Publications

/// Finds the numerals among the pieces of a line: dates, times, ranges and numbers.
///
/// A numeral is as long as it can be: groups of three digits join the number before them where
/// no more than a word space stands between.
struct NumeralScanner {
  struct Run {
    var pieces: Range<Int>
    var form: DocumentNumeral.Form
    var text: String
    /// A digit that a name begins with.
    var isOrdinal = false
    /// A day or year beside the name of a month, and so no count.
    var isPartOfDate = false
  }

  let numbers: Publication.NumberFormat
  let dates: DateScanner
  private let decimalSigns: Set<Unicode.Scalar>

  init(numbers: Publication.NumberFormat, dates: DateScanner) {
    self.numbers = numbers
    self.dates = dates
    decimalSigns = Set(numbers.decimal.unicodeScalars)
  }

  /// The widest gap between two digit groups of one number, as a part of the font size.
  static let groupGap = 0.7

  /// Gaps below this join words on a drawn page before they come here, as a part of the font size.
  static let joinedGap = 1.0 / 3

  /// How much the gaps between the groups of one number may differ, as a part of the font size.
  static let gapTolerance = 0.08

  /// The digits before the decimal mark that one number has at most.
  static let mostDigits = 10

  /// The numerals of a line, left to right.
  func runs(in pieces: LinePieces) -> [Run] {
    var runs: [Run] = []
    let hasNames = dates.hasNames(in: pieces)
    var index = 0
    while index < pieces.count {
      guard var run = run(at: index, in: pieces, hasNames: hasNames) else {
        index += 1
        continue
      }
      run.isPartOfDate = hasNames && dates.isPart(run, in: pieces)
      runs.append(run)
      index = run.pieces.upperBound
    }
    return runs
  }

  private func run(at index: Int, in pieces: LinePieces, hasNames: Bool) -> Run? {
    if let date = dates.run(at: index, in: pieces, hasNames: hasNames) { return date }
    switch pieces[index].kind {
    case .raisedDigits:
      return Run(
        pieces: index..<(index + 1), form: .superscript, text: pieces.text(of: index))
    case .digits: break
    case .letters, .sign: return nil
    }
    if pieces[index].isAtomic {
      var run = number(at: index, in: pieces)
      run.isOrdinal = true
      return run
    }
    return duration(at: index, in: pieces) ?? range(at: index, in: pieces)
      ?? number(at: index, in: pieces)
  }

  // MARK: Parts

  private func isGluedDigits(_ index: Int, _ pieces: LinePieces, digits: ClosedRange<Int>) -> Bool {
    index < pieces.count && pieces[index].kind == .digits && pieces[index].isGlued
      && digits.contains(pieces.scalars(of: index).count)
  }

  private func isGluedSign(
    _ index: Int, _ pieces: LinePieces, _ signs: Set<Unicode.Scalar>
  ) -> Bool {
    guard index < pieces.count, pieces[index].isGlued, let sign = pieces.sign(index) else {
      return false
    }
    return signs.contains(sign)
  }

  private func integer(_ index: Int, _ pieces: LinePieces) -> Int? {
    Int(digits(pieces.scalars(of: index)))
  }

  private func digits(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(
      String.UnicodeScalarView(
        scalars.map { $0.value >= 0xFF10 ? Unicode.Scalar($0.value - 0xFF10 + 0x30) ?? $0 : $0 }))
  }

  private func text(_ span: Range<Int>, in pieces: LinePieces) -> String {
    var text = ""
    for index in span {
      if index > span.lowerBound, !pieces[index].isGlued { text += " " }
      text += pieces.text(of: index)
    }
    return text
  }

  // MARK: Forms

  private static let colon: Set<Unicode.Scalar> = [":"]
  private static let plus: Set<Unicode.Scalar> = ["+"]
  private static let dashes: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}",
  ]

  private func duration(at index: Int, in pieces: LinePieces) -> Run? {
    guard (1...3).contains(pieces.scalars(of: index).count),
      isGluedSign(index + 1, pieces, Self.colon), isGluedDigits(index + 2, pieces, digits: 2...2),
      let first = integer(index, pieces), let second = integer(index + 2, pieces), second < 60
    else { return nil }
    var seconds = first * 60 + second
    var end = index + 3
    if isGluedSign(end, pieces, Self.colon), isGluedDigits(end + 1, pieces, digits: 2...2),
      let third = integer(end + 1, pieces), third < 60
    {
      seconds = seconds * 60 + third
      end += 2
    }
    return Run(
      pieces: index..<end, form: .duration(seconds), text: text(index..<end, in: pieces))
  }

  private func range(at index: Int, in pieces: LinePieces) -> Run? {
    guard (1...3).contains(pieces.scalars(of: index).count),
      isGluedSign(index + 1, pieces, Self.dashes),
      isGluedDigits(index + 2, pieces, digits: 1...3),
      let low = integer(index, pieces), let high = integer(index + 2, pieces), low <= high,
      !isGluedSign(index + 3, pieces, Self.dashes)
    else { return nil }
    let span = index..<(index + 3)
    return Run(pieces: span, form: .range(low, high), text: text(span, in: pieces))
  }

  private func number(at index: Int, in pieces: LinePieces) -> Run {
    var end = index + 1
    var digits = self.digits(pieces.scalars(of: index))
    if !pieces[index].isAtomic, (1...3).contains(digits.utf8.count), digits.utf8.first != 0x30 {
      var gap: Double?
      while let next = group(at: end, in: pieces, like: gap) {
        if !pieces[next].isGlued { gap = pieces.groupGap(before: next) }
        digits += self.digits(pieces.scalars(of: next))
        end = next + 1
      }
    }
    var decimals = 0
    if !pieces[index].isAtomic, isGluedSign(end, pieces, decimalSigns),
      isGluedDigits(end + 1, pieces, digits: 1...9)
    {
      let fraction = self.digits(pieces.scalars(of: end + 1))
      digits += fraction
      decimals = fraction.utf8.count
      end += 2
    }
    let isPercent =
      end < pieces.count && pieces.sign(end) == "%" && pieces.gap(before: end) < Self.groupGap
    if isPercent { end += 1 }
    if decimals == 0, !isPercent, digits.utf8.count <= 3, isGluedSign(end, pieces, Self.plus),
      let low = Int(digits)
    {
      let span = index..<(end + 1)
      return Run(pieces: span, form: .atLeast(low), text: text(span, in: pieces))
    }
    let quantity = Quantity(digits).map { Quantity($0.coefficient, decimals: decimals) }
    let span = index..<end
    // A number so long is several whose gaps are lost.
    guard digits.utf8.count - decimals <= Self.mostDigits else {
      return Run(pieces: span, form: .unreadable, text: text(span, in: pieces))
    }
    return Run(
      pieces: span, form: quantity.map { .number($0, isPercent: isPercent) } ?? .unreadable,
      text: text(span, in: pieces))
  }

  /// Whether a gap may belong to a number whose last gap is known; 0 for one inside a word.
  private func isLike(_ last: Double?, _ gap: Double) -> Bool {
    guard let last else { return true }
    // Behind a glued sign the first group is another word, though set like the others.
    if gap == 0 { return last < Self.joinedGap }
    return last > 0 && abs(last - gap) < Self.gapTolerance
  }

  /// The piece that holds the next group of three digits of a number, where there is one.
  ///
  /// - Parameter gap: The gap before the group that came last; groups of one number are set alike.
  private func group(at index: Int, in pieces: LinePieces, like gap: Double?) -> Int? {
    var next = index
    if next < pieces.count, let sign = pieces.sign(next), pieces[next].isGlued,
      numbers.thousands.contains(Character(sign))
    {
      next += 1
      guard isGluedDigits(next, pieces, digits: 3...3) else { return nil }
      return pieces[next].isAtomic ? nil : next
    }
    guard numbers.thousands.contains(" "), next < pieces.count, pieces[next].kind == .digits,
      !pieces[next].isGlued, !pieces[next].isAtomic, pieces.scalars(of: next).count == 3,
      pieces.gap(before: next) < Self.groupGap,
      isLike(gap, pieces.groupGap(before: next))
    else { return nil }
    return next
  }
}
