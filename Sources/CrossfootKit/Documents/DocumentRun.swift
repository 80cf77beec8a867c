package import DigestModel
import Glibc
import Publications

/// One call's way through its documents: all at once, results in the order given.
package struct DocumentRun: Sendable {
  package let paths: [String]
  package let choice: PublicationChoice
  private let shelf = MethodShelf()
  /// Is told after each document how many are done.
  package var onProgress: (@Sendable (Int) -> Void)?
  /// Of what is said of documents that fail.
  package var language = Language.en

  /// Settles which publications there are, before any document is opened.
  ///
  /// A publication that the caller named is prepared at once, so that its errors do not depend on
  /// the documents.
  ///
  /// - Parameter publication: Its name, or a folder of its files; without one all known publications
  ///   are tried.
  package init(paths: [String], publication: String?) async throws(PublicationError) {
    self.paths = paths
    if let name = publication {
      choice = try PublicationChoice.named(name)
    } else {
      choice = try PublicationChoice.known()
    }
    if choice.isNamed { try await prepare(choice.publications) }
  }

  private func prepare(_ publications: [Publication]) async throws(PublicationError) {
    do throws(SourceErrors) {
      for publication in publications { _ = try await shelf.method(for: publication) }
    } catch {
      throw .invalid(error)
    }
  }

  /// Recovers every document's figures and makes something of them, in the order of the documents.
  ///
  /// - Parameter body: Is given the document's place among the paths, too.
  package func outcomes<Value: Sendable>(
    _ body: @Sendable @escaping (Int, ReadDocument) async throws(DocumentError) -> Value
  ) async -> [Result<Value, DocumentError>] {
    await inTurn(paths, onProgress: onProgress) { place, path in
      await .of { () throws(DocumentError) in try await body(place, try await recover(path)) }
    }
  }

  /// As many as there are processors.
  package static let mostAtOnce = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  private func recover(_ path: String) async throws(DocumentError) -> ReadDocument {
    let bytes = try Pipeline.bytes(of: path)
    do throws(DocumentError) {
      return try await recover(path, bytes: bytes)
    } catch {
      throw error.ofDocument(bytes)
    }
  }

  /// The figures of a document, of which the bytes are at hand.
  package func recover(_ path: String, bytes: [UInt8]) async throws(DocumentError) -> ReadDocument {
    let source = try Pipeline.pages(of: bytes, path: path)
    let method = try await method(for: source)
    let recovered = method.recover(source)
    if recovered.figures.isEmpty {
      throw DocumentError(.nothingRecovered(publication: method.publication.id), path: path)
    }
    return ReadDocument(bytes: bytes, source: source, recovered: recovered, method: method)
  }

  /// The method of the publication that a document is an issue of.
  package func method(for source: SourceDocument) async throws(DocumentError) -> Pipeline.Method {
    let publication = try choice.publication(of: source)
    do throws(SourceErrors) {
      return try await shelf.method(for: publication)
    } catch {
      throw DocumentError(
        .invalidPublication(publication: publication.id, error), path: source.path)
    }
  }
}

/// What became of a call's documents, both lists in the order the documents were given.
package struct DocumentResults<Value: Sendable>: Sendable {
  package var values: [Value] = []
  package var failures: [DocumentError] = []

  package init(values: [Value], failures: [DocumentError]) {
    self.values = values
    self.failures = failures
  }

  package init(_ outcomes: [Result<Value, DocumentError>]) {
    for outcome in outcomes {
      switch outcome {
      case .success(let value): values.append(value)
      case .failure(let failure): failures.append(failure)
      }
    }
  }
}
