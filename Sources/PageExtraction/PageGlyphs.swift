import CPoppler
import DigestModel

/// Reads the glyphs of a page.
enum PageGlyphs {
  /// Edges that poppler computed twice agree to this, in points.
  static let edgeTolerance = 0.01

  /// The visible glyphs in poppler's order, blanks left out.
  ///
  /// - Returns: `nil` where poppler's text and its rectangles do not match.
  static func read(_ page: borrowing PopplerPageHandle) -> [Glyph]? {
    let rectangles = page.rectangles
    guard var scalars = GlyphText.scalars(of: page.text, rectangles: rectangles.count) else {
      return nil
    }
    let boxes = rectangles.map {
      Box(
        left: min($0.x1, $0.x2), top: min($0.y1, $0.y2),
        right: max($0.x1, $0.x2), bottom: max($0.y1, $0.y2))
    }
    // A soft hyphen that is drawn is a hyphen.
    for index in scalars.indices where scalars[index] == "\u{AD}" && boxes[index].width > 0 {
      scalars[index] = "-"
    }
    guard let styles = styles(of: page.attributes, count: scalars.count) else { return nil }
    let rotations = GlyphRotation.rotations(of: scalars, boxes: boxes, styles: styles)
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(scalars.count)
    var previous: Int?
    for index in scalars.indices {
      let box = boxes[index]
      guard !scalars[index].isBlank, box.width > 0 || box.height > 0 else {
        // What takes no room breaks no word; a blank does.
        if scalars[index].properties.isWhitespace { previous = nil }
        continue
      }
      var glyph = Glyph(
        scalar: scalars[index], box: box, style: styles[index], rotation: rotations[index],
        continues: false)
      if previous != nil, let last = glyphs.last {
        glyph.continues =
          last.style == glyph.style && last.rotation == glyph.rotation
          && abs(last.end - glyph.start) < edgeTolerance
          && abs(last.top - glyph.top) < edgeTolerance
      }
      glyphs.append(glyph)
      previous = index
    }
    return glyphs
  }

  private static func styles(
    of attributes: [PopplerPageHandle.Attribute], count: Int
  ) -> [GlyphStyle]? {
    guard count > 0 else { return [] }
    var styles: [GlyphStyle] = []
    styles.reserveCapacity(count)
    var fonts: [String: (number: Int, weight: Int)] = [:]
    for attribute in attributes {
      let name = attribute.fontName
      let font = fonts[name] ?? (fonts.count, FontWeight.weight(ofFontNamed: name))
      fonts[name] = font
      let style = GlyphStyle(
        font: font.number, size: attribute.fontSize, weight: font.weight, color: attribute.color)
      guard attribute.range.lowerBound == styles.count, attribute.range.upperBound < count else {
        return nil
      }
      styles.append(contentsOf: repeatElement(style, count: attribute.range.count))
    }
    // The last attribute may leave out a line end.
    guard let last = styles.last, count - styles.count <= 1 else { return nil }
    if styles.count < count { styles.append(last) }
    return styles
  }
}
