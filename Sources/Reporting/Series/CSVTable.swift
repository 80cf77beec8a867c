import DigestModel

/// Lines of a table after RFC 4180.
enum CSVTable {
  static func write(_ fields: [String?], to output: inout some TextOutputStream) {
    output.write(fields.map { escaped($0 ?? "") }.joined(separator: ",") + "\r\n")
  }

  /// A field whose text a spreadsheet would take for a formula is kept from that by an apostrophe
  /// before it; numbers are none.
  ///
  /// Source: OWASP, CSV Injection.
  static func escaped(_ field: String) -> String {
    let shown = field.showingControls(keeping: "\r\n\t")
    let isFormula =
      shown.unicodeScalars.first.map { ["=", "+", "-", "@", "\t", "\r"].contains($0) } ?? false
    return (isFormula && Quantity(shown) == nil ? "'" + shown : shown).csvField
  }
}
