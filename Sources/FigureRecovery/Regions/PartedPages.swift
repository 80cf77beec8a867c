import DigestModel

/// A document whose drawn pages with several titles are cut into what stands under each.
///
/// Sections side by side have lines in common, and so cells, reading order and places among the items of
/// the page. Every one is read as a page of its own: with the words that stand under its title only, and
/// what stands above all titles or below them across before and after.
struct PartedPages {
  private(set) var pages: [Page] = []
  /// For each of `pages` the index of the printed page that it is a part of.
  private(set) var sheets: [Int] = []
  /// Which of `pages` have several titles, but are not parted by them.
  private(set) var unclear: Set<Int> = []

  /// - Parameters:
  ///   - text: The document, its pages whole.
  ///   - grammar: Tells what titles there are, and what belongs under them.
  init(of text: DocumentText, by grammar: Grammar) {
    let titles = PageTitles.byPage(of: grammar, in: text)
    for (index, page) in text.pages.enumerated() {
      let parted = titles[index].flatMap { Self.parts(of: page, under: $0.titles, by: grammar) }
      if let titles = titles[index]?.titles, titles.count > 1, parted == nil {
        unclear.insert(pages.count)
      }
      let parts = parted ?? [page]
      pages += parts
      sheets += parts.map { _ in index }
    }
  }

  var isParted: Bool { sheets.count > (sheets.last ?? -1) + 1 }

  /// Where the margin at the foot of a page begins, as a part of its height: a number there is the page's.
  private static let footEdge = 0.93

  /// The parts of a page in the order of reading; `nil` where they are not all sections.
  private static func parts(
    of page: Page, under titles: [PageTitles.Title], by grammar: Grammar
  ) -> [Page]? {
    let boxes = page.letterBoxes
    let heights = boxes.map(\.height).sorted()
    guard !heights.isEmpty else { return nil }
    let cut = TitleCut(
      boxes: boxes, titles: titles.map(\.box),
      matters: page.words.map { word in
        word.box.top < Self.footEdge * page.height
          && word.text.unicodeScalars.contains { $0.properties.numericType != nil }
      },
      height: heights[heights.count / 2])
    guard let owners = cut.owners() else { return nil }
    var parts: [TitleCut.Owner: Page] = [:]
    for (word, owner) in zip(page.words, owners) {
      parts[owner, default: Page(like: page)].words.append(word)
    }
    var inOrder = [parts[.head]].compactMap(\.self)
    // One title parts a page only where a section's body goes on above it.
    guard titles.count > 1 || parts[.head].map({ SectionPart.goesOn(on: $0, by: grammar) }) ?? false
    else { return nil }
    var sections: [SectionPart] = []
    for (index, title) in titles.enumerated() {
      guard let part = parts[.title(index)] else { return nil }
      let section = SectionPart(of: title.section, on: part, by: grammar)
      // That a section goes on above a single title is reason enough.
      guard section.isSection || titles.count == 1 else { return nil }
      sections.append(section)
      inOrder.append(part)
    }
    guard !SectionPart.isTitleMissing(among: sections) else { return nil }
    return inOrder + [parts[.foot]].compactMap(\.self)
  }
}

extension Page {
  /// An empty page with the number, size and shapes of another one.
  fileprivate init(like page: Page) {
    self.init(
      number: page.number, width: page.width, height: page.height, geometry: page.geometry,
      words: [], shapes: page.shapes)
  }
}
