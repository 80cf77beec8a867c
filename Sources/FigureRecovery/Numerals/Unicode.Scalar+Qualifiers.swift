/// Signs beside a number that make another number of it.
extension Unicode.Scalar {
  /// Whether the sign says, before a number, that it is about so much, less or more, risen or fallen,
  /// the name of a thing, or a dash that only looks like one.
  ///
  /// Of mathematical signs all do but those that set a number apart; arrows and triangles do that
  /// point up or down.
  var isQualifier: Bool {
    if value < 0x80 { return "<>~^_#".unicodeScalars.contains(self) }
    switch value {
    // Soft and hanging hyphens, the sign of numbers.
    case 0xAD, 0x2D7, 0x2043, 0x2116: return true
    // Level lines, light and heavy, whole and dashed, that frames of tables are drawn with.
    case 0x2500...0x2501, 0x2504...0x2505, 0x2508...0x2509, 0x254C...0x254D, 0x2574, 0x2576:
      return true
    // The minus sign itself; bullets and colons among the mathematical signs.
    case 0x2212, 0x2217, 0x2219, 0x2223, 0x2236, 0x22C5, 0x25B7, 0x25C1, 0x266F, 0xFE62, 0xFF0B,
      0xFF1D, 0xFF5C:
      return false
    default: return isDirection || properties.generalCategory == .mathSymbol
    }
  }

  /// An arrow, or a triangle that points up or down.
  var isDirection: Bool {
    switch value {
    case 0x25B2...0x25B5, 0x25BC...0x25BF, 0x23EB...0x23EC, 0x23F6...0x23F7, 0x2B60...0x2BB8,
      0x1F53A...0x1F53D, 0x1F4C8...0x1F4C9:
      true
    default: isArrow
    }
  }

  /// An arrow of any direction.
  var isArrow: Bool {
    switch value {
    case 0x2190...0x21FF, 0x2794, 0x2798...0x27AF, 0x27B1...0x27BE, 0x27F0...0x27FF,
      0x2900...0x297F, 0x2B00...0x2B11, 0x2B30...0x2B4F, 0x2B95, 0x1F800...0x1F8FF:
      true
    default: false
    }
  }

  var isFraction: Bool {
    switch value {
    case 0xBC...0xBE, 0x2150...0x215F, 0x2189: true
    default: false
    }
  }
}
