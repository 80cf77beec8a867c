import CPoppler

/// Bytes in Base64 (RFC 4648, section 4), with padding.
package func base64(_ bytes: [UInt8]) -> String {
  // GLib takes an empty array for a missing one.
  guard !bytes.isEmpty, let text = g_base64_encode(bytes, gsize(bytes.count)) else { return "" }
  defer { g_free(text) }
  return String(cString: text)
}
