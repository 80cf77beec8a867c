/// Reduces letters to what two printings of one phrase have in common.
///
/// Folding keeps letters and digits alone, in lower case: spaces, quotes, dashes and other signs
/// vanish, so that a letter-spaced heading and its plain form fold to the same letters. All four
/// Turkic i's become one letter, since publishers mix them in upper case.
struct Folding: Sendable {
  /// Folded letters and digits of a text, as Unicode scalar values.
  func fold(_ text: some StringProtocol) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// Appends the folded form of one scalar, which may be nothing or several letters.
  func append(_ scalar: Unicode.Scalar, to result: inout [UInt32]) {
    let value = scalar.value
    switch value {
    case 0x61...0x7A, 0x30...0x39: result.append(value)
    case 0x49, 0x130, 0x131: result.append(0x69)
    case 0x41...0x5A: result.append(value + 0x20)
    case 0...0x7F: break
    // Greek's s at the end of a word is the same letter.
    case 0x3C2: result.append(0x3C3)
    // A mark that no letter stands for together with its own is dropped: the letter is what matters.
    case 0x300...0x36F: _ = ComposedLetters.compose(value, onto: &result)
    case 0xFB00: result.append(contentsOf: [0x66, 0x66])
    case 0xFB01: result.append(contentsOf: [0x66, 0x69])
    case 0xFB02: result.append(contentsOf: [0x66, 0x6C])
    case 0xFB03: result.append(contentsOf: [0x66, 0x66, 0x69])
    case 0xFB04: result.append(contentsOf: [0x66, 0x66, 0x6C])
    case 0xFF10...0xFF19: result.append(value - 0xFF10 + 0x30)
    case 0xFF21...0xFF3A: result.append(value - 0xFF21 + 0x61)
    case 0xFF41...0xFF5A: result.append(value - 0xFF41 + 0x61)
    case Self.latin.first..<(Self.latin.first + UInt32(Self.latin.letters.count)):
      let letter = Self.latin.letters[Int(value - Self.latin.first)]
      if letter != 0 { result.append(letter) }
    default:
      if ComposedLetters.compose(value, onto: &result) { return }
      result += Self.letters(of: scalar)
    }
  }

  /// The letters, or the digit, that a scalar folds to by Unicode's own mappings.
  static func letters(of scalar: Unicode.Scalar) -> [UInt32] {
    let properties = scalar.properties
    if properties.generalCategory == .decimalNumber, let value = properties.numericValue {
      return [0x30 + UInt32(value)]
    }
    guard properties.isAlphabetic else { return [] }
    return properties.lowercaseMapping.unicodeScalars.filter(\.properties.isAlphabetic).map(\.value)
  }

  /// The Latin letters beyond ASCII in lower case, 0 for what is no letter: Unicode's own mapping
  /// makes a string of every letter that it is asked about.
  private static let latin: (first: UInt32, letters: [UInt32]) = (
    0x80, (0x80..<0x250).map { Unicode.Scalar($0).flatMap { letters(of: $0).first } ?? 0 }
  )
}
