import CPoppler

/// Owns pixels that cairo draws on; released with the last that refers to it.
///
/// The pages of a document mostly have one size, and fresh memory costs more than drawing on it: one
/// canvas serves them in turn.
final class PixelCanvas {
  let width: Int
  let height: Int
  private let surface: OpaquePointer

  /// - Returns: `nil` where cairo has no such surface.
  init?(width: Int, height: Int) {
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { return nil }
    (self.width, self.height, self.surface) = (width, height, surface)
    // A row of this format is its pixels and nothing else.
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      Int(cairo_image_surface_get_stride(surface)) == width * MemoryLayout<UInt32>.stride
    else { return nil }
  }

  deinit { cairo_surface_destroy(surface) }

  /// Paints all of it white, and draws.
  ///
  /// - Returns: Whether all was drawn: after an error cairo draws nothing more.
  func draw(_ body: (OpaquePointer) -> Void) -> Bool {
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    guard let context else { return false }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    body(context)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { return false }
    cairo_surface_flush(surface)
    return cairo_image_surface_get_data(surface) != nil
  }

  /// The pixels, row by row, until it is drawn on again.
  var pixels: UnsafeBufferPointer<UInt32> {
    let data = UnsafeRawPointer(cairo_image_surface_get_data(surface))
    return UnsafeBufferPointer(
      start: data?.assumingMemoryBound(to: UInt32.self), count: data == nil ? 0 : width * height)
  }
}
