internal import CCairo
internal import DigestModel

/// Draws pages into a PDF.
package struct PDFWriter {
  /// The PDF's creation date: constant, so that the same figures give the same bytes.
  private static let created = "2026-01-01T00:00:00Z"

  private final class Output {
    var bytes: [UInt8] = []
  }

  let fonts: FontShelf

  package init(fonts: FontShelf) { self.fonts = fonts }

  /// The PDF's bytes; the same for the same pages and fonts.
  ///
  /// - Throws: `TypesettingError.drawing` with cairo's message.
  package func pdf(of pages: [PageDrawing], title: String) throws(TypesettingError) -> [UInt8] {
    let output = Output()
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
        output.bytes += UnsafeBufferPointer(start: data, count: Int(length))
        return CAIRO_STATUS_SUCCESS
      },
      Unmanaged.passUnretained(output).toOpaque(),
      PageDrawing.size.width, PageDrawing.size.height)
    defer { cairo_surface_destroy(surface) }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, Self.created)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(context, options)
    for page in pages {
      cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
      for mark in page.marks { try draw(mark, context) }
      cairo_show_page(context)
    }
    cairo_surface_finish(surface)
    for status in [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return output.bytes
  }

  private func draw(_ mark: PageDrawing.Mark, _ context: OpaquePointer?)
    throws(TypesettingError)
  {
    switch mark {
    case .text(let run): try draw(run, context)
    case .rectangle(let box, let color):
      set(color, context)
      cairo_rectangle(context, box.left, box.top, box.width, box.height)
      cairo_fill(context)
    case .frame(let box, let color, let width):
      set(color, context)
      cairo_set_line_width(context, width)
      cairo_rectangle(context, box.left, box.top, box.width, box.height)
      cairo_stroke(context)
    case .line(let box, let color, let width):
      set(color, context)
      cairo_set_line_width(context, width)
      cairo_move_to(context, box.left, box.top)
      cairo_line_to(context, box.right, box.bottom)
      cairo_stroke(context)
    }
  }

  private func draw(_ run: PageDrawing.TextRun, _ context: OpaquePointer?)
    throws(TypesettingError)
  {
    set(run.color, context)
    cairo_set_font_face(context, try fonts.load(run.face))
    cairo_set_font_size(context, run.size)
    if run.isRotated {
      cairo_save(context)
      cairo_translate(context, run.x, run.baseline)
      cairo_rotate(context, -Double.pi / 2)
      cairo_move_to(context, 0, 0)
      cairo_show_text(context, run.text)
      cairo_restore(context)
      return
    }
    guard run.tracking != 0 else {
      cairo_move_to(context, run.x, run.baseline)
      cairo_show_text(context, run.text)
      return
    }
    var x = run.x
    for scalar in run.text.unicodeScalars {
      cairo_move_to(context, x, run.baseline)
      cairo_show_text(context, String(scalar))
      x += fonts.width(of: String(scalar), face: run.face, size: run.size) + run.tracking
    }
  }

  private func set(_ color: Color, _ context: OpaquePointer?) {
    cairo_set_source_rgb(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }
}
