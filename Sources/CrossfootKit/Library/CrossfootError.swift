import DigestModel

/// Why a document, or a publication's files, could not be used.
public struct CrossfootError: Error, Hashable, Sendable {
  /// What kind of thing went wrong.
  public enum Kind: Hashable, Sendable {
    /// There is no file at the path.
    case noSuchFile
    /// The file is no PDF, text or Markdown with words in it, or cannot be opened.
    case unreadable
    /// No known publication recognises the document, or several do.
    case unrecognized
    /// The publication's grammar found no figure in the document.
    case nothingRecovered
    /// The issue to compare with is of another publication, or of no earlier period.
    case notEarlier
    /// There is no such publication.
    case unknownPublication
    /// The publication's files are wrong.
    case invalidPublication
    /// No report can be written so.
    case unknownFormat
  }

  /// What kind of thing went wrong.
  public let kind: Kind
  /// The document's path, or the publication's name or folder.
  public let subject: String
  /// What is wrong: lower case, no full stop; of a publication's files every error with its place.
  public let reason: String
}

extension CrossfootError: CustomStringConvertible {
  /// One line, `subject: reason`; of a publication's files several.
  public var description: String { "\(subject.showingControls()): \(reason)" }
}

extension CrossfootError {
  init(_ error: DocumentError) {
    kind =
      switch error.problem {
      case .noSuchFile: .noSuchFile
      case .unreadable, .cannotBeTicked: .unreadable
      case .unrecognized, .ambiguous: .unrecognized
      case .nothingRecovered: .nothingRecovered
      case .notEarlier: .notEarlier
      case .invalidPublication: .invalidPublication
      }
    subject = error.path
    if case .invalidPublication(_, let errors) = error.problem {
      reason = error.reason + "\n" + errors.errors.map(\.excerpt).joined(separator: "\n")
    } else {
      reason = error.reason.showingControls()
    }
  }

  init(_ error: PublicationError, of name: String) {
    subject = name
    switch error {
    case .unknown(_, let known):
      kind = .unknownPublication
      reason = "no such publication or folder; known are \(known.joined(separator: ", "))"
    case .unreadable(let path, let cause):
      kind = .invalidPublication
      reason = "\(path.showingControls()): \(cause)"
    case .invalid(let errors):
      kind = .invalidPublication
      reason = errors.errors.map(\.excerpt).joined(separator: "\n")
    }
  }
}
