import DigestModel

/// The strokes of large print, and the ground that its letters enclose, which are no shapes of their own.
struct WordStrokes {
  /// The boxes of words with letters or digits, by band of the page; a sign may be drawn as a shape.
  private var boxes: [Int: [Box]] = [:]
  /// How far a stroke may reach beyond its word's box, in points: a pixel's edge.
  private static let slack = 1.0

  init(of words: [Word]) {
    for word in words where word.text.unicodeScalars.contains(where: { $0.isDigit || $0.isLetter })
    {
      for band in SharedPlaces.bands(of: word.box) { boxes[band, default: []].append(word.box) }
    }
  }

  /// Shapes without those inside a word's box.
  ///
  /// - Complexity: O(*n*), as long as few words stand beside each other.
  func left(out shapes: [ColoredShape]) -> [ColoredShape] {
    shapes.filter { shape in
      guard let band = SharedPlaces.bands(of: shape.box).first else { return true }
      return !(boxes[band] ?? []).contains { $0.contains(shape.box, slack: Self.slack) }
    }
  }
}
