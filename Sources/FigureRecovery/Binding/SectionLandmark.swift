/// A place in a document that says which section stands there.
struct SectionLandmark {
  struct BlockPlace: Hashable {
    var section: Int
    var block: Int
  }

  var item: Int
  /// Sections that begin with the phrase found here.
  var begins: [Int] = []
  /// Whether it is a table that says so.
  var isTable = false
  /// Whether the title of a section stands here, below another one on the page.
  var divides = false
  /// Blocks that stand here, of every section.
  var blocks: [BlockPlace] = []
  /// Of those blocks the ones that have a row of a table here, which may go on over pages.
  var tables: [BlockPlace] = []
  /// Blocks that may have a single value here.
  var fields: [BlockPlace] = []
}

extension SectionLandmark {
  /// The landmarks of a document, in its order.
  ///
  /// - Complexity: O(*n* log *n*) in the matches.
  static func landmarks(
    of matches: DocumentMatches, by grammar: Grammar, in text: DocumentText
  ) -> [SectionLandmark] {
    var byItem: [Int: SectionLandmark] = [:]
    for (section, match) in matches.beginnings {
      byItem[match.items.lowerBound, default: SectionLandmark(item: match.items.lowerBound)]
        .begins.append(section)
      if matches.divisions.contains(match.items.lowerBound) {
        byItem[match.items.lowerBound]?.divides = true
      }
    }
    for found in matches.found
    where found.isLandmark(in: grammar.sections[found.section], text) && !found.match.isPart {
      let place = BlockPlace(section: found.section, block: found.block)
      byItem[found.first, default: SectionLandmark(item: found.first)].blocks.append(place)
      byItem[found.first]?.divides = matches.divisions.contains(found.first)
      if found.isRow(in: grammar.sections[found.section]) {
        byItem[found.first]?.tables.append(place)
      }
    }
    if text.pages.count > 1 {
      addLists(of: matches, by: grammar, in: text, to: &byItem)
      addTables(of: matches, by: grammar, in: text, to: &byItem)
    }
    for found in matches.found
    where byItem[found.first] != nil && !found.isLandmark(in: grammar.sections[found.section], text)
      && !found.match.isPart
    {
      byItem[found.first]?.fields.append(
        BlockPlace(section: found.section, block: found.block))
    }
    return byItem.values.sorted { $0.item < $1.item }
  }

  /// Takes a table of a section that is about one thing for what begins it, on a page where nothing else
  /// says which section it is: no phrase, and no name in another section's head.
  private static func addTables(
    of matches: DocumentMatches, by grammar: Grammar, in text: DocumentText,
    to landmarks: inout [Int: SectionLandmark]
  ) {
    var told = Set(matches.beginnings.map { text.page(of: $0.match.items.lowerBound) })
    for found in matches.found {
      let section = grammar.sections[found.section]
      let isNamed = found.match.labels.contains { label in
        section.bindings.contains { $0.dimension == label.dimension }
      }
      if isNamed, section.blocks[found.block].opens, found.isLandmark(in: section, text) {
        told.insert(text.page(of: found.first))
      }
    }
    for found in matches.tables where grammar.isSingular(found.section) {
      if told.insert(found.table.page).inserted {
        landmarks[found.table.first]?.begins = [found.section]
        landmarks[found.table.first]?.isTable = true
      }
    }
  }
}
