import DigestModel

/// The titles on a drawn page that each begin a section about another thing.
///
/// A title that stands alone on its page counts as well, as what is printed above it may go on from the
/// page before.
///
/// A table or a chart names members too. Titles fill their cells, are all of one type, the largest that
/// names are printed in on the page, and stand out from the rest of it by size or weight.
struct PageTitles {
  struct Title {
    /// Index into the grammar's sections.
    var section: Int
    var box: Box
    let letters: [UInt32]
    fileprivate var type: PrintedType

    fileprivate init?(section: Int, _ match: StatementMatch, in text: DocumentText) {
      self.section = section
      letters = text.letters(of: match.wording)
      let cells = Set(match.wording.map { text.items[$0].cell }).map { text.cells[$0].box }
      guard let first = cells.first else { return nil }
      let box = cells.dropFirst().reduce(first) { $0.union($1) }
      self.box = box
      let page = text.pages[text.page(of: match.items.lowerBound)]
      guard let type = PrintedType(in: box, of: page) else { return nil }
      self.type = type
    }
  }

  /// From the top down.
  let titles: [Title]
  /// Whether sections follow each other through the document under titles like these, wherever the one before ends:
  /// whatever stands under such a title is its own.
  private(set) var areRunning = false
  /// The fewest pages that have titles of sections that follow each other so.
  private static let fewestRunning = 3

  /// The titles of a document, by page; pages without are left out.
  ///
  /// Under the phrase that begins a section about all, names in large type may be labels: there titles are
  /// those below it that are printed as on other pages.
  ///
  /// - Complexity: O(*n*) in the document's words, and in a page's words for each of its titles.
  ///
  /// - Parameter whole: The pages that `text` is a part of, by whose type titles stand out; `nil` for its own.
  static func byPage(
    of grammar: Grammar, in text: DocumentText, of whole: [Page]? = nil
  ) -> [Int: PageTitles] {
    let pagesInPrint = whole ?? text.pages
    let matcher = StatementMatcher(text)
    var found: [Int: [Title]] = [:]
    for (section, pattern) in grammar.sections.enumerated() where pattern.repeats {
      for match in matcher.titles(of: pattern) {
        let page = text.page(of: match.items.lowerBound)
        guard text.pages[page].geometry == .drawn,
          let title = Title(section: section, match, in: text)
        else { continue }
        found[page, default: []].append(title)
      }
    }
    var begun: [Int: Double] = [:]
    var phrases: [Int: [Title]] = [:]
    for (section, pattern) in grammar.sections.enumerated() {
      for match in pattern.begins.flatMap({ matcher.headings(of: $0, in: text.items.indices) })
      where !match.isPart {
        let page = text.page(of: match.items.lowerBound)
        begun[page] = max(begun[page] ?? 0, text.box(of: match).bottom)
        if text.pages[page].geometry == .drawn, let title = Title(section: section, match, in: text)
        {
          phrases[page, default: []].append(title)
        }
      }
    }
    var pages: [Int: PageTitles] = [:]
    for (page, names) in found {
      guard let common = PrintedType(mostOf: pagesInPrint[page]) else { continue }
      pages[page] = PageTitles(among: names, besides: common)
    }
    let types = pages.filter { begun[$0.key] == nil }.compactMap(\.value.titles.first?.type)
    // The phrase that begins a section about all is its title where no name is, or below or beside one.
    for (page, phrases) in phrases where page > 0 {
      guard let common = PrintedType(mostOf: pagesInPrint[page]),
        let all = PageTitles(among: (found[page] ?? []) + phrases, besides: common),
        let own = all.titles.last(where: { title in phrases.contains { $0.box == title.box } }),
        (all.titles + (pages[page]?.titles ?? [])).allSatisfy({
          $0.box.top <= own.box.top || $0.box.sharesLine(with: own.box)
        })
      else { continue }
      pages[page] = all
      begun[page] = nil
    }
    let all = pages.values.map(\.titles)
    var running: [PrintedType: Bool] = [:]
    for (page, own) in pages {
      guard let type = own.titles.first?.type else { continue }
      let areRunning = running[type] ?? Self.areRunning(all, of: type)
      running[type] = areRunning
      pages[page]?.areRunning = areRunning
    }
    return pages.filter { page, titles in
      guard titles.titles.count > 1 || page > 0 || titles.areRunning else { return false }
      guard let begun = begun[page] else { return true }
      return titles.titles.allSatisfy { title in
        title.box.top >= begun && types.contains { $0.isLike(title.type) }
      }
    }
  }

