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
    case 0x300...0x36F: compose(mark: value, onto: &result)
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
    default: result += Self.letters(of: scalar)
    }
  }

  private static func letters(of scalar: Unicode.Scalar) -> [UInt32] {
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

  /// Puts a combining mark onto the last letter where one letter stands for both.
  ///
  /// Only the marks that Latin alphabets here use are composed; any other is dropped, as its
  /// letter is what matters.
  private func compose(mark: UInt32, onto result: inout [UInt32]) {
    guard let last = result.last else { return }
    let composed: UInt32? =
      switch (last, mark) {
      case (0x73, 0x327): 0x15F
      case (0x63, 0x327): 0xE7
      case (0x67, 0x306): 0x11F
      case (0x6F, 0x308): 0xF6
      case (0x75, 0x308): 0xFC
      case (0x61, 0x308): 0xE4
      default: nil
      }
    if let composed { result[result.count - 1] = composed }
  }
}
