/// Where a font of a PDF refers to its map from glyphs to characters.
///
/// Only references in plain sight are found: none that stand in an object stream.
///
/// Source: ISO 32000-1, sections 7.3.10 (indirect objects) and 9.10.3 (`ToUnicode`).
struct FontMap {
  /// The font's `BaseFont`.
  let name: String
  private let place: Int

  private static let key = Array("/ToUnicode".utf8)
  /// A key of the same length, which no reader knows.
  private static let unknownKey = Array("/XoUnicode".utf8)

  /// All references, in the order of the file.
  static func maps(in file: [UInt8]) -> [FontMap] {
    file.indices.filter { file[$0...].starts(with: key) }.map { place in
      let start = file.lastPlace(of: Array(" obj".utf8), before: place) ?? 0
      let end = file[start...].firstPlace(of: Array("endobj".utf8)) ?? file.endIndex
      return FontMap(name: name(in: file[start..<end]), place: place)
    }
  }

  /// The file without this reference; nothing in it moves.
  func removed(from file: [UInt8]) -> [UInt8] {
    var file = file
    file.replaceSubrange(place..<place + Self.key.count, with: Self.unknownKey)
    return file
  }

  private static func name(in object: ArraySlice<UInt8>) -> String {
    let key = Array("/BaseFont".utf8)
    guard let place = object.firstPlace(of: key) else { return "a font" }
    let value = object[(place + key.count)...].drop { $0 == UInt8(ascii: " ") }.dropFirst()
    let delimiters = Array(" \r\n\t/<>[]()".utf8)
    return String(decoding: value.prefix { !delimiters.contains($0) }, as: UTF8.self)
  }
}

extension Collection<UInt8> where SubSequence: Collection<UInt8>, Index == Int {
  fileprivate func firstPlace(of mark: [UInt8]) -> Int? {
    indices.first { self[$0...].starts(with: mark) }
  }
}

extension [UInt8] {
  fileprivate func lastPlace(of mark: [UInt8], before end: Int) -> Int? {
    self[..<end].indices.last { self[$0..<end].starts(with: mark) }
  }
}
