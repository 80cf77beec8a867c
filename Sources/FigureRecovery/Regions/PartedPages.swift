import DigestModel

/// A document whose drawn pages with several titles are cut into what stands under each.
///
/// Sections side by side have lines in common, and so cells, reading order and places among the items of
/// the page. Every one is read as a page of its own: with the words that stand under its title only, and
/// what stands above all titles or below them across before and after. So is every column of a page of text that
/// a title stands within.
struct PartedPages {
  private(set) var pages: [Page] = []
  /// For each of `pages` the index of the printed page that it is a part of.
  private(set) var sheets: [Int] = []
  /// How many of the first words of some of `pages` are the column of their title, which is read before what stands
  /// beside it.
  private(set) var asides: [Int: Int] = [:]
  /// Which of `pages` have several titles, but are not parted by them.
  private(set) var unclear: Set<Int> = []

  /// - Parameters:
  ///   - text: The document, its pages whole.
  ///   - grammar: Tells what titles there are, and what belongs under them.
  init(of text: DocumentText, by grammar: Grammar) {
    let titles = PageTitles.byPage(of: grammar, in: text)
    var gutters: [ClosedRange<Double>] = []
    var parted = text.pages.enumerated().map { index, page -> [Page]? in
      guard let titles = titles[index] else { return nil }
      let parts = Self.parts(
        of: page, under: titles.titles, areRunning: titles.areRunning, by: grammar)
      if let parts { return parts }
      guard let columns = TextColumns(of: page),
        let parts = Self.parts(of: page, in: columns, under: titles, by: grammar)
      else { return nil }
      gutters += columns.gutters
      return parts
    }
    for (index, page) in text.pages.enumerated()
    where !gutters.isEmpty && parted[index] == nil && titles[index] == nil {
      // A page without titles is set as those with are.
      parted[index] = TextColumns(of: page) { gap in gutters.contains { $0.overlaps(gap) } }
        .flatMap { Self.parts(of: page, in: $0, under: nil, by: grammar) }
    }
    var asides: [Int: [Int]] = [:]
    if parted.contains(where: { $0 == nil }) {
      let prominent = PageTitles.prominent(of: grammar, on: text.pages)
      for (index, page) in text.pages.enumerated() where parted[index] == nil {
        guard let titles = prominent[index],
          let bands = Self.parts(of: page, inBandsUnder: titles, by: grammar)
        else { continue }
        parted[index] = bands.map(\.page)
        asides[index] = bands.map(\.aside)
      }
    }
    for (index, page) in text.pages.enumerated() {
      if let titles = titles[index]?.titles, titles.count > 1, parted[index] == nil {
        unclear.insert(pages.count)
      }
      let parts = parted[index] ?? [page]
      for (part, aside) in (asides[index] ?? []).enumerated() where aside > 0 {
        self.asides[pages.count + part] = aside
      }
      pages += parts
      sheets += parts.map { _ in index }
    }
  }

  var isParted: Bool { sheets.count > (sheets.last ?? -1) + 1 }

  /// Where the margin at the foot of a page begins, as a part of its height: a number there is the page's.
  private static let footEdge = 0.93

  static func isInFoot(_ box: Box, of page: Page) -> Bool { box.top >= footEdge * page.height }

