/// Letters with marks of their own: a letter and a mark that are written one after the other are the one
/// that stands for both.
enum ComposedLetters {
  /// Puts a mark onto the last of some folded letters, where one letter stands for both.
  ///
  /// - Returns: Whether it did.
  static func compose(_ mark: UInt32, onto letters: inout [UInt32]) -> Bool {
    guard let last = letters.last, let composed = syllable(last, mark) ?? letter(last, mark) else {
      return false
    }
    letters[letters.count - 1] = composed
    return true
  }

  private static func letter(_ last: UInt32, _ mark: UInt32) -> UInt32? {
    guard isMark(mark), let first = Unicode.Scalar(last), let second = Unicode.Scalar(mark) else {
      return nil
    }
    var pair = String.UnicodeScalarView()
    pair.append(first)
    pair.append(second)
    return composed[String(pair)]
  }

  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x653...0x655, 0x3099...0x309A: true
    default: false
    }
  }

  /// The folded letters that have marks, by themselves: texts are equal where they are canonically
  /// equivalent, so that a letter and its mark find the one that stands for both.
  private static let composed: [String: UInt32] = {
    var composed: [String: UInt32] = [:]
    for block in blocks {
      for value in block {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let letters = Folding.letters(of: scalar)
        guard letters.count == 1, let letter = Unicode.Scalar(letters[0]) else { continue }
        // Some letters are encoded twice; the first is the one that others are composed to.
        if composed[String(letter)] == nil { composed[String(letter)] = letters[0] }
      }
    }
    return composed
  }()

  /// Latin, Greek, Cyrillic, Arabic, and kana.
  private static let blocks: [ClosedRange<UInt32>] = [
    0xC0...0x24F, 0x370...0x52F, 0x622...0x6D3, 0x1E00...0x1FFF, 0x3041...0x30FE,
  ]

  /// The Hangul syllable of a syllable, or its first consonant, and the letter that goes on with it.
  ///
  /// Source: The Unicode Standard, section 3.12, conjoining jamo behaviour.
  private static func syllable(_ last: UInt32, _ letter: UInt32) -> UInt32? {
    switch (last, letter) {
    case (0x1100...0x1112, 0x1161...0x1175):
      return 0xAC00 + ((last - 0x1100) * 21 + letter - 0x1161) * 28
    case (0xAC00...0xD7A3, 0x11A8...0x11C2):
      return (last - 0xAC00).isMultiple(of: 28) ? last + letter - 0x11A7 : nil
    default: return nil
    }
  }
}
