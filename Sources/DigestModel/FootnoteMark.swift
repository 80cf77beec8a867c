/// A raised digit, or a star, that refers to a note or stands at its head.
package struct FootnoteMark: Hashable, Sendable, Codable {
  /// Its digits, or `*`.
  package var mark: String
  /// The word it is raised from; empty where it stands alone.
  package var term: String
  /// What the note says, where the mark stands at its head; `nil` where it refers to one.
  package var note: String?
  /// Counted from 1.
  package var page: Int
  /// Counted from 1.
  package var line: Int

  package init(mark: String, term: String, note: String?, page: Int, line: Int) {
    self.mark = mark
    self.term = term
    self.note = note
    self.page = page
    self.line = line
  }
}
