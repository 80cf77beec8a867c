import CPopplerWords

/// Owns a PDF opened by poppler's C++ interface, which alone has every word; closed when the value
/// dies.
struct WordListDocument: ~Copyable {
  /// Why poppler has no document or no words.
  enum Failure: Error {
    case encrypted
    case damaged
    case noPage
    /// It would take more memory or work than a page can be worth.
    case excessive
  }

  private let document: OpaquePointer

  /// Opens a PDF in memory; the bytes are copied.
  init(bytes: [UInt8]) throws(Failure) {
    var opened: OpaquePointer?
    let outcome = bytes.withUnsafeBytes { buffer in
      crossfoot_document_open(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, &opened)
    }
    if let failure = Failure(outcome) { throw failure }
    guard let opened else { throw .damaged }
    document = opened
  }

  deinit { crossfoot_document_close(document) }

  var pageCount: Int { Int(crossfoot_document_page_count(document)) }

  /// The characters of the page at an index from 0.
  ///
  /// - Parameter hasFonts: Whether the names of fonts are looked for, which takes longer than reading.
  func page(at index: Int, hasFonts: Bool = true) throws(Failure) -> WordListPage {
    precondition((0..<pageCount).contains(index), "page out of range")
    var page = crossfoot_page()
    defer { crossfoot_page_free(&page) }
    let outcome = crossfoot_page_read(document, Int32(index), hasFonts ? 1 : 0, &page)
    if let failure = Failure(outcome) { throw failure }
    return WordListPage(page)
  }
}

/// A page as poppler's word list has it.
struct WordListPage {
  /// Points.
  var width: Double
  /// Points.
  var height: Double
  var fontNames: [String]
  /// Word by word, each in the direction that it runs in on the page.
  var glyphs: [crossfoot_glyph]

  /// The page as it is read without the names of its fonts.
  var withoutFonts: WordListPage {
    var page = self
    page.fontNames = []
    for index in page.glyphs.indices { page.glyphs[index].font = -1 }
    return page
  }

  fileprivate init(_ page: crossfoot_page) {
    width = page.width
    height = page.height
    glyphs = Array(UnsafeBufferPointer(start: page.glyphs, count: page.glyph_count))
    fontNames = UnsafeBufferPointer(start: page.font_names, count: page.font_count).map { name in
      name.map { String(cString: $0) } ?? ""
    }
  }
}

extension WordListDocument.Failure {
  fileprivate init?(_ outcome: crossfoot_outcome) {
    switch outcome {
    case CROSSFOOT_OK: return nil
    case CROSSFOOT_ENCRYPTED: self = .encrypted
    case CROSSFOOT_NO_PAGE: self = .noPage
    case CROSSFOOT_EXCESSIVE: self = .excessive
    default: self = .damaged
    }
  }
}
