import DigestModel
import Publications

/// The signs of numbers.
///
/// A dash right before a number, or alone with it in a cell, is its sign; one between a word and a
/// number may be punctuation as well: then the kind of value decides. Parentheses that hold a number
/// and fill their cell may be a minus.
extension NumeralScanner {
  /// Signs behind which a dash begins something, and so is a minus.
  private static let openers: Set<Unicode.Scalar> = [
    "(", "[", ":", "=", "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", ",", ";", "/", "|",
  ]

  private enum Side {
    case none
    case plus
    case minus
    /// A dash that may be punctuation as well.
    case open
    /// A dash alone with the number in a cell, apart from it.
    case apart
    /// A dash apart from the numbers on both sides of it.
    case between
    /// A dash in a cell of its own right before the number's.
    case far
    /// A dash that may be many things.
    case doubtful
    case qualifier(Unicode.Scalar)
  }

  /// A number with the sign that it has.
  func signed(_ run: Run, in pieces: LinePieces, behind start: Int) -> Run {
    var run = run
    var (first, end) = (run.pieces.lowerBound, run.pieces.upperBound)
    var before = leadingSign(of: first, to: end, in: pieces, behind: start)
    // A dash between days, times and groups of ages is no sign.
    if run.isNoNumber {
      switch before {
      case .qualifier: break
      // A time, though, is no less than none.
      case .minus where run.isTime: run.form = .unreadable(.doubtfulSign)
      default: return run
      }
    }
    var behind = trailingSign(of: end, in: pieces)
    if case .atLeast = run.form { behind = .none }
    if case .none = before, case .none = behind, isEnclosed(first..<end, in: pieces, behind: start)
    {
      // The percent sign of `(1.5)%` is part of it.
      let isPercent =
        end + 1 < pieces.count && pieces.sign(end + 1) == "%"
        && pieces[end + 1].isGlued
      let last = end + (isPercent ? 2 : 1)
      if numbers.parentheses == .plain {
        run.sign = .none
      } else if !pieces.startsCell(first - 1) || !pieces.endsCell(last - 1) {
        run.sign = .enclosed
      } else {
        if isPercent, case .number(let quantity, _) = run.form {
          run.form = .number(quantity, isPercent: true)
        }
        (first, end) = (first - 1, last)
        run.sign = numbers.parentheses == .minus ? .minus : .parentheses
      }
    } else {
      if case .none = before {
        if case .none = behind {} else { before = behind; end += 1 }
      } else {
        first -= 1
        if case .none = behind {} else { before = .doubtful; behind = .none }
      }
      switch before {
      case .none: break
      case .plus: run.sign = .plus
      case .minus: run.sign = .minus
      case .far, .between:
        if case .far = before { run.sign = .far } else { run.sign = .between }
        (first, end) = (run.pieces.lowerBound, run.pieces.upperBound)
      case .open, .apart:
        // It stays outside: where it is punctuation, the numeral is without it.
        if case .apart = before { run.sign = .apart } else { run.sign = .dash }
        (first, end) = (run.pieces.lowerBound, run.pieces.upperBound)
      case .doubtful: if run.isReadable { run.form = .unreadable(.doubtfulSign) }
      case .qualifier(let sign): if run.isReadable { run.form = .unreadable(.qualified(sign)) }
      }
    }
    run.pieces = first..<end
    run.text = text(run.pieces, in: pieces)
    return run
  }

  private func leadingSign(
    of first: Int, to end: Int, in pieces: LinePieces, behind start: Int
  ) -> Side {
    let place = first - 1
    guard place >= start, let sign = pieces.sign(place) else { return .none }
    guard !pieces.startsCell(first) else {
      return Dashes.all.contains(sign) && isSignFarApart(place, in: pieces) ? .far : .none
    }
    let isSign = sign == "+" || Dashes.all.contains(sign)
    if sign.isQualifier { return .qualifier(sign) }
    switch signBefore(place, in: pieces, behind: start) {
    case .none: break
    case .qualifier(let other): return .qualifier(other)
    // A sign before a bracket or a currency; two signs.
    default: return .doubtful
    }
    guard isSign else { return .none }
    if sign == "+" { return .plus }
    if pieces.startsCell(place) {
      guard !pieces[first].isGlued else { return .minus }
      // A dash at the head of a line of words is a bullet.
      let hasWords = rest(of: end, in: pieces) { pieces[$0].kind == .letters }
      return hasWords ? .open : .apart
    }
    let isApart = !pieces[place].isGlued
    if pieces[first].isGlued, isApart { return .minus }
    if let opener = pieces.sign(place - 1) {
      if Self.openers.contains(opener) { return .minus }
      return Dashes.all.contains(opener) ? .doubtful : .open
    }
    switch pieces[place - 1].kind {
    case .letters, .raisedDigits: return .open
    case .digits where pieces[place - 1].isAtomic: return .open
    case .digits where isApart && !pieces[first].isGlued: return .between
    case .digits, .otherNumber, .sign: return .doubtful
    }
  }

  /// A sign further left of a number than the sign at `place`, with nothing that parts them.
  private func signBefore(_ place: Int, in pieces: LinePieces, behind start: Int) -> Side {
    var place = place
    while place > start, let sign = pieces.sign(place), !Self.parting.contains(sign),
      !pieces.startsCell(place), let before = pieces.sign(place - 1)
    {
      if before.isQualifier { return .qualifier(before) }
      if before == "+" || Dashes.all.contains(before) { return .doubtful }
      place -= 1
    }
    return .none
  }

  /// Signs that part a number from what stands before them.
  private static let parting: Set<Unicode.Scalar> = [
    ":", ";", ",", ".", "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "|", ")", "]",
    "*", "\u{2022}", "\u{2026}", "!", "?", "=",
  ]

  private func trailingSign(of end: Int, in pieces: LinePieces) -> Side {
    guard end < pieces.count, let sign = pieces.sign(end), Dashes.all.contains(sign),
      !pieces.startsCell(end)
    else { return .none }
    let isLast = pieces.endsCell(end)
    guard pieces[end].isGlued else { return isLast ? .doubtful : .none }
    if isLast { return .minus }
    let next = end + 1
    if pieces[next].isGlued {
      if pieces[next].kind == .letters { return .none }
      if pieces[next].kind == .digits { return .doubtful }
      return pieces.sign(next).map { Dashes.all.contains($0) } ?? false ? .doubtful : .minus
    }
    return .doubtful
  }

  private func isEnclosed(_ span: Range<Int>, in pieces: LinePieces, behind start: Int) -> Bool {
    span.lowerBound > start && pieces.sign(span.lowerBound - 1) == "("
      && pieces[span.lowerBound].isGlued && span.upperBound < pieces.count
      && pieces.sign(span.upperBound) == ")" && pieces[span.upperBound].isGlued
  }

  /// Whether some piece of a cell from an index on meets a condition.
  private func rest(of index: Int, in pieces: LinePieces, _ condition: (Int) -> Bool) -> Bool {
    var index = index
    while index < pieces.count, !pieces.startsCell(index) {
      if condition(index) { return true }
      index += 1
    }
    return false
  }
}

extension NumeralScanner.Run {
  fileprivate var isReadable: Bool { if case .unreadable = form { false } else { true } }

  fileprivate var isTime: Bool { if case .duration = form { true } else { false } }

  /// A time, a day or a range, before which a dash is no sign.
  fileprivate var isNoNumber: Bool {
    switch form {
    case .date, .days, .noDate, .range, .duration: true
    case .number, .atLeast, .nothing, .superscript, .unreadable: false
    }
  }
}
