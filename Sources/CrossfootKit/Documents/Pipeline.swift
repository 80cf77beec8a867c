package import DigestModel
package import FigureRecovery
import PageExtraction
package import Publications
package import RuleChecking

/// The four steps from a path to findings, each the work of one target.
package enum Pipeline {
  /// A publication's grammar and rules, ready to be used.
  package struct Method: Sendable {
    package let publication: Publication
    package let grammar: Grammar
    package let rules: RuleSet
    package let waivers: [Waiver]

    package init(_ publication: Publication) throws(SourceErrors) {
      self.publication = publication
      var errors = Self.emptyPhrases(of: publication)
      var grammar: Grammar?
      var rules: RuleSet?
      var waivers: [Waiver] = []
      do throws(SourceErrors) {
        grammar = try Grammar(publication.grammar, for: publication)
      } catch { errors += error.errors }
      do throws(SourceErrors) {
        let set = try RuleSet(publication.rules, for: publication)
        rules = set
        if let file = publication.waivers { waivers = try set.waivers(in: file) }
      } catch { errors += error.errors }
      guard let grammar, let rules, errors.isEmpty else { throw SourceErrors(errors) }
      self.grammar = grammar
      self.rules = rules
      self.waivers = waivers
    }

    /// The phrases that any document is recognised by.
    private static func emptyPhrases(of publication: Publication) -> [SourceError] {
      publication.recognizedBy.filter { RecognitionPhrase($0).length == 0 }.map { phrase in
        SourceError(
          in: publication.vocabulary,
          at: publication.places[.recognition(phrase: phrase)]
            ?? SourcePosition(line: 1, column: 1),
          "“\(phrase)” has no letter or digit to be recognised by")
      }
    }

    /// The figures of a document.
    package func recover(_ document: SourceDocument) -> RecoveredDocument {
      grammar.recover(document)
    }
  }

  /// The pages of a document; `-` is standard input.
  package static func open(_ path: String) throws(DocumentError) -> SourceDocument {
    try openKeepingBytes(path).source
  }

  /// The pages of a document with the bytes they were read from, for what is drawn of them.
  package static func openKeepingBytes(
    _ path: String
  ) throws(DocumentError) -> (source: SourceDocument, bytes: [UInt8]) {
    let bytes = try bytes(of: path)
    return (try pages(of: bytes, path: path), bytes)
  }

  /// The bytes of a document; `-` is standard input.
  package static func bytes(of path: String) throws(DocumentError) -> [UInt8] {
    do throws(ExtractionError) {
      return try DocumentReader.bytes(path: path)
    } catch {
      throw DocumentError(error, path: path)
    }
  }

  /// The pages of a document's bytes.
  package static func pages(of bytes: [UInt8], path: String) throws(DocumentError) -> SourceDocument
  {
    do throws(ExtractionError) {
      return try DocumentReader.read(bytes: bytes, path: FileName.readable(path))
    } catch {
      throw DocumentError(error, path: path)
    }
  }

  /// Whether all phrases that tell a publication's issues occur in a document.
  package static func recognizes(_ publication: Publication, _ document: SourceDocument) -> Bool {
    Recognition(document).isIssue(of: publication)
  }
}

extension DocumentError {
  init(_ error: ExtractionError, path: String) {
    let name = FileName.readable(path)
    self.init(
      error.isMissingFile ? .noSuchFile(reason: error.wording) : .unreadable(reason: error.wording),
      path: name)
  }
}
