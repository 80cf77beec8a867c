/// Finds glyphs of one character and size by where they stand, in squares of one em.
///
/// A hash table that never grows: each glyph is looked up several times, and a dictionary of lists
/// would cost more than reading the page.
struct GlyphGrid {
  /// For each hash value the number of the last glyph that has it, or -1.
  private var last: [Int32]
  /// For each glyph its square.
  private var places: [Place] = []
  /// For each glyph the number of the one before it that has the same hash value, or -1.
  private var previous: [Int32] = []

  /// An empty grid.
  ///
  /// - Parameter capacity: How many glyphs it will hold.
  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    last = Array(repeating: -1, count: size)
    places.reserveCapacity(capacity)
    previous.reserveCapacity(capacity)
  }

  /// Takes in a glyph; it gets the next number, from 0.
  mutating func append(_ glyph: Glyph) {
    let place = Place(of: glyph, alongShift: 0, acrossShift: 0)
    let slot = slot(of: place)
    previous.append(last[slot])
    last[slot] = Int32(places.count)
    places.append(place)
  }

  /// Whether one of the glyphs that stand within half an em of a glyph's start satisfies a
  /// condition on its number.
  func contains(near glyph: Glyph, where condition: (Int) -> Bool) -> Bool {
    // Of a square shifted by half its side, both ways along and across, the corners lie in the
    // squares that hold everything so near.
    for (along, across) in [(-0.5, -0.5), (-0.5, 0.5), (0.5, -0.5), (0.5, 0.5)] {
      let place = Place(of: glyph, alongShift: along, acrossShift: across)
      var number = last[slot(of: place)]
      while number >= 0 {
        if places[Int(number)] == place, condition(Int(number)) { return true }
        number = previous[Int(number)]
      }
    }
    return false
  }

  private func slot(of place: Place) -> Int {
    Int(truncatingIfNeeded: place.mixed) & (last.count - 1)
  }

  /// A square of one em that holds a glyph's start, with the glyph's character and size.
  private struct Place: Equatable {
    var scalar: UInt32
    var size: Int32
    var along: Int32
    var across: Int32

    init(of glyph: Glyph, alongShift: Double, acrossShift: Double) {
      let side = max(1, glyph.style.size.rounded())
      scalar = glyph.scalar.value
      size = Int32(nearest: side)
      along = Int32(nearest: (glyph.start / side + alongShift).rounded(.down))
      across = Int32(nearest: (glyph.bottom / side + acrossShift).rounded(.down))
    }

    /// A hash value whose low bits depend on all of the place.
    var mixed: UInt64 {
      let position = UInt64(UInt32(bitPattern: along)) << 32 | UInt64(UInt32(bitPattern: across))
      let look = UInt64(scalar) << 32 | UInt64(UInt32(bitPattern: size))
      // Odd constants with bits all over, as multiplicative hashing wants them.
      let product = (position ^ look &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
      return product ^ product >> 32
    }
  }
}

extension Int32 {
  /// The integer of a whole number, or the nearest there is; what is no number gives 0.
  fileprivate init(nearest value: Double) {
    self = value.isNaN ? 0 : Int32(Swift.max(-2e9, Swift.min(value, 2e9)))
  }
}
