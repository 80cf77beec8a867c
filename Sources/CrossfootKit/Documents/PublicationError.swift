package import DigestModel

/// Why a publication that was asked for cannot be used.
package enum PublicationError: Error {
  case unknown(name: String, known: [String])
  case unreadable(path: String, reason: String)
  case invalid(SourceErrors)
}

extension PublicationError: CustomStringConvertible {
  /// For standard error: one line, or the errors of the sources with their lines and carets.
  package var description: String {
    switch self {
    case .unknown(let name, let known):
      "crossfoot: \(name.showingControls()): no such publication or folder; known are "
        + known.joined(separator: ", ")
    case .unreadable(let path, let reason): "crossfoot: \(path.showingControls()): \(reason)"
    case .invalid(let errors): errors.errors.map(\.excerpt).joined(separator: "\n")
    }
  }
}
