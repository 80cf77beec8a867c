/// An archive of files in the ZIP format, stored as they are; the same bytes for the same files.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10; the checksum is CRC-32 of ISO 3309.
package struct ZIPFile {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// Adds a file.
  ///
  /// - Parameter path: With slashes, in ASCII or UTF-8.
  package mutating func add(_ path: String, _ bytes: [UInt8]) {
    let name = Array(path.utf8)
    let offset = body.count
    let header =
      Self.little(20, 2) + Self.little(Self.namesAreUTF8, 2) + Self.little(0, 2)
      + Self.little(0, 2) + Self.little(Self.firstDay, 2) + Self.little(Int(Self.crc32(bytes)), 4)
      + Self.little(bytes.count, 4) + Self.little(bytes.count, 4) + Self.little(name.count, 2)
      + Self.little(0, 2)
    body += [0x50, 0x4B, 3, 4] + header + name + bytes
    directory +=
      [0x50, 0x4B, 1, 2] + Self.little(20, 2) + header + Self.little(0, 2) + Self.little(0, 2)
      + Self.little(0, 2) + Self.little(0, 4) + Self.little(offset, 4) + name
    count += 1
  }

  /// The whole archive.
  package var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4) + Self.little(count, 2)
      + Self.little(count, 2) + Self.little(directory.count, 4) + Self.little(body.count, 4)
      + Self.little(0, 2)
  }

  private static let namesAreUTF8 = 1 << 11
  /// 1 January 1980: no clock has a part in it.
  private static let firstDay = 1 << 5 | 1

  private static func little(_ number: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { value, byte in
      table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8)
    }
  }
}