  /// The titles among what is printed larger than most of its page, on pages where something in smaller type stands
  /// behind it: beside a table the lines of a title have rows between them.
  ///
  /// - Complexity: O(*n* *l*) in the words of a page and its lines in larger type.
  static func prominent(of grammar: Grammar, on pages: [Page]) -> [Int: PageTitles] {
    let prominent = pages.map { page -> Page in
      var own = page
      own.words = Self.prominentWords(of: page)
      return own
    }
    guard prominent.contains(where: { !$0.words.isEmpty }) else { return [:] }
    return byPage(of: grammar, in: DocumentScanner.scan(prominent, for: grammar), of: pages)
  }

  private static func prominentWords(of page: Page) -> [Word] {
    guard page.geometry == .drawn, let common = PrintedType(mostOf: page) else { return [] }
    func isLarge(_ word: Word) -> Bool {
      PrintedType(size: word.fontSize, isBold: false).standsOut(from: common)
    }
    let (large, small) = (page.words.filter(isLarge), page.words.filter { !isLarge($0) })
    let lines = Dictionary(grouping: large, by: \.line).values.filter { line in
      line.contains { $0.text.unicodeScalars.contains { $0.properties.isAlphabetic } }
    }
    let firsts = lines.compactMap { line in line.min { $0.box.left < $1.box.left } }
    let isBeside = firsts.contains { first in
      small.contains { $0.box.left >= first.box.right && $0.box.sharesLine(with: first.box) }
    }
    return isBeside ? large : []
  }

  /// Whether a part of a page is read as what a title heads.
  static func heads(_ title: Title, _ part: Page, by grammar: Grammar) -> Bool {
    let text = DocumentScanner.scan([part], for: grammar)
    let matcher = StatementMatcher(text)
    return matcher.titles(of: grammar.sections[title.section]).contains {
      matcher.headsPage($0) && text.letters(of: $0.wording) == title.letters
    }
  }

  /// Whether several pages have titles of a type, and none of these comes twice.
  private static func areRunning(_ titles: [[Title]], of type: PrintedType) -> Bool {
    let alike = titles.map { $0.filter { $0.type.isLike(type) } }.filter { !$0.isEmpty }
    let names = alike.joined().map(\.letters)
    return alike.count >= fewestRunning && Set(names).count == names.count
  }

  /// - Parameters:
  ///   - names: What may be titles on a page.
  ///   - common: The type that most of the page is printed in.
  private init?(among names: [Title], besides common: PrintedType) {
    guard let largest = names.map(\.type).max(by: { $0.size < $1.size }) else { return nil }
    var titles: [Title] = []
    for name in names where name.type.isLike(largest) {
      // Two statements may find one title; the longer one is whole.
      if let same = titles.firstIndex(where: { $0.box.intersects(name.box) }) {
        if name.letters.count > titles[same].letters.count { titles[same] = name }
      } else {
        titles.append(name)
      }
    }
    guard Set(titles.map(\.letters)).count == titles.count,
      titles.allSatisfy({ $0.type.standsOut(from: common) })
    else { return nil }
    self.titles = titles.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
  }
}

extension StatementMatcher {
  /// Where the titles and headings stand that open a section.
  fileprivate func titles(of section: Pattern.Section) -> [StatementMatch] {
    section.blocks.filter(\.opens).flatMap { block -> [StatementMatch] in
      let titles = block.statements.flatMap { statement in
        statement.title.map { titlesAnywhere($0) } ?? []
      }
      let headings = block.headings.flatMap { self.headings(of: $0, in: text.items.indices) }
      return titles + headings.filter { !$0.isPart }
    }
  }
}
