import CPoppler
import DigestModel

/// A part of a page as it is drawn: the colours of its pixels, row by row.
struct RegionPixels {
  /// Red, green and blue, each 0…255.
  private(set) var pixels: [(red: Int, green: Int, blue: Int)] = []

  /// Draws a part of a page.
  ///
  /// - Parameters:
  ///   - box: The part, in points from the page's top left.
  ///   - scale: Pixels to a point.
  ///   - draw: Draws the page in points.
  /// - Returns: `nil` where there is nothing to draw on.
  init?(of box: Box, scale: Double, draw: (OpaquePointer) -> Void) {
    let width = Int((box.width * scale).rounded(.up))
    let height = Int((box.height * scale).rounded(.up))
    guard (1...Self.mostPixels).contains(width), (1...Self.mostPixels).contains(height) else {
      return nil
    }
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    guard let context, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return nil }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    cairo_translate(context, -box.left, -box.top)
    draw(context)
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    pixels.reserveCapacity(width * height)
    for row in 0..<height {
      for column in 0..<width {
        // One native-endian word a pixel: blue is lowest.
        let pixel = UnsafeRawPointer(data).loadUnaligned(
          fromByteOffset: row * stride + column * 4, as: UInt32.self)
        pixels.append(
          (Int(pixel >> 16 & 255), Int(pixel >> 8 & 255), Int(pixel & 255)))
      }
    }
  }

  /// No word is so large.
  private static let mostPixels = 4000
}
