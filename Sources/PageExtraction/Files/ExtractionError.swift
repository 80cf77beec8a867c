package import DigestModel

/// Why a document gives no pages.
package enum ExtractionError: Error, Hashable, Sendable {
  /// Its bytes cannot be had.
  case file(path: String, FileError)
  /// A text of more bytes than are read.
  case tooLongText(path: String, most: Int)
  /// Nothing but white space, or nothing at all.
  case empty(path: String)
  /// Neither a PDF nor a text; `what` names what it is, as in “a PNG image”.
  case unsupported(path: String, what: String)
  /// Opens with a password only.
  case encrypted(path: String)
  /// A PDF that is cut short or that breaks its format, as `reason` says.
  case damaged(path: String, reason: Wording)
  /// A PDF without a single word, most likely scanned.
  case noText(path: String, pages: Int)

  /// Whether the file does not exist, as opposed to one that cannot be read.
  package var isMissingFile: Bool {
    if case .file(_, .notFound) = self { true } else { false }
  }

  /// The path as the caller gave it.
  package var path: String {
    switch self {
    case .file(let path, _), .tooLongText(let path, _), .empty(let path),
      .unsupported(let path, _), .encrypted(let path), .damaged(let path, _),
      .noText(let path, _):
      path
    }
  }
}

extension ExtractionError: CustomStringConvertible {
  /// One line, `path: reason`.
  package var description: String {
    let name = path == "-" ? "standard input" : path
    return "\(FileName.readable(name)): \(reason)".showingControls()
  }

  /// The description without the path.
  package var reason: String { wording.en }

  /// The reason in every language.
  package var wording: Wording {
    switch self {
    case .file(_, let error): error.wording
    case .tooLongText(_, let most): Term.textTooLong.text.filled(["n": String(most >> 20)])
    case .empty: Term.documentEmpty.text
    case .unsupported(_, let what): Term.documentUnsupported.text.filled(["kind": what])
    case .encrypted: Term.documentEncrypted.text
    case .damaged(_, let reason): Term.documentDamaged.text.filled(["reason": reason])
    case .noText(_, let pages):
      (pages == 1 ? Term.documentScannedPage : .documentScanned).text
        .filled(["n": String(pages)])
    }
  }
}
