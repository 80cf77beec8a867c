import CPoppler
import DigestModel

/// Owns one reference to a `PopplerPage`, to be drawn; released when the value dies.
struct PopplerPageHandle: ~Copyable {
  private let page: OpaquePointer

  init(adopting page: OpaquePointer) { self.page = page }

  deinit { g_object_unref(UnsafeMutableRawPointer(page)) }

  /// Width and height in points.
  var size: (width: Double, height: Double) {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    return (width, height)
  }

  /// Draws the page in points, origin top left, y down.
  func draw(on context: OpaquePointer) { poppler_page_render(page, context) }

  /// Draws the glyphs of the text in a box alone, black on white.
  func drawGlyphs(in box: Box, on context: OpaquePointer) {
    var selection = PopplerRectangle(x1: box.left, y1: box.top, x2: box.right, y2: box.bottom)
    var black = PopplerColor(red: 0, green: 0, blue: 0)
    var white = PopplerColor(red: .max, green: .max, blue: .max)
    poppler_page_render_selection(
      page, context, &selection, nil, POPPLER_SELECTION_GLYPH, &black, &white)
  }

  /// The characters that `drawGlyphs` draws for a box.
  func selectedText(in box: Box) -> String {
    var selection = PopplerRectangle(x1: box.left, y1: box.top, x2: box.right, y2: box.bottom)
    guard let text = poppler_page_get_selected_text(page, POPPLER_SELECTION_GLYPH, &selection)
    else { return "" }
    defer { g_free(text) }
    return String(cString: text)
  }

  /// What the first text in a box is to be drawn in; `nil` where poppler knows of none.
  func textColor(in box: Box) -> Color? {
    var area = PopplerRectangle(x1: box.left, y1: box.top, x2: box.right, y2: box.bottom)
    let list = poppler_page_get_text_attributes_for_area(page, &area)
    defer { poppler_page_free_text_attributes(list) }
    guard let data = list?.pointee.data else { return nil }
    return Color(data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee.color)
  }
}

extension Color {
  /// Poppler's channels run to 65535.
  fileprivate init(_ color: PopplerColor) {
    self.init(
      red: UInt8(color.red / 257), green: UInt8(color.green / 257), blue: UInt8(color.blue / 257))
  }
}
