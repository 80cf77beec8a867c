import CZlib

/// A picture of at most 256 colours as a PNG file.
///
/// Source: PNG Specification, third edition (W3C 2025), colour type 3.
struct PNGFile {
  /// Zlib's own balance of time and size.
  private static let compressionLevel: Int32 = 6

  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// - Returns: `nil` where there is no memory to compress in.
  init?(_ palette: ColorPalette, width: Int, height: Int) {
    precondition(palette.indices.count == width * height, "a pixel has a colour")
    append(
      "IHDR",
      Self.bigEndian(UInt32(width)) + Self.bigEndian(UInt32(height))
        // 8 bits, indexed, and the only compression, filtering and no interlacing.
        + [8, 3, 0, 0, 0])
    append(
      "PLTE",
      palette.colors.flatMap { color in
        [UInt8(color >> 16 & 0xFF), UInt8(color >> 8 & 0xFF), UInt8(color & 0xFF)]
      })
    var rows: [UInt8] = []
    rows.reserveCapacity((width + 1) * height)
    for row in 0..<height {
      // No filter: neighbouring numbers of colours have nothing in common.
      rows.append(0)
      rows += palette.indices[row * width..<(row + 1) * width]
    }
    guard let data = Self.compressed(rows) else { return nil }
    append("IDAT", data)
    append("IEND", [])
  }

  private mutating func append(_ type: String, _ data: [UInt8]) {
    let body = Array(type.utf8) + data
    bytes += Self.bigEndian(UInt32(data.count)) + body
    bytes += Self.bigEndian(UInt32(truncatingIfNeeded: crc32(0, body, uInt(body.count))))
  }

  private static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var length = compressBound(uLong(bytes.count))
    var data = [UInt8](repeating: 0, count: Int(length))
    guard compress2(&data, &length, bytes, uLong(bytes.count), compressionLevel) == Z_OK else {
      return nil
    }
    return Array(data.prefix(Int(length)))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
  }
}
