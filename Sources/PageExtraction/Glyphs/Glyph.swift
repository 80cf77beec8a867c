import DigestModel

/// How a glyph looks.
struct GlyphStyle: Hashable {
  /// The number of the font on its page, from 0; -1 where it is not known.
  var font: Int
  /// Points.
  var size: Double
  var weight: Int
}

/// One drawn character.
///
/// `start` and `end` run along the text, `top` and `bottom` across it, downwards as the reader of
/// the text sees it; for upright text they are the box' own edges.
struct Glyph {
  var scalar: Unicode.Scalar
  var box: Box
  var style: GlyphStyle
  /// Degrees clockwise: 0, 90, 180 or 270.
  var rotation: Int
  /// Whether it continues the glyph before it, without the least gap and in the same style.
  var continues: Bool

  var start: Double {
    switch rotation {
    case 90: box.top
    case 180: -box.right
    case 270: -box.bottom
    default: box.left
    }
  }

  var end: Double {
    switch rotation {
    case 90: box.bottom
    case 180: -box.left
    case 270: -box.top
    default: box.right
    }
  }

  var top: Double {
    switch rotation {
    case 90: -box.right
    case 180: -box.bottom
    case 270: box.left
    default: box.top
    }
  }

  var bottom: Double {
    switch rotation {
    case 90: -box.left
    case 180: -box.top
    case 270: box.right
    default: box.bottom
    }
  }

  /// Where the line that it stands on lies across the text.
  ///
  /// Poppler gives a box from ascent to descent and not the baseline. Of common text fonts
  /// descent takes between a fifth and a quarter of the box.
  var baseline: Double { bottom - Self.descentShare * (bottom - top) }

  static let descentShare = 0.22
}
