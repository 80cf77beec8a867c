import DigestModel
import PageExtraction
import Publications

/// The four steps from a path to findings, each the work of one target.
enum Pipeline {
  /// A publication's grammar and rules, ready to be used.
  struct Method: Sendable {
    let publication: Publication
    // let grammar: Grammar
    // let rules: RuleSet

    init(_ publication: Publication) throws(SourceErrors) {
      self.publication = publication
    }

    /// The figures of a document.
    func recover(_ document: SourceDocument) -> RecoveredDocument {
      RecoveredDocument(
        path: document.path, sha256: document.sha256, publication: publication.id, period: nil,
        figures: [], ledger: Ledger(figures: 0, marks: 0, unread: []))
    }

    /// What the rules say of the figures.
    func check(_ document: RecoveredDocument, language: Language) -> [Finding] { [] }
  }

  /// The pages of a document; `-` is standard input.
  static func read(_ path: String) throws(DocumentError) -> SourceDocument {
    throw .unreadable(path: path, reason: "not connected yet")
  }

  /// Whether all phrases that tell a publication's issues occur in a document.
  static func recognizes(_ publication: Publication, _ document: SourceDocument) -> Bool { false }
}
