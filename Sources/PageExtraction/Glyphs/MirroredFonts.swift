import DigestModel

/// Finds fonts whose sideways text poppler takes for its mirror image, and puts that right.
///
/// The characters of a Type 3 font may be drawn upside down, as Chromium does, and the text that uses it once
/// more. Poppler then has text that runs upwards run downwards: every character is a word of its own, as none
/// stands behind the one before, and their boxes lie on the other side of the baseline.
struct MirroredFonts {
  /// A font on its page, sideways.
  private struct Text: Hashable {
    var font: Int
    var rotation: Int
  }

  private let mirrored: Set<Text>

  /// - Parameter names: Of the page's fonts; those of Type 3 have none.
  init(among glyphs: [Glyph], names: [String]) {
    var joined: Set<Text> = []
    var touching: Set<Text> = []
    for (last, next) in zip(glyphs, glyphs.dropFirst())
    where next.rotation % 180 == 90 && next.rotation == last.rotation && next.style == last.style {
      guard names.indices.contains(next.style.font), names[next.style.font].isEmpty else {
        continue
      }
      let text = Text(font: next.style.font, rotation: next.rotation)
      if next.continues {
        joined.insert(text)
      } else if abs(next.top - last.top) < PageGlyphs.edgeTolerance,
        abs(next.start - last.end) < WordAssembly.wordGap * next.style.size
      {
        touching.insert(text)
      }
    }
    mirrored = touching.subtracting(joined)
  }

  /// The glyphs with those of mirrored fonts turned the way they run, on their side of the baseline.
  func righted(_ glyphs: [Glyph]) -> [Glyph] {
    guard !mirrored.isEmpty else { return glyphs }
    return glyphs.map { glyph in
      guard mirrored.contains(Text(font: glyph.style.font, rotation: glyph.rotation)) else {
        return glyph
      }
      var righted = glyph
      righted.rotation = (glyph.rotation + 180) % 360
      // Its height lies over the baseline, its depth under it, as seen from either direction.
      let shift = (1 - 2 * Glyph.descentShare) * glyph.box.width * (glyph.rotation == 90 ? -1 : 1)
      righted.box.left += shift
      righted.box.right += shift
      return righted
    }
  }
}
