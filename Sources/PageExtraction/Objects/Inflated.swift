import CZlib

/// Bytes that were compressed by deflate, with zlib's frame.
struct Inflated {
  /// More are taken for an attack.
  private static let mostBytes = 64 << 20

  let bytes: [UInt8]

  /// - Returns: `nil` where the bytes are no whole stream, or give too many.
  init?(_ compressed: [UInt8]) {
    var size = max(1024, compressed.count * 4)
    while size <= Self.mostBytes {
      var data = [UInt8](repeating: 0, count: size)
      var length = uLong(size)
      switch uncompress(&data, &length, compressed, uLong(compressed.count)) {
      case Z_OK:
        bytes = Array(data.prefix(Int(length)))
        return
      case Z_BUF_ERROR: size *= 4
      default: return nil
      }
    }
    return nil
  }
}
