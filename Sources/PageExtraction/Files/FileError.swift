package import DigestModel

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
  package var description: String { wording.en }

  /// Lower case, no full stop, without the path.
  package var wording: Wording {
    switch self {
    case .notFound: Term.fileNotFound.text
    case .isDirectory: Term.fileIsDirectory.text
    case .notRegular(let kind): Term.fileNotRegular.text.filled(["kind": kind])
    case .tooLarge(let most): Term.fileTooLarge.text.filled(["n": String(most >> 20)])
    case .refused(let reason): Term.fileRefused.text.filled(["reason": reason])
    }
  }
}
