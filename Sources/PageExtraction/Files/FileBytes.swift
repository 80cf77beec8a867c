import Glibc

/// Reads files by POSIX calls: regular ones and standard input, up to a size.
package enum FileBytes {
  private static let standardInput: Int32 = 0
  private static let chunkSize = 1 << 16

  /// The bytes of a file, or of standard input for `-`.
  ///
  /// Devices, pipes and sockets are refused: what they give has no end, or never comes.
  ///
  /// - Parameter most: The most bytes that it may have.
  package static func read(path: String, most: Int) throws(FileError) -> [UInt8] {
    if path == "-" { return try contents(of: standardInput, most: most) }
    // Without waiting for a pipe's other end.
    let descriptor = FileName.withPointer(to: path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    let status = try status(of: descriptor)
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory
    case S_IFIFO: throw .notRegular(kind: "a pipe")
    case S_IFSOCK: throw .notRegular(kind: "a socket")
    default: throw .notRegular(kind: "a device")
    }
    return try contents(of: descriptor, most: most)
  }

  private static func status(of descriptor: Int32) throws(FileError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    return status
  }

  private static func contents(
    of descriptor: Int32, most: Int
  ) throws(FileError) -> [UInt8] {
    let size = Int(try status(of: descriptor).st_size)
    guard size <= most else { throw .tooLarge(most: most) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, size))
    while true {
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
        let length = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        code = length < 0 ? errno : 0
        count = max(0, length)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw failure(code) }
      if chunk.isEmpty { return bytes }
      bytes += chunk
      if bytes.count > most { throw .tooLarge(most: most) }
    }
  }

  private static func failure(_ code: Int32) -> FileError {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EISDIR: .isDirectory
    // What open(2) says of a socket.
    case ENXIO: .notRegular(kind: "a socket")
    case EACCES: .refused(reason: "permission denied")
    default: .refused(reason: String(cString: strerror(code)).lowercased())
    }
  }
}
