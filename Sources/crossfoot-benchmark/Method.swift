import DigestModel
import FigureRecovery
import Publications
import RuleChecking

/// A publication's grammar and rules.
struct Method {
  let grammar: Grammar
  let rules: RuleSet

  /// The method of the first known publication that recognises a document.
  static func recognizing(_ document: SourceDocument) throws -> Method? {
    let recognition = Recognition(document)
    for id in PublicationLibrary.ids {
      guard let publication = try PublicationLibrary.publication(id),
        recognition.isIssue(of: publication)
      else { continue }
      return Method(
        grammar: try Grammar(publication.grammar, for: publication),
        rules: try RuleSet(publication.rules, for: publication))
    }
    return nil
  }
}
