import DigestModel
import Publications

/// Finds the marks of a document's footnotes, and what the notes say.
struct FootnoteFinder {
  /// A mark with its place.
  struct Place {
    var mark: FootnoteMark
    var box: Box
    /// Whether its note says that something is wrong.
    var admitsError = false
  }

  private let marks: FootnoteMarks
  private let folding: Folding
  private let admissions: [[UInt32]]

  /// - Parameter format: What marks look like, and which words of a note admit an error.
  init(_ format: Publication.FootnoteFormat, folding: Folding) {
    marks = FootnoteMarks(format)
    self.folding = folding
    admissions = format.admissions.map { folding.fold($0) }
  }

  /// The marks of a document, in the order of pages, lines and left edges.
  ///
  /// - Complexity: O(*n*) in the words.
  func marks(in pages: [Page]) -> [Place] {
    var places: [Place] = []
    for page in pages {
      let lines = FootnoteLine.lines(of: page, marks)
      for index in lines.indices { places += self.places(in: lines, at: index, page: page.number) }
    }
    return places
  }

  private func places(in lines: [FootnoteLine], at index: Int, page: Int) -> [Place] {
    let line = lines[index]
    return marks.places(in: line.pieces).map { place in
      let note = place.note.map { first in
        place.wraps
          ? FootnoteText.note(behind: place.pieces.lowerBound, from: first, index, lines, marks)
          : line.text(from: first)
      }
      return Place(
        mark: FootnoteMark(
          mark: place.mark, term: place.term, note: note, page: page, line: line.number),
        box: line.pieces.box(of: place.pieces), admitsError: note.map(admitsError) ?? false)
    }
  }

  /// Whether one of the publication's words for an error begins a word of a note: such words are
  /// inflected at their ends.
  private func admitsError(_ note: String) -> Bool {
    guard !admissions.isEmpty else { return false }
    let words = note.split(separator: " ").map { folding.fold($0) }
    return words.indices.contains { start in
      let letters = words[start...].prefix(Self.mostWords).joined()
      return admissions.contains { letters.starts(with: $0) }
    }
  }

  /// An admission has no more words.
  private static let mostWords = 6
}
