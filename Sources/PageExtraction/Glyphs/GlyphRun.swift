import DigestModel

/// Characters that are drawn without the least gap and in one style.
///
/// Edges run as a glyph's do: along and across the text.
struct GlyphRun {
  /// Where it comes among the runs of its page.
  var order: Int
  var scalars: [Unicode.Scalar]
  var start: Double
  var end: Double
  var top: Double
  var bottom: Double
  var baseline: Double
  var box: Box
  var style: GlyphStyle
  var rotation: Int

  init(_ glyph: Glyph, order: Int) {
    self.order = order
    scalars = [glyph.scalar]
    start = glyph.start
    end = glyph.end
    top = glyph.top
    bottom = glyph.bottom
    baseline = glyph.baseline
    box = glyph.box
    style = glyph.style
    rotation = glyph.rotation
  }

  /// An em, in points; the height of the box where the font's size is unknown.
  var em: Double { style.size > 0 ? style.size : bottom - top }

  mutating func append(_ glyph: Glyph) {
    scalars.append(glyph.scalar)
    end = max(end, glyph.end)
    box = box.union(glyph.box)
  }

  /// Joins glyphs to runs, in the glyphs' order.
  static func runs(of glyphs: [Glyph]) -> [GlyphRun] {
    var runs: [GlyphRun] = []
    for glyph in glyphs {
      if glyph.continues, !runs.isEmpty {
        runs[runs.count - 1].append(glyph)
      } else {
        runs.append(GlyphRun(glyph, order: runs.count))
      }
    }
    return runs
  }
}
