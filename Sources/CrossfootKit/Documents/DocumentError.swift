package import DigestModel
package import Reporting

/// Why a document gave no figures.
package enum DocumentError: Error {
  case noSuchFile(path: String, reason: Wording)
  case unreadable(path: String, reason: Wording)
  /// No publication that Crossfoot knows recognises the document.
  case unrecognized(path: String)
  /// Several publications recognise the document.
  case ambiguous(path: String, publications: [String])
  /// The grammar found nothing in the document.
  case nothingRecovered(path: String, publication: String)
  /// The issue to compare with is of another publication, or not of an earlier period.
  case notEarlier(path: String, earlier: String)
  /// Its pages cannot take an auditor's marks.
  case cannotBeTicked(path: String, reason: String)
  /// The document is recognised, but its publication's files are wrong.
  case invalidPublication(path: String, publication: String, SourceErrors)
}

extension DocumentError {
  package var path: String {
    switch self {
    case .noSuchFile(let path, _), .unreadable(let path, _), .unrecognized(let path),
      .ambiguous(let path, _), .nothingRecovered(let path, _), .notEarlier(let path, _),
      .cannotBeTicked(let path, _),
      .invalidPublication(let path, _, _):
      path
    }
  }

  /// The wording in English.
  package var reason: String { wording.en }

  /// Lower case, no full stop, without the path.
  package var wording: Wording {
    switch self {
    case .noSuchFile(_, let reason), .unreadable(_, let reason): reason
    case .unrecognized: Term.unrecognized.text
    case .ambiguous(_, let publications):
      Term.ambiguous.text.filled([
        "publications": Wording.listed(publications, by: .bothPhrases)
      ])
    case .nothingRecovered(_, let publication):
      Term.nothingRecovered.text.filled(["publication": publication])
    case .notEarlier(_, let earlier): Term.notEarlier.text.filled(["path": earlier])
    case .cannotBeTicked(_, let reason): Term.cannotBeTicked.text.filled(["reason": reason])
    case .invalidPublication(_, let publication, _):
      Term.invalidPublication.text.filled(["publication": publication])
    }
  }
}

extension DocumentError {
  /// The kind of it, for reports.
  package var obstacle: UnreadableDocument.Obstacle {
    switch self {
    case .noSuchFile: .noSuchFile
    case .unreadable, .cannotBeTicked: .unreadable
    case .unrecognized, .ambiguous: .unrecognized
    case .nothingRecovered: .nothingRecovered
    case .notEarlier: .notEarlier
    case .invalidPublication: .invalidPublication
    }
  }
}

extension UnreadableDocument {
  package init(_ error: DocumentError) {
    self.init(path: error.path, wording: error.wording, obstacle: error.obstacle)
  }
}

extension DocumentError: CustomStringConvertible {
  /// `path: reason`; standard input is called so.
  package var description: String { description(in: .en) }

  /// The description in a language.
  package func description(in language: Language) -> String {
    let name = path == "-" ? Term.standardInput.text.preferred(in: language.rawValue) : path
    return "\(name): \(wording.preferred(in: language.rawValue))".showingControls()
  }
}