  /// The parts of a page in the order of reading; `nil` where they are not all sections.
  private static func parts(
    of page: Page, under titles: [PageTitles.Title], areRunning: Bool, by grammar: Grammar
  ) -> [Page]? {
    let boxes = page.letterBoxes
    let heights = boxes.map(\.height).sorted()
    guard !heights.isEmpty else { return nil }
    let cut = TitleCut(
      boxes: boxes, titles: titles.map(\.box),
      matters: page.words.map { word in
        !Self.isInFoot(word.box, of: page)
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
    let goesOn = parts[.head].map { head in
      areRunning
        ? SectionPart.hasNumbers(on: head, by: grammar) : SectionPart.goesOn(on: head, by: grammar)
    }
    guard titles.count > 1 || goesOn ?? false else { return nil }
    var sections: [SectionPart] = []
    for (index, title) in titles.enumerated() {
      guard let part = parts[.title(index)] else { return nil }
      let section = SectionPart(of: title.section, on: part, by: grammar)
      // That a section goes on above a single title is reason enough.
      guard section.isSection || titles.count == 1 || areRunning else { return nil }
      sections.append(section)
      inOrder.append(part)
    }
    guard !SectionPart.isTitleMissing(among: sections) else { return nil }
    return inOrder + [parts[.foot]].compactMap(\.self)
  }

  /// The parts of a page whose titles begin bands, with how many words are read first; `nil` where they are not all
  /// sections, or a title would be lost.
  private static func parts(
    of page: Page, inBandsUnder pageTitles: PageTitles, by grammar: Grammar
  ) -> [(page: Page, aside: Int)]? {
    let titles = pageTitles.titles
    guard titles.count > 1 || pageTitles.areRunning,
      let owners = TitledBands(of: page, under: titles.map(\.box)).owners()
    else { return nil }
    var parts: [TitleCut.Owner: Page] = [:]
    for (word, owner) in zip(page.words, owners) {
      parts[owner, default: Page(like: page)].words.append(word)
    }
    var inOrder = [parts[.head]].compactMap { $0.map { ($0, 0) } }
    var sections: [SectionPart] = []
    for (index, title) in titles.enumerated() {
      guard var part = parts[.title(index)] else { return nil }
      var (head, body) = (part, part)
      var aside = 0
      if let (side, rest) = TitledBands.columns(of: part, beside: title.box) {
        (head.words, body.words, part.words) = (side, rest, side + rest)
        aside = side.count
      }
      let section = SectionPart(of: title.section, on: body, by: grammar)
      guard section.isSection || TitledBands.isWhole(body.words),
        PageTitles.heads(title, head, by: grammar)
      else { return nil }
      sections.append(section)
      inOrder.append((part, aside))
    }
    guard !SectionPart.isTitleMissing(among: sections) else { return nil }
    return inOrder + [parts[.foot]].compactMap { $0.map { ($0, 0) } }
  }

  /// The parts of a page that is set in columns, each read down to its end before the next; `nil` where the titles
  /// say nothing of columns: a title at the head of the first one may be that of the whole page.
  private static func parts(
    of page: Page, in columns: TextColumns, under pageTitles: PageTitles?, by grammar: Grammar
  ) -> [Page]? {
    let titles = pageTitles?.titles ?? []
    var parts: [TextColumns.Owner: Page] = [:]
    for (word, owner) in zip(page.words, columns.owners) {
      parts[owner, default: Page(like: page)].words.append(word)
    }
    // Titles side by side are those of a grid, whose cells go on below each other.
    let isGrid = titles.contains { one in
      titles.contains { $0.box != one.box && $0.box.sharesLine(with: one.box) }
    }
    guard !isGrid else { return nil }
    var inOrder: [Page] = []
    var isWithin = titles.isEmpty
    var rest = titles
    for index in 0..<columns.count {
      guard let column = parts[.column(index)] else { return nil }
      let own = rest.filter { title in
        column.words.contains { title.box.contains(centerOf: $0.box) }
      }
      rest.removeAll { title in own.contains { $0.box == title.box } }
      let top = column.words.map(\.box.top).min() ?? 0
      let isHeaded = own.contains { $0.box.top <= top + 1 }
      isWithin = isWithin || !own.isEmpty && (index > 0 || !isHeaded)
      if own.isEmpty || own.count == 1 && isHeaded {
        inOrder.append(column)
      } else if let below = Self.parts(
        of: column, under: own, areRunning: pageTitles?.areRunning ?? false, by: grammar)
      {
        inOrder += below
      } else {
        return nil
      }
    }
    guard rest.isEmpty, isWithin else { return nil }
    // What crosses the columns is the page's, not a part of its own.
    inOrder[0].words.insert(contentsOf: parts[.head]?.words ?? [], at: 0)
    inOrder[inOrder.count - 1].words += parts[.foot]?.words ?? []
    return inOrder
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
