/// Names of files as the system knows them: bytes, which need not be UTF-8.
///
/// In a text such a name keeps every byte that is no UTF-8 as a private character of its own, so that
/// the file can be opened by it again.
package enum FileName {
  /// The private characters that stand for the bytes 0x80…0xFF.
  private static let raw: ClosedRange<UInt32> = 0x10FF80...0x10FFFF
  private static let base: UInt32 = 0x10FF00

  /// The text that stands for a name; the name itself where it is UTF-8.
  package static func text(of name: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var rest = name[...]
    while let first = rest.first {
      let scalar = (1...min(4, rest.count)).lazy
        .compactMap { String(validating: rest.prefix($0), as: UTF8.self)?.unicodeScalars.first }
        .first { !raw.contains($0.value) }
      if let scalar {
        text.append(scalar)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        if let stand = Unicode.Scalar(base + UInt32(first)) { text.append(stand) }
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// The name that a text stands for.
  package static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      raw.contains(scalar.value)
        ? [UInt8(scalar.value - base)] : Array(UTF8.encode(scalar) ?? .init())
    }
  }

  /// The name for a reader: bytes that are no UTF-8 by their number, `\xFF`.
  package static func readable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { raw.contains($0.value) }) else { return text }
    return text.unicodeScalars.map { scalar in
      raw.contains(scalar.value)
        ? "\\x" + String(scalar.value - base, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }

  /// Calls the system with a name, ended by a zero.
  package static func withPointer<Result>(
    to text: String, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    (bytes(of: text) + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        // An array that ends in a zero has a first element.
        characters.baseAddress.map(body) ?? body([0])
      }
    }
  }
}
