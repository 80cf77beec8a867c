import DigestModel
import Publications

/// Finds dates among the pieces of a line, in numerals and in words, and what they are put together
/// from.
///
/// A date in words is a month's name with a day and a year around it, in any order, and nothing
/// between but points, commas, dashes, strokes and the language's words of dates. Whatever else may be
/// read out of the same pieces makes it no date: better none than another one.
struct DateScanner {
  typealias Run = NumeralScanner.Run

  let words: CalendarWords
  let format: Publication.DateFormat
  /// Whether months, quarters and weeks are read as the days that they are.
  let readsSpans: Bool

  /// The years that a date in words may have: numbers of four digits around them are counts.
  static let years = 1800...2199

  /// Whether a month, weekday, quarter or week is named in a line: without a name there are dates in
  /// numerals alone.
  func hasNames(in line: LinePieces) -> Bool {
    (0..<line.count).contains { index in
      switch line[index].kind {
      case .sign, .otherNumber: return false
      case .digits, .raisedDigits:
        guard index + 1 < line.count, line[index + 1].kind != .digits else { return false }
      case .letters: break
      }
      return words.mayBegin(at: index, in: line) && words.isName(at: index, in: line)
    }
  }

  /// The numeral that begins at a piece and tells a day or days; `nil` where there is none.
  ///
  /// - Parameter hasNames: What `hasNames(in:)` says of the line.
  func run(at index: Int, in line: LinePieces, hasNames: Bool) -> Run? {
    guard hasNames else {
      guard line[index].kind == .digits else { return nil }
      return ofNoPhrase(numericDate(at: index, in: line), in: line)
    }
    if line[index].kind == .letters {
      guard words.mayBegin(at: index, in: line) else { return nil }
    }
    return days(at: index, in: line) ?? date(at: index, in: line)
      ?? ofNoPhrase(numericDate(at: index, in: line), in: line)
      ?? (readsSpans ? ofNoPhrase(span(at: index, in: line), in: line) : nil)
  }

  /// A run that has none of the digits of a phrase of the grammar in it: `March 2026` may be one, while
  /// a whole day in words is a day first of all.
  private func ofNoPhrase(_ run: Run?, in line: LinePieces) -> Run? {
    run.flatMap { run in run.pieces.contains { line[$0].isAtomic } ? nil : run }
  }

  // MARK: Parts

  /// A number or a month's name of a date.
  struct Part {
    var pieces: Range<Int>
    var number: Int
    /// How many digits it is written with; none for a month's name.
    var digits = 0
    /// Marked as a place in an order, and so no year of two digits.
    var isOrdinal = false
    var before = Joint()

    var isMonth: Bool { digits == 0 }
    var mayBeDay: Bool { (1...2).contains(digits) }
    var isYear: Bool { digits == 4 && DateScanner.years.contains(number) && !isMonth }
  }

  /// What stands between two parts of a date.
  struct Joint {
    var next = 0
    var hasComma = false
    var hasWord = false
    var hasDash = false
  }

  /// Words of dates that stand together at most, as `of the` do.
  private static let mostWords = 2
  /// Signs and words that stand between two parts of a date at most.
  private static let mostBetween = 6
  private static let dashes: Set<Unicode.Scalar> = ["-", "/", "\u{2010}", "\u{2011}"]
  private static let points: Set<Unicode.Scalar> = [".", "'", "\u{2019}"]

  /// What leads from a part to the next one in the same cell; `nil` where something else stands there.
  func joint(after end: Int, in line: LinePieces) -> Joint? {
    var joint = Joint(next: end)
    var words = 0
    var between = 0
    while joint.next < line.count, line.isAdjacent(joint.next), between <= Self.mostBetween {
      between += 1
      let index = joint.next
      if let sign = line.sign(index) {
        let isInner =
          line[index].isGlued && index + 1 < line.count && line[index + 1].isGlued
        if sign == "," {
          joint.hasComma = true
        } else if Self.dashes.contains(sign), isInner {
          joint.hasDash = true
        } else if !(Self.points.contains(sign) && line[index].isGlued) {
          return nil
        }
        joint.next += 1
      } else if words < Self.mostWords,
        self.words.find(self.words.months, at: index, in: line) == nil,
        let word = self.words.find(self.words.between, at: index, in: line)
      {
        joint.hasWord = true
        words += 1
        joint.next = word.pieces.upperBound
      } else {
        return joint
      }
    }
    return nil
  }

  /// The month or number at a piece.
  func part(at index: Int, in line: LinePieces) -> Part? {
    if let month = words.find(words.months, at: index, in: line) {
      return Part(pieces: month.pieces, number: month.number)
    }
    return number(at: index, in: line)
  }

  /// The number at a piece, with the letters that make it a place in an order; `nil` where more digits
  /// or a percent sign make it another number.
  func number(at index: Int, in line: LinePieces) -> Part? {
    guard index < line.count, line[index].kind == .digits || isMarkedDigit(index, in: line),
      let number = line.wholeNumber(index)
    else { return nil }
    var part = Part(pieces: index..<(index + 1), number: number.value, digits: number.digits)
    let next = index + 1
    guard next < line.count else { return part }
    if let sign = line.sign(next) {
      if sign == "%" || sign == "\u{2030}" { return nil }
      guard line[next].isGlued, next + 1 < line.count, line[next + 1].isGlued else { return part }
      if line[next + 1].kind == .digits, !Self.dashes.contains(sign), !Self.ranges.contains(sign) {
        return nil
      }
      if let ordinal = words.find(words.ordinal, at: next + 1, in: line) {
        part.pieces = index..<ordinal.pieces.upperBound
        part.isOrdinal = true
      }
    } else if line[next].isGlued, let ordinal = words.find(words.ordinal, at: next, in: line) {
      part.pieces = index..<ordinal.pieces.upperBound
      part.isOrdinal = true
    }
    return part
  }

  /// Whether a digit hangs on a word, as the mark of a note does, but is a day by what hangs on it.
  private func isMarkedDigit(_ index: Int, in line: LinePieces) -> Bool {
    line[index].kind == .raisedDigits && !line.words[line[index].word].isSuperscript
      && index + 1 < line.count && line[index + 1].isGlued
      && words.find(words.ordinal, at: index + 1, in: line) != nil
  }

  /// Up to three parts that follow each other from a piece on, one month among them at most.
  func parts(from index: Int, in line: LinePieces) -> [Part] {
    var parts: [Part] = []
    var joint = Joint(next: index)
    while parts.count < 3, var part = part(at: joint.next, in: line) {
      if part.isMonth, parts.contains(where: \.isMonth) { break }
      part.before = joint
      parts.append(part)
      guard let next = self.joint(after: part.pieces.upperBound, in: line) else { break }
      joint = next
    }
    return parts
  }

  // MARK: Ranges

  private static let ranges: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]

  /// What stands behind the dash of a range.
  struct RangeEnd {
    var next: Int
    /// The dash is set without gaps.
    var isGlued: Bool
    /// A stroke stands for the dash: the night from a day to the next, or two days.
    var isStroke: Bool
  }

  func rangeEnd(after end: Int, in line: LinePieces) -> RangeEnd? {
    guard end + 1 < line.count, let sign = line.sign(end), line.isAdjacent(end),
      line.isAdjacent(end + 1), Self.ranges.contains(sign) || sign == "/"
    else { return nil }
    return RangeEnd(
      next: end + 1, isGlued: line[end].isGlued && line[end + 1].isGlued, isStroke: sign == "/")
  }
}
