/// Breaks the lines of a text that are longer than a terminal is wide, at spaces.
///
/// What goes on stands under the last cell of its line, where that leaves room enough, else indented
/// by two more. A word that is longer than a line is left whole: the terminal breaks it.
///
/// - Parameter width: In columns, of which every character takes one; `nil` leaves the text as it is.
package func folded(_ text: String, to width: Int?) -> String {
  guard let width, width >= FoldedLine.leastWidth else { return text }
  return text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { FoldedLine($0).folded(to: width) }.joined(separator: "\n")
}

private struct FoldedLine {
  /// A narrower terminal is left to break lines as it does.
  static let leastWidth = 20

  private let line: Substring
  /// The pieces between single spaces, each with the columns it takes: an escape sequence takes none.
  private var words: [(text: Substring, columns: Int)] = []
  private var indentation = 0

  init(_ line: Substring) {
    self.line = line
    indentation = line.prefix { $0 == " " }.count
    words = line.split(separator: " ", omittingEmptySubsequences: false)
      .map { ($0, Self.columns(of: $0)) }
  }

  private static func columns(of text: Substring) -> Int {
    var count = 0
    var isEscape = false
    for character in text {
      if character == "\u{1B}" {
        isEscape = true
      } else if isEscape {
        isEscape = character != "m"
      } else {
        count += 1
      }
    }
    return count
  }

  func folded(to width: Int) -> String {
    let length = words.reduce(words.count - 1) { $0 + $1.columns }
    guard length > width else { return String(line) }
    let hang = hang(in: width)
    var folded = ""
    var column = 0
    for (index, word) in words.enumerated() {
      if index > 0 {
        if column + 1 + word.columns > width, column > hang, word.columns > 0 {
          while folded.hasSuffix(" ") { folded.removeLast() }
          folded += "\n" + String(repeating: " ", count: hang)
          column = hang
        } else {
          folded += " "
          column += 1
        }
      }
      folded += word.text
      column += word.columns
    }
    return folded
  }

  /// Where a line goes on: under its last cell, if that begins in its first half.
  private func hang(in width: Int) -> Int {
    var (column, start, gap) = (0, indentation + 2, 0)
    for (index, word) in words.enumerated() {
      if index > 0 { column += 1 }
      if word.columns == 0 {
        gap += 1
      } else {
        if gap > 0, column > indentation, column <= width / 2 { start = column }
        gap = 0
      }
      column += word.columns
    }
    return min(start, width / 2)
  }
}
