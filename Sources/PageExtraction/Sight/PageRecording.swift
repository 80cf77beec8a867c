import CPoppler
import DigestModel

/// What a page draws, kept so that any part of it can be looked at closely without reading the page
/// again.
struct PageRecording: ~Copyable {
  private let surface: OpaquePointer
  /// Whether all of it was drawn.
  private let isWhole: Bool

  /// Poppler fits lines and pictures to the pixels it is to draw; it is asked for this many to a
  /// point, as many as are looked at.
  static let scale = 4.0

  init(_ page: borrowing PopplerPageHandle) {
    let size = page.size
    var extents = cairo_rectangle_t(
      x: 0, y: 0, width: size.width * Self.scale, height: size.height * Self.scale)
    // Cairo gives objects that hold an error, never null.
    guard let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents),
      let context = cairo_create(surface)
    else { preconditionFailure("cairo gives no surface") }
    self.surface = surface
    cairo_scale(context, Self.scale, Self.scale)
    page.draw(on: context)
    isWhole = cairo_status(context) == CAIRO_STATUS_SUCCESS
    cairo_destroy(context)
  }

  deinit { cairo_surface_destroy(surface) }

  /// A part of the page; `nil` where there is nothing to draw on.
  func pixels(of box: Box, scale: Double) -> PixelGrid? {
    guard isWhole else { return nil }
    return PixelGrid(of: box, scale: scale) { context in
      cairo_scale(context, 1 / Self.scale, 1 / Self.scale)
      cairo_set_source_surface(context, surface, 0, 0)
      cairo_paint(context)
    }
  }
}
