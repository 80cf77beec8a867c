import DigestModel

/// What a file is, told by its bytes.
enum ContentKind: Equatable {
  case pdf
  /// A text in UTF-8, without its byte order mark, every line ended by a line feed.
  case text(String)
  /// No bytes, or white space only.
  case blank
  /// Neither; named with its article, as in “a PNG image”.
  case other(String)

  /// A PDF may be preceded by up to this many bytes of something else (ISO 32000-1, annex H.3.4.1).
  static let headerReach = 1024

  init(of bytes: [UInt8]) {
    if bytes.prefix(Self.headerReach + 5).contains(mark: "%PDF-") {
      self = .pdf
    } else if let name = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.name {
      self = .other(name)
    } else if bytes.contains(0) {
      self = .other("binary data")
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self = Self.kind(of: text)
    } else {
      self = .other("binary data or a text in another encoding")
    }
  }

  private static func kind(of text: String) -> ContentKind {
    let scalars = String.UnicodeScalarView(
      text.endingLinesInFeeds.unicodeScalars.filter { $0 != byteOrderMark })
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }) else {
      return .blank
    }
    let opening = String(scalars[first...].prefix(14)).lowercased()
    if opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html") {
      return .other("an HTML page")
    }
    return .text(String(scalars))
  }

  private static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    (Array("II*".utf8) + [0], "a TIFF image"),
    (Array("MM".utf8) + [0, 0x2A], "a TIFF image"),
    (Array("PK".utf8) + [3, 4], "a ZIP archive or an Office document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0xFD] + Array("7zXZ".utf8), "an xz archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
    (Array("%!PS".utf8), "a PostScript file"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0xFF, 0xFE], "a text in UTF-16"),
    ([0xFE, 0xFF], "a text in UTF-16"),
  ]
}
