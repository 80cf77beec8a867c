internal import CCairo
import Synchronization

/// The fonts of this machine, found by name and checked, and the widths of their characters.
package final class FontShelf {
  /// Fontconfig's weights of regular and bold type.
  private static let weights = (regular: 80 as Int32, bold: 200 as Int32)

  /// The size that widths are taken at, in points.
  private static let measuringSize = 1000.0

  private struct Character: Hashable {
    var face: FontFace
    var scalar: Unicode.Scalar
  }

  private var faces: [FontFace: OpaquePointer] = [:]
  private var measures: [FontFace: OpaquePointer] = [:]
  private var advances: [Character: Double] = [:]
  /// What a font was asked for and lacks.
  private var lacking: Set<Character> = []
  /// The first character that a font was asked for and lacks.
  package private(set) var missing: TypesettingError?

  package init() {}

  private static let turn = Mutex(())

  /// Does some typesetting while no other thread does any: of the many font files that are open, cairo may close one
  /// that another thread is about to read.
  package static func alone<Value: Sendable>(
    _ body: () throws(TypesettingError) -> Value
  ) throws(TypesettingError) -> Value {
    try turn.withLock { _ throws(TypesettingError) in try body() }
  }

  deinit {
    for font in measures.values { cairo_scaled_font_destroy(font) }
    for face in faces.values { cairo_font_face_destroy(face) }
  }

  /// Cairo's face for a font, found once.
  ///
  /// - Throws: `TypesettingError.font` where fontconfig's best match is of another family or weight.
  package func load(_ face: FontFace) throws(TypesettingError) -> OpaquePointer {
    if let known = faces[face] { return known }
    let file = try Self.file(of: face)
    let pattern = FcPatternCreate()
    defer { FcPatternDestroy(pattern) }
    // The file alone, so that no setting of this machine (hinting, emboldening) takes part.
    FcPatternAddString(pattern, FC_FILE, file.path)
    FcPatternAddInteger(pattern, FC_INDEX, file.index)
    guard let loaded = cairo_ft_font_face_create_for_pattern(pattern) else {
      throw .drawing("no face for “\(face.family)”")
    }
    faces[face] = loaded
    measures[face] = Self.measure(for: loaded)
    return loaded
  }

  /// The width of a text set without kerning, in points.
  ///
  /// The font has been loaded before; a character that it lacks is remembered in `missing`.
  package func width(of text: String, face: FontFace, size: Double) -> Double {
    var width = 0.0
    for scalar in text.unicodeScalars { width += advance(of: scalar, face) }
    return width * size / Self.measuringSize
  }

  /// Whether a font has all characters of a text.
  ///
  /// The font has been loaded before.
  package func covers(_ text: String, face: FontFace) -> Bool {
    let before = missing
    defer { missing = before }
    missing = nil
    _ = width(of: text, face: face, size: Self.measuringSize)
    return missing == nil
      && !text.unicodeScalars.contains { lacking.contains(Character(face: face, scalar: $0)) }
  }

  private func advance(of scalar: Unicode.Scalar, _ face: FontFace) -> Double {
    let character = Character(face: face, scalar: scalar)
    if let known = advances[character] { return known }
    guard let font = measures[face] else { preconditionFailure("a font is loaded before use") }
    var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
    var count: Int32 = 0
    let status = cairo_scaled_font_text_to_glyphs(
      font, 0, 0, String(scalar), -1, &glyphs, &count, nil, nil, nil)
    defer { cairo_glyph_free(glyphs) }
    // Glyph 0 is what a font shows for a character that it lacks.
    if status != CAIRO_STATUS_SUCCESS || count != 1 || glyphs?[0].index == 0, missing == nil {
      missing = .glyph(family: face.family, scalar: scalar)
    }
    if glyphs?[0].index == 0 { lacking.insert(character) }
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(font, glyphs, count, &extents)
    advances[character] = extents.x_advance
    return extents.x_advance
  }

  private static func measure(for face: OpaquePointer) -> OpaquePointer? {
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, measuringSize, measuringSize)
    var identity = cairo_matrix_t()
    cairo_matrix_init_identity(&identity)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    return cairo_scaled_font_create(face, &matrix, &identity, options)
  }

  /// Where fontconfig finds a font, checked to be the one that was named.
  private static func file(
    of face: FontFace
  ) throws(TypesettingError) -> (path: String, index: Int32) {
    let pattern = FcPatternCreate()
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, face.family)
    FcPatternAddInteger(pattern, FC_WEIGHT, face.isBold ? weights.bold : weights.regular)
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultMatch
    let wanted = face.family + (face.isBold ? " Bold" : "")
    guard let match = FcFontMatch(nil, pattern, &result) else {
      throw .font(wanted: wanted, found: nil)
    }
    defer { FcPatternDestroy(match) }
    let families = strings(FC_FAMILY, of: match)
    var weight: Int32 = 0
    FcPatternGetInteger(match, FC_WEIGHT, 0, &weight)
    var index: Int32 = 0
    FcPatternGetInteger(match, FC_INDEX, 0, &index)
    guard families.contains(face.family), (weight >= weights.bold) == face.isBold,
      let path = strings(FC_FILE, of: match).first
    else {
      let style = strings(FC_STYLE, of: match).first.map { " " + $0 } ?? ""
      throw .font(wanted: wanted, found: families.first.map { $0 + style })
    }
    return (path, index)
  }

  private static func strings(_ object: String, of pattern: OpaquePointer) -> [String] {
    var strings: [String] = []
    var value: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(pattern, object, Int32(strings.count), &value) == FcResultMatch,
      let bytes = value
    {
      strings.append(String(cString: bytes))
    }
    return strings
  }
}
