package import DigestModel
package import PageExtraction

extension SourceFile {
  /// Reads a file that somebody wrote for Crossfoot; a byte order mark is no part of its text.
  ///
  /// - Parameter most: The most bytes that it may have.
  package static func read(path: String, most: Int) throws(SourceFileError) -> SourceFile {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileBytes.read(path: path, most: most)
    } catch {
      throw .unreadable(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return SourceFile(
      path: FileName.readable(path).showingControls(),
      text: text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    )
  }
}

/// Why a file has no text.
package enum SourceFileError: Error {
  case unreadable(FileError)
  case notText
}

extension SourceFileError: CustomStringConvertible {
  /// Lower case, no full stop.
  package var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .notText: "not UTF-8"
    }
  }

  package var isMissingFile: Bool {
    if case .unreadable(.notFound) = self { true } else { false }
  }
}
