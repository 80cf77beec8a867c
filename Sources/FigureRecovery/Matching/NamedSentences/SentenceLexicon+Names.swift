import DigestModel
import Publications

extension SentenceLexicon {
  /// Adds the names of members and indicators.
  mutating func addNames(of grammar: Grammar, until lastDay: CalendarDate?) {
    let publication = grammar.publication
    var namings: [[Int]: [Naming]] = [:]
    var sequences: [[Int]: [Naming]] = [:]
    var owners: [Int: Set<String>] = [:]
    var (ofWholes, ofUnits, ofOthers): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
    let silent = (roles[.plain] ?? []).union(roles[.joining] ?? [])
    func add(_ names: Publication.Names, _ naming: Naming, _ uses: (Int) -> Void) {
      for name in grammar.texts(of: names, until: lastDay) {
        let all = vocabulary.indices(of: name, by: grammar.folding)
        let telling = all.filter { !silent.contains($0) }
        if name.contains(",") {
          sequences[all, default: []].append(naming)
        } else {
          // “All” is said of anything.
          let totals = roles[.total] ?? []
          for word in telling where !totals.contains(word) { uses(word) }
          // Without them one word alone may say less.
          let ids = Set(telling.count < 2 ? all : telling).sorted()
          guard !ids.isEmpty, !ids.allSatisfy(totals.contains) else { continue }
          namings[ids, default: []].append(naming)
        }
      }
    }
    for dimension in publication.dimensions {
      for member in dimension.members {
        let isUnit = dimension.id == FigureWords.unit
        let isWhole = isUnit && publication.unit(member.id)?.parent == nil
        add(member.names, Naming(members: [dimension.id: [member.id]])) { word in
          if isWhole {
            ofWholes.insert(word)
          } else if isUnit {
            ofUnits.insert(word)
          } else {
            ofOthers.insert(word)
          }
        }
      }
    }
    for indicator in publication.indicators {
      // Days are not read in sentences; what says which they are says nothing of other numbers.
      let naming =
        indicator.measure == .date ? Naming() : Naming(indicators: [indicator.id])
      add(indicator.names, naming) { word in
        ofOthers.insert(word)
        if indicator.measure == .count { owners[word, default: []].insert(indicator.id) }
      }
    }
    // What several kinds count may stand beside the names of all.
    let counted = owners.keys.filter { word in
      owners.filter { vocabulary.areAlike(word, $0.key) }
        .reduce(into: Set()) { $0.formUnion($1.value) }.count > 1
    }
    // What the whole is called may be said of each of its parts.
    roles[.common] = ofWholes.union(counted)
    roles[.unit] = ofUnits
    let owned = ofWholes.union(ofUnits).union(ofOthers).union(roles[.total] ?? [])
    for phrase in grammar.sections.phrases.map(\.text).sorted() {
      for word in vocabulary.indices(of: phrase, by: grammar.folding)
      where !owned.contains(where: { vocabulary.areAlike($0, word) }) {
        roles[.plain, default: []].insert(word)
      }
    }
    names = namings.map { ids, namings in
      Name(
        words: ids, namings: namings.gathered,
        isWeak: ids.allSatisfy(counted.contains),
        isOfWhole: ids.allSatisfy(ofWholes.contains))
    }
    names += sequences.map { ids, namings in
      Name(words: ids, namings: namings.gathered, isSequence: true)
    }
    names.sort { $0.words.lexicographicallyPrecedes($1.words) }
  }
}

extension [Naming] {
  /// Namings of members of one dimension, or of indicators, as one that may stand for each.
  fileprivate var gathered: [Naming] {
    var all: [Naming] = []
    for naming in self {
      let same = all.firstIndex {
        $0.indicators.isEmpty == naming.indicators.isEmpty
          && Set($0.members.keys) == Set(naming.members.keys)
      }
      if let same {
        all[same].indicators.formUnion(naming.indicators)
        all[same].members.merge(naming.members) { $0.union($1) }
      } else {
        all.append(naming)
      }
    }
    return all
  }
}
