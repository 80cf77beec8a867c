import CrossfootKit
import DigestHistory
import DigestModel
import Publications

/// The documents of an archive, as they were recovered.
struct ArchiveSource {
  private let options: ArchiveOptions
  private let archive: Archive

  /// - Throws: An exit status, after a line on standard error.
  init(_ options: ArchiveOptions) throws {
    self.options = options
    archive = try options.open()
  }

  /// What an archive has of the publications of documents, for these to be compared with.
  ///
  /// - Parameter path: The archive's; without one there is nothing.
  static func context(
    of items: [SequenceCheck.Item], _ path: String?
  ) throws -> [RecoveredDocument] {
    guard let path else { return [] }
    let source = try ArchiveSource(ArchiveOptions(archive: path))
    return try Set(items.map(\.recovered.publication)).sorted().flatMap {
      try source.documents(of: $0)
    }
  }

  /// Those of a publication, by period and vintage.
  func documents(of publication: String) throws -> [RecoveredDocument] {
    try options.attempt { () throws(ArchiveError) in
      var documents: [RecoveredDocument] = []
      for document in try archive.documents(of: publication) {
        documents.append(try archive.recovered(document))
      }
      return documents
    }
  }

  /// All documents with the method of the publication's files that the archive keeps.
  ///
  /// - Parameter id: Of this publication only.
  func items(of id: String?) throws -> [SequenceCheck.Item] {
    let publications = try options.attempt { () throws(ArchiveError) in
      try archive.publications()
    }
    return try publications.filter { id == nil || id == $0.id }.flatMap { publication in
      let method: Pipeline.Method
      do throws(SourceErrors) {
        method = try Pipeline.Method(publication)
      } catch {
        Terminal.complain(error.errors.map(\.excerpt).joined(separator: "\n"))
        throw ExitStatus.invalidPublication.code
      }
      return try documents(of: publication.id).map {
        SequenceCheck.Item(recovered: $0, method: method)
      }
    }
  }
}
