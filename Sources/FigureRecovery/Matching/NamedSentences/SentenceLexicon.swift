import DigestModel
import Publications

/// The words that sentences about a publication's figures are made of: those of names, and those that say nothing of
/// what a number is.
struct SentenceLexicon {
  /// A name as the words that it has, in whatever order a sentence has them.
  struct Name {
    /// Indices of words.
    var words: [Int]
    var namings: [Naming]
    /// Whether it says no more than that a number is one of what many kinds count.
    var isWeak = false
    /// Whether it is the name of a whole, whose words parts are called by, too: its endings tell them apart.
    var isOfWhole = false
    /// Whether its words have to follow one another: it goes over a comma.
    var isSequence = false
  }

  typealias Match = SentenceVocabulary.Match

  var names: [Name] = []
  /// Dimensions that most kinds of figure have, so that a sentence says a member of them once for all that follows.
  let shared: Set<String>
  /// The dimensions of each kind of figure that is no day.
  private let kinds: [Set<String>]
  var vocabulary: SentenceVocabulary
  /// What a word says of a number, if anything.
  var roles: [WordRole: Set<Int>] = [:]
  /// The phrases of several words that say something together.
  private var phrases: [WordRole: [[Int]]] = [:]
  /// The endings of what a number that follows is a part of.
  private let partitive: [[UInt32]]
  /// What words measure numbers in.
  private var measures: [Int: Measure] = [:]
  /// The days that units began on.
  let openings: Set<CalendarDate>

  /// What a word that is no part of a name says.
  enum WordRole: Hashable {
    /// Nothing.
    case plain
    /// What many kinds count, or the whole is called that each is a part of.
    case common
    /// What the number is measured in.
    case measure
    /// That clauses are joined.
    case joining
    /// That numbers belong to what was said, in the order that it was.
    case respective
    /// That what follows is a part of what was said.
    case including
    /// That what was said is a part of what follows.
    case included
    /// That what follows is a part of something.
    case partitive
    /// That a number is one of a year.
    case year
    /// That all parts are taken together.
    case total
    /// What kind of unit one is.
    case unit
  }

  init(of grammar: Grammar, until lastDay: CalendarDate?) {
    let publication = grammar.publication
    let kinds = publication.indicators.filter { $0.measure != .date }.map { Set($0.dimensions) }
    self.kinds = kinds
    shared = Set(
      publication.dimensions.map(\.id).filter { dimension in
        dimension != FigureWords.unit && 2 * kinds.count { $0.contains(dimension) } >= kinds.count
      })
    vocabulary = SentenceVocabulary(
      contrary: LanguageLibrary.contraryEndings(in: publication.language).map(grammar.folding.fold))
    partitive = LanguageLibrary.partitiveEndings(in: publication.language).map(grammar.folding.fold)
    openings = Set(
      publication.units.compactMap(\.opened).filter { $0.start == $0.end }.map(\.start))
    addWords(in: publication.language, by: grammar.folding)
    addNames(of: grammar, until: lastDay)
  }

  private mutating func addWords(in language: String, by folding: Folding) {
    let lists: [(WordRole, [String])] = [
      (.plain, LanguageLibrary.plainWords(in: language)),
      (.joining, LanguageLibrary.joiningWords(in: language)),
      (.respective, LanguageLibrary.respectiveWords(in: language)),
      (.including, LanguageLibrary.includingWords(in: language)),
      (.included, LanguageLibrary.includedWords(in: language)),
      (.partitive, LanguageLibrary.partitiveWords(in: language)),
      (.year, LanguageLibrary.yearWords(in: language)),
      (.total, LanguageLibrary.words(of: .total, in: language)),
    ]
    for (role, phrases) in lists {
      for ids in phrases.map({ vocabulary.indices(of: $0, by: folding) }) {
        if ids.count == 1 {
          roles[role, default: []].insert(ids[0])
        } else if !ids.isEmpty {
          self.phrases[role, default: []].append(ids)
        }
      }
    }
    for measure in Measure.allCases {
      for ids in LanguageLibrary.measureWords(of: measure, in: language).map({
        vocabulary.indices(of: $0, by: folding)
      }) where ids.count == 1 {
        roles[.measure, default: []].insert(ids[0])
        measures[ids[0]] = measure
      }
    }
    for role in [WordRole.total, .including] {
      let plain = roles[.plain] ?? []
      roles[role]?.subtract(plain)
    }
  }
}

extension SentenceLexicon {
  /// Whether a word of a sentence is one of a name.
  func isPart(_ meanings: [Match], _ word: Int, of name: Name) -> Bool {
    meanings.contains { match in
      match.word == word && (!match.isShort || name.words.count > 1)
        && (!name.isOfWhole || match.isWhole)
    }
  }

  /// Whether a word of a sentence may say something; what is no more than known may have other endings.
  func may(_ meanings: [Match], say role: WordRole) -> Bool {
    guard let known = roles[role] else { return false }
    return meanings.contains { match in
      guard known.contains(match.word) else { return false }
      return switch role {
      case .plain, .unit: match.isWhole && !match.isShort || match.isExact
      case .common: !match.isShort
      case .measure, .joining, .respective, .including, .included, .partitive, .year, .total:
        match.isExact
      }
    }
  }

  /// The places among some words where one of those ends that say something.
  func ends(of role: WordRole, in words: [[Match]]) -> [Int] {
    words.indices.filter { end in
      may(words[end], say: role)
        || (phrases[role] ?? []).contains { phrase in
          let start = end + 1 - phrase.count
          return start >= 0
            && zip(phrase, words[start...end]).allSatisfy { id, word in
              word.contains { $0.word == id && $0.isExact }
            }
        }
    }
  }

  /// What a word says that a number is measured in.
  func measure(by meanings: [Match]) -> Measure? {
    meanings.lazy.filter(\.isExact).compactMap { measures[$0.word] }.first
  }

  /// Whether a word has the ending of what numbers are a part of.
  func isPartitive(_ letters: [UInt32], _ meanings: [Match]) -> Bool {
    partitive.contains { letters.count > $0.count + 2 && letters.suffix($0.count) == $0[...] }
      && !meanings.contains { $0.isExact }
  }

  /// Whether a word says nothing of what a number is beside names that do.
  ///
  /// - Parameter namesUnit: Whether one of these is a unit's: then others may say what it is one of.
  func isSilent(_ meanings: [Match], besideUnit namesUnit: Bool) -> Bool {
    roles.keys.contains {
      $0 != .total && ($0 != .unit || namesUnit) && may(meanings, say: $0)
    }
  }

  /// Whether namings tell what kind of figure is meant: they name one, or members that figures of one kind have alone.
  func tellKind(_ namings: [Naming]) -> Bool {
    namings.contains { naming in
      !naming.indicators.isEmpty || kinds.count { $0.isSuperset(of: naming.members.keys) } == 1
    }
  }

  /// The members of a naming that a sentence says once for all that follows.
  func shared(of naming: Naming) -> Naming {
    Naming(members: naming.members.filter { shared.contains($0.key) })
  }

  /// Whether a naming has a member of each dimension that a sentence says once for all that follows.
  func saysShared(_ naming: Naming) -> Bool { shared.isSubset(of: naming.members.keys) }

  /// A naming without the members that a sentence says once for all that follows.
  func withoutShared(_ naming: Naming) -> Naming {
    var naming = naming
    naming.members = naming.members.filter { !shared.contains($0.key) }
    return naming
  }
}
