package import DigestModel
package import PageExtraction

/// A document from which damaged ones are made.
package struct IntactDocument: Sendable {
  package let source: SourceDocument
  private let bytes: [UInt8]

  package init(path: String) throws {
    bytes = try DocumentReader.bytes(path: path)
    source = try DocumentReader.read(bytes: bytes, path: path)
  }

  /// Some pages of a document, which cannot lose anything of their file.
  ///
  /// - Parameter pages: Counted from 1, in the order that they are to have.
  package init(_ document: SourceDocument, pages: [Int]) {
    bytes = []
    var source = document
    source.pages = pages.map { document.pages[$0 - 1] }
    for index in source.pages.indices { source.pages[index].number = index + 1 }
    self.source = source
  }

  private var isText: Bool { source.pages.allSatisfy { $0.geometry == .text } }

  // MARK: What can be damaged

  /// All damages of a kind, in document order; none where the kind does not apply.
  package func damages(_ kind: DocumentDamage.Kind) -> [DocumentDamage] {
    let pages = source.pages.count
    switch kind {
    case .line:
      // A blank line of a text parts what stands above and below it.
      if isText { return lines.indices.map { .line(page: 1, line: $0 + 1) } }
      return source.pages.flatMap { page in
        Set(page.words.map(\.line)).sorted().map { .line(page: page.number, line: $0) }
      }
    case .cell:
      return source.pages.flatMap { page in
        page.cells.map { .cell(page: page.number, words: $0) }
      }
    case .page: return pages < 2 ? [] : (1...pages).map { .page($0) }
    case .move:
      return (1...pages).flatMap { page in
        // To the front, past the next, to the middle, to the end.
        Set([1, page + 1, pages / 2 + 1, pages]).sorted()
          .filter { $0 != page && $0 <= pages }.map { .move(page: page, to: $0) }
      }
    case .font: return isText ? [] : fonts.indices.map { .font($0) }
    }
  }

  /// Why a kind of damage cannot be done to the document.
  func obstacle(to kind: DocumentDamage.Kind) -> String {
    switch kind {
    case .line, .cell: "it has no words"
    case .page, .move: "it has one page"
    case .font:
      isText ? "a text has no fonts" : "no object in plain sight refers to a ToUnicode"
    }
  }

  /// What a damage is done to, for a person to find it.
  package func description(of damage: DocumentDamage) -> String {
    switch damage {
    case .line(let page, let line):
      let words = source.pages.filter { isText || $0.number == page }.flatMap(\.words)
        .filter { $0.line == line }.map(\.text)
      return (isText ? "" : "page \(page), ") + "line \(line) lost: \(Self.quoted(words))"
    case .cell(let page, let words):
      let lost = source.pages[page - 1].words[words]
      return (isText ? "" : "page \(page), ") + "line \(lost.first?.line ?? 0), a cell lost: "
        + Self.quoted(lost.map(\.text))
    case .page(let page): return "page \(page) lost"
    case .move(let page, let target): return "page \(page) moved to be page \(target)"
    case .font(let index): return "no ToUnicode for \(fonts[index].name)"
    }
  }

  private static func quoted(_ words: [String]) -> String {
    words.isEmpty ? "a blank line" : "“\(words.joined(separator: " "))”"
  }

  // MARK: Damaging

  /// The document with a damage done to it; its pages are counted anew.
  ///
  /// - Throws: What keeps the damaged document from being read.
  package func document(with damage: DocumentDamage) throws(ExtractionError) -> SourceDocument {
    var document = source
    switch damage {
    case .line(let page, let line):
      if isText {
        var lines = lines
        lines.remove(at: line - 1)
        return try DocumentReader.read(
          bytes: Array(lines.joined(separator: [Self.lineFeed])), path: source.path)
      }
      document.pages[page - 1].words.removeAll { $0.line == line }
    case .cell(let page, let words): document.pages[page - 1].words.removeSubrange(words)
    case .page(let page): document.pages.remove(at: page - 1)
    case .move(let page, let target):
      document.pages.insert(document.pages.remove(at: page - 1), at: target - 1)
    case .font(let index):
      return try DocumentReader.read(bytes: fonts[index].removed(from: bytes), path: source.path)
    }
    for index in document.pages.indices { document.pages[index].number = index + 1 }
    return document
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private var lines: [ArraySlice<UInt8>] {
    bytes.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
  }

  private var fonts: [FontMap] { FontMap.maps(in: bytes) }
}

extension Page {
  /// Words of one line with no gap of an em or more, as runs of places among the page's words.
  ///
  /// A measure of its own, so that the damages stay the same whatever recovery takes for a cell.
  fileprivate var cells: [Range<Int>] {
    var cells: [Range<Int>] = []
    for (place, word) in words.enumerated() {
      if let cell = cells.last, words[place - 1].isFollowed(by: word) {
        cells[cells.count - 1] = cell.lowerBound..<place + 1
      } else {
        cells.append(place..<place + 1)
      }
    }
    return cells
  }
}

extension Word {
  fileprivate func isFollowed(by other: Word) -> Bool {
    line == other.line && rotation == other.rotation
      && abs(other.box.left - box.right) < max(fontSize, other.fontSize)
  }
}
