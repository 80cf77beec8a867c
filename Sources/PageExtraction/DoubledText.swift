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
    var places: [Place: [Int]] = [:]
    places.reserveCapacity(glyphs.count)
    var previousWasRemoved = false
    for var glyph in glyphs {
      let place = Place(of: glyph)
      let isDoubled = Place.surroundings(of: glyph).contains { place in
        places[place]?.contains { isTwin(kept[$0], glyph) } ?? false
      }
      if isDoubled {
        previousWasRemoved = true
        continue
      }
      if previousWasRemoved { glyph.continues = false }
      previousWasRemoved = false
      places[place, default: []].append(kept.count)
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

  /// A square of one em that holds a glyph's start, with the glyph's scalar; twins that lie in
  /// different squares are within half an em of a common side.
  private struct Place: Hashable {
    private var scalar: UInt32
    private var size: Int32
    private var along: Int32
    private var across: Int32

    init(of glyph: Glyph, alongShift: Double = 0, acrossShift: Double = 0) {
      let side = max(1, glyph.style.size.rounded())
      scalar = glyph.scalar.value
      size = Int32(truncatingIfNeeded: Int(clamping: side))
      along = Int32(clamping: (glyph.start / side + alongShift).rounded(.down))
      across = Int32(clamping: (glyph.bottom / side + acrossShift).rounded(.down))
    }

    static func surroundings(of glyph: Glyph) -> [Place] {
      [(-0.5, -0.5), (-0.5, 0.5), (0.5, -0.5), (0.5, 0.5)].map {
        Place(of: glyph, alongShift: $0.0, acrossShift: $0.1)
      }
    }
  }
}

extension FixedWidthInteger {
  /// The nearest integer that fits; what is no number gives 0.
  fileprivate init(clamping value: Double) {
    self = value.isNaN ? 0 : Self(exactly: value.rounded()) ?? (value < 0 ? .min : .max)
  }
}
