import DigestModel

/// Which words of a sentence belong to which of its numbers.
///
/// What stands between two numbers is parted between them: at a comma or a word like “and” where there is one, else
/// wherever what each side says makes sense. Only what all ways to part a sentence agree on is said.
struct SentenceParting {
  /// What the words at a number say.
  struct Clause: Hashable {
    /// All that they may mean; one empty naming where they say nothing.
    var namings: [Naming] = []
    /// What a word says that nearly all kinds are counted in: no more than that it is one of them.
    var weak: [Naming] = []
    /// Items of the names.
    var wording: [Int] = []
    /// Whether the names that tell a kind of figure stand behind the number.
    var isBehind = false
    /// Whether they say that the numbers belong to what was said before, one after the other.
    var isRespective = false
    /// Whether they say that the numbers are parts of what was said.
    var isIncluding = false
    /// What words say that the number is measured in.
    var measures: Set<Measure> = []
    /// Whether there is a word that nothing is known of, or what may be meant otherwise.
    var isUnknown = false
    /// The item of the first such word.
    var unknownWord: Int?
  }

  private let sentence: Sentence
  let lexicon: SentenceLexicon
  private let words: FigureWords
  /// Those that the sentence may have.
  let names: [SentenceLexicon.Name]

  init(_ sentence: Sentence, _ lexicon: SentenceLexicon, _ words: FigureWords) {
    (self.sentence, self.lexicon, self.words) = (sentence, lexicon, words)
    let present = sentence.pieces.reduce(into: Set<Int>()) { present, piece in
      if case .word(let meanings) = piece { present.formUnion(meanings.map(\.word)) }
    }
    names = lexicon.names.filter { $0.words.allSatisfy(present.contains) }
  }

  /// The most pieces between two numbers that may each begin what belongs to the second one.
  private static let mostPlaces = 16
  /// The most pieces, and numbers among them, of a sentence that is looked at.
  private static let (mostPieces, mostNumbers) = (600, 60)

  /// What is said of each number; `nil` where that is open.
  func clauses() -> [Clause?] {
    let numbers = sentence.numbers
    let gaps = zip(numbers, numbers.dropFirst()).map { places(between: $0, and: $1) }
    guard sentence.pieces.count <= Self.mostPieces, numbers.count <= Self.mostNumbers,
      gaps.allSatisfy({ $0.count <= Self.mostPlaces })
    else { return numbers.map { _ in nil } }
    // Where what belongs to each number may begin, and where the last one's may end.
    let bounds = [[0]] + gaps + [[sentence.pieces.count]]
    // By number what each part from one place to another says.
    let read = numbers.indices.map { index in
      bounds[index].map { first in
        bounds[index + 1].map { clause(of: numbers[index], first, $0) }
      }
    }
    // What the best ways from the beginning to each place cost, and those from there to the end.
    var behind: [[Int]] = [[0]]
    for index in numbers.indices {
      behind.append(
        bounds[index + 1].indices.map { last in
          bounds[index].indices.map { behind[index][$0] + Self.cost(read[index][$0][last]) }.min()
            ?? Self.impossible
        })
    }
    var ahead: [[Int]] = [[0]]
    for index in numbers.indices.reversed() {
      ahead.insert(
        bounds[index].indices.map { first in
          bounds[index + 1].indices.map { ahead[0][$0] + Self.cost(read[index][first][$0]) }.min()
            ?? Self.impossible
        }, at: 0)
    }
    guard let best = behind.last?.first, best < Self.impossible else {
      return numbers.map { _ in nil }
    }
    let clauses = numbers.indices.map { index -> Clause? in
      let ways = bounds[index].indices.flatMap { first in
        bounds[index + 1].indices.filter { last in
          behind[index][first] + Self.cost(read[index][first][last]) + ahead[index + 1][last]
            == best
        }.compactMap { read[index][first][$0] }
      }
      let agree = ways.allSatisfy {
        $0.namings == ways[0].namings && $0.isUnknown == ways[0].isUnknown
          && $0.measures == ways[0].measures
      }
      return agree ? ways.first : nil
    }
    return clauses.indices.map { index in
      let isOpen = [index - 1, index].contains { gap in
        gaps.indices.contains(gap) && !isParted(between: gap)
          && !(isTold(clauses[gap]) && isTold(clauses[gap + 1]))
      }
      return isOpen || isPart(index) ? nil : clauses[index]
    }
  }

  /// Whether a word before a number says that it is a part of that.
  private func isPart(_ index: Int) -> Bool {
    let first = index == 0 ? 0 : sentence.numbers[index - 1]
    return sentence.wholes.contains { (first..<sentence.numbers[index]).contains($0) }
  }

  /// Whether something parts a number from the next one; else it is known what belongs to which only where something
  /// is said of both.
  private func isParted(between number: Int) -> Bool {
    sentence.pieces[sentence.numbers[number]..<sentence.numbers[number + 1]].contains {
      if case .separator = $0 { true } else { false }
    }
  }

  private func isTold(_ clause: Clause?) -> Bool {
    clause.map { !$0.isUnknown && !$0.saysNothing } ?? false
  }

  /// What it costs that a word is not known, and that nothing is said of a number.
  private static let (unknown, silent) = (100, 1)
  /// What it costs that words contradict each other: more than any sentence comes to.
  private static let impossible = 1_000_000

