import DigestModel

/// What a part of a page holds of the section whose title it has.
struct SectionPart {
  /// Whether there is more of the section than its title: a heading, a line or sentence with figures, or a
  /// sentence that introduces them. A title at the foot of a page may have all that is its on the next one: then
  /// there are no numbers.
  let isSection: Bool
  /// How often each heading of the section is printed.
  private let headings: [Pattern.Phrase: Int]

  /// - Parameter index: Of the section among the grammar's.
  init(of index: Int, on part: Page, by grammar: Grammar) {
    let text = DocumentScanner.scan([part], for: grammar)
    let matcher = StatementMatcher(text)
    let blocks = grammar.sections[index].blocks.filter { !$0.opens }
    var headings: [Pattern.Phrase: Int] = [:]
    for phrase in blocks.flatMap(\.headings) {
      let found = matcher.headings(of: phrase, in: text.items.indices).filter { !$0.isPart }
      // What is a heading may label a table, too, in type that does not stand out.
      let types = found.compactMap { heading in
        text.box(of: heading.wording).flatMap { box in
          PrintedType(of: part.words.filter { part.letterBox(of: $0, in: $0.box).intersects(box) })
        }
      }
      let count = types.count { type in !types.contains { $0.standsOut(from: type) } }
      if count > 0 { headings[phrase] = count }
    }
    self.headings = headings
    isSection =
      !headings.isEmpty || !text.items.indices.contains { Self.isNumber($0, in: text) }
      || blocks.flatMap(\.statements).contains { Self.hasFigures($0, matcher) }
      || grammar.sections[index].blocks.filter(\.opens).flatMap(\.statements)
        .contains { Self.isIntroduction($0, matcher) }
  }

  /// Whether an item is a number, and neither a date, as a title may have the days that it is about under it, nor
  /// the page's.
  private static func isNumber(_ item: Int, in text: DocumentText) -> Bool {
    text.isPlainNumeral(item) && text.numeral(at: item)?.form.isOfCalendar == false
      && !PartedPages.isInFoot(text.items[item].box, of: text.pages[text.page(of: item)])
  }

  /// Whether there are numbers on a part of a page.
  static func hasNumbers(on part: Page, by grammar: Grammar) -> Bool {
    let text = DocumentScanner.scan([part], for: grammar)
    return text.items.indices.contains { isNumber($0, in: text) }
  }

  /// Whether something on a part of a page stands in the body of a section: a heading with a number under
  /// it, a line or sentence with figures, or labels with values near them.
  static func goesOn(on part: Page, by grammar: Grammar) -> Bool {
    let text = DocumentScanner.scan([part], for: grammar)
    guard text.items.indices.contains(where: text.isPlainNumeral) else { return false }
    let matcher = StatementMatcher(text)
    let blocks = grammar.sections.flatMap(\.blocks).filter { !$0.opens }
    return blocks.contains { block in
      block.headings.contains { phrase in
        matcher.headings(of: phrase, in: text.items.indices).contains { heading in
          !heading.isPart
            && text.items[heading.items.upperBound...].indices.contains(where: text.isPlainNumeral)
        }
      }
        || block.statements.contains { hasFigures($0, matcher) || hasFields($0, matcher) }
    }
  }

  /// The fewest labels of a statement with values near them that are no running title with a number: as many as
  /// there are spans, say.
  private static let fewestFields = 2

  /// Whether some labels of a statement have values near them.
  private static func hasFields(_ statement: any Statement, _ matcher: StatementMatcher) -> Bool {
    guard statement is FieldStatement, let search = statement.search else { return false }
    let fields = matcher.matches(of: search, in: matcher.text.items.indices)
    return Set(fields.map(\.wording)).count >= fewestFields
      && Set(fields.flatMap(\.captures).map(\.numeral)).count >= fewestFields
  }

  /// Whether lines or sentences with figures are found for a statement.
  private static func hasFigures(
    _ statement: any Statement, _ matcher: StatementMatcher
  ) -> Bool {
    guard statement.isLandmark, statement.title == nil, let search = statement.search else {
      return false
    }
    return matcher.matches(of: search, in: matcher.text.items.indices)
      .contains { !$0.captures.isEmpty }
  }

  /// Whether sentences with figures are found for a statement that say whose figures follow, or with several.
  private static func isIntroduction(
    _ statement: any Statement, _ matcher: StatementMatcher
  ) -> Bool {
    guard statement is ProseStatement, let search = statement.search else { return false }
    return matcher.matches(of: search, in: matcher.text.items.indices)
      .contains { $0.captures.count > ($0.labels.isEmpty ? 1 : 0) }
  }

  /// Whether some parts of a page have a heading more often than others: what stands under one of their
  /// titles is then likely another section, too, whose title is lost.
  static func isTitleMissing(among parts: [SectionPart]) -> Bool {
    let phrases = Set(parts.flatMap(\.headings.keys))
    return phrases.contains { phrase in
      Set(parts.compactMap { $0.headings[phrase] }).count > 1
    }
  }
}
