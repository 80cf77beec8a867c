import DigestModel

extension [Figure] {
  /// The figures with the notes that the marks behind their numerals refer to.
  ///
  /// Of several notes of one mark on a page that is the next one below the numeral; where there is none
  /// below, the only one of the page.
  func referring(to marks: [FootnoteFinder.Place]) -> [Figure] {
    guard marks.contains(where: { $0.mark.note != nil }) else { return self }
    let byPage = Dictionary(grouping: marks, by: \.mark.page)
    var figures = self
    for figure in figures.indices {
      for place in figures[figure].occurrences.indices {
        let occurrence = figures[figure].occurrences[place]
        guard let marks = byPage[occurrence.page],
          let mark = marks.first(where: { $0.follows(occurrence) })
        else { continue }
        let notes = marks.filter { $0.mark.note != nil && $0.mark.mark == mark.mark.mark }
        let note =
          notes.filter { $0.box.top >= occurrence.box.top }.min { $0.box.top < $1.box.top }
          ?? (notes.count == 1 ? notes.first : nil)
        figures[figure].occurrences[place].footnote = note?.mark.note
        figures[figure].occurrences[place].isAdmittedWrong = note?.admitsError ?? false
      }
    }
    return figures
  }
}

extension FootnoteFinder.Place {
  /// Whether the mark stands right behind a numeral.
  fileprivate func follows(_ occurrence: Figure.Occurrence) -> Bool {
    mark.note == nil && mark.term.isEmpty && mark.line == occurrence.line
      && abs(box.left - occurrence.box.right) < FootnoteMarks.reach * occurrence.box.height
  }
}
