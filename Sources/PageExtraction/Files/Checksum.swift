import CPoppler

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
package func sha256(of bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef")
  return String(sha256Digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] })
}

/// SHA-256 (FIPS 180-4), 32 bytes.
package func sha256Digest(of bytes: [UInt8]) -> [UInt8] {
  guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else {
    preconditionFailure("GLib knows no SHA-256")
  }
  defer { g_checksum_free(checksum) }
  bytes.withUnsafeBufferPointer { g_checksum_update(checksum, $0.baseAddress, $0.count) }
  var digest = [UInt8](repeating: 0, count: 32)
  var length = gsize(digest.count)
  g_checksum_get_digest(checksum, &digest, &length)
  return digest
}
