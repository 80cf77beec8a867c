package import DigestModel

/// Turns a file into pages of positioned words.
package enum DocumentReader {
  /// Reads a PDF or a text; which of them it is, its content says, not its name.
  ///
  /// - Parameter path: A path, or `-` for standard input.
  /// - Returns: The pages in order; never without a word.
  /// - Throws: Why the file has no words to give.
  package static func read(path: String) throws(ExtractionError) -> SourceDocument {
    try read(bytes: bytes(path: path), path: path)
  }

  /// The most bytes of a document; whole years of digests are smaller.
  private static let mostBytes = 256 << 20
  /// The most bytes of a text, every word of which is kept with its place.
  private static let mostText = 32 << 20

  /// The text that some bytes are, in UTF-8, without its byte order mark, every line ended by a line
  /// feed; `nil` for a PDF, and for what is no text or too long a one.
  package static func text(of bytes: [UInt8]) -> String? {
    guard bytes.count <= mostText, case .text(let text) = ContentKind(of: bytes) else { return nil }
    return text
  }

  /// SHA-256 of some bytes, 64 lower-case hexadecimal digits.
  package static func sha256(of bytes: [UInt8]) -> String { PageExtraction.sha256(of: bytes) }

  /// The bytes of a file, or of standard input for `-`.
  package static func bytes(path: String) throws(ExtractionError) -> [UInt8] {
    do throws(FileError) {
      return try FileBytes.read(path: path, most: mostBytes)
    } catch {
      throw .file(path: path, error)
    }
  }

  /// Reads a PDF or a text from memory.
  ///
  /// - Parameters:
  ///   - path: The path to name in messages; nothing is opened.
  ///   - matters: Tells of a PDF's page by its text alone, hidden or not, whether it is to be read with
  ///     care: of the others all text counts as seen, and has no weight. `nil` for all pages, which then
  ///     have their shapes, too.
  package static func read(
    bytes: [UInt8], path: String, where matters: ((Page) -> Bool)? = nil
  ) throws(ExtractionError) -> SourceDocument {
    var pages: [Page] = []
    var diagnostics: [Diagnostic] = []
    switch ContentKind(of: bytes) {
    case .pdf: (pages, diagnostics) = try PDFPages.read(bytes: bytes, path: path, where: matters)
    case .text(let text):
      guard bytes.count <= mostText else { throw .tooLongText(path: path, most: mostText) }
      pages = TextPages.read(text)
      guard pages.contains(where: { !$0.words.isEmpty }) else { throw .empty(path: path) }
    case .blank: throw .empty(path: path)
    case .other(let what): throw .unsupported(path: path, what: what)
    }
    return SourceDocument(
      path: path, sha256: sha256(of: bytes), pages: pages, diagnostics: diagnostics)
  }
}
