import CPoppler
import DigestModel

/// Owns one reference to a `PopplerPage`; released when the value dies.
///
/// Poppler lays out the text of a page once, at the first question, and answers the rest from it.
struct PopplerPageHandle: ~Copyable {
  /// Font and colour of the characters `range` of a page's text.
  struct Attribute {
    var range: ClosedRange<Int>
    var fontName: String
    var fontSize: Double
    var color: Color
  }

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

  /// The text's bytes, nearly UTF-8: poppler writes lone surrogates as they are.
  var text: [UInt8] {
    guard let text = poppler_page_get_text(page) else { return [] }
    defer { g_free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// A rectangle for each character of the text, spaces and line ends included; y down.
  var rectangles: [PopplerRectangle] {
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    defer { g_free(rectangles) }
    guard poppler_page_get_text_layout(page, &rectangles, &count) != 0 else { return [] }
    return Array(UnsafeBufferPointer(start: rectangles, count: Int(count)))
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

  /// The looks of the text, in its order.
  var attributes: [Attribute] {
    let list = poppler_page_get_text_attributes(page)
    defer { poppler_page_free_text_attributes(list) }
    var attributes: [Attribute] = []
    var node = list
    while let current = node {
      defer { node = current.pointee.next }
      guard let data = current.pointee.data else { continue }
      let found = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      guard found.start_index <= found.end_index else { continue }
      attributes.append(
        Attribute(
          range: Int(found.start_index)...Int(found.end_index),
          fontName: found.font_name.map { String(cString: $0) } ?? "",
          fontSize: found.font_size, color: Color(found.color)))
    }
    return attributes
  }
}

extension Color {
  /// Poppler's channels run to 65535.
  fileprivate init(_ color: PopplerColor) {
    self.init(
      red: UInt8(color.red / 257), green: UInt8(color.green / 257), blue: UInt8(color.blue / 257))
  }
}
