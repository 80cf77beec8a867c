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

  /// A table that a statement fits.
  struct Table {
    var section: Int
    var block: Int
    var pattern: Pattern.Table
    var table: CrossTable
  }

  /// The tables of all sections, in the order of the grammar.
  private(set) var tables: [Table] = []
  /// Places of headings and statements, in document order.
  var found: [Found] = []
  /// Places of the phrases that sections begin with: the section and the item.
  var beginnings: [(section: Int, match: StatementMatch)] = []
  /// The items that titles within pages begin with, where a section begins below another one.
  var divisions: Set<Int> = []

  /// Matches all of a grammar against all of a document.
  init(of grammar: Grammar, in text: DocumentText) {
    var search = Search(in: text)
    for (section, pattern) in grammar.sections.enumerated() {
      for phrase in pattern.begins {
        beginnings += search.matches(of: .prose([.phrase(phrase)])).map { (section, $0) }
        beginnings += text.dates(holding: phrase).map {
          (section, StatementMatch(items: $0...$0))
        }
      }
      for (block, blockPattern) in pattern.blocks.enumerated() {
        for heading in blockPattern.headings {
          found += search.matches(of: .heading(heading)).map {
            Found(section: section, block: block, statement: nil, match: $0)
          }
        }
        for (statement, statementPattern) in blockPattern.statements.enumerated() {
          found += search.matches(of: statementPattern.search).map {
            Found(section: section, block: block, statement: statement, match: $0)
          }
        }
      }
    }
    addTables(of: grammar, in: text)
    beginnings = beginningsOutsideTitles(among: found, of: grammar)
    let titles = TitlesWithinPages(
      of: grammar, in: text, headed: found, begun: beginnings.map(\.match))
    found += titles.found
    divisions = titles.divisions
    beginnings = beginningsOutsideTitles(among: titles.found, of: grammar).filter {
      !titles.buried.contains($0.match.items.lowerBound)
    }
    found = found.withoutShorterHeadings.enumerated()
      .sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }
      .map(\.element)
    beginnings.sort { $0.match.items.lowerBound < $1.match.items.lowerBound }
  }

  /// The phrases that sections begin with, but for those that are only the end of another one's heading or title,
  /// which says more: the name of one of several before what all of them have.
  ///
  /// - Complexity: O(*n* log *n*) in the places, where few headings go over one item.
  private func beginningsOutsideTitles(
    among found: [Found], of grammar: Grammar
  ) -> [(section: Int, match: StatementMatch)] {
    var titled: [Int: [DocumentMatches.Found]] = [:]
    for found in found where !found.match.isPart {
      guard found.statement == nil || found.isTitle(in: grammar.sections[found.section]) else {
        continue
      }
      for item in found.match.items { titled[item, default: []].append(found) }
    }
    return beginnings.filter { section, match in
      !(titled[match.items.lowerBound] ?? []).contains { found in
        found.section != section && found.first < match.items.lowerBound
          && found.match.items.upperBound >= match.items.upperBound
      }
    }
  }

  private mutating func addTables(of grammar: Grammar, in text: DocumentText) {
    let found = found
    for (section, pattern) in grammar.sections.enumerated() {
      for (block, blockPattern) in pattern.blocks.enumerated() {
        for (statement, statementPattern) in blockPattern.statements.enumerated() {
          guard let table = statementPattern.table else { continue }
          let headings = Set(
            found.filter { $0.section == section && $0.block == block && $0.statement == nil }
              .flatMap(\.match.wording))
          let finder = CrossTableFinder(text, table, under: headings)
          for found in finder.tables(in: text.items.indices) {
            tables.append(Table(section: section, block: block, pattern: table, table: found))
            self.found.append(
              Found(
                section: section, block: block, statement: statement,
                match: StatementMatch(items: found.rows[0].label.items)))
          }
        }
      }
    }
  }
}

extension DocumentMatches {
  /// Looks through a document once for what several sections of a grammar ask for alike.
  private struct Search {
    private let matcher: StatementMatcher
    private var places: [StatementSearch: [StatementMatch]] = [:]

    init(in text: DocumentText) { matcher = StatementMatcher(text) }

    mutating func matches(of search: StatementSearch?) -> [StatementMatch] {
      guard let search else { return [] }
      if let known = places[search] { return known }
      let found = matcher.matches(of: search, in: matcher.text.items.indices)
      places[search] = found
      return found
    }
  }
}

extension DocumentMatches {
  /// The places that begin among some items, in document order.
  ///
  /// - Complexity: O(log *n*) in all places.
  func found(from items: Range<Int>) -> ArraySlice<Found> {
    let first = found.partitioningIndex { $0.first >= items.lowerBound }
    return found[first..<found.partitioningIndex { $0.first >= items.upperBound }]
  }
}

extension DocumentMatches.Found {
  var first: Int { match.items.lowerBound }
}
