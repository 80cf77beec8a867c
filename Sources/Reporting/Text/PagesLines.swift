package import DigestModel

/// The pages line by line, cells set apart by ` │ `; rotated words after the upright lines.
package struct PagesLines: PagesFormat {
  /// The least gap between two cells, in font sizes.
  private static let cellGap = 0.9
  /// The most that a raised mark stands off its word, in font sizes.
  private static let markGap = 0.2

  package func write(_ document: SourceDocument, to output: inout some TextOutputStream) {
    for (index, page) in document.pages.enumerated() {
      output.write((index == 0 ? "" : "\n") + "page \(page.number)\n")
      let upright = page.words.filter { $0.rotation == 0 }
      let width = String(upright.map(\.line).max() ?? 0).count
      for (number, words) in lines(of: upright) {
        let margin = String(repeating: " ", count: width - String(number).count)
        output.write("\(margin)\(number)  \(text(of: words).showingControls())\n")
      }
      for word in page.words where word.rotation != 0 {
        output.write("rotated \(word.rotation)  \(word.text.showingControls())\n")
      }
    }
  }

  /// Words by line number, each line left to right.
  private func lines(of words: [Word]) -> [(number: Int, words: [Word])] {
    Dictionary(grouping: words, by: \.line).sorted { $0.key < $1.key }.map { number, words in
      let ordered = words.enumerated().sorted {
        ($0.element.box.left, $0.offset) < ($1.element.box.left, $1.offset)
      }
      return (number, ordered.map(\.element))
    }
  }

  /// The words of a line; a raised word is marked by `^` and stays at what it is raised from.
  private func text(of words: [Word]) -> String {
    var text = ""
    var previous: Word?
    for word in words {
      if let previous {
        let gap = word.box.left - previous.box.right
        let size = min(previous.fontSize, word.fontSize)
        if gap >= Self.cellGap * size {
          text += " │ "
        } else if !word.isSuperscript || gap > Self.markGap * size {
          text += " "
        }
      }
      text += (word.isSuperscript ? "^" : "") + word.text
      previous = word
    }
    return text
  }
}

extension PagesFormat where Self == PagesLines {
  /// The pages line by line.
  package static var lines: PagesLines { PagesLines() }
}