  private static func cost(_ clause: Clause?) -> Int {
    guard let clause else { return impossible }
    return (clause.isUnknown ? unknown : 0) + (clause.saysNothing ? silent : 0)
  }

  /// Where what belongs to the second of two numbers may begin: at what parts them most.
  private func places(between first: Int, and second: Int) -> [Int] {
    let all = (first + 1)...second
    let separators = all.compactMap { piece -> (piece: Int, separator: Sentence.Separator)? in
      if case .separator(let separator) = sentence.pieces[piece] { (piece, separator) } else { nil }
    }
    guard let most = separators.map(\.separator).max() else {
      return Array(all.prefix(Self.mostPlaces))
    }
    return separators.filter { $0.separator == most }.map(\.piece)
  }

  typealias Token = (piece: Int, meanings: [SentenceLexicon.Match])

  /// What the pieces around a number say; `nil` where they contradict each other.
  private func clause(of number: Int, _ first: Int, _ last: Int) -> Clause? {
    var clause = Clause()
    // A name does not go on behind a comma.
    var segments: [[Token]] = [[]]
    for piece in first..<last {
      switch sentence.pieces[piece] {
      case .word(let meanings):
        // What stands in parentheses with a number is all that is said of it there.
        guard isBeside(piece, number) else {
          if !lexicon.isSilent(meanings, besideUnit: true) { return nil }
          continue
        }
        segments[segments.count - 1].append((piece, meanings))
      case .separator(.joint), .number, .ownDays: continue
      case .separator: segments.append([])
      case .foreign: clause.isUnknown = true
      }
    }
    // What a number is a part of does not say what it is.
    let whole = whole(of: number, in: segments)
    clause.isIncluding = !whole.isEmpty
    let included = parts(of: number, in: segments)
    // A unit with its parts is not told from one of these.
    if !included.isEmpty, namesUnit(in: segments.map { $0.filter { included.contains($0.piece) } })
    {
      clause.isUnknown = true
    }
    let others = whole.union(included)
    segments = segments.map { $0.filter { !others.contains($0.piece) } }
    if segments.contains(where: {
      $0.first.map { lexicon.may($0.meanings, say: .partitive) } ?? false
    }) {
      clause.isUnknown = true
    }
    let groups = groups(in: segments)
    var namings = [Naming()]
    for group in groups where !group.isWeak {
      namings = namings.joined(with: group.namings.distinct)
    }
    namings = namings.filter(words.isPossible)
    guard !namings.isEmpty else { return nil }
    clause.namings = namings
    for group in groups where group.isWeak { clause.weak += group.namings.distinct }
    let named = groups.reduce(into: Set<Int>()) { $0.formUnion($1.pieces) }
    clause.wording = named.sorted().map { sentence.items[$0] }
    let tellsKind = lexicon.tellKind(namings)
    let namesUnit = groups.contains { group in
      !group.isOfWhole && group.namings.allSatisfy { $0.members[FigureWords.unit] != nil }
    }
    let all = segments.flatMap { $0.map(\.meanings) }
    clause.isRespective = !lexicon.ends(of: .respective, in: all).isEmpty
    for (piece, meanings) in segments.joined() {
      if let measure = lexicon.measure(by: meanings) { clause.measures.insert(measure) }
      guard !named.contains(piece), !lexicon.isSilent(meanings, besideUnit: namesUnit) else {
        continue
      }
      // A total of what was said before is another number.
      guard !(tellsKind && lexicon.may(meanings, say: .total)) else { continue }
      clause.isUnknown = true
      clause.unknownWord = clause.unknownWord ?? sentence.items[piece]
    }
    let telling = groups.filter { !$0.isWeak && lexicon.tellKind($0.namings) }
    clause.isBehind =
      telling.contains { group in group.pieces.contains { $0 > number } }
      && !telling.contains { group in group.pieces.contains { $0 < number } }
    return clause
  }

  private func namesUnit(in segments: [[Token]]) -> Bool {
    groups(in: segments).contains { group in
      group.namings.contains { $0.members[FigureWords.unit] != nil }
    }
  }

  /// The pieces before a number up to a word that says that what follows is a part of what they say.
  private func whole(of number: Int, in segments: [[Token]]) -> Set<Int> {
    let before = segments.joined().filter { $0.piece < number }
    guard let last = lexicon.ends(of: .including, in: before.map(\.meanings)).last else {
      return []
    }
    return Set(before[...last].map(\.piece))
  }

  /// The pieces before a number up to a word that says that they are a part of it; those within parentheses of these
  /// alone.
  private func parts(of number: Int, in segments: [[Token]]) -> Set<Int> {
    let before = segments.joined().filter { $0.piece < number }
    guard let last = before.last(where: { lexicon.may($0.meanings, say: .included) }) else {
      return []
    }
    let own = sentence.parentheses[last.piece]
    return Set(
      before.map(\.piece).filter {
        $0 <= last.piece && (own == 0 || sentence.parentheses[$0] == own)
      })
  }

  private func isBeside(_ piece: Int, _ number: Int) -> Bool {
    let own = sentence.parentheses[number]
    return own == 0 || sentence.parentheses[piece] == own
  }
}
