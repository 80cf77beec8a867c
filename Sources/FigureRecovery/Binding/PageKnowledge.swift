import DigestModel
import Publications

/// What the sections of a grammar know of each page of a document.
struct PageKnowledge {
  private let grammar: Grammar
  /// The sections that find something on a page.
  private var known: [Int: Set<Int>] = [:]
  /// The sections that find on a page what no other section knows.
  private var alone: [Int: Set<Int>] = [:]
  /// The sections whose phrase a page prints.
  private var begun: [Int: Set<Int>] = [:]
  private let text: DocumentText
  private let marks: Set<Int>

  /// - Parameter marks: Numerals that are no figures.
  init(
    _ matches: DocumentMatches, of grammar: Grammar, in text: DocumentText,
    without marks: Set<Int>
  ) {
    self.marks = marks
    self.grammar = grammar
    self.text = text
    for (section, match) in matches.beginnings {
      begun[text.page(of: match.items.lowerBound), default: []].insert(section)
    }
    var byItem: [Int: (sections: Set<Int>, isSure: Bool)] = [:]
    for found in matches.found where !found.match.isPart {
      let pattern = grammar.sections[found.section]
      known[text.page(of: found.first), default: []].insert(found.section)
      var here = byItem[found.first] ?? ([], false)
      here.sections.insert(found.section)
      here.isSure = here.isSure || found.isLandmark(in: pattern, text)
      byItem[found.first] = here
    }
    for (item, here) in byItem where here.isSure && here.sections.count == 1 {
      alone[text.page(of: item), default: []].formUnion(here.sections)
    }
  }

  /// Whether a page has anything of a section.
  func knows(_ section: Int, page: Int) -> Bool {
    known[page]?.contains(section) ?? false || begins(section, page: page)
  }

  /// Whether a page prints the phrase that a section begins with.
  func begins(_ section: Int, page: Int) -> Bool { begun[page]?.contains(section) ?? false }

  /// Whether a page that stands behind others of a section does not say that it goes on with it.
  ///
  /// A section that is about one thing goes on where the page repeats its phrase, has something that
  /// only this section knows, or nothing that another one knows too. One that may be about several
  /// things goes on nowhere without saying so: another thing's pages look the same.
  func needsConfirmation(_ page: Int, of section: Int) -> Bool {
    guard text.itemRange(ofPage: page).contains(where: mayBeFigure) else { return false }
    if begins(section, page: page) { return false }
    guard grammar.isSingular(section) else { return true }
    if alone[page]?.contains(section) ?? false { return false }
    return !(known[page] ?? []).subtracting([section]).isEmpty
  }

  private func mayBeFigure(_ item: Int) -> Bool {
    guard text.isPlainNumeral(item), case .numeral(let numeral) = text.items[item].kind else {
      return false
    }
    return !marks.contains(numeral)
  }
}

extension Grammar {
  /// Whether a section is about one thing, whatever its pages print: all it binds is said by the
  /// grammar, but for parts of members that are composed.
  func isSingular(_ section: Int) -> Bool {
    sections[section].bindings.allSatisfy { binding in
      if case .member = binding.source { return true }
      return publication.dimension(binding.dimension)?.isOpen ?? false
    }
  }
}
