import DigestModel

/// Titles that begin a section below another one on the same page.
///
/// Where titles do not part a page cleanly, nothing on it begins a section, but all of them name it.
///
/// A table, a card or a chart names members, too. A title is alone on its line, in the type that titles
/// at the head of the document's pages have, and that is larger than most of its page. In a text, which
/// has no type, it says more than a name, or stands right over a heading or sentence of its section.
struct TitlesWithinPages {
  private(set) var found: [DocumentMatches.Found] = []
  /// The items that those of `found` begin with that begin a section.
  private(set) var divisions: Set<Int> = []
  /// The items that phrases of sections begin with that stand in the running text of a page.
  private(set) var buried: Set<Int> = []

  /// How much larger than most of its page a title is printed.
  static let leastEnlargement = 1.15
  /// How much the sizes of two titles may differ, as a part of the size.
  private static let tolerance = 0.03
  /// The most blank lines of a text between a number and a name that labels it.
  private static let labelGap = 1

  /// - Parameters:
  ///   - headed: What was found so far, titles at the heads of pages among it.
  ///   - begun: Where the phrases stand that sections begin with.
  init(
    of grammar: Grammar, in text: DocumentText, headed: [DocumentMatches.Found],
    begun: [StatementMatch]
  ) {
    let matcher = StatementMatcher(text)
    let bodies = Dictionary(
      grouping: headed.filter { $0.isBody(of: grammar.sections[$0.section]) }, by: \.first)
    let named = Dictionary(
      grouping: headed.filter { found in
        found.statement(in: grammar.sections[found.section]) is ProseStatement
          && grammar.sections[found.section].blocks[found.block].opens
          && !found.match.labels.isEmpty
      }, by: \.section)
    let bodyItems = headed.filter { found in
      !grammar.sections[found.section].blocks[found.block].opens && !found.match.captures.isEmpty
    }.map(\.first)
    divisions.formUnion(Self.phrases(begun, below: Set(bodyItems), matcher))
    buried = Set(
      begun.filter { Self.isBuried($0, below: Set(bodyItems), matcher) }.map(\.items.lowerBound)
    ).subtracting(divisions)
    for (section, pattern) in grammar.sections.enumerated() {
      for (block, blockPattern) in pattern.blocks.enumerated() {
        for (index, statement) in blockPattern.statements.enumerated() {
          guard let elements = statement.title else { continue }
          let anywhere = matcher.titlesAnywhere(elements)
          let list = TitleList(of: anywhere, in: text)
          let sizes = Set(
            headed.filter {
              $0.section == section && $0.block == block && $0.statement == index
            }.map { text.size(of: $0.match) })
          let within = matcher.titlesWithin(elements)
          let running = Self.sizes(
            ofRunning: within,
            over: bodies.filter { _, found in found.contains { $0.section == section } }.keys,
            in: text)
          let usual = sizes.union(running)
          let dividing = within.filter { match in
            guard text.pages[text.page(of: match.items.lowerBound)].geometry == .text else {
              return Self.isTitle(match, like: usual, in: text)
            }
            let body = (bodies[text.item(behind: match) ?? -1] ?? []).filter {
              $0.section == section
            }
            return text.pages.count > 1
              && (match.saysMoreThanName
                || !list.holds(match)
                  && (Self.isTitle(match, over: body, in: text)
                    || Self.isTitle(match, named: named[section] ?? [], in: text)))
          }
          let divided = Set(dividing.map(\.items.lowerBound))
          let naming = anywhere.filter { match in
            let page = text.page(of: match.items.lowerBound)
            let isUnclear =
              text.unclearPages.contains(page)
              || text.pages[page].geometry == .text && text.pages.count > 1
                && match.saysMoreThanName
            return isUnclear && !divided.contains(match.items.lowerBound)
              && !matcher.headsPage(match)
          }
          divisions.formUnion(divided)
          found += (dividing + naming).map {
            DocumentMatches.Found(section: section, block: block, statement: index, match: $0)
          }
        }
      }
    }
  }

  /// The phrases of sections on pages below a part of another section.
  ///
  /// A phrase alone on its lines, with white over it in a text, or in type as large as any before it on a drawn
  /// page, is the title of what follows. What stands above it goes on from the page before, if it has figures:
  /// before its own title a section has none.
  private static func phrases(
    _ begun: [StatementMatch], below bodies: Set<Int>, _ matcher: StatementMatcher
  ) -> [Int] {
    let text = matcher.text
    guard text.pages.count > 1 else { return [] }
    return begun.filter { match in
      let first = match.items.lowerBound
      let page = text.page(of: first)
      let before = text.itemRange(ofPage: page).lowerBound..<first
      guard !matcher.headsPage(match), matcher.isWholeTitle(match),
        matcher.isAloneOnLines(match), before.contains(where: bodies.contains)
      else { return false }
      if text.pages[page].geometry == .text {
        return text.blankLines(over: text.items[first].line) > 0
      }
      let size = text.size(of: match)
      return size >= leastEnlargement * text.medianSize(ofPage: page)
        && before.allSatisfy { text.cells[text.items[$0].cell].fontSize <= size }
    }.map(\.items.lowerBound)
  }

