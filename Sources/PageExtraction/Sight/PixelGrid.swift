import CPoppler
import DigestModel

/// A part of a page as it is drawn: the colours of its pixels, row by row.
struct PixelGrid {
  let width: Int
  let height: Int
  let canvas: PixelCanvas
  /// Red, green and blue from the highest byte but one to the lowest; the canvas' own.
  private let pixels: UnsafeBufferPointer<UInt32>

  /// Draws a part of a page on white.
  ///
  /// - Parameters:
  ///   - box: The part, in points from the page's top left.
  ///   - scale: Pixels to a point.
  ///   - shared: A canvas for it where it has the size; whatever was drawn on it is lost.
  ///   - draw: Draws the page in points.
  /// - Returns: `nil` where there is nothing to draw on.
  init?(
    of box: Box, scale: Double, reusing shared: PixelCanvas? = nil, draw: (OpaquePointer) -> Void
  ) {
    let size = (width: (box.width * scale).rounded(.up), height: (box.height * scale).rounded(.up))
    guard size.width >= 1, size.height >= 1, size.width * size.height <= Self.mostPixels else {
      return nil
    }
    let (width, height) = (Int(size.width), Int(size.height))
    (self.width, self.height) = (width, height)
    let isFitting = shared?.width == width && shared?.height == height
    guard let canvas = isFitting ? shared : PixelCanvas(width: width, height: height),
      canvas.draw({ context in
        cairo_scale(context, scale, scale)
        cairo_translate(context, -box.left, -box.top)
        draw(context)
      })
    else { return nil }
    self.canvas = canvas
    pixels = canvas.pixels
  }

  /// The most pixels of one grid; an A0 poster at one pixel a point has eight millions.
  static let mostPixels = 16_000_000.0

  /// The columns and rows that a box covers of a whole page; `nil` for none.
  func pixels(of box: Box, scale: Double) -> (columns: Range<Int>, rows: Range<Int>)? {
    func range(_ low: Double, _ high: Double, below end: Int) -> Range<Int>? {
      let first = max(0, (low * scale).rounded(.down))
      let last = min(Double(end), (high * scale).rounded(.up))
      return first < last ? Int(first)..<Int(last) : nil
    }
    guard let columns = range(box.left, box.right, below: width),
      let rows = range(box.top, box.bottom, below: height)
    else { return nil }
    return (columns, rows)
  }

  /// A row of the grid, left to right; as long as the canvas is not drawn on again.
  func row(_ row: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: pixels[row * width..<(row + 1) * width])
  }

  /// The pixel at a column and a row, both of the grid.
  subscript(column: Int, row: Int) -> UInt32 { pixels[row * width + column] }
}

/// The largest difference of a channel between two pixels, 0…255.
@inline(__always)
func difference(_ first: UInt32, _ second: UInt32) -> Int {
  if first == second { return 0 }
  func channel(_ shift: UInt32) -> Int {
    abs(Int(first >> shift & 255) - Int(second >> shift & 255))
  }
  return max(channel(0), channel(8), channel(16))
}
