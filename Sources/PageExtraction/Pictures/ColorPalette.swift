/// The colours that a picture of at most 256 of them is painted with, and which of them each pixel
/// takes.
///
/// A digest's page is flat colours and the edges of its letters: the commonest colours are kept as
/// they are, the rest takes the nearest.
///
/// Source: the popularity algorithm of Heckbert, “Color image quantization for frame buffer display”
/// (1982), doi:10.1145/965145.801294.
struct ColorPalette {
  /// Bits of a channel by which colours are told apart at all.
  private static let channelBits: UInt32 = 6
  private static let cellCount = 1 << (3 * Int(channelBits))
  /// As many as a byte can number.
  private static let mostColors = 256

  /// Red, green and blue in the lower 24 bits, the commonest first.
  let colors: [UInt32]
  /// One number of a colour per pixel.
  let indices: [UInt8]

  /// - Parameter pixels: Red, green and blue in the lower 24 bits of each.
  /// - Complexity: O(*pixels* + 256 × *colours told apart*).
  init(_ pixels: UnsafeBufferPointer<UInt32>) {
    var counts = [UInt32](repeating: 0, count: Self.cellCount)
    // The colour that stands for a cell is the one most of its pixels have (Boyer–Moore vote).
    var favourites = [UInt32](repeating: 0, count: Self.cellCount)
    var votes = [Int32](repeating: 0, count: Self.cellCount)
    for pixel in pixels {
      let color = pixel & 0xFFFFFF
      let cell = Self.cell(of: color)
      counts[cell] &+= 1
      if votes[cell] == 0 { favourites[cell] = color }
      votes[cell] &+= favourites[cell] == color ? 1 : -1
    }
    let cells = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    let colors = cells.prefix(Self.mostColors).map { favourites[$0] }
    var numbers = [UInt8](repeating: 0, count: Self.cellCount)
    for (place, cell) in cells.enumerated() {
      numbers[cell] =
        place < colors.count ? UInt8(place) : Self.nearest(to: favourites[cell], among: colors)
    }
    self.colors = colors
    indices = pixels.map { numbers[Self.cell(of: $0)] }
  }

  private static func cell(of color: UInt32) -> Int {
    let drop = 8 - channelBits
    let red = color >> (16 + drop) & 0x3F
    let green = color >> (8 + drop) & 0x3F
    let blue = color >> drop & 0x3F
    return Int(red << (2 * channelBits) | green << channelBits | blue)
  }

  private static func nearest(to color: UInt32, among colors: [UInt32]) -> UInt8 {
    var best = (distance: Int32.max, index: 0)
    for (index, other) in colors.enumerated() {
      let distance = distance(color, other)
      if distance < best.distance { best = (distance, index) }
    }
    return UInt8(best.index)
  }

  /// The squared distance of two colours in the cube of red, green and blue.
  private static func distance(_ left: UInt32, _ right: UInt32) -> Int32 {
    var sum: Int32 = 0
    for shift: UInt32 in [0, 8, 16] {
      let difference = Int32(left >> shift & 0xFF) - Int32(right >> shift & 0xFF)
      sum += difference * difference
    }
    return sum
  }
}