  /// Whether a phrase stands below figures, and over none, in type that is no larger than most of its page: what only
  /// mentions a section does not make the page its own.
  private static func isBuried(
    _ match: StatementMatch, below bodies: Set<Int>, _ matcher: StatementMatcher
  ) -> Bool {
    let text = matcher.text
    let first = match.items.lowerBound
    let page = text.page(of: first)
    guard text.pages.count > 1, text.pages[page].geometry == .drawn, !matcher.headsPage(match)
    else { return false }
    let items = text.itemRange(ofPage: page)
    let (before, behind) = (items.lowerBound..<first, first..<items.upperBound)
    guard before.contains(where: bodies.contains) else { return false }
    // Alone on its line it may head what follows anywhere, else what is in its own column.
    let isAlone = matcher.isWholeTitle(match) && matcher.isAloneOnLines(match)
    if text.size(of: match) >= leastEnlargement * text.medianSize(ofPage: page) { return !isAlone }
    let box = text.box(of: match)
    return !behind.contains { item in
      bodies.contains(item)
        && (isAlone || text.items[item].box.horizontalOverlap(with: box) > 0)
    }
  }

  private static func isTitle(
    _ match: StatementMatch, like sizes: Set<Double>, in text: DocumentText
  ) -> Bool {
    let page = text.page(of: match.items.lowerBound)
    guard !text.unclearPages.contains(page) else { return false }
    let size = text.size(of: match)
    return sizes.contains { abs($0 - size) <= tolerance * size }
      && size >= leastEnlargement * text.medianSize(ofPage: page)
  }
}

extension TitlesWithinPages {
  /// Whether a name alone on a line of a text is a title: something of its section stands right under it
  /// that names the same, or no number right over it, which it might label.
  private static func isTitle(
    _ match: StatementMatch, over body: [DocumentMatches.Found], in text: DocumentText
  ) -> Bool {
    guard !body.isEmpty else { return false }
    let members = match.labels.map(\.member)
    if body.contains(where: { $0.match.labels.map(\.member).contains(where: members.contains) }) {
      return true
    }
    let line = text.items[match.items.lowerBound].line
    guard line > 0, text.blankLines(over: line) <= labelGap else { return true }
    return text.lines[line - 1].items.contains { text.items[$0].kind == .word }
  }
}

extension TitlesWithinPages {
  /// Whether a name alone on a line of a text, with white over it, is the title of what a sentence below it on
  /// its page names too.
  private static func isTitle(
    _ match: StatementMatch, named sentences: [DocumentMatches.Found], in text: DocumentText
  ) -> Bool {
    let first = match.items.lowerBound
    guard text.blankLines(over: text.items[first].line) > labelGap else { return false }
    let members = match.labels.map(\.member)
    let end = text.itemRange(ofPage: text.page(of: first)).upperBound
    let below = sentences.first { $0.first > first && $0.first < end }
    return below?.match.labels.contains { members.contains($0.member) } ?? false
  }
}

extension StatementMatch {
  /// Whether a title has words beside a name: no label of a table or chart does.
  var saysMoreThanName: Bool {
    !Set(wording).isSubset(of: labels.flatMap(\.items))
  }
}

extension DocumentMatches.Found {
  /// Whether it is a heading or a sentence.
  fileprivate func isBody(of section: Pattern.Section) -> Bool {
    statement(in: section).map { $0 is ProseStatement } ?? !match.isPart
  }
}

extension DocumentText {
  /// How many lines of a text are left blank over a line; as many as there can be over the first of a page.
  fileprivate func blankLines(over line: Int) -> Int {
    guard line > 0, lines[line - 1].page == lines[line].page else { return .max }
    return lines[line].number - lines[line - 1].number - 1
  }

  /// The item behind a match on its page, signs passed over.
  fileprivate func item(behind match: StatementMatch) -> Int? {
    let last = match.items.upperBound
    return ((last + 1)..<max(last + 1, itemRange(ofPage: page(of: last)).upperBound))
      .first { !isPassable($0) }
  }

  /// The largest type of a match's first cell, in points.
  func size(of match: StatementMatch) -> Double {
    cells[items[match.items.lowerBound].cell].fontSize
  }

  /// The type that half of a page's words are printed in or a smaller one, in points.
  fileprivate func medianSize(ofPage page: Int) -> Double {
    let sizes = pages[page].words.map(\.fontSize).sorted()
    return sizes.isEmpty ? 0 : sizes[sizes.count / 2]
  }
}
