import DigestModel
package import FigureRecovery
package import Publications
package import RuleChecking

/// A publication's grammar and rules.
package struct Method {
  package let grammar: Grammar
  package let rules: RuleSet

  package init(_ publication: Publication) throws {
    grammar = try Grammar(publication.grammar, for: publication)
    rules = try RuleSet(publication.rules, for: publication)
  }

  /// The method of the first known publication that recognises a document.
  static func recognizing(_ document: SourceDocument) throws -> Method? {
    let recognition = Recognition(document)
    for id in PublicationLibrary.ids {
      guard let publication = try PublicationLibrary.publication(id),
        recognition.isIssue(of: publication)
      else { continue }
      return try Method(publication)
    }
    return nil
  }
}
