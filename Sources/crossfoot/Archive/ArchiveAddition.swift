import CrossfootKit
import DigestHistory
import DigestModel
import PageExtraction
import Publications

/// Adds documents to an archive: read by several tasks, kept in their order, each at once.
struct ArchiveAddition {
  let archive: Archive
  let files: [DocumentFiles.File]
  let run: DocumentRun
  /// The day from which the documents were known, where the caller says so.
  let knownSince: CalendarDate?
  let today: CalendarDate

  /// What became of one document.
  enum Outcome {
    case kept(Archive.Addition, RecoveredDocument, ArchivedDocument.Tally)
    /// The same bytes are there, read by the same files.
    case known
    /// It lies in a folder, and is no issue of a known publication.
    case passedOver
    case failed(DocumentError)
  }

  /// What a task hands over.
  private enum Preparation: Sendable {
    case read(ReadDocument)
    case known
    case failed(DocumentError)
  }

  /// - Parameter report: Is told of each document, in their order, when what was added is safe.
  /// - Returns: How many documents were dealt with; fewer than there are after an interruption.
  func perform(
    _ report: (DocumentFiles.File, Outcome) throws -> Void
  ) async throws -> Int {
    let publications = run.choice.publications.map { ($0.id, $0.filesDigest) }
    var done = 0
    try await withThrowingTaskGroup(of: (Int, Preparation).self) { group in
      var waiting: [Int: Preparation] = [:]
      var next = 0
      while done < files.count, !Interruption.isRequested {
        // No more are open than can be worked on: each holds its pages.
        while next < files.count, next < done + 2 * DocumentRun.mostAtOnce {
          let (index, path) = (next, files[next].path)
          group.addTask { (index, await prepare(path, publications)) }
          next += 1
        }
        while waiting[done] == nil, let (index, preparation) = try await group.next() {
          waiting[index] = preparation
        }
        guard let preparation = waiting.removeValue(forKey: done) else { break }
        try report(files[done], try keep(preparation, of: files[done]))
        done += 1
      }
      group.cancelAll()
    }
    return done
  }

  private func prepare(
    _ path: String, _ publications: [(id: String, filesDigest: String)]
  ) async -> Preparation {
    if Task.isCancelled { return .known }
    do throws(DocumentError) {
      let bytes = try Pipeline.bytes(of: path)
      // An archive that cannot be read is told of when the document is to be kept.
      if (try? archive.has(sha256: sha256(of: bytes), of: publications)) == true { return .known }
      return .read(try await run.recover(path, bytes: bytes))
    } catch {
      return .failed(error)
    }
  }

  private func keep(
    _ preparation: Preparation, of file: DocumentFiles.File
  ) throws(ArchiveError) -> Outcome {
    switch preparation {
    case .known: return .known
    case .failed(let error) where error.isUnrecognized && !file.isNamed: return .passedOver
    case .failed(let error): return .failed(error)
    case .read(let document):
      let method = document.method
      let addition = try archive.add(
        document.recovered, of: method.publication, knownSince: knownSince, today: today,
        checker: IssueChecker(method))
      let tally = try archive.tally(
        sha256: document.recovered.sha256, publication: method.publication.id)
      return .kept(addition, document.recovered, tally ?? .init())
    }
  }
}
