package import DigestModel
import PageExtraction
package import Reporting

/// Why a document gave no figures.
package struct DocumentError: Error {
  package enum Problem: Sendable {
    case noSuchFile(reason: Wording)
    case unreadable(reason: Wording)
    /// No publication that Crossfoot knows recognises the document.
    case unrecognized
    /// Several publications recognise the document.
    case ambiguous(publications: [String])
    /// The grammar found nothing in the document.
    case nothingRecovered(publication: String)
    /// The issue to compare with is of another publication, or not of an earlier period.
    case notEarlier(earlier: String)
    /// Its pages cannot take an auditor's marks.
    case cannotBeTicked(reason: Wording)
    /// The document is recognised, but its publication's files are wrong.
    case invalidPublication(publication: String, SourceErrors)
  }

  package let problem: Problem
  /// The path as the caller gave it.
  package let path: String
  /// Of the document's bytes in hexadecimal digits; `nil` where there were none to be had.
  package let sha256: String?

  package init(_ problem: Problem, path: String, sha256: String? = nil) {
    self.problem = problem
    self.path = path
    self.sha256 = sha256
  }

  /// Whether it may be no issue of any publication.
  package var isUnrecognized: Bool { if case .unrecognized = problem { true } else { false } }

  /// The error of a document of which the bytes were read, whatever is wrong with them.
  package func ofDocument(_ bytes: [UInt8]) -> DocumentError {
    DocumentError(problem, path: path, sha256: DocumentReader.sha256(of: bytes))
  }
}

extension DocumentError {
  /// The wording in English.
  package var reason: String { wording.en }

  /// Lower case, no full stop, without the path.
  package var wording: Wording {
    switch problem {
    case .noSuchFile(let reason), .unreadable(let reason): reason
    case .unrecognized: Term.unrecognized.text
    case .ambiguous(let publications):
      Term.ambiguous.text.filled([
        "publications": Wording.listed(publications, by: .bothPhrases)
      ])
    case .nothingRecovered(let publication):
      Term.nothingRecovered.text.filled(["publication": publication])
    case .notEarlier(let earlier): Term.notEarlier.text.filled(["path": earlier])
    case .cannotBeTicked(let reason): Term.cannotBeTicked.text.filled(["reason": reason])
    case .invalidPublication(let publication, _):
      Term.invalidPublication.text.filled(["publication": publication])
    }
  }
}

extension DocumentError {
  /// The kind of it, for reports.
  package var obstacle: UnreadableDocument.Obstacle {
    switch problem {
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
    self.init(
      path: error.path, wording: error.wording, obstacle: error.obstacle, sha256: error.sha256)
  }
}

extension DocumentError: CustomStringConvertible {
  /// `path: reason`; standard input is called so.
  package var description: String { description(in: .en) }

  /// The description in a language.
  package func description(in language: Language) -> String {
    let name =
      path == "-"
      ? Term.standardInput.text.preferred(in: language.rawValue) : path.isEmpty ? "“”" : path
    return "\(name): \(wording.preferred(in: language.rawValue))".showingControls()
  }
}
