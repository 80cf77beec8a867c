import DigestModel
import Foundation
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

  /// The method of a known publication, or of the one in a folder; `nil` where there is none.
  package static func named(_ name: String) throws -> Method? {
    if let publication = try PublicationLibrary.publication(name) {
      return try Method(publication)
    }
    let folder = URL(filePath: name)
    let names = ["publication.yaml", "digest.grammar", "consistency.yaml"]
    let paths = names.map { folder.appending(path: $0).path }
    guard paths.allSatisfy(FileManager.default.fileExists) else { return nil }
    let files = try paths.map {
      SourceFile(path: $0, text: try String(contentsOfFile: $0, encoding: .utf8))
    }
    return try Method(Publication(vocabulary: files[0], grammar: files[1], rules: files[2]))
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
