import Glibc
import PageExtraction

/// The reason why a call to the system failed, in its words: `no such file or directory`.
struct SystemError: Error, CustomStringConvertible {
  let code: Int32

  /// The error of the call just made.
  static var latest: SystemError { SystemError(code: errno) }

  var description: String {
    guard let text = strerror(code) else { return "error \(code)" }
    let reason = String(cString: text)
    return reason.prefix(1).lowercased() + reason.dropFirst()
  }
}

/// A file open for writing; closed when the value dies.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  init(_ path: String, flags: Int32) throws(SystemError) {
    descriptor = FileName.withPointer(to: path) {
      open($0, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o666)
    }
    if descriptor < 0 { throw .latest }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    try crossfoot.write(bytes, to: descriptor)
  }

  /// Gives the file another's permissions.
  func setMode(_ mode: mode_t) throws(SystemError) {
    if fchmod(descriptor, mode & 0o7777) != 0 { throw .latest }
  }

  /// Waits until what was written is kept.
  func synchronize() throws(SystemError) {
    if fsync(descriptor) != 0 { throw .latest }
  }
}

/// Writes a text to an open file descriptor, all of it.
func write(_ text: String, to descriptor: Int32) throws(SystemError) {
  try write(Array(text.utf8), to: descriptor)
}

/// Writes bytes to an open file descriptor, all of them.
func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      throw .latest
    }
  }
}

/// The folder that relative paths start from; `nil` where it is gone.
var workingFolder: String? {
  guard let path = getcwd(nil, 0) else { return nil }
  defer { free(path) }
  return String(cString: path)
}
