/// An incremental update on its way: objects behind a PDF's bytes, and where they begin.
///
/// Source: ISO 32000-1, 7.5.6.
struct PDFUpdate {
  private var bytes: [UInt8]
  private var places: [(number: Int, generation: Int, offset: Int)] = []

  init(of original: [UInt8]) {
    bytes = original
    if bytes.last != 0x0A { bytes.append(0x0A) }
  }

  mutating func write(_ number: Int, _ value: [UInt8], generation: Int = 0) {
    places.append((number, generation, bytes.count))
    bytes += Array("\(number) \(generation) obj\n".utf8) + value + Array("\nendobj\n".utf8)
  }

  /// Writes an object anew that a reference names.
  mutating func write(_ reference: [UInt8], _ value: [UInt8]) {
    let words = String(decoding: reference, as: UTF8.self).split(separator: " ")
    guard words.count == 3, let number = Int(words[0]), let generation = Int(words[1]) else {
      return
    }
    write(number, value, generation: generation)
  }

  /// The whole file: with a cross-reference table, or a stream where the original's newest is one.
  ///
  /// - Parameter size: One more than the highest number of an object.
  consuming func closed(by original: PDFObjects, size: Int) -> [UInt8] {
    var trailer = ""
    for key in ["Root", "Info"] {
      if let value = original.trailer[key] {
        trailer += " /\(key) \(String(decoding: value, as: UTF8.self))"
      }
    }
    trailer += " /Prev \(original.start)"
    let start = bytes.count
    places.sort { $0.number < $1.number }
    // The first identifier stays; the second depends on the contents alone (14.4).
    let digest = sha256(of: bytes).prefix(32)
    var identifier: [UInt8] = []
    if let written = original.trailer["ID"],
      let first = PDFSyntax(bytes: written).elements(of: 0..<written.count).first
    {
      identifier = Array(" /ID [".utf8) + written[first] + Array(" <\(digest)>]".utf8)
    }
    if original.hasStream {
      places.append((size, 0, start))
      let index = places.map { "\($0.number) 1" }.joined(separator: " ")
      let data = places.flatMap { Self.entry($0.offset, $0.generation) }
      bytes += Array(
        "\(size) 0 obj\n<< /Type /XRef /W [1 4 2] /Index [\(index)] /Size \(size + 1)".utf8)
      bytes += Array("\(trailer)".utf8) + identifier
      bytes += Array(" /Length \(data.count) >>\nstream\n".utf8) + data
      bytes += Array("\nendstream\nendobj\n".utf8)
    } else {
      bytes += Array("xref\n".utf8)
      for place in places {
        bytes += Array("\(place.number) 1\n".utf8)
        bytes += Array(
          "\(Self.padded(place.offset, 10)) \(Self.padded(place.generation, 5)) n \n".utf8)
      }
      bytes += Array("trailer\n<< /Size \(size)\(trailer)".utf8) + identifier
      bytes += Array(" >>\n".utf8)
    }
    return bytes + Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  /// An entry of a cross-reference stream for an object that is not in a stream.
  private static func entry(_ offset: Int, _ generation: Int) -> [UInt8] {
    let place = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: offset >> $0) }
    let number = [8, 0].map { UInt8(truncatingIfNeeded: generation >> $0) }
    return [1] + place + number
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
