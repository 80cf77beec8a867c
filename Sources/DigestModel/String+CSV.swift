extension String {
  /// The text as a field of a table after RFC 4180: quoted only where it must be.
  package var csvField: String {
    guard unicodeScalars.contains(where: { ["\"", ",", "\r", "\n"].contains($0) }) else {
      return self
    }
    return "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
