package import DigestModel
import Foundation
package import Publications

/// A publication that a layout is drawn for: an embedded one, or one described in a folder.
package enum PublicationFolder {
  /// Why there is no such publication.
  package enum Problem: Error, CustomStringConvertible {
    case unreadable(path: String)
    case invalid(SourceErrors)

    package var description: String {
      switch self {
      case .unreadable(let path): "\(path): no such file, or not UTF-8"
      case .invalid(let errors): errors.errors.map(\.description).joined(separator: "\n")
      }
    }
  }

  /// The embedded publication of a name, else the one in a folder of that path.
  package static func publication(_ name: String) throws(Problem) -> Publication {
    do throws(SourceErrors) {
      if let embedded = try PublicationLibrary.publication(name) { return embedded }
    } catch {
      throw .invalid(error)
    }
    let files = [
      try source("publication.yaml", in: name), try source("digest.grammar", in: name),
      try source("consistency.yaml", in: name),
    ]
    do throws(SourceErrors) {
      return try Publication(vocabulary: files[0], grammar: files[1], rules: files[2])
    } catch {
      throw .invalid(error)
    }
  }

  private static func source(_ name: String, in folder: String) throws(Problem) -> SourceFile {
    let path = folder + "/" + name
    guard let bytes = FileManager.default.contents(atPath: path),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw .unreadable(path: path) }
    return SourceFile(path: path, text: text)
  }
}
