import DigestModel

/// A close look at a word's place: does the page look otherwise where the word's glyphs are than
/// around them?
///
/// It is asked in stretches along the word, so that a word of which a part is hidden is told.
struct PlaceLook {
  /// The place as the page draws it.
  let drawn: PixelGrid
  /// The same place with nothing but the word's glyphs, black on white.
  let glyphs: PixelGrid
  /// The same place with nothing but glyphs of other words, one grid each.
  let others: [(glyphs: PixelGrid, arePure: Bool)]
  /// Whether it is a place of several words.
  let isShared: Bool
  let isLevel: Bool
  /// Pixels of one stretch, about as wide as a digit.
  let stretch: Int

  /// The least that glyphs differ from what is around them, of 255.
  static let leastContrast = 16
  /// So much of its glyphs is seen of a word, whatever crosses it …
  private static let leastShare = 0.6
  /// … and of one that shares its place with another, whose strokes may lie under its own.
  private static let leastShareOfMixed = 0.85
  /// So few pixels tell nothing.
  private static let fewestPixels = 12
  /// A word is partly hidden where more than this share of its glyphs is.
  private static let mostHidden = 0.1

  enum Verdict: Equatable {
    case seen
    /// Some of it is not seen.
    case partly
    /// On this ground nothing of it is seen.
    case unseen(ground: UInt32)
    /// The word has no glyphs that show.
    case glyphless
  }

  func verdict() -> Verdict {
    var seen = 0
    var hidden = 0
    let length = isLevel ? drawn.width : drawn.height
    var ground: UInt32 = 0xFFFFFF
    let everywhere = surroundings(of: 0..<length)
    // Of restless stretches only all together tell anything.
    var restless = (ink: Sample(), around: Sample())
    for start in Swift.stride(from: 0, to: length, by: max(1, stretch)) {
      let range = start..<min(length, start + max(1, stretch))
      let ink = self.ink(of: range)
      guard ink.count >= Self.fewestPixels else { continue }
      let around = surroundings(of: range)
      let local = around.count >= Self.fewestPixels ? around : everywhere
      if local.isNoisy {
        restless.ink.pixels += ink.pixels
        restless.around.pixels += local.pixels
        continue
      }
      ground = local.middle
      let share = ink.share(unlike: ground)
      let isSeen = share >= (isShared ? Self.leastShareOfMixed : Self.leastShare)
      if isSeen { seen += ink.count } else { hidden += ink.count }
    }
    if restless.ink.count > 0 {
      let isSeen = restless.ink.differsInMean(from: restless.around)
      if isSeen { seen += restless.ink.count } else { hidden += restless.ink.count }
    }
    if seen + hidden == 0 { return .glyphless }
    if seen == 0 { return .unseen(ground: ground) }
    return Double(hidden) > Self.mostHidden * Double(seen + hidden) ? .partly : .seen
  }

  /// Whether nothing is drawn at the place but other words' glyphs.
  var isBlank: Bool {
    let clear = pixels(of: 0..<(isLevel ? drawn.width : drawn.height)) { column, row in
      others.allSatisfy { $0.glyphs[column, row] & 255 == 255 }
    }
    guard clear.count >= Self.fewestPixels else { return false }
    let middle = clear.middle
    return !clear.pixels.contains { difference($0, middle) >= Self.leastContrast }
  }

  /// Pixels wholly within the word's own strokes and no others'.
  private func ink(of range: Range<Int>) -> Sample {
    pixels(of: range) { column, row in
      glyphs[column, row] & 255 < 64
        && !others.contains { $0.arePure && $0.glyphs[column, row] & 255 < 224 }
    }
  }

  /// Pixels clear of all glyphs.
  private func surroundings(of range: Range<Int>) -> Sample {
    pixels(of: range) { column, row in
      glyphs[column, row] & 255 > 224 && others.allSatisfy { $0.glyphs[column, row] & 255 > 224 }
    }
  }

  private func pixels(
    of range: Range<Int>, where condition: (_ column: Int, _ row: Int) -> Bool
  ) -> Sample {
    let columns = isLevel ? range : 0..<drawn.width
    let rows = isLevel ? 0..<drawn.height : range
    var sample = Sample()
    for row in rows {
      for column in columns where condition(column, row) {
        sample.pixels.append(drawn[column, row])
      }
    }
    return sample
  }
}

/// Some pixels of a place.
private struct Sample {
  var pixels: [UInt32] = []

  var count: Int { pixels.count }

  private static let shifts: [UInt32] = [16, 8, 0]

  /// The median of each channel; white for no pixels.
  var middle: UInt32 {
    guard !pixels.isEmpty else { return 0xFFFFFF }
    return Self.shifts.reduce(0) { color, shift in
      var histogram = [Int](repeating: 0, count: 256)
      for pixel in pixels { histogram[Int(pixel >> shift & 255)] += 1 }
      var passed = 0
      let median = histogram.firstIndex { count in
        passed += count
        return 2 * passed >= pixels.count
      }
      return color | UInt32(median ?? 255) << shift
    }
  }

  /// How much of it has another colour.
  func share(unlike color: UInt32) -> Double {
    let different = pixels.count { difference($0, color) >= PlaceLook.leastContrast }
    return Double(different) / Double(max(1, pixels.count))
  }

  /// So much of the surroundings may differ from their middle before that says little.
  private static let mostNoise = 0.3

  var isNoisy: Bool { share(unlike: middle) > Self.mostNoise }

  /// On a restless ground the means differ by at least this many standard deviations.
  private static let leastDeviation = 0.7

  /// Whether the means of a channel differ from those of a restless ground.
  func differsInMean(from ground: Sample) -> Bool {
    Self.shifts.contains { shift in
      let other = ground.moments(shift)
      let distance = abs(moments(shift).mean - other.mean)
      return distance >= Double(PlaceLook.leastContrast)
        && distance >= Self.leastDeviation * other.deviation
    }
  }

  private func moments(_ shift: UInt32) -> (mean: Double, deviation: Double) {
    let count = Double(max(1, pixels.count))
    var (sum, squares) = (0.0, 0.0)
    for pixel in pixels {
      let value = Double(pixel >> shift & 255)
      sum += value
      squares += value * value
    }
    let mean = sum / count
    return (mean, max(0, squares / count - mean * mean).squareRoot())
  }
}
