import DigestModel
import Publications

/// Finds the numerals among the pieces of a line: numbers with their signs, dates, times and ranges.
///
/// A numeral is the longest run that a reader takes for one number: digits of any script, what parts
/// their groups, a decimal mark, a sign, a percent sign. Where it begins and ends is settled before
/// its value is: what the publication's format does not cover wholly is unreadable, never read in part.
struct NumeralScanner {
  struct Run {
    var pieces: Range<Int>
    var form: DocumentNumeral.Form
    var sign = DocumentNumeral.Sign.none
    /// As printed, with a sign that is part of it.
    var text: String
    /// A digit that a name begins with.
    var isOrdinal = false
    /// A day or year beside the name of a month, and so no count.
    var isPartOfDate = false
  }

  let numbers: Publication.NumberFormat
  let dates: DateScanner
  let shape: NumberShape
  private let folding = Folding()
  /// The folded letters of words that multiply the number before them.
  private let suffixes: [(letters: [UInt32], power: Int)]
  /// Those of the publication's language that it may not have declared.
  private let multipliers: Set<[UInt32]>
  /// The folded endings that may hang on a number.
  private let caseEndings: Set<[UInt32]>
  /// The signs behind the numbers of notes.
  let noteSigns: Set<Unicode.Scalar>

  init(
    numbers: Publication.NumberFormat, dates: DateScanner, multipliers: Set<[UInt32]>,
    caseEndings: Set<[UInt32]> = [], noteSigns: Set<Unicode.Scalar> = []
  ) {
    self.noteSigns = noteSigns
    self.multipliers = multipliers
    self.caseEndings = caseEndings
    self.numbers = numbers
    self.dates = dates
    shape = NumberShape(numbers)
    let folding = Folding()
    suffixes = numbers.suffixes.map { (folding.fold($0.word), $0.power) }
  }

  /// The widest gap between two digit groups of one number, as a part of the font size.
  static let groupGap = 0.7

  /// Gaps below this join words on a drawn page before they come here, as a part of the font size.
  static let joinedGap = 1.0 / 3

  /// Gaps below this may be of one number with those that join words, as a part of the font size: a producer
  /// that places glyphs on a grid draws them unlike.
  static let nearlyJoinedGap = 0.45

  /// How much the gaps between the groups of one number may differ, as a part of the font size.
  static let gapTolerance = 0.08

  /// The numerals of a line, left to right.
  func runs(in pieces: LinePieces) -> [Run] {
    var runs: [Run] = []
    let hasNames = dates.hasNames(in: pieces)
    var index = 0
    while index < pieces.count {
      let start = runs.last?.pieces.upperBound ?? 0
      guard var run = run(at: index, in: pieces, behind: start, hasNames: hasNames) else {
        index += 1
        continue
      }
      run.isPartOfDate = hasNames && dates.isPart(run, in: pieces)
      runs.append(run)
      index = run.pieces.upperBound
    }
    return runs
  }

  /// - Parameter start: Where the numeral before ends.
  private func run(
    at index: Int, in pieces: LinePieces, behind start: Int, hasNames: Bool
  ) -> Run? {
    if let date = dates.run(at: index, in: pieces, hasNames: hasNames), isWhole(date, in: pieces) {
      return date
    }
    switch pieces[index].kind {
    case .raisedDigits:
      return Run(
        pieces: index..<(index + 1), form: .superscript, text: pieces.text(of: index))
    case .digits, .otherNumber: break
    case .letters, .sign: return nilMark(at: index, in: pieces)
    }
    if pieces[index].isAtomic {
      let span = index..<(index + 1)
      let value = shape.form(of: NumberShape.Parts(digits(pieces.scalars(of: index))))
      return Run(pieces: span, form: value, text: text(span, in: pieces), isOrdinal: true)
    }
    return signed(number(at: index, in: pieces, behind: start), in: pieces, behind: start)
  }

  // MARK: Parts

  func isGluedDigits(_ index: Int, _ pieces: LinePieces, digits: ClosedRange<Int>) -> Bool {
    index < pieces.count && pieces[index].kind == .digits && pieces[index].isGlued
      && digits.contains(pieces.scalars(of: index).count)
  }

