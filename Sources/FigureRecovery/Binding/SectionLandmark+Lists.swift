import DigestModel

/// Pages that list what other sections are about one by one.
extension SectionLandmark {
  /// The fewest members of a list.
  private static let fewestListed = 3

  /// Takes a list of members with a number each for what begins the section that is about all of them, on a page
  /// where neither a phrase nor a title says which section it is: what else the page says of one of them, in a
  /// note or by a date that is also the whole's, is not what the page is about.
  static func addLists(
    of matches: DocumentMatches, by grammar: Grammar, in text: DocumentText,
    to landmarks: inout [Int: SectionLandmark]
  ) {
    var told = Set(matches.beginnings.map { text.page(of: $0.match.items.lowerBound) })
    for found in matches.found where found.isTitle(in: grammar.sections[found.section]) {
      told.insert(text.page(of: found.first))
    }
    let finder = LabelFinder(text)
    for section in grammar.sections.indices where grammar.isSingular(section) {
      for statement in grammar.sections[section].blocks.flatMap(\.statements) {
        guard let pairs = statement.chart, case .labels(let labels) = pairs.label,
          grammar.tellsApart(labels.dimension)
        else { continue }
        let places = finder.places(of: pairs.label, in: text.items.indices).filter { place in
          text.lines[place.line].items.contains { item in
            !place.items.contains(item) && text.isPlainNumeral(item)
          }
        }
        for (page, listed) in Dictionary(grouping: places, by: { text.lines[$0.line].page })
        where Set(listed.map(\.member)).count >= fewestListed && told.insert(page).inserted {
          let first = text.itemRange(ofPage: page).lowerBound
          landmarks[first, default: SectionLandmark(item: first)].begins = [section]
          landmarks[first]?.isTable = true
        }
      }
    }
  }
}

extension Grammar {
  /// Whether a dimension tells the sections of one kind apart.
  fileprivate func tellsApart(_ dimension: String) -> Bool {
    sections.contains { section in
      section.repeats
        && section.bindings.contains { binding in
          if case .evidence = binding.source { binding.dimension == dimension } else { false }
        }
    }
  }
}
