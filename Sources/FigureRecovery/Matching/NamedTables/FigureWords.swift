import DigestModel
import Publications

/// The words that name figures in a publication: its indicators, the members of its dimensions, and what
/// its grammar has over and before them.
struct FigureWords {
  struct Phrase {
    var letters: [UInt32]
    /// How many letters a printing may differ in.
    var tolerance: Int
    /// What it may stand for.
    var namings: [Naming]
  }

  /// The last day of the document: what names other days is about another report.
  let lastDay: CalendarDate?
  /// By indicator the dimensions of its figures.
  let dimensions: [String: Set<String>]
  /// By the first letter, the longest first.
  private(set) var phrases: [UInt32: [Phrase]] = [:]
  /// By the first letter what the grammar's statements have in their sentences: a name within says nothing by itself.
  private(set) var sentences: [UInt32: Set<[UInt32]>] = [:]
  /// By the first letter what the grammar has over its sections and blocks, whether or not that tells a kind.
  private var headings: [UInt32: Set<[UInt32]>] = [:]
  /// The words that say that what follows is a part of something.
  private(set) var including: Set<[UInt32]> = []
  /// By indicator those whose figures are said to add up to its.
  let parts: [String: Set<String>]
  /// What the members say that have names with the report's month.
  let ofMonth: [Naming]
  /// By letters the units that short names stand for.
  let shortNames: [[UInt32]: Set<String>]
  /// The single words of all names, headings and sentences.
  private var vocabulary: Set<[UInt32]> = []
  /// The dimension of who figures are about, and what stands for the whole that others are the parts of.
  static let unit = "unit"
  static let total = ""
  /// How many readings of some words are told apart at most.
  private static let mostReadings = 8

