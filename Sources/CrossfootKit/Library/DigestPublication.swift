import DigestModel
import Publications
import RuleChecking

/// A publication whose issues can be read and checked: its vocabulary, grammar and rules.
public struct DigestPublication: Sendable {
  let method: Pipeline.Method

  init(method: Pipeline.Method) { self.method = method }

  /// The publication of that name among the known ones, else the one in a folder of that path.
  ///
  /// - Throws: `unknownPublication` or `invalidPublication`.
  public init(named name: String) throws(CrossfootError) {
    do throws(PublicationError) {
      method = try Self.method(for: PublicationChoice.named(name).publications[0])
    } catch {
      throw CrossfootError(error, of: name)
    }
  }

  /// The only known publication that recognises a document.
  ///
  /// - Throws: `unrecognized` where none does, or several do; `invalidPublication`.
  public init(recognizing document: Document) throws(CrossfootError) {
    let choice: PublicationChoice
    do throws(PublicationError) {
      choice = try .known()
    } catch {
      throw CrossfootError(error, of: document.path)
    }
    let publication: Publication
    do throws(DocumentError) {
      publication = try choice.publication(of: document.source)
    } catch {
      throw CrossfootError(error)
    }
    do throws(PublicationError) {
      method = try Self.method(for: publication)
    } catch {
      throw CrossfootError(error, of: publication.id)
    }
  }

  private static func method(
    for publication: Publication
  ) throws(PublicationError) -> Pipeline.Method {
    do throws(SourceErrors) {
      return try Pipeline.Method(publication)
    } catch {
      throw .invalid(error)
    }
  }

  /// The names of the publications that are known without any files.
  public static var knownNames: [String] { PublicationLibrary.ids }

  /// Its name, as in `--publication`.
  public var id: String { method.publication.id }

  /// Its title, or its name where it has none.
  public func title(in language: Language = .en) -> String {
    method.publication.title(in: language)
  }

  /// Recovers the figures of a document, as an issue of this publication.
  ///
  /// - Throws: `nothingRecovered`.
  public func recover(_ document: Document) throws(CrossfootError) -> Issue {
    let recovered = method.recover(document.source)
    guard !recovered.figures.isEmpty else {
      throw CrossfootError(
        DocumentError(.nothingRecovered(publication: id), path: document.path))
    }
    return Issue(
      read: ReadDocument(
        bytes: document.bytes, source: document.source, recovered: recovered, method: method))
  }
}
