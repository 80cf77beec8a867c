import DigestModel
internal import Foundation
internal import GRDB

/// The issues of publications over years, in one SQLite file.
///
/// Every document is added in one transaction, so that an interruption, a full disk or a second run
/// at the same time leaves it whole or out. `ARCHIVE.md` beside this file describes what is in the
/// file.
package struct Archive: Sendable {
  /// The path as the caller gave it.
  package let path: String
  private let queue: DatabaseQueue

  /// How long another run may keep the file before this one gives up, in seconds.
  private static let patience = 30.0

  /// Opens the archive at a path.
  ///
  /// - Parameters:
  ///   - path: A file; its folder must be there.
  ///   - creates: Whether one is made where there is none.
  package init(at path: String, creates: Bool = false) throws(ArchiveError) {
    self.path = path
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    if !creates, !exists { throw .missing }
    if isDirectory.boolValue { throw .directory }
    if exists { try Self.refuseOtherFile(at: path, creates: creates) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    configuration.foreignKeysEnabled = true
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read(ArchiveSchema.refuseOthers)
      try ArchiveSchema.migrate(queue)
    } catch {
      throw ArchiveError(error)
    }
    self.queue = queue
  }

  /// Refuses what SQLite would take for an empty database and write over: a short file of another kind,
  /// and for a command that only reads a file without a byte.
  ///
  /// Source: SQLite, Database File Format, 1.3: a database begins with sixteen bytes of its own.
  private static func refuseOtherFile(at path: String, creates: Bool) throws(ArchiveError) {
    // A run that was interrupted leaves a journal, by which SQLite mends the file.
    guard !FileManager.default.fileExists(atPath: path + "-journal"),
      let file = FileHandle(forReadingAtPath: path)
    else { return }
    defer { try? file.close() }
    let start = (try? file.read(upToCount: 16)) ?? Data()
    if start.isEmpty, creates { return }
    if start.isEmpty { throw .missing }
    guard start == Data("SQLite format 3\0".utf8) else {
      throw .damaged(DamageTerm.noDatabase.text)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try queue.read(body) } catch { throw ArchiveError(error) }
  }

  /// Does all of the body or nothing of it.
  func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try queue.write(body) } catch { throw ArchiveError(error) }
  }
}
