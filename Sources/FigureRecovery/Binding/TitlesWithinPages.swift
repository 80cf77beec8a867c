import DigestModel

/// Titles that begin a section below another one on the same drawn page.
///
/// Where titles do not part a page cleanly, nothing on it begins a section, but all of them name it.
///
/// A table, a card or a chart names members, too. A title is alone on its line, in the type that titles
/// at the head of the document's pages have, and that is larger than most of its page.
struct TitlesWithinPages {
  private(set) var found: [DocumentMatches.Found] = []
  /// The items that those of `found` begin with that begin a section.
  private(set) var divisions: Set<Int> = []

  /// How much larger than most of its page a title is printed.
  private static let leastEnlargement = 1.15
  /// How much the sizes of two titles may differ, as a part of the size.
  private static let tolerance = 0.03

  /// - Parameter headed: What was found so far, titles at the heads of pages among it.
  init(of grammar: Grammar, in text: DocumentText, headed: [DocumentMatches.Found]) {
    let matcher = StatementMatcher(text)
    for (section, pattern) in grammar.sections.enumerated() {
      for (block, blockPattern) in pattern.blocks.enumerated() {
        for (index, statement) in blockPattern.statements.enumerated() {
          guard let elements = statement.title else { continue }
          let sizes = Set(
            headed.filter {
              $0.section == section && $0.block == block && $0.statement == index
            }.map { text.size(of: $0.match) })
          let dividing = matcher.titlesWithin(elements).filter { match in
            Self.isTitle(match, like: sizes, in: text)
          }
          let naming = matcher.titlesAnywhere(elements).filter { match in
            text.unclearPages.contains(text.page(of: match.items.lowerBound))
              && !matcher.headsPage(match)
          }
          divisions.formUnion(dividing.map(\.items.lowerBound))
          found += (dividing + naming).map {
            DocumentMatches.Found(section: section, block: block, statement: index, match: $0)
          }
        }
      }
    }
  }

  private static func isTitle(
    _ match: StatementMatch, like sizes: Set<Double>, in text: DocumentText
  ) -> Bool {
    let page = text.page(of: match.items.lowerBound)
    guard text.pages[page].geometry == .drawn, !text.unclearPages.contains(page) else {
      return false
    }
    let size = text.size(of: match)
    return sizes.contains { abs($0 - size) <= tolerance * size }
      && size >= leastEnlargement * text.medianSize(ofPage: page)
  }
}

extension DocumentText {
  /// The largest type of a match's first cell, in points.
  fileprivate func size(of match: StatementMatch) -> Double {
    cells[items[match.items.lowerBound].cell].fontSize
  }

  /// The type that half of a page's words are printed in or a smaller one, in points.
  fileprivate func medianSize(ofPage page: Int) -> Double {
    let sizes = pages[page].words.map(\.fontSize).sorted()
    return sizes.isEmpty ? 0 : sizes[sizes.count / 2]
  }
}
