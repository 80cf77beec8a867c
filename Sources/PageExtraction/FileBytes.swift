import Glibc

/// Reads files by POSIX calls.
enum FileBytes {
  private static let standardInput: Int32 = 0
  private static let chunkSize = 1 << 16

  /// The bytes of a file, or of standard input for `-`.
  static func read(path: String) throws(ExtractionError) -> [UInt8] {
    if path == "-" { return try contents(of: standardInput, path: path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path: path) }
    defer { close(descriptor) }
    return try contents(of: descriptor, path: path)
  }

  private static func contents(
    of descriptor: Int32, path: String
  ) throws(ExtractionError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno, path: path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, Int(status.st_size)))
    while true {
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
        let length = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        code = length < 0 ? errno : 0
        count = max(0, length)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw failure(code, path: path) }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  private static func failure(_ code: Int32, path: String) -> ExtractionError {
    switch code {
    case ENOENT, ENOTDIR: .notFound(path: path)
    case EISDIR: .isDirectory(path: path)
    case EACCES: .unreadable(path: path, reason: "permission denied")
    default: .unreadable(path: path, reason: String(cString: strerror(code)).lowercased())
    }
  }
}
