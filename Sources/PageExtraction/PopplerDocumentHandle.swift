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

  private static func failure(_ error: GError?) -> Failure {
    guard let error else { return .damaged("cannot be opened") }
    let isEncrypted =
      error.domain == poppler_error_quark()
      && error.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue)
    return isEncrypted ? .encrypted : .damaged(String(cString: error.message))
  }
}
