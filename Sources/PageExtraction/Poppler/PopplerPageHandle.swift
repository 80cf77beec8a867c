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

  /// The corners of a box in the coordinates of annotations.
  func quadrilateral(of box: Box) -> PopplerQuadrilateral {
    let height = size.height
    func point(_ x: Double, _ y: Double) -> PopplerPoint { PopplerPoint(x: x, y: height - y) }
    return PopplerQuadrilateral(
      p1: point(box.left, box.top), p2: point(box.right, box.top),
      p3: point(box.left, box.bottom), p4: point(box.right, box.bottom))
  }

  /// Adds an annotation, given in those coordinates.
  func add(_ annotation: OpaquePointer) { poppler_page_add_annot(page, annotation) }

  /// What the first text in a box is to be drawn in; `nil` where poppler knows of none.
  func textColor(in box: Box) -> Color? {
    var area = PopplerRectangle(x1: box.left, y1: box.top, x2: box.right, y2: box.bottom)
    let list = poppler_page_get_text_attributes_for_area(page, &area)
    defer { poppler_page_free_text_attributes(list) }
    guard let data = list?.pointee.data else { return nil }
    return Color(data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee.color)
  }
}

extension PopplerQuadrilateral {
  /// The smallest rectangle that holds it.
  var bounds: PopplerRectangle {
    let corners = [p1, p2, p3, p4]
    let (across, up) = (corners.map(\.x), corners.map(\.y))
    return PopplerRectangle(
      x1: across.min() ?? 0, y1: up.min() ?? 0, x2: across.max() ?? 0, y2: up.max() ?? 0)
  }
}

extension PopplerColor {
  init(_ color: Color) {
    self.init(
      red: UInt16(color.red) * 257, green: UInt16(color.green) * 257,
      blue: UInt16(color.blue) * 257)
  }
}

extension Color {
  /// Poppler's channels run to 65535.
  fileprivate init(_ color: PopplerColor) {
    self.init(
      red: UInt8(color.red / 257), green: UInt8(color.green / 257), blue: UInt8(color.blue / 257))
  }
}
