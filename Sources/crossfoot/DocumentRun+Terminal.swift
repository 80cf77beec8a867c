import CrossfootKit

extension DocumentRun {
  /// A run through the documents of a command.
  ///
  /// - Throws: `ExitStatus.invalidPublication`, after the errors on standard error.
  init(_ options: DocumentOptions) async throws {
    try await self.init(
      complainingOf: options.files, publication: options.publication, in: options.lang)
  }

  /// As above, of documents named otherwise.
  ///
  /// - Parameter language: Of what is said of the run.
  init(
    complainingOf paths: [String], publication: String?, in language: Language = .en
  ) async throws {
    do throws(PublicationError) {
      self = try await DocumentRun(paths: paths, publication: publication)
    } catch {
      Terminal.complain(error)
      throw ExitStatus.invalidPublication.code
    }
    self.language = language
    onProgress = ProgressLine(total: paths.count, language: language)?.show
  }

  /// Recovers every document's figures and makes something of them.
  ///
  /// Each failed document is complained of on standard error, in order.
  func results<Value: Sendable>(
    _ body: @Sendable @escaping (ReadDocument) async throws(DocumentError) -> Value
  ) async -> DocumentResults<Value> {
    let results = DocumentResults(
      await outcomes { _, document throws(DocumentError) in
        try await body(document)
      })
    results.complain(in: language)
    return results
  }
}

extension DocumentResults {
  /// Names the failed documents on standard error; the errors of a publication's files once.
  func complain(in language: Language = .en) {
    var publications: Set<String> = []
    for failure in failures {
      if case .invalidPublication(let publication, let errors) = failure.problem,
        publications.insert(publication).inserted
      {
        Terminal.complain(PublicationError.invalid(errors))
      }
      Terminal.complain("crossfoot: \(failure.description(in: language))")
    }
  }
}

extension RuleShelf {
  /// - Throws: `ExitStatus.invalidPublication`, after the errors on standard error.
  init(complainingOf publication: String?) throws {
    do throws(PublicationError) {
      self = try RuleShelf(publication: publication)
    } catch {
      Terminal.complain(error)
      throw ExitStatus.invalidPublication.code
    }
  }
}
