/// Removes text that is drawn more than once at nearly one place, as for a false bold or a shadow.
///
/// Poppler removes a doubled word if both are set alike and split alike; these are the others.
enum DoubledText {
  /// Two drawings lie apart along the text by less than this share of the character's width.
  ///
  /// Equal neighbours, as in “11”, lie apart by the whole of it.
  static let alongShare = 0.4
  /// Two drawings lie apart across the text by less than this, in ems.
  static let acrossShare = 0.2

  /// The glyphs without those that were there before, in the same order.
  ///
  /// - Complexity: O(*n*), as long as glyphs do not crowd.
  static func removed(from glyphs: [Glyph]) -> [Glyph] {
    var kept: [Glyph] = []
    kept.reserveCapacity(glyphs.count)
    var places: [Place: [Int]] = [:]
    var previousWasRemoved = false
    for var glyph in glyphs {
      let place = Place(of: glyph)
      let isDoubled = place.surroundings.contains { place in
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
    abs(first.start - second.start) < alongShare * (first.end - first.start)
      && abs(first.bottom - second.bottom) < acrossShare * first.style.size
  }

  /// A square of half an em that holds a glyph's start; twins are in it or beside it.
  private struct Place: Hashable {
    var scalar: Unicode.Scalar
    var rotation: Int
    var size: Int
    var along: Int
    var across: Int

    init(of glyph: Glyph) {
      scalar = glyph.scalar
      rotation = glyph.rotation
      size = max(1, Int(glyph.style.size.rounded()))
      let side = Double(size) / 2
      along = Int((glyph.start / side).rounded(.down))
      across = Int((glyph.bottom / side).rounded(.down))
    }

    var surroundings: [Place] {
      var places: [Place] = []
      for alongStep in -1...1 {
        for acrossStep in -1...1 {
          var place = self
          place.along += alongStep
          place.across += acrossStep
          places.append(place)
        }
      }
      return places
    }
  }
}
