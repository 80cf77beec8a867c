import DigestModel

/// Reads a PDF's pages by poppler.
enum PDFPages {
  /// The end of a whole PDF names its cross-reference table within this many bytes.
  static let trailerReach = 2048
  /// The longest side of a page, in points: ten times what ISO 32000-1, annex C.2, allows.
  static let longestSide = 144_000.0

  /// The pages in order, and what they are to be read with caution for.
  ///
  /// - Parameter matters: As for `DocumentReader.read`.
  static func read(
    bytes: [UInt8], path: String, where matters: ((Page) -> Bool)? = nil
  ) throws(ExtractionError) -> (pages: [Page], diagnostics: [Diagnostic]) {
    guard bytes.suffix(trailerReach).contains(mark: "startxref") else {
      throw .damaged(path: path, reason: ReadingTerm.endMissing.text)
    }
    var reading = DocumentReading(path: path, matters: matters)
    try reading.read(bytes)
    guard reading.pages.contains(where: { !$0.words.isEmpty }) else {
      throw .noText(path: path, pages: reading.pages.count)
    }
    return (reading.pages, reading.diagnostics)
  }
}

/// A PDF on its way to pages.
private struct DocumentReading {
  let path: String
  /// Tells by its text whether a page is to be looked at; `nil` where all are.
  let matters: ((Page) -> Bool)?
  var pages: [Page] = []
  var diagnostics: [Diagnostic] = []

  init(path: String, matters: ((Page) -> Bool)?) {
    self.path = path
    self.matters = matters
  }

  mutating func read(_ bytes: [UInt8]) throws(ExtractionError) {
    let document = try noting(page: nil) { () throws(WordListDocument.Failure) in
      try WordListDocument(bytes: bytes)
    }
    guard document.pageCount > 0 else {
      throw .damaged(path: path, reason: ReadingTerm.noPages.text)
    }
    let drawing = Drawing(bytes)
    // Pages that matter come one behind the other: such a one is read with its fonts at once.
    var isExpected = matters == nil
    for index in 0..<document.pageCount {
      var reading = try reading(of: index, in: document, hasFonts: isExpected)
      if let matters {
        guard matters(page(of: reading.source, reading.assembly.words { _ in true })) else {
          if isExpected { reading = Reading(reading.source.withoutFonts) }
          noteUnknown(reading.glyphs)
          pages.append(page(of: reading.source, reading.assembly.words { _ in true }))
          isExpected = false
          continue
        }
        if !isExpected { reading = try self.reading(of: index, in: document, hasFonts: true) }
        isExpected = true
      }
      append(reading, drawing)
    }
  }

  /// What poppler has of a page, put together to words.
  private struct Reading {
    let source: WordListPage
    let glyphs: [Glyph]
    let assembly: WordAssembly

    init(_ source: WordListPage) {
      self.source = source
      glyphs = PageGlyphs.glyphs(of: source)
      assembly = WordAssembly(glyphs)
    }
  }

  private mutating func reading(
    of index: Int, in document: borrowing WordListDocument, hasFonts: Bool
  ) throws(ExtractionError) -> Reading {
    let source = try noting(page: index + 1) { () throws(WordListDocument.Failure) in
      try document.page(at: index, hasFonts: hasFonts)
    }
    try check(source)
    return Reading(source)
  }

  private func check(_ source: WordListPage) throws(ExtractionError) {
    let number = pages.count + 1
    let sides = [source.width, source.height]
    guard sides.allSatisfy({ $0 >= 0 && $0 <= PDFPages.longestSide }) else {
      throw .damaged(
        path: path,
        reason: ReadingTerm.longSide.text
          .filled(["n": String(number), "most": String(Int(PDFPages.longestSide))]))
    }
  }

  private mutating func append(_ reading: Reading, _ drawing: borrowing Drawing) {
    let number = pages.count + 1
    noteUnknown(reading.glyphs)
    let assembly = reading.assembly
    let pieces = assembly.pieces
    let sight = drawing.sight(of: pieces, page: number - 1, withShapes: matters == nil)
    if sight == nil {
      diagnostics.append(
        Diagnostic(
          severity: .warning, wording: Term.pageNotDrawn.text, page: number))
    }
    var reasons = sight?.reasons ?? [:]
    BrokenNumbers.mark(assembly.numbers, &reasons, in: pieces)
    BrokenNumbers.extend(&reasons, in: pieces)
    var words = assembly.words { reasons[$0] == nil }
    SharedPlaces.noteOverprints(in: &words)
    let unseen = UnseenReason.allCases.flatMap { reason in
      assembly.words { reasons[$0] == reason }.map { UnseenWord($0, reason: reason) }
    }
    var page = page(of: reading.source, words)
    page.unseen = unseen.sorted {
      ($0.word.line, $0.word.box.left) < ($1.word.line, $1.word.box.left)
    }
    page.shapes = sight?.shapes ?? []
    pages.append(page)
  }

