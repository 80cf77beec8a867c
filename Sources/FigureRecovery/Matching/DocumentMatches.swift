import DigestModel

/// Every place where a grammar fits a document, before sections are told apart.
struct DocumentMatches {
  struct Found {
    var section: Int
    var block: Int
    /// Index into the block's statements; `nil` for a heading.
    var statement: Int?
    var match: StatementMatch
  }

  /// Places of headings and statements, in document order.
  var found: [Found] = []
  /// Places of the phrases that sections begin with: the section and the item.
  var beginnings: [(section: Int, match: StatementMatch)] = []

  /// Matches all of a grammar against all of a document.
  init(of grammar: Grammar, in text: DocumentText) {
    let matcher = StatementMatcher(text)
    let all = text.items.indices
    for (section, pattern) in grammar.sections.enumerated() {
      for phrase in pattern.begins {
        beginnings += matcher.places(of: phrase, in: all).map { (section, $0) }
      }
      for (block, blockPattern) in pattern.blocks.enumerated() {
        for heading in blockPattern.headings {
          found += matcher.headings(of: heading, in: all).map {
            Found(section: section, block: block, statement: nil, match: $0)
          }
        }
        for (statement, statementPattern) in blockPattern.statements.enumerated() {
          found += matcher.matches(of: statementPattern.kind, in: all).map {
            Found(section: section, block: block, statement: statement, match: $0)
          }
        }
      }
    }
    found = found.enumerated()
      .sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }
      .map(\.element)
    beginnings.sort { $0.match.items.lowerBound < $1.match.items.lowerBound }
  }
}

extension DocumentMatches {
  /// The places that begin among some items, in document order.
  ///
  /// - Complexity: O(log *n*) in all places.
  func found(from items: Range<Int>) -> ArraySlice<Found> {
    func index(of item: Int) -> Int {
      var (low, high) = (0, found.count)
      while low < high {
        let middle = (low + high) / 2
        if found[middle].first < item { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return found[index(of: items.lowerBound)..<index(of: items.upperBound)]
  }
}

extension DocumentMatches.Found {
  var first: Int { match.items.lowerBound }
}