  init(of grammar: Grammar, until lastDay: CalendarDate? = nil) {
    self.lastDay = lastDay
    shortNames = Self.shortNames(of: grammar)
    parts = grammar.sections.flatMap(\.blocks).flatMap(\.statements).reduce(into: [:]) {
      parts, statement in
      guard let total = statement.footing?.total.indicator else { return }
      parts[total, default: []].formUnion(statement.indicators)
    }
    ofMonth = grammar.publication.dimensions.flatMap { dimension in
      dimension.members.filter { $0.names.byLanguage.contains { !$0.dated.isEmpty } }
        .map { Naming(members: [dimension.id: [$0.id]]) }
    }
    var collected: [[UInt32]: (tolerance: Int, namings: [Naming])] = [:]
    func add(_ letters: [UInt32], _ naming: Naming, tolerance: Int = 0) {
      guard !letters.isEmpty else { return }
      var entry = collected[letters] ?? (tolerance, [])
      entry.tolerance = min(entry.tolerance, tolerance)
      // A name of several members may stand for each of them, and so may that of several indicators.
      if naming.members.isEmpty, !naming.indicators.isEmpty,
        let other = entry.namings.firstIndex(where: {
          $0.members.isEmpty && !$0.indicators.isEmpty
        })
      {
        entry.namings[other].indicators.formUnion(naming.indicators)
      } else if naming.indicators.isEmpty, let dimension = naming.members.first?.key,
        let other = entry.namings.firstIndex(where: {
          $0.indicators.isEmpty && $0.members[dimension] != nil
        })
      {
        entry.namings[other].members[dimension]?.formUnion(naming.members[dimension] ?? [])
      } else if !entry.namings.contains(naming) {
        entry.namings.append(naming)
      }
      collected[letters] = entry
    }
    let publication = grammar.publication
    dimensions = Dictionary(
      publication.indicators.map { ($0.id, Set($0.dimensions)) }, uniquingKeysWith: { $1 })
    for dimension in publication.dimensions {
      for member in dimension.members {
        for letters in grammar.letters(of: member.names, until: lastDay) {
          add(letters, Naming(members: [dimension.id: [member.id]]))
        }
      }
    }
    for indicator in publication.indicators {
      for letters in grammar.letters(of: indicator.names, until: lastDay) {
        add(letters, Naming(indicators: [indicator.id]))
      }
    }
    for block in grammar.sections.flatMap(\.blocks) {
      let named = block.statements.map(\.namedFigures)
      let indicators = Set(block.statements.flatMap(\.indicators))
      if indicators.count == 1 {
        for heading in block.headings {
          add(heading.letters, Naming(indicators: indicators), tolerance: heading.tolerance)
        }
      }
      for case let (phrases, naming)? in named {
        // What names a member before a value says nothing of the kind of value.
        for phrase in phrases
        where collected[phrase.letters]?.namings.allSatisfy({
          $0.members.isEmpty || !$0.indicators.isEmpty
        })
          ?? true
        {
          add(phrase.letters, naming, tolerance: phrase.tolerance)
        }
      }
      for filler in block.statements.flatMap(\.fillers) where collected[filler.letters] == nil {
        add(filler.letters, Naming())
      }
    }
    for phrase in grammar.sections.flatMap({ $0.begins + $0.blocks.flatMap(\.headings) }) {
      headings[phrase.letters[0], default: []].insert(phrase.letters)
    }
    for phrase in grammar.sections.flatMap(\.blocks).flatMap(\.statements).flatMap(\.phrases) {
      sentences[phrase.letters[0], default: []].insert(phrase.letters)
    }
    for word in LanguageLibrary.countWords(in: publication.language) {
      add(grammar.folding.fold(word), Naming())
    }
    for measure in Measure.allCases {
      for word in LanguageLibrary.measureWords(of: measure, in: publication.language) {
        add(grammar.folding.fold(word), Naming(measure: measure))
      }
    }
    // Whose part a row is does not matter to what it is about.
    for word in LanguageLibrary.includingWords(in: publication.language) {
      let letters = grammar.folding.fold(word)
      guard !letters.isEmpty else { continue }
      collected[letters, default: (0, [])].namings.append(Naming())
      including.insert(letters)
    }
    for word in LanguageLibrary.words(of: .total, in: publication.language) {
      add(grammar.folding.fold(word), Naming(members: [Self.unit: [Self.total]]))
    }
    let texts =
      publication.dimensions.flatMap(\.members).flatMap { $0.names.byLanguage.flatMap(\.names) }
      + publication.indicators.flatMap { $0.names.byLanguage.flatMap(\.names) }
      + grammar.sections.phrases.map(\.text)
      + LanguageLibrary.includingWords(in: publication.language)
      + LanguageLibrary.countWords(in: publication.language)
      + Measure.allCases.flatMap {
        LanguageLibrary.measureWords(of: $0, in: publication.language)
      }
    for word in texts.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) {
      vocabulary.insert(grammar.folding.fold(String(word)))
    }
    for (letters, entry) in collected {
      phrases[letters[0], default: []].append(
        Phrase(letters: letters, tolerance: entry.tolerance, namings: entry.namings))
    }
    for first in phrases.keys {
      phrases[first]?.sort { $0.letters.count > $1.letters.count }
    }
  }

  /// Whether some letters are a name, or something else that the grammar has.
  func knows(_ letters: [UInt32]) -> Bool {
    letters.first.flatMap { phrases[$0] }?.contains { $0.letters == letters } ?? false
  }

  mutating func add(_ phrase: Phrase) {
    let first = phrase.letters[0]
    let place = phrases[first]?.firstIndex { $0.letters.count < phrase.letters.count }
    phrases[first, default: []].insert(phrase, at: place ?? phrases[first]?.count ?? 0)
  }

  /// What some words say that consist of names and nothing else, in all ways that they may be meant; none
  /// where anything is left over.
  func namings(of items: [Int], in text: DocumentText) -> [Naming] {
    let isStarred = items.contains { text.isSign($0, "*") }
    let words = items.filter { !text.letters(of: [$0]).isEmpty }
    guard !words.isEmpty else { return [] }
    var known: [Int: [Naming]] = [:]
    var found = namings(of: words[...], in: text, &known)
    if found.isEmpty { found = approximate(words, in: text) }
    guard isStarred else { return found }
    return found.map { naming in
      var starred = naming
      starred.isStarred = true
      return starred
    }
  }

  private func namings(
    of words: ArraySlice<Int>, in text: DocumentText, _ known: inout [Int: [Naming]]
  ) -> [Naming] {
    guard !words.isEmpty else { return [Naming()] }
    if let found = known[words.startIndex] { return found }
    var found: [Naming] = []
    for (phrase, count) in phrases(at: words, in: text) {
      let rest = namings(of: words.dropFirst(count), in: text, &known)
      found = phrase.namings.joined(with: rest)
      // The longest name that leaves nothing over is meant.
      if !found.isEmpty { break }
    }
    known[words.startIndex] = Array(found.prefix(Self.mostReadings))
    return known[words.startIndex] ?? []
  }

  /// Whether some words begin as the grammar says that a section or a block does.
  func beginsHeading(_ items: [Int], in text: DocumentText) -> Bool {
    let letters = text.letters(of: items)
    return letters.first.flatMap { headings[$0] }?.contains(where: letters.starts) ?? false
  }

  /// How many letters a word has at the least that may be what a longer one of the publication's begins with.
  private static let leastStem = 5

  /// Whether all words are some of the publication's own, in whatever order, or what these begin with.
  func knowsWords(of items: [Int], in text: DocumentText) -> Bool {
    items.filter { text.items[$0].kind == .word }.allSatisfy { item in
      let word = Array(text.letters[text.items[item].letters])
      return vocabulary.contains(word)
        || word.count >= Self.leastStem
          && vocabulary.contains { $0.count < 2 * word.count && $0.starts(with: word) }
    }
  }

  /// The phrases that stand at the head of some words, with how many words they are, the longest first.
  func phrases(
    at words: ArraySlice<Int>, in text: DocumentText
  ) -> [(phrase: Phrase, count: Int)] {
    guard let first = words.first, let letter = text.letters[text.items[first].letters].first
    else { return [] }
    return (phrases[letter] ?? []).compactMap { phrase in
      var offset = 0
      for (count, word) in words.enumerated() {
        let letters = text.letters[text.items[word].letters]
        guard phrase.letters[offset...].starts(with: letters) else { return nil }
        offset += letters.count
        if offset == phrase.letters.count { return (phrase, count + 1) }
      }
      return nil
    }
  }
}
