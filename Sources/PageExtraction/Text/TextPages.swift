import DigestModel

/// Reads a text as pages on a grid of character cells.
enum TextPages {
  /// The pages of a text, parted by form feeds.
  ///
  /// Lines are counted through the whole file; a last page without words, as the form feed at the
  /// end of a converter's output leaves, is none.
  static func read(_ text: String) -> [Page] {
    var pages: [Page] = []
    var words: [Word] = []
    var (line, lineOnPage, columns) = (1, 1, 0)
    var content: [Unicode.Scalar] = []

    func endLine() {
      let found = TextLine.words(of: content, line: line, lineOnPage: lineOnPage)
      columns = max(columns, content.count)
      words += found
      content = []
    }
    func endPage() {
      let right = words.map(\.box.right).max() ?? 0
      pages.append(
        Page(
          number: pages.count + 1,
          width: max(Double(columns) * Page.textCellWidth, right),
          height: Double(lineOnPage) * Page.textCellHeight, geometry: .text, words: words))
      words = []
      (lineOnPage, columns) = (1, 0)
    }

    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n":
        endLine()
        line += 1
        lineOnPage += 1
      case "\u{C}":
        endLine()
        endPage()
      default: content.append(scalar)
      }
    }
    endLine()
    if !words.isEmpty || pages.isEmpty { endPage() }
    return pages
  }
}
