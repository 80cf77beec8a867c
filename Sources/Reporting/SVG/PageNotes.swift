import DigestModel

/// What there is to say of the numerals of one page.
struct PageNotes {
  struct Note {
    enum Kind: String { case figure, mark, unread, diagnostic }

    var kind: Kind
    var box: Box?
    /// What the note says in the list beside the page; `nil` for marks, which are many.
    var text: String?
    /// What the note says in full.
    var title: String
    /// Figures are numbered in reading order, from 1.
    var number: Int?
  }

  /// Figures, then marks, unread numerals and diagnostics; each kind from top to bottom.
  var all: [Note] = []
  /// Whether figures were looked for.
  var areKnown: Bool

  init(on page: Page, layout: PageLayout, recovered: RecoveredDocument?) {
    areKnown = recovered != nil
    guard let recovered else { return }
    all = Self.figures(of: recovered, on: page)
    let unread = recovered.ledger.unread.filter { $0.page == page.number }
    let read = Set(all.compactMap(\.box)).union(unread.map(\.box))
    for numeral in layout.numerals where !read.contains(numeral.box) {
      all.append(Note(kind: .mark, box: numeral.box, title: "mark: \(numeral.text)"))
    }
    for numeral in unread {
      let text = "unread: \(numeral.text)" + (numeral.reason.map { " (\($0))" } ?? "")
      all.append(Note(kind: .unread, box: numeral.box, text: text, title: text))
    }
    for diagnostic in recovered.diagnostics
    where diagnostic.page == page.number || diagnostic.page == nil {
      let text = "\(diagnostic.severity.rawValue): \(diagnostic.message)"
      all.append(Note(kind: .diagnostic, box: diagnostic.box, text: text, title: text))
    }
  }

  private static func figures(of recovered: RecoveredDocument, on page: Page) -> [Note] {
    let printed = recovered.figures.flatMap { figure in
      figure.occurrences.filter { $0.page == page.number }.map { (figure, $0) }
    }
    let ordered = printed.enumerated().sorted {
      let (left, right) = ($0.element.1, $1.element.1)
      return (left.line, left.box.left, $0.offset) < (right.line, right.box.left, $1.offset)
    }
    return ordered.map(\.element).enumerated().map { index, element in
      let (figure, occurrence) = element
      let text = "\(figure.key) = \(occurrence.value)"
      let reading = figure.reading.map(\.description).joined(separator: "; ")
      return Note(
        kind: .figure, box: occurrence.box, text: text, title: "\(text)\n\(reading)",
        number: index + 1)
    }
  }
}
