/// Removes text that is drawn more than once at nearly one place, as for a false bold or a shadow.
///
/// Poppler removes a doubled word if both are set alike and split alike; these are the others.
enum DoubledText {
  /// Two drawings lie apart along the text by less than this share of the character's width.
  ///
  /// Equal neighbours, as in “11”, lie apart by the whole of it.
  static let alongShare = 0.4
  /// Of narrow characters they lie apart by less than this, in ems …
  static let narrowShift = 0.15
  /// … and by less than this share of the character's width.
  static let narrowShare = 0.75
  /// Two drawings lie apart across the text by less than this, in ems.
  static let acrossShare = 0.2

  /// The glyphs without those that were there before, in the same order.
  ///
  /// - Complexity: O(*n*), as long as glyphs do not crowd.
  static func removed(from glyphs: [Glyph]) -> [Glyph] {
    var kept: [Glyph] = []
    kept.reserveCapacity(glyphs.count)
    var grid = GlyphGrid(capacity: glyphs.count)
    var previousWasRemoved = false
    for var glyph in glyphs {
      if grid.contains(near: glyph, where: { isTwin(kept[$0], glyph) }) {
        previousWasRemoved = true
        continue
      }
      if previousWasRemoved { glyph.continues = false }
      previousWasRemoved = false
      grid.append(glyph)
      kept.append(glyph)
    }
    return kept
  }

  private static func isTwin(_ first: Glyph, _ second: Glyph) -> Bool {
    let width = first.end - first.start
    let reach = max(alongShare * width, min(narrowShift * first.style.size, narrowShare * width))
    return first.scalar == second.scalar && first.rotation == second.rotation
      && abs(first.start - second.start) < reach
      && abs(first.bottom - second.bottom) < acrossShare * first.style.size
  }
}
