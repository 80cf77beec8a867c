import CPoppler

/// Owns one reference to a `PopplerDocument`; released when the value dies.
struct PopplerDocumentHandle: ~Copyable {
  /// Why poppler opens no document.
  enum Failure: Error {
    case encrypted
    case damaged(String)
  }

  private let document: OpaquePointer

  /// Opens a PDF in memory; the bytes are copied.
  init(bytes: [UInt8]) throws(Failure) {
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    var error: UnsafeMutablePointer<GError>?
    guard let document = poppler_document_new_from_bytes(data, nil, &error) else {
      defer { if let error { g_error_free(error) } }
      throw Self.failure(error?.pointee)
    }
    self.document = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

  /// The page at an index from 0; `nil` where the document lists it but has none.
  func page(at index: Int) -> PopplerPageHandle? {
    precondition((0..<pageCount).contains(index), "page out of range")
    guard let page = poppler_document_get_page(document, Int32(index)) else { return nil }
    return PopplerPageHandle(adopting: page)
  }

  /// Puts an annotation on one of its pages.
  func add(_ annotation: PDFAnnotation, to page: borrowing PopplerPageHandle) {
    let quadrilateral = page.quadrilateral(of: annotation.box)
    var rectangle = quadrilateral.bounds
    let quadrilaterals = g_array_new(0, 0, guint(MemoryLayout<PopplerQuadrilateral>.stride))
    defer { g_array_unref(quadrilaterals) }
    withUnsafePointer(to: quadrilateral) { _ = g_array_append_vals(quadrilaterals, $0, 1) }
    guard
      let highlight = poppler_annot_text_markup_new_highlight(
        document, &rectangle, quadrilaterals)
    else { return }
    defer { g_object_unref(UnsafeMutableRawPointer(highlight)) }
    var color = PopplerColor(annotation.color)
    poppler_annot_set_color(highlight, &color)
    poppler_annot_set_contents(highlight, annotation.contents)
    poppler_annot_set_flags(highlight, POPPLER_ANNOT_FLAG_PRINT)
    poppler_annot_markup_set_label(highlight, annotation.title)
    page.add(highlight)
  }

  /// Writes it to a file, with what was added to it.
  func save(
    to path: UnsafePointer<CChar>, _ error: inout UnsafeMutablePointer<GError>?
  ) -> Bool {
    guard let address = g_filename_to_uri(path, nil, &error) else { return false }
    defer { g_free(address) }
    return poppler_document_save(document, address, &error) != 0
  }

  private static func failure(_ error: GError?) -> Failure {
    guard let error else { return .damaged("cannot be opened") }
    let isEncrypted =
      error.domain == poppler_error_quark()
      && error.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue)
    return isEncrypted ? .encrypted : .damaged(String(cString: error.message))
  }
}
