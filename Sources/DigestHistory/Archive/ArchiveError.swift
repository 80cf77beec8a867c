internal import GRDB

/// Why an archive cannot be used.
package enum ArchiveError: Error, Hashable {
  /// There is no file.
  case missing
  /// The file is a database, but no archive.
  case foreign
  /// A later version of Crossfoot has changed its tables.
  case newer
  /// The file is no database, or its contents are not what they should be.
  case damaged(String)
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
      self = .damaged("\(error)")
      return
    }
    let message = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unwritable(message)
    default: self = .damaged(message)
    }
  }

  /// Whether it is the fault of the place, not of what the file has.
  package var isOfWriting: Bool {
    switch self {
    case .busy, .full, .unwritable: true
    case .missing, .foreign, .newer, .damaged: false
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// Lower case, no full stop.
  package var description: String {
    switch self {
    case .missing: "there is no archive; “crossfoot archive add” makes one"
    case .foreign: "a database, but no archive of Crossfoot"
    case .newer: "made by a later version of Crossfoot than this one"
    case .damaged(let reason): "no sound archive: \(reason)"
    case .busy: "another run is using the archive, and did not finish in time"
    case .full: "the disk is full"
    case .unwritable(let reason): "cannot be written: \(reason)"
    }
  }
}
