/// Why a file's bytes cannot be had.
package enum FileError: Error, Hashable, Sendable {
  case notFound
  case isDirectory
  /// A device, pipe or socket; `kind` names it with its article.
  case notRegular(kind: String)
  /// It has more bytes than are read.
  case tooLarge(most: Int)
  /// The system refused; `reason` in its words.
  case refused(reason: String)
}

extension FileError: CustomStringConvertible {
  /// Lower case, no full stop, without the path.
  package var description: String {
    switch self {
    case .notFound: "no such file"
    case .isDirectory: "is a directory, expected a file"
    case .notRegular(let kind): "is \(kind), expected a file; standard input is named -"
    case .tooLarge(let most): "is larger than \(most >> 20) MiB, the most that is read"
    case .refused(let reason): "cannot be read: \(reason)"
    }
  }
}
