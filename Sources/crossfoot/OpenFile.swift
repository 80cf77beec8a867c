import Glibc

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

/// An open file; closed when the value dies.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  init(_ path: String, flags: Int32) throws(SystemError) {
    descriptor = open(path, flags | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .latest }
  }

  deinit { close(descriptor) }

  /// The rest of the file.
  func bytes() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw .latest
      }
    }
  }

  func write(_ text: String) throws(SystemError) {
    try crossfoot.write(text, to: descriptor)
  }
}

/// Writes a text to an open file descriptor, all of it.
func write(_ text: String, to descriptor: Int32) throws(SystemError) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      throw .latest
    }
  }
}

/// Whether there is a folder at a path.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether there is something other than a folder at a path.
func isFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
}