  /// The next page, of which some words are seen.
  private func page(of source: WordListPage, _ words: [Word]) -> Page {
    Page(
      number: pages.count + 1, width: source.width, height: source.height, geometry: .drawn,
      words: words)
  }

  /// Says how many characters of the next page are not known.
  private mutating func noteUnknown(_ glyphs: [Glyph]) {
    let unknown = glyphs.count { $0.scalar == .unknown }
    guard unknown > 0 else { return }
    diagnostics.append(
      Diagnostic(
        severity: .warning,
        wording: Term.unreadableCharacters.text.filled(["n": String(unknown)]),
        page: pages.count + 1))
  }

  /// Does a piece of the reading and turns what poppler says meanwhile to a diagnostic or an error.
  private mutating func noting<Value: ~Copyable>(
    page: Int?, _ read: () throws(WordListDocument.Failure) -> Value
  ) throws(ExtractionError) -> Value {
    var value: Value?
    var failure: WordListDocument.Failure?
    let messages = PopplerMessages.collected {
      do throws(WordListDocument.Failure) { value = try read() } catch { failure = error }
    }
    if messages.isFlooded {
      throw .damaged(
        path: path,
        reason: ReadingTerm.broken.text
          .filled(["n": String(PopplerMessages.Tally.mostMessages)]))
    }
    let place =
      page.map { ReadingTerm.page.text.filled(["n": String($0)]) } ?? ReadingTerm.it.text
    switch failure {
    case .encrypted: throw .encrypted(path: path)
    case .excessive:
      throw .damaged(path: path, reason: ReadingTerm.memory.text.filled(["place": place]))
    case .noPage:
      throw .damaged(path: path, reason: ReadingTerm.pageMissing.text.filled(["place": place]))
    case .damaged: throw .damaged(path: path, reason: ReadingTerm.notOpened.text)
    case nil: break
    }
    // Poppler mends what it can and carries on; what it had to leave out, nobody would know.
    if let loss = messages.loss {
      throw .damaged(
        path: path, reason: ReadingTerm.reported.text.filled(["text": loss.withoutVoidPlace]))
    }
    if let slip = messages.firstSlip {
      let term: Term = messages.slips > 1 ? .guessedFormatMore : .guessedFormat
      diagnostics.append(
        Diagnostic(
          severity: .warning,
          wording: term.text.filled([
            "message": slip.withoutVoidPlace, "n": String(messages.slips - 1),
          ]), page: page))
    }
    guard let value else { preconditionFailure("neither read nor failed") }
    return value
  }
}

/// A PDF as poppler draws it; what drawing complains of tells nothing about the text.
private struct Drawing: ~Copyable {
  private var document: PopplerDocumentHandle?
  private let shelf = Shelf()

  /// Keeps the canvas of the page before for the next one.
  private final class Shelf {
    var canvas: PixelCanvas?
  }

  init(_ bytes: [UInt8]) {
    var opened: PopplerDocumentHandle?
    _ = PopplerMessages.collected { opened = try? PopplerDocumentHandle(bytes: bytes) }
    document = opened
  }

  /// What a reader sees of the page at an index from 0; `nil` where the page cannot be drawn.
  func sight(of words: [Word], page index: Int, withShapes hasShapes: Bool) -> PageSight? {
    switch document {
    case .some(let document):
      guard index < document.pageCount else { return nil }
      var sight: PageSight?
      _ = PopplerMessages.collected {
        guard let page = document.page(at: index) else { return }
        sight = PageSight(of: words, on: page, &shelf.canvas, withShapes: hasShapes)
      }
      return sight
    case nil: return nil
    }
  }
}

extension String {
  /// A message of poppler without the place that it names where it knows none.
  fileprivate var withoutVoidPlace: String { replacing(" at position -1:", with: ":") }
}
