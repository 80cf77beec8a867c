/// Tells a font's weight by its name, as the CSS scale has it.
enum FontWeight {
  static let regular = 400
  static let bold = 700

  /// `BCDHEE+Calibri-Bold` gives 700; a name without a weight gives 400. Only
  /// ASCII letters count.
  static func weight(ofFontNamed name: String) -> Int {
    let letters = name.utf8.compactMap { byte -> UInt8? in
      let lowercased = byte | 0x20
      return lowercased >= 0x61 && lowercased <= 0x7A ? lowercased : nil
    }
    return weights.first { letters[...].contains(mark: $0.word) }?.weight ?? regular
  }

  // Longer words first: “bold” is part of several.
  private static let weights: [(word: StaticString, weight: Int)] = [
    ("extrabold", 800), ("ultrabold", 800), ("semibold", 600), ("demibold", 600),
    ("extrablack", 900), ("black", 900), ("heavy", 900), ("bold", bold), ("demi", 600),
    ("medium", 500), ("extralight", 200), ("ultralight", 200), ("semilight", 350), ("light", 300),
    ("thin", 100),
  ]
}