  func isGluedSign(_ index: Int, _ pieces: LinePieces, _ signs: Set<Unicode.Scalar>) -> Bool {
    guard index < pieces.count, pieces[index].isGlued, let sign = pieces.sign(index) else {
      return false
    }
    return signs.contains(sign)
  }

  func integer(_ index: Int, _ pieces: LinePieces) -> Int? {
    digits(pieces.scalars(of: index)).flatMap { Int($0) }
  }

  /// ASCII digits for those of any script; `nil` where scripts are mixed or a piece is no digits.
  func digits(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    var result = ""
    result.reserveCapacity(scalars.count)
    var zero: UInt32?
    for scalar in scalars {
      if (0x30...0x39).contains(scalar.value) {
        guard zero ?? 0x30 == 0x30 else { return nil }
        zero = 0x30
        result.unicodeScalars.append(scalar)
        continue
      }
      let properties = scalar.properties
      switch properties.generalCategory {
      case .decimalNumber:
        guard let value = properties.numericValue else { return nil }
        let own = scalar.value - UInt32(value)
        guard zero ?? own == own else { return nil }
        zero = own
        result += String(Int(value))
      case .format, .nonspacingMark: continue
      default: return nil
      }
    }
    return result.isEmpty ? nil : result
  }

  func text(_ span: Range<Int>, in pieces: LinePieces) -> String {
    var text = ""
    for index in span {
      if index > span.lowerBound, !pieces[index].isGlued { text += " " }
      text += pieces.text(of: index)
    }
    return text
  }

  /// The power of ten that a word right behind a number stands for; `nil` where it is none.
  func power(at index: Int, in pieces: LinePieces) -> Int? {
    guard !suffixes.isEmpty, index < pieces.count, pieces[index].kind == .letters,
      pieces.gap(before: index) < Self.groupGap
    else { return nil }
    let letters = folding.fold(pieces.text(of: index))
    return suffixes.first { $0.letters == letters }?.power
  }

  /// The word right behind a number that multiplies it, though the publication does not say so; `nil`
  /// where there is none.
  func multiplier(at index: Int, in pieces: LinePieces) -> String? {
    guard index < pieces.count, pieces[index].kind == .letters,
      pieces.gap(before: index) < Self.groupGap,
      multipliers.contains(folding.fold(pieces.text(of: index)))
    else { return nil }
    return pieces.text(of: index)
  }

  /// Whether the ending of a case hangs on a number, and nothing more: `760 267-si`. A year is said to be one so, and an
  /// ordinal has another ending.
  func hasCaseEnding(behind span: Range<Int>, in pieces: LinePieces) -> Bool {
    let ending = span.upperBound + 1
    guard !caseEndings.isEmpty, isGluedSign(span.upperBound, pieces, Dashes.all),
      ending < pieces.count, pieces[ending].isGlued, pieces[ending].kind == .letters,
      caseEndings.contains(folding.fold(pieces.text(of: ending)))
    else { return false }
    if ending + 1 < pieces.count, pieces[ending + 1].isGlued {
      switch pieces[ending + 1].kind {
      case .letters, .digits, .otherNumber, .raisedDigits: return false
      case .sign: if isGluedSign(ending + 1, pieces, Dashes.all) { return false }
      }
    }
    guard span.count == 1, let number = integer(span.lowerBound, pieces) else { return true }
    return !Self.years.contains(number)
  }

  /// Numbers that are likelier years.
  private static let years = 1900...2199

  /// Whether a word of folded letters multiplies the number before it, or may do so.
  func multiplies(_ letters: ArraySlice<UInt32>) -> Bool {
    multipliers.contains(Array(letters)) || suffixes.contains { $0.letters.elementsEqual(letters) }
  }

  // MARK: Dates

  /// Whether a day is no part of a longer numeral; two days may be joined by a dash.
  private func isWhole(_ run: Run, in pieces: LinePieces) -> Bool {
    let (first, end) = (run.pieces.lowerBound, run.pieces.upperBound)
    if pieces[first].kind == .digits, pieces.isGluedInWord(first),
      pieces[first - 1].kind == .letters
    {
      return false
    }
    guard isGluedSign(end, pieces, Self.joiners), isGluedDigits(end + 1, pieces, digits: 1...99)
    else { return true }
    return isGluedSign(end, pieces, Dashes.all)
      && dates.run(at: end + 1, in: pieces, hasNames: false)?.form.isOfCalendar == true
  }
}
