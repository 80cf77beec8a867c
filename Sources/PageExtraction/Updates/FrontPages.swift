import DigestModel

/// A PDF with the pages of another in front of its own, which stay as they are.
package struct FrontPages: Sendable {
  /// The original's bytes and an incremental update (ISO 32000-1, 7.5.6).
  package let bytes: [UInt8]
  /// How many pages are in front.
  package let count: Int

  /// - Parameters:
  ///   - original: A PDF that is not encrypted and whose cross-reference tables are whole.
  ///   - front: A PDF as cairo writes it: its pages are the direct children of one node.
  package init(_ original: [UInt8], front: [UInt8]) throws(AnnotatedPDF.Failure) {
    guard let document = PDFObjects(original), let root = document.trailer["Root"],
      let catalog = document.resolved(root).flatMap(PDFObjects.members),
      let pages = catalog["Pages"], let node = document.resolved(pages).flatMap(PDFObjects.members),
      let pageCount = node["Count"].flatMap(document.resolved).flatMap(Self.number),
      let size = document.trailer["Size"].flatMap(Self.number)
    else { throw .damaged(MarkingTerm.tables.text) }
    guard document.trailer["Encrypt"] == nil else {
      throw .damaged(MarkingTerm.encrypted.text)
    }
    guard let added = PDFObjects(front),
      let addedCatalog = added.trailer["Root"].flatMap(added.resolved).flatMap(PDFObjects.members),
      let addedPages = addedCatalog["Pages"], let nodeNumber = Self.reference(addedPages),
      let addedNode = added.value(of: nodeNumber).flatMap(PDFObjects.members),
      let kids = addedNode["Kids"], let count = addedNode["Count"].flatMap(Self.number)
    else { throw .damaged(MarkingTerm.noFront.text) }
    let skipped = Set(
      [added.trailer["Root"], added.trailer["Info"], addedPages].compactMap { $0 }
        .compactMap(Self.reference))
    var update = PDFUpdate(of: original)
    for number in added.places.keys.sorted() where !skipped.contains(number) {
      guard let body = added.body(of: number) else { continue }
      update.write(number + size, Self.renumbered(body, by: size))
    }
    let top = nodeNumber + size
    let shown = Self.renumbered(kids, by: size).dropLast()
    update.write(
      top,
      Array("<< /Type /Pages /Kids ".utf8) + shown + Array(" ".utf8) + pages
        + Array("] /Count \(pageCount + count) >>".utf8))
    update.write(pages, Self.dictionary(node, replacing: "Parent", by: "\(top) 0 R"))
    update.write(root, Self.dictionary(catalog, replacing: "Pages", by: "\(top) 0 R"))
    let last = (added.places.keys.max() ?? 0) + size
    bytes = update.closed(by: document, size: last + 1)
    self.count = count
  }

  private static func number(_ bytes: [UInt8]) -> Int? {
    PDFSyntax(bytes: bytes).number(in: 0..<bytes.count)
  }

  private static func reference(_ bytes: [UInt8]) -> Int? {
    PDFSyntax(bytes: bytes).reference(in: 0..<bytes.count)
  }

  private static func dictionary(
    _ members: [String: [UInt8]], replacing key: String, by value: String
  ) -> [UInt8] {
    var members = members
    members[key] = Array(value.utf8)
    return Array("<<".utf8)
      + members.sorted { $0.key < $1.key }.flatMap { Array(" /\($0.key) ".utf8) + $0.value }
      + Array(" >>".utf8)
  }

  /// A value, or an object's body, with every reference in it to an object of a number so much higher.
  private static func renumbered(_ body: [UInt8], by offset: Int) -> [UInt8] {
    let syntax = PDFSyntax(bytes: body)
    guard let value = syntax.value(from: 0) else { return body }
    var renumbered: [UInt8] = []
    var place = 0
    for range in references(in: value, syntax) {
      guard let number = syntax.reference(in: range) else { continue }
      renumbered += body[place..<range.lowerBound] + Array("\(number + offset) 0 R".utf8)
      place = range.upperBound
    }
    return renumbered + body[place...]
  }

  /// The references in a value, in their order.
  private static func references(in range: Range<Int>, _ syntax: PDFSyntax) -> [Range<Int>] {
    if syntax.reference(in: range) != nil { return [range] }
    if let dictionary = syntax.dictionary(at: range.lowerBound) {
      return dictionary.members.flatMap { references(in: $0.value, syntax) }
    }
    guard syntax.isWord("[", at: range.lowerBound) else { return [] }
    return syntax.elements(of: range).flatMap { references(in: $0, syntax) }
  }
}
