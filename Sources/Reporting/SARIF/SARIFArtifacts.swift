import DigestModel

/// The documents of a run, each once: a server refuses a list in which one stands twice.
struct SARIFArtifacts {
  private struct Artifact: Hashable {
    var path: RelativePath
    var sha256: String?
  }

  private var list: [Artifact] = []
  private var places: [Artifact: Int] = [:]
  private let folder: String?

  /// - Parameter folder: The folder that paths are relative to.
  init(_ check: CheckReport, in folder: String?) {
    self.folder = folder
    for document in check.documents {
      add(artifact(document.recovered.path, document.recovered.sha256))
    }
    for document in check.unreadable { add(artifact(document.path, document.sha256)) }
  }

  private func artifact(_ path: String, _ sha256: String?) -> Artifact {
    Artifact(path: RelativePath(path, in: folder), sha256: sha256)
  }

  private mutating func add(_ artifact: Artifact) {
    guard places[artifact] == nil else { return }
    places[artifact] = list.count
    list.append(artifact)
  }

  func location(of document: RecoveredDocument) -> SARIFLocation {
    location(of: artifact(document.path, document.sha256))
  }

  func location(of document: UnreadableDocument) -> SARIFLocation {
    location(of: artifact(document.path, document.sha256))
  }

  private func location(of artifact: Artifact) -> SARIFLocation {
    SARIFLocation(artifact.path, index: places[artifact])
  }

  var json: JSONValue {
    .array(
      list.map { artifact in
        let hashes = artifact.sha256.map {
          [("hashes", JSONValue.object([("sha-256", .string($0))]))]
        }
        return .object(
          [
            ("location", location(of: artifact).json), ("roles", .strings(["analysisTarget"])),
          ] + (hashes ?? []))
      })
  }
}
