import CPopplerWords
import DigestModel

/// Reads the glyphs of a page.
enum PageGlyphs {
  /// Edges that poppler computed twice agree to this, in points.
  static let edgeTolerance = 0.01

  /// The visible glyphs in poppler's order, blanks left out.
  static func glyphs(of page: WordListPage) -> [Glyph] {
    let weights = page.fontNames.map(FontWeight.weight(ofFontNamed:))
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(page.glyphs.count)
    var mayContinue = false
    for source in page.glyphs {
      if source.starts_word { mayContinue = false }
      var scalar = Unicode.Scalar(source.scalar) ?? .unknown
      let box = Box(
        left: min(source.left, source.right), top: min(source.top, source.bottom),
        right: max(source.left, source.right), bottom: max(source.top, source.bottom))
      // A soft hyphen that is drawn is a hyphen.
      if scalar == "\u{AD}", box.width > 0 { scalar = "-" }
      if scalar.isGlyphCode, box.width > 0 { scalar = .unknown }
      guard !scalar.isBlank, box.width > 0 || box.height > 0, box.isFinite else {
        // What takes no room breaks no word; a blank does.
        if scalar.properties.isWhitespace { mayContinue = false }
        continue
      }
      let font = Int(source.font)
      var glyph = Glyph(
        scalar: scalar, box: box,
        style: GlyphStyle(
          font: font, size: source.font_size,
          weight: weights.indices.contains(font) ? weights[font] : FontWeight.regular),
        rotation: 90 * Int(source.rotation), continues: false)
      if mayContinue, let last = glyphs.last {
        glyph.continues =
          last.style == glyph.style && last.rotation == glyph.rotation
          && abs(last.end - glyph.start) < edgeTolerance
          && abs(last.top - glyph.top) < edgeTolerance
      }
      glyphs.append(glyph)
      mayContinue = true
    }
    return MirroredFonts(among: glyphs, names: page.fontNames).righted(glyphs)
  }
}

extension Box {
  /// Whether all four edges are numbers.
  fileprivate var isFinite: Bool {
    left.isFinite && top.isFinite && right.isFinite && bottom.isFinite
  }
}
