import DigestModel

extension [Figure] {
  /// The figures with the notes that the marks behind their numerals refer to.
  ///
  /// Of several notes of one mark on a page that is the next one below the numeral; where there is none
  /// below, the only one of the page.
  func referring(to marks: [FootnoteFinder.Place]) -> [Figure] {
    guard marks.contains(where: { $0.mark.note != nil }) else { return self }
    let references = Dictionary(grouping: marks) { [$0.mark.page, $0.mark.line] }
    let notes = Dictionary(grouping: marks.filter { $0.mark.note != nil }) {
      NoteName(page: $0.mark.page, mark: $0.mark.mark)
    }.mapValues { $0.sorted { $0.box.top < $1.box.top } }
    var figures = self
    for figure in figures.indices {
      for place in figures[figure].occurrences.indices {
        let occurrence = figures[figure].occurrences[place]
        guard
          let mark = references[[occurrence.page, occurrence.line]]?
            .first(where: { $0.follows(occurrence) }),
          let notes = notes[NoteName(page: occurrence.page, mark: mark.mark.mark)]
        else { continue }
        let next = notes.partitioningIndex { $0.box.top >= occurrence.box.top }
        let note = next < notes.count ? notes[next] : notes.count == 1 ? notes.first : nil
        figures[figure].occurrences[place].footnote = note?.mark.note
        figures[figure].occurrences[place].isAdmittedWrong = note?.admitsError ?? false
      }
    }
    return figures
  }
}

/// What a mark refers to on a page.
private struct NoteName: Hashable {
  var page: Int
  var mark: String
}

extension FootnoteFinder.Place {
  /// Whether the mark stands right behind a numeral.
  fileprivate func follows(_ occurrence: Figure.Occurrence) -> Bool {
    mark.note == nil && mark.term.isEmpty && mark.line == occurrence.line
      && abs(box.left - occurrence.box.right) < FootnoteMarks.reach * occurrence.box.height
  }
}
