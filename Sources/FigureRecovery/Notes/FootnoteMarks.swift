import DigestModel
import Publications

/// Finds the marks of footnotes among the pieces of a line, as a publication says that they look.
struct FootnoteMarks {
  private let format: Publication.FootnoteFormat
  private let hasRaised: Bool
  private let repeatsWord: Bool
  /// Whether some marks have numbers or letters that may stand on the line as others do.
  let areOnLine: Bool
  /// The signs that are marks by themselves.
  private let lone: Set<Unicode.Scalar>
  /// The signs that a mark has.
  private let signs: Set<Unicode.Scalar>
  /// The signs behind numbers that nothing stands before.
  let signsBehindNumbers: Set<Unicode.Scalar>

  init(_ format: Publication.FootnoteFormat) {
    self.format = format
    hasRaised = format.marks.contains(.raised)
    repeatsWord = format.marks.contains(.raisedOnWord)
    areOnLine = format.marks.contains { if case .signed = $0 { true } else { false } }
    var lone: Set<Unicode.Scalar> = []
    var signs: Set<Unicode.Scalar> = []
    var signsBehindNumbers: Set<Unicode.Scalar> = []
    for mark in format.marks {
      switch mark {
      case .raised, .raisedOnWord: break
      case .sign(let sign): lone.insert(sign)
      case .signed(let before, let core, let behind):
        signs.formUnion(before + behind)
        if before.isEmpty, core == .number { signsBehindNumbers.formUnion(behind.prefix(1)) }
      }
    }
    self.lone = lone
    self.signsBehindNumbers = signsBehindNumbers
    self.signs = signs.union(lone)
  }

  /// A mark at a place of a line.
  struct Place {
    var pieces: Range<Int>
    /// Its number, letter or signs.
    var mark: String
    /// The word that a raised number hangs on; empty where it stands alone.
    var term = ""
    /// The first piece of its note, where it stands at the head of one.
    var note: Int?
    /// Whether the note is all that goes on with its head, and not the line alone.
    var wraps = true
    /// The piece that tells it from other marks.
    var core: Int
    /// Whether its number or letter may stand on the line as others do.
    var isOnLine = false
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2013}", "\u{2014}"]
  /// A number of more digits is no note's.
  private static let mostDigits = 2
  /// How far a mark may stand behind what it is a mark of, as a part of the font size.
  static let reach = 0.7

  /// Whether a word is or has what may be a mark; most words are told at a glance.
  func mayBegin(_ word: Word) -> Bool {
    guard let last = word.text.utf8.last else { return false }
    if !signs.isEmpty, word.text.unicodeScalars.contains(where: signs.contains) { return true }
    guard hasRaised || repeatsWord else { return false }
    if word.isSuperscript { return true }
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
    if isDigit { return word.text.utf8.first.map { $0 > UInt8(ascii: "9") } ?? false }
    return last >= 0x80 && word.text.unicodeScalars.last?.properties.numericType != nil
  }

  /// The marks of a line, left to right.
  func places(in pieces: LinePieces) -> [Place] {
    var places: [Place] = []
    var piece = 0
    while piece < pieces.count {
      let place = place(at: piece, in: pieces)
      if let place { places.append(place) }
      piece = place?.pieces.upperBound ?? piece + 1
    }
    return places
  }

  /// The mark that begins with a piece.
  func place(at piece: Int, in pieces: LinePieces) -> Place? {
    if hasRaised || repeatsWord,
      pieces[piece].kind == .raisedDigits || pieces.hangsOnWord(piece)
    {
      return raised(at: piece, in: pieces)
    }
    if let sign = pieces.sign(piece), lone.contains(sign) {
      return signs(sign, at: piece, in: pieces)
    }
    for case .signed(let before, let core, let behind) in format.marks {
      if let place = signed(before, core, behind, at: piece, in: pieces) { return place }
    }
    return nil
  }

  private func raised(at piece: Int, in pieces: LinePieces) -> Place {
    let mark = String(String.UnicodeScalarView(pieces.scalars(of: piece).map(\.loweredDigit)))
    var place = Place(pieces: piece..<(piece + 1), mark: mark, core: piece)
    if piece > 0, pieces[piece - 1].kind == .letters { place.term = pieces.text(of: piece - 1) }
    if repeatsWord, !place.term.isEmpty, piece + 2 < pieces.count,
      let dash = pieces.sign(piece + 1), Self.dashes.contains(dash),
      pieces[piece + 2].kind == .letters
    {
      place.note = piece + 2
      place.wraps = false
    } else if hasRaised, pieces.startsCell(piece) {
      place.note = note(behind: piece + 1, in: pieces)
    }
    return place
  }

