import DigestModel

/// What stands under a phrase down to the end of its page: notes below a table, a footer.
struct NoteRegion {
  private let text: DocumentText

  init(_ text: DocumentText) { self.text = text }

  /// The widest gap between cells that go on a line of the notes, in font sizes.
  private static let lineGap = 4.0

  /// The items of a region: behind the phrase on its line, and in every cell below that stands under
  /// what the region has by then.
  ///
  /// - Parameters:
  ///   - phrase: The first item of the phrase.
  ///   - items: The section; the region ends with it.
  ///   - headings: Items that the region ends before, where they stand under it.
  func items(from phrase: Int, in items: Range<Int>, before headings: Set<Int>) -> [Int] {
    let start = text.items[phrase]
    let first = text.cells[start.cell]
    var (left, right) = (start.box.left, first.box.right)
    var found = Array(phrase..<first.items.upperBound)
    for cell in (start.cell + 1)..<max(start.cell + 1, text.lines[start.line].cells.upperBound) {
      let box = text.cells[cell].box
      guard box.left - right <= Self.lineGap * first.fontSize else { break }
      found += text.cells[cell].items
      right = box.right
    }
    var line = start.line + 1
    while line < text.lines.count, text.lines[line].page == text.lines[start.line].page {
      var end = -Double.infinity
      for cell in text.lines[line].cells {
        let box = text.cells[cell].box
        let isUnder = box.right > left && box.left < right
        guard isUnder || box.left - end <= Self.lineGap * first.fontSize else { continue }
        end = box.right
        if text.cells[cell].items.contains(where: headings.contains) {
          return found.filter(items.contains)
        }
        found += text.cells[cell].items
        (left, right) = (min(left, box.left), max(right, box.right))
      }
      line += 1
    }
    return found.filter(items.contains)
  }
}
