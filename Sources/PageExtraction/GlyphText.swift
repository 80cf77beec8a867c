/// Reads the text that poppler gives for a page, scalar by scalar.
enum GlyphText {
  /// Brings a page's text to one scalar a rectangle, in the order of the rectangles.
  ///
  /// Poppler puts runs that are written right to left between embedding marks, which have no
  /// rectangle, and turns them round; here they are turned back and the marks dropped.
  ///
  /// - Returns: `nil` where text and rectangles cannot be brought together.
  static func scalars(of bytes: [UInt8], rectangles count: Int) -> [Unicode.Scalar]? {
    let scalars = decode(bytes)
    if scalars.count == count { return scalars }
    var visual: [Unicode.Scalar] = []
    var runStart: Int?
    for scalar in scalars {
      switch scalar {
      case rightToLeftEmbedding: runStart = visual.count
      case leftToRightEmbedding: break
      case popEmbedding:
        if let start = runStart { visual[start...].reverse() }
        runStart = nil
      default: visual.append(scalar)
      }
    }
    return visual.count == count ? visual : nil
  }

  /// The scalars of bytes that are UTF-8 but for surrogates, which become U+FFFD, one for each.
  private static func decode(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var value = UInt32(lead) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
      for next in bytes[min(index + 1, bytes.count)..<min(index + length, bytes.count)] {
        value = value << 6 | UInt32(next & 0x3F)
      }
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      index += length
    }
    return scalars
  }

  private static let leftToRightEmbedding: Unicode.Scalar = "\u{202A}"
  private static let rightToLeftEmbedding: Unicode.Scalar = "\u{202B}"
  private static let popEmbedding: Unicode.Scalar = "\u{202C}"
}

extension Unicode.Scalar {
  /// White space, controls and what takes no room: soft hyphens, joiners of lines, marks of
  /// direction. The joiners of letters, U+200C and U+200D, are part of their words.
  var isBlank: Bool {
    if value > 0x20 && value < 0x7F { return false }
    switch value {
    case 0xC0..<0x1680: return false
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return true
    default: return properties.isWhitespace || properties.generalCategory == .control
    }
  }

  /// Of no meaning that Unicode knows; fonts of symbols put their bullets there.
  var isPrivateUse: Bool { properties.generalCategory == .privateUse }

  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// A decimal digit of any script.
  var isDigit: Bool {
    isASCIIDigit || value > 0x7F && properties.generalCategory == .decimalNumber
  }

  var isLetter: Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    return properties.isAlphabetic
  }
}
