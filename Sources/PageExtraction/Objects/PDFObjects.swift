/// The objects of a PDF by number, wherever its cross-reference tables and streams say they are.
///
/// A file whose tables are broken is not mended: it has no objects here.
///
/// Source: ISO 32000-1, 7.5.4 to 7.5.8.
struct PDFObjects {
  enum Place {
    case bytes(offset: Int)
    case stream(number: Int, index: Int)
  }

  let syntax: PDFSyntax
  /// Of every section the newest.
  private(set) var places: [Int: Place] = [:]
  /// Members of the newest trailer, as they are written.
  private(set) var trailer: [String: [UInt8]] = [:]
  /// Where the newest section begins.
  let start: Int
  /// Whether that section is a stream.
  private(set) var hasStream = false

  /// - Returns: `nil` where the tables cannot be followed.
  init?(_ bytes: [UInt8]) {
    syntax = PDFSyntax(bytes: bytes)
    let syntax = syntax
    guard
      let mark = bytes.indices.suffix(PDFPages.trailerReach).last(where: {
        syntax.isWord("startxref", at: $0)
      }),
      let number = syntax.value(from: mark + 9), let start = syntax.number(in: number)
    else { return nil }
    self.start = start
    var visited: Set<Int> = []
    var open = [start]
    while let offset = open.popLast() {
      guard visited.insert(offset).inserted else { continue }
      guard (0..<bytes.count).contains(offset), let section = readSection(at: offset) else {
        return nil
      }
      let isFirst = visited.count == 1
      if isFirst { trailer = section }
      for key in ["Prev", "XRefStm"] {
        if let value = section[key],
          let next = Self.number(value)
        {
          open.append(next)
        }
      }
    }
  }

  /// The value of an object, as it is written; of a stream its dictionary alone.
  func value(of number: Int) -> [UInt8]? {
    switch places[number] {
    case .bytes(let offset):
      guard let body = body(at: offset), let value = syntax.value(from: body) else { return nil }
      return Array(syntax.bytes[value])
    case .stream(let stream, let index):
      guard case .bytes(let offset) = places[stream], let data = streamData(at: offset) else {
        return nil
      }
      return Self.member(index, of: data.bytes, data.members)
    case nil: return nil
    }
  }

  /// The bytes of an object between `obj` and `endobj`, where it is no part of a stream.
  func body(of number: Int) -> [UInt8]? {
    guard case .bytes(let offset) = places[number], let start = body(at: offset) else {
      return nil
    }
    let syntax = syntax
    var end = syntax.value(from: start)?.upperBound ?? start
    if let stream = streamData(at: offset, isDecoded: false) { end = stream.end }
    guard let close = (end..<syntax.bytes.count).first(where: { syntax.isWord("endobj", at: $0) })
    else { return nil }
    return Array(syntax.bytes[start..<close])
  }

  /// The value of a member that may be a reference.
  func resolved(_ bytes: [UInt8]) -> [UInt8]? {
    let written = PDFSyntax(bytes: bytes)
    guard let number = written.reference(in: 0..<bytes.count) else { return bytes }
    return value(of: number)
  }

  /// The members of a dictionary, as they are written.
  static func members(of dictionary: [UInt8]) -> [String: [UInt8]]? {
    let syntax = PDFSyntax(bytes: dictionary)
    return syntax.dictionary(at: 0).map { members($0.members, syntax) }
  }

  private static func members(
    _ members: [(key: String, value: Range<Int>)], _ syntax: PDFSyntax
  ) -> [String: [UInt8]] {
    Dictionary(members.map { ($0.key, Array(syntax.bytes[$0.value])) }) { first, _ in first }
  }

  // MARK: Sections

  /// Reads a table or stream and gives the members of its trailer.
  private mutating func readSection(at offset: Int) -> [String: [UInt8]]? {
    let start = syntax.skippingSpace(from: offset)
    return syntax.isWord("xref", at: start) ? readTable(at: start + 4) : readStream(at: start)
  }

  private mutating func readTable(at offset: Int) -> [String: [UInt8]]? {
    var place = syntax.skippingSpace(from: offset)
    while !syntax.isWord("trailer", at: place) {
      guard let first = nextNumber(&place), let count = nextNumber(&place) else { return nil }
      for number in first..<first + count {
        guard let offset = nextNumber(&place), nextNumber(&place) != nil,
          let kind = syntax.value(from: place)
        else { return nil }
        place = kind.upperBound
        if syntax.text(kind) == "n", places[number] == nil {
          places[number] = .bytes(offset: offset)
        }
      }
      place = syntax.skippingSpace(from: place)
    }
    return syntax.dictionary(at: place + 7).map { Self.members($0.members, syntax) }
  }

