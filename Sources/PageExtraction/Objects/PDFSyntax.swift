/// Finds the parts of PDF objects in bytes, without making values of them.
///
/// Source: ISO 32000-1, 7.2 and 7.3.
struct PDFSyntax {
  let bytes: [UInt8]

  /// Arrays and dictionaries nested deeper are taken for damage.
  private static let mostDepth = 64

  /// The first index at or behind one that is neither white space nor in a comment.
  func skippingSpace(from index: Int) -> Int {
    var index = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else if Self.isSpace(bytes[index]) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// The bytes of the value that begins at or behind an index; of a reference all three words.
  func value(from index: Int, depth: Int = 0) -> Range<Int>? {
    let start = skippingSpace(from: index)
    guard start < bytes.count, depth < Self.mostDepth else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "("): return literalString(from: start)
    case UInt8(ascii: "["): return container(from: start, opening: 1, closing: "]", depth)
    case UInt8(ascii: "<"):
      if isWord("<<", at: start) {
        return container(from: start, opening: 2, closing: ">>", depth)
      }
      return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { start..<$0 + 1 }
    case UInt8(ascii: "/"): return word(from: start, skipping: 1)
    default:
      guard let first = word(from: start, skipping: 0), !first.isEmpty else { return nil }
      guard number(in: first) != nil,
        let second = word(from: skippingSpace(from: first.upperBound), skipping: 0),
        number(in: second) != nil
      else { return first }
      let last = skippingSpace(from: second.upperBound)
      return isWord("R", at: last) ? start..<last + 1 : first
    }
  }

  /// The members of a dictionary that begins at an index, by name without its slash; the first of
  /// each name.
  func dictionary(at index: Int) -> (members: [(key: String, value: Range<Int>)], end: Int)? {
    var place = skippingSpace(from: index)
    guard isWord("<<", at: place) else { return nil }
    place += 2
    var members: [(key: String, value: Range<Int>)] = []
    while true {
      place = skippingSpace(from: place)
      if isWord(">>", at: place) { return (members, place + 2) }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "/"),
        let key = value(from: place), let value = value(from: key.upperBound)
      else { return nil }
      members.append((text(key.dropFirst()), value))
      place = value.upperBound
    }
  }

  /// The whole number that some bytes write; `nil` for one that no file has so many of.
  func number(in range: Range<Int>) -> Int? {
    Int(text(range)).flatMap { (-Self.most...Self.most).contains($0) ? $0 : nil }
  }

  /// Far more than objects or bytes of a file; sums of a few such numbers are numbers.
  private static let most = 1 << 40

  /// The number of the object that some bytes refer to.
  func reference(in range: Range<Int>) -> Int? {
    let words = text(range).split(whereSeparator: { $0.isWhitespace })
    guard words.count == 3, words[2] == "R" else { return nil }
    return Int(words[0]).flatMap { (0...Self.most).contains($0) ? $0 : nil }
  }

  /// The elements of an array.
  func elements(of range: Range<Int>) -> [Range<Int>] {
    var elements: [Range<Int>] = []
    var place = range.lowerBound + 1
    while let element = value(from: place), element.upperBound < range.upperBound {
      elements.append(element)
      place = element.upperBound
    }
    return elements
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func isWord(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= bytes.count else { return false }
    return (0..<length).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
  }

  private func word(from start: Int, skipping: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    var end = start + skipping
    while end < bytes.count, !Self.isSpace(bytes[end]), !Self.isDelimiter(bytes[end]) { end += 1 }
    return start..<end
  }

  private func container(
    from start: Int, opening: Int, closing: StaticString, _ depth: Int
  ) -> Range<Int>? {
    var place = start + opening
    while true {
      place = skippingSpace(from: place)
      if isWord(closing, at: place) { return start..<place + closing.utf8CodeUnitCount }
      guard let value = value(from: place, depth: depth + 1), !value.isEmpty else { return nil }
      place = value.upperBound
    }
  }

  private func literalString(from start: Int) -> Range<Int>? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return start..<index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }
}
