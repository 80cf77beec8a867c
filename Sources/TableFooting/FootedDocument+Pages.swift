package import DigestModel

extension FootedDocument {
  /// Foots the tables of a document's pages.
  package init(_ document: SourceDocument, words: FootingWords = .all) {
    self.init(
      path: document.path, sha256: document.sha256, tables: [], diagnostics: document.diagnostics)
  }
}
