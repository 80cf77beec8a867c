package import DigestModel

/// A digest as it was typeset.
package struct Typeset: Sendable {
  /// One printing of a figure.
  package struct Printing: Hashable, Sendable {
    package var key: FigureKey
    /// The page, from 1.
    package var page: Int
  }

  package var pdf: [UInt8]
  /// What was drawn, page by page.
  package var pages: [PageDrawing]
  /// Every printing of every figure, in the order that the content names them.
  package var printings: [Printing]
}

/// Makes a digest's PDF from its figures alone.
package struct Typesetter: Sendable {
  package var layout: Layout
  /// Whether units' names are the headings of their pages; `nil` for what the layout does.
  package var namesUnits: Bool?

  package init(layout: Layout, namesUnits: Bool? = nil) {
    self.layout = layout
    self.namesUnits = namesUnits
  }

  /// Sets every figure of the file at least once.
  ///
  /// `Typesetter(layout: .butterfly).typeset(file).pdf` gives the same bytes each time.
  ///
  /// - Throws: A `TypesettingError` where a font is missing or lacks a character, a page overflows,
  ///   or a figure has no place in a digest.
  package func typeset(_ file: FiguresFile) throws(TypesettingError) -> Typeset {
    try FontShelf.alone { () throws(TypesettingError) in try set(file) }
  }

  private func set(_ file: FiguresFile) throws(TypesettingError) -> Typeset {
    let content = try DigestContent(file)
    let style = layout.style
    let fonts = FontShelf()
    for face in style.faces {
      _ = try fonts.load(face)
      _ = try fonts.load(face.bold)
    }
    let composer = PageComposer(style: style, fonts: fonts, layout: layout)
    var pages: [PageDrawing] = []
    for (index, var page) in content.pages.enumerated() {
      if !(namesUnits ?? style.namesUnits) { page.name = nil }
      pages.append(try composer.compose(page, number: index + 1))
    }
    if let missing = fonts.missing { throw missing }
    let printings = pages.enumerated().flatMap { index, page in
      page.printedFigures.map { Typeset.Printing(key: $0, page: index + 1) }
    }
    let printed = Set(printings.map(\.key))
    let unplaced = file.rows.map(\.key).filter { !printed.contains($0) }
    guard unplaced.isEmpty else { throw .unplaced(unplaced) }
    let pdf = try PDFWriter(fonts: fonts).pdf(of: pages, title: Wording.masthead)
    return Typeset(pdf: pdf, pages: pages, printings: printings)
  }
}
