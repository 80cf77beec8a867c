import CCairo

/// Lines of text in a fixed-width font on sheets of paper, as a PDF.
struct TextSheets {
  /// A4, in points.
  private static let size = (width: 595.28, height: 841.89)
  private static let margin = 42.0
  private static let fontSize = 8.0
  private static let lineHeight = 11.0

  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - text: Its lines; a line that is too long goes on in the next, indented.
  ///   - headline: Stands in bold over the first sheet.
  init(_ text: String, headline: String) {
    let sheets = Self.sheets(of: text)
    withUnsafeMutablePointer(to: &bytes) { bytes in
      let surface = cairo_pdf_surface_create_for_stream(
        { target, data, length in
          target?.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
          return CAIRO_STATUS_SUCCESS
        }, bytes, Self.size.width, Self.size.height)
      let context = cairo_create(surface)
      for (number, lines) in sheets.enumerated() {
        var y = Self.margin + Self.lineHeight
        if number == 0 {
          cairo_select_font_face(
            context, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD)
          cairo_set_font_size(context, 1.5 * Self.fontSize)
          Self.show(headline, at: y, on: context)
          y += 2 * Self.lineHeight
        }
        cairo_select_font_face(
          context, "monospace", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
        cairo_set_font_size(context, Self.fontSize)
        for line in lines {
          Self.show(line, at: y, on: context)
          y += Self.lineHeight
        }
        cairo_show_page(context)
      }
      cairo_destroy(context)
      cairo_surface_finish(surface)
      cairo_surface_destroy(surface)
    }
  }

  private static func show(_ line: String, at y: Double, on context: OpaquePointer?) {
    guard !line.isEmpty else { return }
    cairo_move_to(context, margin, y)
    cairo_show_text(context, line)
  }

  /// Columns of a sheet: a letter of a fixed-width font is some 0.6 of its size wide.
  private static let columns = Int((size.width - 2 * margin) / (0.61 * fontSize))

  private static func sheets(of text: String) -> [[String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapped(String($0))
    }
    let rows = Int((size.height - 2 * margin) / lineHeight)
    var sheets: [[String]] = []
    var rest = lines[...]
    repeat {
      // The headline takes two lines of the first.
      let count = sheets.isEmpty ? rows - 2 : rows
      sheets.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    } while !rest.isEmpty
    return sheets
  }

  private static func wrapped(_ line: String) -> [String] {
    var rest = Array(line)
    let indentation = rest.prefix { $0 == " " }.count
    var lines: [String] = []
    while rest.count > columns {
      let limit = rest[..<columns]
      let cut = limit.lastIndex(of: " ").map { $0 > columns / 2 ? $0 : columns } ?? columns
      lines.append(String(rest[..<cut]))
      let next = rest[cut...].drop { $0 == " " }
      rest = Array(repeating: " ", count: min(indentation + 4, columns / 2)) + next
    }
    return lines + [String(rest)]
  }
}
