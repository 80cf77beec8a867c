import DigestModel

/// The pixels of a picture where words stand.
struct WordCover {
  private let width: Int
  private let height: Int
  private var isCovered: [Bool]

  init(of words: [Word], on picture: PixelGrid) {
    (width, height) = (picture.width, picture.height)
    isCovered = [Bool](repeating: false, count: width * height)
    for word in words {
      guard let (columns, rows) = picture.pixels(of: word.box, scale: PlaceSurvey.scale) else {
        continue
      }
      for row in rows {
        for column in columns { isCovered[row * width + column] = true }
      }
    }
  }

  /// Whether a word stands at a pixel; none stands beyond the picture.
  @inline(__always)
  func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < width && row >= 0 && row < height && isCovered[row * width + column]
  }
}
