import CPoppler
import Glibc
package import DigestModel

/// A PDF with annotations added behind its own bytes, which stay as they are.
package struct AnnotatedPDF: Sendable {
  /// Why a document cannot be annotated.
  package enum Failure: Error, Hashable, Sendable {
    /// Its bytes are no PDF.
    case notPDF
    /// Poppler cannot open it, or cannot write it.
    case damaged(Wording)
  }

  /// The original's bytes and an incremental update (ISO 32000-1, 7.5.6).
  package let bytes: [UInt8]

  /// Adds annotations to a document; without any, the bytes are the original's.
  ///
  /// The same document and annotations give the same bytes: no time of day is kept.
  package init(
    _ original: [UInt8], annotations: [PDFAnnotation]
  ) throws(Failure) {
    guard case .pdf = ContentKind(of: original) else { throw .notPDF }
    guard !annotations.isEmpty else {
      bytes = original
      return
    }
    var result: Result<[UInt8], Failure> = .failure(.damaged(MarkingTerm.notWritten.text))
    _ = PopplerMessages.collected {
      result = Result { () throws(Failure) in try Self.saved(original, annotations) }
    }
    let saved = try result.get()
    guard saved.starts(with: original) else {
      throw .damaged(MarkingTerm.writtenAnew.text)
    }
    bytes = original + UpdateStamps.removed(from: saved[original.count...], start: original.count)
  }

  private static func saved(
    _ original: [UInt8], _ annotations: [PDFAnnotation]
  ) throws(Failure) -> [UInt8] {
    let document: PopplerDocumentHandle
    do throws(PopplerDocumentHandle.Failure) {
      document = try PopplerDocumentHandle(bytes: original)
    } catch {
      switch error {
      case .encrypted: throw .damaged(MarkingTerm.password.text)
      case .damaged(let reason): throw .damaged(Self.reported(reason))
      }
    }
    let byPage = Dictionary(grouping: annotations, by: \.page)
    for (number, annotations) in byPage.sorted(by: { $0.key < $1.key }) {
      guard (1...document.pageCount).contains(number),
        let page = document.page(at: number - 1)
      else { throw .damaged(MarkingTerm.noSuchPage.text.filled(["n": String(number)])) }
      for annotation in annotations { document.add(annotation, to: page) }
    }
    return try document.saved()
  }
}

extension AnnotatedPDF {
  /// What poppler says, in its words.
  fileprivate static func reported(_ text: String) -> Wording {
    ReadingTerm.reported.text.filled(["text": text])
  }
}

extension AnnotatedPDF.Failure {
  /// Lower case, no full stop.
  package var wording: Wording {
    switch self {
    case .notPDF: MarkingTerm.notPDF.text
    case .damaged(let reason): reason
    }
  }
}

extension PopplerDocumentHandle {
  /// What poppler writes of the document and its annotations.
  fileprivate func saved() throws(AnnotatedPDF.Failure) -> [UInt8] {
    // Poppler writes to a named file: what it writes to a descriptor it does not flush.
    var opening: UnsafeMutablePointer<GError>?
    var path: UnsafeMutablePointer<CChar>?
    let descriptor = g_file_open_tmp("crossfoot-XXXXXX.pdf", &path, &opening)
    defer {
      g_free(path)
      if let opening { g_error_free(opening) }
    }
    guard descriptor >= 0, let path else {
      throw .damaged(
        opening.map { AnnotatedPDF.reported(String(cString: $0.pointee.message)) }
          ?? MarkingTerm.noTemporaryFile.text)
    }
    close(descriptor)
    defer { unlink(path) }
    var error: UnsafeMutablePointer<GError>?
    guard save(to: path, &error) else {
      defer { if let error { g_error_free(error) } }
      throw .damaged(
        error.map { AnnotatedPDF.reported(String(cString: $0.pointee.message)) }
          ?? MarkingTerm.cannotWrite.text)
    }
    do throws(FileError) {
      return try FileBytes.read(path: String(cString: path), most: .max)
    } catch {
      throw .damaged(error.wording)
    }
  }
}
