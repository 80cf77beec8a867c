extension Unicode.Scalar {
  /// What stands for a character that a PDF draws without saying which it is.
  static let unknown: Unicode.Scalar = "\u{FFFD}"

  /// A control character that no writing has: what poppler makes of the code of a glyph, where a font
  /// does not say which character it is.
  var isGlyphCode: Bool {
    properties.generalCategory == .control && !properties.isWhitespace
  }

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

  /// A letter of the Hebrew, Arabic and kindred blocks; their numbers run from left to right, with the
  /// signs in them, as the decimal mark in `٤٨٫٦`.
  var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC:
      isLetter || properties.generalCategory == .nonspacingMark
    default: false
    }
  }
}
