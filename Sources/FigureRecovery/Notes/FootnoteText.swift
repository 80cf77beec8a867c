import DigestModel

/// Reads what a note says, over the lines that it wraps onto.
enum FootnoteText {
  /// The most lines of a note.
  private static let mostLines = 6
  /// The widest gap between two lines of a note, in font sizes.
  private static let leading = 0.8
  /// How far a note's next line may begin left or right of its first, in font sizes.
  private static let indentation = 2.0

  /// The words behind the mark that begins with a piece of a line.
  ///
  /// - Parameter first: The first piece of the note.
  static func note(
    behind piece: Int, from first: Int, _ index: Int, _ lines: [FootnoteLine],
    _ marks: FootnoteMarks
  ) -> String {
    let head = lines[index]
    let start = head.pieces.words[head.pieces[piece].word]
    var text = head.text(from: first)
    var bottom = start.box.bottom
    for line in lines[(index + 1)...].prefix(mostLines - 1) where !text.hasSuffix(":") {
      // Lines of other columns may stand in between.
      guard
        let piece = (0..<line.pieces.count).first(where: { piece in
          let word = line.pieces.words[line.pieces[piece].word]
          return abs(word.box.left - start.box.left) <= indentation * start.fontSize
            && abs(word.fontSize - start.fontSize) < 0.5
        })
      else {
        if line.box.top - bottom > leading * start.fontSize { break }
        continue
      }
      let next = line.pieces.words[line.pieces[piece].word]
      let beginsNote = marks.place(at: piece, in: line.pieces).map { $0.note != nil } ?? false
      guard next.box.top - bottom <= leading * start.fontSize, !beginsNote else { break }
      text += " " + line.text(from: piece)
      bottom = next.box.bottom
    }
    return text
  }
}
