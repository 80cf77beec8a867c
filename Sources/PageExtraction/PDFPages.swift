import DigestModel

/// Reads a PDF's pages by poppler.
enum PDFPages {
  /// The end of a whole PDF names its cross-reference table within this many bytes.
  static let trailerReach = 2048

  static func read(bytes: [UInt8], path: String) throws(ExtractionError) -> [Page] {
    var outcome: Result<[Page], ExtractionError> = .success([])
    let messages = PopplerMessages.collected {
      do throws(ExtractionError) {
        outcome = .success(try readPages(of: bytes, path: path))
      } catch {
        outcome = .failure(error)
      }
    }
    let pages = try outcome.get()
    // Poppler mends what it can and carries on; what it had to leave out, nobody would know.
    if let message = messages.first(where: PopplerMessages.tellsOfDamage) {
      throw .damaged(path: path, reason: "poppler reports “\(message)”")
    }
    guard pages.contains(where: { !$0.words.isEmpty }) else {
      throw .noText(path: path, pages: pages.count)
    }
    return pages
  }

  private static func readPages(
    of bytes: [UInt8], path: String
  ) throws(ExtractionError) -> [Page] {
    guard bytes.suffix(trailerReach).contains(mark: "startxref") else {
      throw .damaged(path: path, reason: "its end is missing")
    }
    let document: PopplerDocumentHandle
    do {
      document = try PopplerDocumentHandle(bytes: bytes)
    } catch {
      switch error {
      case .encrypted: throw .encrypted(path: path)
      case .damaged(let reason): throw .damaged(path: path, reason: "poppler reports “\(reason)”")
      }
    }
    guard document.pageCount > 0 else { throw .damaged(path: path, reason: "it has no pages") }
    var pages: [Page] = []
    for index in 0..<document.pageCount {
      guard let handle = document.page(at: index) else {
        throw .damaged(path: path, reason: "page \(index + 1) is missing")
      }
      guard let glyphs = PageGlyphs.read(handle) else {
        throw .damaged(
          path: path, reason: "page \(index + 1) has text that does not match its layout")
      }
      let size = handle.size
      var words: (seen: [Word], unseen: [UnseenWord]) = (WordAssembly.words(of: glyphs), [])
      // What drawing complains of tells nothing about the text.
      _ = PopplerMessages.collected { words = PageSight.parted(words.seen, of: handle) }
      pages.append(
        Page(
          number: index + 1, width: size.width, height: size.height, geometry: .drawn,
          words: words.seen, unseen: words.unseen))
    }
    return pages
  }
}