  private mutating func readStream(at offset: Int) -> [String: [UInt8]]? {
    guard let data = streamData(at: offset),
      let widths = data.members["W"].map(Self.numbers), widths.count == 3,
      widths.allSatisfy({ (0...8).contains($0) }),
      let size = data.members["Size"].flatMap(Self.number)
    else { return nil }
    if places.isEmpty { hasStream = true }
    let ranges = data.members["Index"].map(Self.numbers) ?? [0, size]
    var place = 0
    for pair in stride(from: 0, to: ranges.count - 1, by: 2) {
      for number in ranges[pair]..<ranges[pair] + max(0, ranges[pair + 1]) {
        guard place + widths.reduce(0, +) <= data.bytes.count else { return data.members }
        let fields = widths.map { width -> Int in
          defer { place += width }
          return data.bytes[place..<place + width].reduce(0) { $0 &* 256 &+ Int($1) }
        }
        guard places[number] == nil else { continue }
        switch widths[0] == 0 ? 1 : fields[0] {
        case 1: places[number] = .bytes(offset: fields[1])
        case 2: places[number] = .stream(number: fields[1], index: fields[2])
        default: break
        }
      }
    }
    return data.members
  }

  private func nextNumber(_ place: inout Int) -> Int? {
    let start = syntax.skippingSpace(from: place)
    var end = start
    while end < syntax.bytes.count, (0x30...0x39).contains(syntax.bytes[end]) { end += 1 }
    place = end
    return syntax.number(in: start..<end)
  }

  private static func number(_ written: [UInt8]) -> Int? {
    PDFSyntax(bytes: written).number(in: 0..<written.count)
  }

  private static func numbers(_ array: [UInt8]) -> [Int] {
    let syntax = PDFSyntax(bytes: array)
    return syntax.elements(of: 0..<array.count).compactMap(syntax.number)
  }

  // MARK: Objects

  /// Where the value of the object at an offset begins.
  private func body(at offset: Int) -> Int? {
    var place = offset
    guard (0..<syntax.bytes.count).contains(offset), nextNumber(&place) != nil,
      nextNumber(&place) != nil
    else { return nil }
    place = syntax.skippingSpace(from: place)
    return syntax.isWord("obj", at: place) ? place + 3 : nil
  }

  /// The stream that an object at an offset is; `nil` where it is none or is written in a way that
  /// tables and objects are not.
  private func streamData(
    at offset: Int, isDecoded: Bool = true
  ) -> (members: [String: [UInt8]], bytes: [UInt8], end: Int)? {
    guard let body = body(at: offset), let dictionary = syntax.dictionary(at: body) else {
      return nil
    }
    let members = Self.members(dictionary.members, syntax)
    var start = syntax.skippingSpace(from: dictionary.end)
    guard syntax.isWord("stream", at: start) else { return nil }
    start += 6
    if syntax.isWord("\r\n", at: start) { start += 2 } else { start += 1 }
    guard
      let length = members["Length"].flatMap(resolved).flatMap({
        Int(String(decoding: $0, as: UTF8.self))
      }), length >= 0, start + length <= syntax.bytes.count
    else { return nil }
    let raw = Array(syntax.bytes[start..<start + length])
    guard isDecoded else { return (members, raw, start + length) }
    return Self.decoded(raw, members).map { (members, $0, start + length) }
  }

  private static func decoded(_ raw: [UInt8], _ members: [String: [UInt8]]) -> [UInt8]? {
    guard let filter = members["Filter"] else { return raw }
    let name = String(decoding: filter.filter { !"[] \r\n".utf8.contains($0) }, as: UTF8.self)
    guard name == "/FlateDecode", let data = Inflated(raw)?.bytes else { return nil }
    let parameters = members["DecodeParms"].flatMap { Self.members(of: $0) } ?? [:]
    func number(_ key: String) -> Int? {
      parameters[key].flatMap(Self.number)
    }
    guard let predictor = number("Predictor"), predictor > 1 else { return data }
    guard predictor >= 10, let columns = number("Columns"), (1...4096).contains(columns) else {
      return nil
    }
    return unpredicted(data, columns: columns)
  }

  /// Undoes the filters None, Sub and Up of rows of single bytes.
  ///
  /// Source: PNG Specification, 9.2.
  private static func unpredicted(_ data: [UInt8], columns: Int) -> [UInt8]? {
    var rows: [UInt8] = []
    var above = [UInt8](repeating: 0, count: columns)
    for start in stride(from: 0, to: data.count - columns, by: columns + 1) {
      var row = Array(data[start + 1...start + columns])
      switch data[start] {
      case 0: break
      case 1: for index in 1..<max(1, columns) { row[index] &+= row[index - 1] }
      case 2: for index in 0..<columns { row[index] &+= above[index] }
      default: return nil
      }
      rows += row
      above = row
    }
    return rows
  }

  /// An object of an object stream.
  private static func member(
    _ index: Int, of data: [UInt8], _ members: [String: [UInt8]]
  ) -> [UInt8]? {
    guard let first = members["First"].flatMap(Self.number),
      (0...data.count).contains(first)
    else { return nil }
    let numbers = String(decoding: data[..<first], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).compactMap { number(Array($0.utf8)) }
    guard index >= 0, 2 * index + 1 < numbers.count else { return nil }
    let syntax = PDFSyntax(bytes: data)
    guard numbers[2 * index + 1] >= 0,
      let value = syntax.value(from: first + numbers[2 * index + 1])
    else { return nil }
    return Array(data[value])
  }
}
