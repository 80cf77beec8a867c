package import DigestModel

/// A highlight over a place of a page, with a note that viewers show beside it.
package struct PDFAnnotation: Hashable, Sendable {
  /// Counted from 1.
  package var page: Int
  /// In PDF points of the page as it is shown, origin top left.
  package var box: Box
  package var color: Color
  /// Heads the note: an auditor's mark.
  package var title: String
  /// The note.
  package var contents: String

  package init(page: Int, box: Box, color: Color, title: String, contents: String) {
    (self.page, self.box, self.color) = (page, box, color)
    (self.title, self.contents) = (title, contents)
  }
}
