import CPoppler
package import DigestModel

/// Looks at the pages of a PDF as a reader does.
///
/// A word's place is drawn as the page draws it and once more with nothing but its glyphs. Where the
/// pixels of the glyphs look like those around them, nobody sees the word. Text without visible
/// glyphs over a picture of the same, as scanners make it, counts as seen.
package struct PageSight: ~Copyable {
  private let document: PopplerDocumentHandle

  /// - Returns: `nil` where the bytes are no PDF that can be drawn.
  package init?(bytes: [UInt8]) {
    guard case .pdf = ContentKind(of: bytes),
      let document = try? PopplerDocumentHandle(bytes: bytes)
    else { return nil }
    self.document = document
  }

  /// Pixels to a point: enough for the thinnest strokes of the smallest print.
  private static let scale = 4.0
  /// How much of a word's box is looked at beside it, in points.
  private static let margin = 1.0
  /// The least that glyphs differ from what is around them, of 255.
  private static let leastContrast = 18
  /// So few pixels of glyphs tell nothing.
  private static let fewestPixels = 12

  /// Whether a reader sees a word.
  ///
  /// - Parameters:
  ///   - box: The word's, in points from the page's top left.
  ///   - number: The page's, from 1.
  /// - Returns: `nil` where it cannot be told.
  package func visibility(of box: Box, onPage number: Int) -> TextVisibility? {
    guard (1...max(1, document.pageCount)).contains(number),
      let page = document.page(at: number - 1)
    else { return nil }
    let region = Box(
      left: box.left - Self.margin, top: box.top - Self.margin, right: box.right + Self.margin,
      bottom: box.bottom + Self.margin)
    var drawn: RegionPixels?
    var glyphs: RegionPixels?
    var color: Color?
    _ = PopplerMessages.collected {
      drawn = RegionPixels(of: region, scale: Self.scale) { page.draw(on: $0) }
      glyphs = RegionPixels(of: region, scale: Self.scale) { page.drawGlyphs(in: box, on: $0) }
      color = page.textColor(in: box)
    }
    guard let drawn, let glyphs, let color else { return nil }
    return Self.visibility(drawn: drawn, glyphs: glyphs, color: color)
  }

  private static func visibility(
    drawn: RegionPixels, glyphs: RegionPixels, color: Color
  ) -> TextVisibility? {
    var ink = ColorSum()
    var around = ColorSum()
    for (pixel, glyph) in zip(drawn.pixels, glyphs.pixels) {
      // Glyphs are black on white; pixels half covered say little.
      if glyph.green < 96 { ink.add(pixel) } else if glyph.green > 224 { around.add(pixel) }
    }
    guard ink.count >= fewestPixels, around.count >= fewestPixels else { return nil }
    if ink.distance(to: around) >= leastContrast { return .visible }
    let own = ColorSum((Int(color.red), Int(color.green), Int(color.blue)))
    return own.distance(to: around) < leastContrast ? .drawnInBackgroundColor : .covered
  }
}

/// The mean of some colours.
private struct ColorSum {
  private(set) var count = 0
  private var (red, green, blue) = (0, 0, 0)

  init() {}
  init(_ color: (red: Int, green: Int, blue: Int)) { add(color) }

  mutating func add(_ color: (red: Int, green: Int, blue: Int)) {
    count += 1
    red += color.red
    green += color.green
    blue += color.blue
  }

  /// The largest difference of the means of a channel.
  func distance(to other: ColorSum) -> Int {
    func mean(_ sum: Int, _ count: Int) -> Int { count == 0 ? 0 : sum / count }
    return [(red, other.red), (green, other.green), (blue, other.blue)]
      .map { abs(mean($0, count) - mean($1, other.count)) }.max() ?? 0
  }
}
