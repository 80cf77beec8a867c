/// What an incremental update says of the time it was written at.
enum UpdateStamps {
  /// The update without the times of its annotations, and with an identifier that depends on its
  /// contents alone.
  ///
  /// Annotations keep their length, so that the cross-reference table stays true; the identifier
  /// stands behind all that the table tells the place of.
  ///
  /// Source: ISO 32000-1, 12.5.2 (`M`) and 14.4 (`ID`).
  ///
  /// - Parameter start: How many bytes are in front of the update.
  static func removed(from update: ArraySlice<UInt8>, start: Int) -> [UInt8] {
    var bytes = Array(update)
    removeTimes(from: &bytes)
    guard let table = crossReferences(in: bytes, start: start),
      let identifier = secondIdentifier(in: bytes, from: table)
    else { return bytes }
    let digest = sha256(of: Array(bytes[..<table])).prefix(32)
    bytes.replaceSubrange(identifier, with: Array("<\(digest)>".utf8))
    return bytes
  }

  /// Blanks the times of annotations that are objects of their own, as poppler writes new ones.
  private static func removeTimes(from bytes: inout [UInt8]) {
    var place = 0
    while let object = bytes.firstRange(of: Array("\n<</Type /Annot ".utf8), from: place) {
      let end =
        bytes.firstRange(of: Array("endobj".utf8), from: object.upperBound)?.lowerBound
        ?? bytes.endIndex
      place = end
      guard let time = bytes.firstRange(of: Array("/M (D:".utf8), from: object.upperBound),
        time.upperBound < end,
        let close = bytes[time.upperBound..<end].firstIndex(of: UInt8(ascii: ")"))
      else { continue }
      for index in time.lowerBound...close { bytes[index] = UInt8(ascii: " ") }
    }
  }

  /// Where the update's cross-reference table or stream begins.
  private static func crossReferences(in bytes: [UInt8], start: Int) -> Int? {
    let mark = Array("startxref".utf8)
    guard
      let found = bytes.indices.suffix(64).first(where: { bytes[$0...].starts(with: mark) })
    else { return nil }
    let digits = bytes[(found + mark.count)...].drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
      .prefix { (0x30...0x39).contains($0) }
    guard let offset = Int(String(decoding: digits, as: UTF8.self)), offset >= start,
      offset - start < bytes.count
    else { return nil }
    return offset - start
  }

  /// The second string of `/ID [first second]`.
  private static func secondIdentifier(in bytes: [UInt8], from place: Int) -> Range<Int>? {
    guard let array = bytes.firstRange(of: Array("/ID [".utf8), from: place) else { return nil }
    let syntax = PDFSyntax(bytes: bytes)
    return syntax.value(from: array.upperBound).flatMap { syntax.value(from: $0.upperBound) }
  }
}

extension [UInt8] {
  /// The first place of some bytes at or behind an index.
  fileprivate func firstRange(of bytes: [UInt8], from index: Int) -> Range<Int>? {
    guard index < endIndex else { return nil }
    return self[index...].firstRange(of: bytes)
  }
}
