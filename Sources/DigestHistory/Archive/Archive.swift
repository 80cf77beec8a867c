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

  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try queue.read(body) } catch { throw ArchiveError(error) }
  }

  /// Does all of the body or nothing of it.
  func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try queue.write(body) } catch { throw ArchiveError(error) }
  }
}