  /// A sign, once or several times: behind a number, or before words.
  private func signs(
    _ sign: Unicode.Scalar, at piece: Int, in pieces: LinePieces
  ) -> Place? {
    var end = piece + 1
    while end < pieces.count, pieces[end].isGlued, pieces.sign(end) == sign { end += 1 }
    var place = Place(
      pieces: piece..<end, mark: String(repeating: Character(sign), count: end - piece),
      core: piece)
    if piece > 0, pieces[piece].isGlued, isNumber(piece - 1, in: pieces) { return place }
    guard pieces.startsCell(piece), let note = note(behind: end, in: pieces) else { return nil }
    place.note = note
    return place
  }

  private func signed(
    _ before: [Unicode.Scalar], _ core: Publication.FootnoteFormat.Core,
    _ behind: [Unicode.Scalar], at piece: Int, in pieces: LinePieces
  ) -> Place? {
    let place = piece + before.count
    let end = place + 1 + behind.count
    guard end <= pieces.count, !pieces[place].isAtomic,
      (piece + 1..<end).allSatisfy({ pieces[$0].isGlued }),
      zip(before, piece...).allSatisfy({ pieces.sign($1) == $0 }),
      zip(behind, (place + 1)...).allSatisfy({ pieces.sign($1) == $0 }),
      isCore(place, core, in: pieces)
    else { return nil }
    var found = Place(
      pieces: piece..<end, mark: pieces.text(of: place), core: place, isOnLine: true)
    if pieces.startsCell(piece), let note = note(behind: end, in: pieces) {
      found.note = note
      return found
    }
    guard piece > 0, pieces.gap(before: piece) < Self.reach,
      pieces[piece - 1].kind == .letters || isNumber(piece - 1, in: pieces),
      end == pieces.count || !pieces[end].isGlued,
      // What closes a bracket that was opened before is no mark: (class a).
      !before.isEmpty || !pieces.isWithinBrackets(piece)
    else { return nil }
    return found
  }

  private func isCore(
    _ piece: Int, _ core: Publication.FootnoteFormat.Core, in pieces: LinePieces
  ) -> Bool {
    switch (core, pieces[piece].kind) {
    case (.number, .digits), (.number, .raisedDigits):
      pieces.scalars(of: piece).count <= Self.mostDigits
    case (.letter, .letters): pieces.scalars(of: piece).count == 1
    default: false
    }
  }

  /// Whether a number ends with a piece; with a percent sign too.
  private func isNumber(_ piece: Int, in pieces: LinePieces) -> Bool {
    pieces[piece].kind == .digits
      || pieces.sign(piece) == "%" && piece > 0 && pieces[piece - 1].kind == .digits
  }

  /// The piece that a note begins with: words in the cell of its mark.
  private func note(behind end: Int, in pieces: LinePieces) -> Int? {
    end < pieces.count && pieces[end].kind == .letters && !pieces.startsCell(end) ? end : nil
  }
}

extension LinePieces {
  /// Whether a bracket that was opened before a piece is not closed before it.
  func isWithinBrackets(_ piece: Int) -> Bool {
    var open = 0
    for index in 0..<piece {
      switch sign(index) {
      case "(", "[": open += 1
      case ")", "]": open = max(0, open - 1)
      default: break
      }
    }
    return open > 0
  }

  /// Takes marks of numbers and letters that stand on the line for raised ones, so that no number ends
  /// in them: `2 750 1/`, `2 750a)`.
  mutating func raise(_ marks: FootnoteMarks) {
    guard marks.areOnLine else { return }
    for place in marks.places(in: self) where place.isOnLine { raise(place.core) }
  }
}

extension Unicode.Scalar {
  /// The ASCII digit for a raised one; any other as it is.
  fileprivate var loweredDigit: Unicode.Scalar {
    switch value {
    case 0xB9: "1"
    case 0xB2: "2"
    case 0xB3: "3"
    case 0x2070, 0x2074...0x2079: Unicode.Scalar(UInt8(value - 0x2070) + 0x30)
    default: self
    }
  }
}
