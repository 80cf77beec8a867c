import DigestModel
import PageExtraction

/// A document whose pages were read: a PDF, a text or Markdown.
public struct Document: Sendable {
  let bytes: [UInt8]
  let source: SourceDocument

  /// Opens and reads a file; `-` is standard input.
  ///
  /// - Throws: `noSuchFile` or `unreadable`.
  public init(path: String) throws(CrossfootError) {
    do throws(DocumentError) {
      (source, bytes) = try Pipeline.openKeepingBytes(path)
    } catch {
      throw CrossfootError(error)
    }
  }

  /// Reads a document that is in memory.
  ///
  /// - Parameter name: What it is called in messages and reports; nothing is opened.
  /// - Throws: `unreadable`.
  public init(bytes: [UInt8], name: String) throws(CrossfootError) {
    do throws(ExtractionError) {
      source = try DocumentReader.read(bytes: bytes, path: name)
    } catch {
      throw CrossfootError(kind: .unreadable, subject: name, reason: error.reason)
    }
    self.bytes = bytes
  }

  /// The path, or the name, that it was opened by.
  public var path: String { source.path }
  /// The SHA-256 of its bytes, in 64 hexadecimal digits.
  public var sha256: String { source.sha256 }
  /// At least one; a text has as many as it has form feeds, and one more.
  public var pageCount: Int { source.pages.count }
}
