import CrossfootKit
import Glibc
import PageExtraction
import Synchronization

/// A file that a command writes: whole or not at all.
struct OutputFile {
  /// How many drafts this process has begun: several may be written at once in one folder.
  private static let drafts = Atomic(0)

  let path: String

  /// Writes the text in place of what the file had.
  ///
  /// It is written to a file beside it, which then takes its name: whatever interrupts that leaves
  /// the file as it was. A device or pipe is written to as it is.
  func write(_ text: String) throws(SystemError) { try write(Array(text.utf8)) }

  /// As above, of bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    let existing = status(of: path)
    guard existing?.isOf(S_IFREG) ?? !isLink else {
      try OpenFile(path, flags: 0).write(bytes)
      return
    }
    let target = existing == nil ? path : resolved
    if existing != nil, FileName.withPointer(to: target, { access($0, W_OK) }) != 0 {
      throw .latest
    }
    let number = Self.drafts.wrappingAdd(1, ordering: .relaxed).newValue
    let draft = Self.folder(of: target) + ".crossfoot-\(getpid())-\(number).part"
    do throws(SystemError) {
      let file = try OpenFile(draft, flags: O_EXCL | O_NOFOLLOW)
      if let existing { try file.setMode(existing.st_mode) }
      try file.write(bytes)
      try file.synchronize()
    } catch {
      if error.code != EEXIST { remove(draft) }
      throw error
    }
    let result = FileName.withPointer(to: draft) { draft in
      FileName.withPointer(to: target) { rename(draft, $0) }
    }
    guard result == 0 else {
      let error = SystemError.latest
      remove(draft)
      throw error
    }
  }

  private var isLink: Bool { status(of: path, followsLinks: false)?.isOf(S_IFLNK) ?? false }

  /// The path without links: the file that one leads to is written, not the link.
  private var resolved: String {
    guard let resolved = FileName.withPointer(to: path, { realpath($0, nil) }) else { return path }
    defer { free(resolved) }
    let bytes = UnsafeBufferPointer(start: resolved, count: strlen(resolved))
    return FileName.text(of: bytes.map { UInt8(bitPattern: $0) })
  }

  private func remove(_ path: String) { _ = FileName.withPointer(to: path) { unlink($0) } }

  /// What a path begins with: nothing, or the folder with a slash behind it.
  static func folder(of path: String) -> String {
    path.unicodeScalars.lastIndex(of: "/").map { String(path.unicodeScalars[...$0]) } ?? ""
  }
}

/// What tells a file from all others, whatever the path to it.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let inode: UInt64
  /// The name in the folder told by the others, of a file that is not there yet.
  private var name = ""

  /// - Parameter path: A path; `-` is what standard input reads from.
  /// - Returns: `nil` where not even the folder is there, or standard input is no file.
  init?(_ path: String) {
    if path == "-" {
      var status = stat()
      guard fstat(STDIN_FILENO, &status) == 0, status.isOf(S_IFREG) else { return nil }
      self.init(status)
    } else if let status = status(of: path) {
      self.init(status)
    } else {
      let folder = OutputFile.folder(of: path)
      guard let status = status(of: folder.isEmpty ? "." : folder) else { return nil }
      self.init(status)
      name = String(path.unicodeScalars.dropFirst(folder.unicodeScalars.count))
    }
  }

  private init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
