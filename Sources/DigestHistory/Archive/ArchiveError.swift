package import DigestModel
internal import GRDB

/// Why an archive cannot be used.
package enum ArchiveError: Error, Hashable {
  /// There is no file.
  case missing
  /// There is a folder in its place.
  case directory
  /// The file is a database, but no archive.
  case foreign
  /// A later version of Crossfoot has changed its tables.
  case newer
  /// The file is no database, or its contents are not what they should be.
  case damaged(Wording)
  /// Another run has kept it too long.
  case busy
  /// The disk is full.
  case full
  /// It may not be written, or not at this place.
  case unwritable(String)
}

extension ArchiveError {
  init(_ error: any Error) {
    if let error = error as? ArchiveError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .damaged(Wording(same: "\(error)"))
      return
    }
    let message = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unwritable(message)
    default: self = .damaged(Wording(same: message))
    }
  }

  /// Whether it is the fault of the place, not of what the file has.
  package var isOfWriting: Bool {
    switch self {
    case .busy, .full, .unwritable: true
    case .missing, .directory, .foreign, .newer, .damaged: false
    }
  }
}

extension ArchiveError {
  /// Damage with the gaps of its words.
  static func damaged(_ term: DamageTerm, _ values: [String: String]) -> ArchiveError {
    .damaged(term.text.filled(values))
  }
}

extension ArchiveError: CustomStringConvertible {
  /// The wording in English.
  package var description: String { wording.en }

  /// Lower case, no full stop; what SQLite says is in its words.
  package var wording: Wording {
    switch self {
    case .missing: ArchiveTerm.missing.text
    case .directory: ArchiveTerm.directory.text
    case .foreign: ArchiveTerm.foreign.text
    case .newer: ArchiveTerm.newer.text
    case .damaged(let reason): ArchiveTerm.damaged.text.filled(["reason": reason])
    case .busy: ArchiveTerm.busy.text
    case .full: ArchiveTerm.full.text
    case .unwritable(let reason): ArchiveTerm.unwritable.text.filled(["reason": reason])
    }
  }
}
