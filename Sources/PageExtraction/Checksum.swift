import CPoppler

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
func sha256(of bytes: [UInt8]) -> String {
  bytes.withUnsafeBufferPointer { buffer in
    guard
      let digits = g_compute_checksum_for_data(
        G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
    else { preconditionFailure("GLib knows no SHA-256") }
    defer { g_free(digits) }
    return String(cString: digits)
  }
}
