/// A document as it was read: its pages, before any figure is looked for.
package struct SourceDocument: Hashable, Sendable {
  /// The path as the caller gave it; `-` for standard input.
  package var path: String
  /// SHA-256 of the document's bytes, 64 lower-case hexadecimal digits.
  package var sha256: String
  package var pages: [Page]
  /// What the pages are to be read with caution for.
  package var diagnostics: [Diagnostic]

  package init(
    path: String, sha256: String, pages: [Page], diagnostics: [Diagnostic] = []
  ) {
    self.path = path
    self.sha256 = sha256
    self.pages = pages
    self.diagnostics = diagnostics
  }
}
