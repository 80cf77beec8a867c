import DigestModel

extension [Figure] {
  /// The figures with the notes that the stars behind their numerals refer to.
  ///
  /// Of several notes on a page that is the next one below the numeral; where there is none below,
  /// the only one of the page.
  func referring(to marks: [FootnoteFinder.Place]) -> [Figure] {
    let stars = marks.filter { $0.mark.mark == "*" }
    guard !stars.isEmpty else { return self }
    let byPage = Dictionary(grouping: stars, by: \.mark.page)
    var figures = self
    for figure in figures.indices {
      for place in figures[figure].occurrences.indices {
        let occurrence = figures[figure].occurrences[place]
        guard let stars = byPage[occurrence.page],
          stars.contains(where: { $0.follows(occurrence) })
        else { continue }
        let notes = stars.filter { $0.mark.note != nil }
        let note =
          notes.filter { $0.box.top >= occurrence.box.top }.min { $0.box.top < $1.box.top }
          ?? (notes.count == 1 ? notes.first : nil)
        figures[figure].occurrences[place].footnote = note?.mark.note
      }
    }
    return figures
  }
}

extension FootnoteFinder.Place {
  /// Whether the mark stands right behind a numeral.
  fileprivate func follows(_ occurrence: Figure.Occurrence) -> Bool {
    mark.note == nil && mark.line == occurrence.line
      && abs(box.left - occurrence.box.right) < 0.5 * occurrence.box.height
  }
}
