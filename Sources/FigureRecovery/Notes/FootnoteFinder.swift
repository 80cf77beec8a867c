import DigestModel

/// Finds the marks of footnotes by how they are set, and what the notes say.
///
/// A raised digit behind a word is a mark; where a dash and words follow it, `VƏM³ – Vahid …`, it is
/// at the head of its note. A star behind a numeral is a mark; before words at the beginning of a
/// cell it is at the head of a note.
struct FootnoteFinder {
  /// A mark with its place.
  struct Place {
    var mark: FootnoteMark
    var box: Box
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2013}", "\u{2014}"]

  /// The marks of a document, in the order of pages, lines and left edges.
  ///
  /// - Complexity: O(*n*) in the words.
  static func marks(in pages: [Page]) -> [Place] {
    var places: [Place] = []
    for page in pages {
      let lines = FootnoteLine.lines(of: page)
      for index in lines.indices { places += marks(in: lines, at: index, page: page.number) }
    }
    return places
  }

  private static func marks(in lines: [FootnoteLine], at index: Int, page: Int) -> [Place] {
    let line = lines[index]
    let pieces = line.pieces
    var places: [Place] = []
    func place(_ piece: Int, mark: String, term: String, note: String?) {
      places.append(
        Place(
          mark: FootnoteMark(
            mark: mark, term: term, note: note, page: page, line: line.number),
          box: pieces.box(of: piece..<(piece + 1))))
    }
    for piece in 0..<pieces.count {
      if pieces[piece].kind == .raisedDigits || pieces.hangsOnWord(piece) {
        let term = piece > 0 && pieces[piece - 1].kind == .letters ? pieces.text(of: piece - 1) : ""
        var note: String?
        if !term.isEmpty, piece + 2 < pieces.count, let dash = pieces.sign(piece + 1),
          dashes.contains(dash), pieces[piece + 2].kind == .letters
        {
          note = line.text(from: pieces[piece + 2].word)
        }
        place(piece, mark: digits(pieces.text(of: piece)), term: term, note: note)
      } else if pieces.sign(piece) == "*" {
        if piece > 0, pieces[piece - 1].kind == .digits, pieces[piece].isGlued {
          place(piece, mark: "*", term: "", note: nil)
        } else if line.beginsCell(piece), piece + 1 < pieces.count,
          pieces[piece + 1].kind == .letters
        {
          place(piece, mark: "*", term: "", note: FootnoteText.note(headedAt: piece, index, lines))
        }
      }
    }
    return places
  }

  /// ASCII digits for raised ones.
  private static func digits(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0xB9: "1"
          case 0xB2: "2"
          case 0xB3: "3"
          case 0x2070, 0x2074...0x2079: Unicode.Scalar(UInt8(scalar.value - 0x2070) + 0x30)
          default: scalar
          }
        }))
  }
}
