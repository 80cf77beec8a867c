import DigestModel

/// Where a drawing sets a word, so that it stands in its box.
extension Word {
  /// The height of a baseline over the bottom of a word's box, as a part of the box.
  static let descent = 0.22

  /// Where its baseline begins, in points from the page's top left.
  var baselineStart: (x: Double, y: Double) {
    switch rotation {
    case 90: (box.left + Self.descent * box.width, box.top)
    case 180: (box.right, box.top + Self.descent * box.height)
    case 270: (box.right - Self.descent * box.width, box.bottom)
    // At a slant it falls from the top of its box.
    case 1..<180: (box.left, box.top + fontSize * (1 - Self.descent))
    default: (box.left, box.bottom - Self.descent * box.height)
    }
  }

  /// How long it is along the direction that it runs in, in points; at a slant about so.
  var length: Double {
    switch rotation {
    case 0, 180: return box.width
    case 90, 270: return box.height
    default:
      // The box has the height of the letters beside what the text rises or falls.
      let rise = max(0, box.height - fontSize)
      return (box.width * box.width + rise * rise).squareRoot()
    }
  }
}
