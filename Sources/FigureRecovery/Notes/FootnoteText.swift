import DigestModel

/// Reads what a starred note says, over the lines that it wraps onto.
enum FootnoteText {
  /// The most lines of a note.
  private static let mostLines = 6
  /// The widest gap between two lines of a note, in font sizes.
  private static let leading = 0.8
  /// How far a note's next line may begin left or right of its first, in font sizes.
  private static let indentation = 2.0

  /// The words behind the star that is a piece of a line.
  static func note(headedAt piece: Int, _ index: Int, _ lines: [FootnoteLine]) -> String {
    let head = lines[index]
    let first = head.pieces[piece + 1].word
    let start = head.pieces.words[head.pieces[piece].word]
    var text = head.text(from: first)
    var bottom = start.box.bottom
    for line in lines[(index + 1)...].prefix(mostLines - 1) where !text.hasSuffix(":") {
      // Lines of other columns may stand in between.
      guard
        let word = line.pieces.words.firstIndex(where: { word in
          abs(word.box.left - start.box.left) <= indentation * start.fontSize
            && abs(word.fontSize - start.fontSize) < 0.5
        })
      else {
        if line.box.top - bottom > leading * start.fontSize { break }
        continue
      }
      let next = line.pieces.words[word]
      guard next.box.top - bottom <= leading * start.fontSize, !next.text.hasPrefix("*") else {
        break
      }
      text += " " + line.text(from: word)
      bottom = next.box.bottom
    }
    return text
  }
}
