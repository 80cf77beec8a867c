import CrossfootKit
import DigestHistory
import DigestModel

/// Finds the documents of an archive that a word means.
struct DocumentSelector {
  let documents: [ArchivedDocument]

  /// So many digits of a checksum are taken as one.
  private static let leastDigits = 6

  /// Those with a path, a period (`2026-03`, also `market/2026-03`), or a checksum that begins so; the
  /// first kind of these that gives any.
  func documents(named name: String) -> [ArchivedDocument] {
    let kinds: [(ArchivedDocument) -> Bool] = [
      { $0.path == name },
      { $0.period?.written == name },
      { document in
        document.period.map { "\(document.publication)/\($0.written)" } == name
      },
      { name.count >= Self.leastDigits && $0.sha256.hasPrefix(name.lowercased()) },
    ]
    for kind in kinds {
      let found = documents.filter(kind)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// - Throws: An exit status, after a line on standard error, where there is none.
  func found(_ name: String, in archive: ArchiveOptions) throws -> [ArchivedDocument] {
    let found = documents(named: name)
    if found.isEmpty {
      let words = ArchiveTerm.noSuchDocument.text
        .filled(["name": name, "archive": archive.path.showingControls()])
      Terminal.complain("crossfoot: \(words.preferred(in: archive.language.rawValue))")
      throw ExitStatus.noSuchFile.code
    }
    return found
  }
}
