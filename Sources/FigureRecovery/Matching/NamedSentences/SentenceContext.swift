/// What a paragraph has said so far that goes on for the numbers that follow.
struct SentenceContext {
  private let lexicon: SentenceLexicon
  private let words: FigureWords
  /// What tells the kind of the last number, in all ways that it may be meant; none where nothing does.
  private var content: [Naming] = []
  /// Whether that stands behind its number.
  private var isBehind = false
  /// Whether the sentence before said it.
  private var isOfSentenceBefore = false
  /// The members of dimensions that most kinds have, as they were said last in the sentence.
  private var shared: [String: Set<String>] = [:]
  private var sharedBefore: [String: Set<String>] = [:]
  /// What all numbers up to here are, back to the last of which that is open.
  private var told: [Naming] = []

  init(_ lexicon: SentenceLexicon, _ words: FigureWords) {
    (self.lexicon, self.words) = (lexicon, words)
  }

  /// What each number of the next sentence is with what others say; none where that is open.
  mutating func completed(_ clauses: [SentenceParting.Clause?]) -> [[Naming]] {
    (sharedBefore, shared, isOfSentenceBefore) = (shared, [:], true)
    var result: [[Naming]] = []
    while result.count < clauses.count {
      guard let clause = clauses[result.count], !clause.isUnknown else {
        // What was said may have been about something else since.
        (content, shared, sharedBefore, told) = ([], [:], [:], [])
        result.append([])
        continue
      }
      // Several numbers with nothing between them are parts of a list.
      let rest = clauses[(result.count + 1)...]
      let bare = rest.prefix { $0?.saysNothing ?? false }.count
      if bare > 0 || clause.saysNothing {
        let isRespective =
          clause.isRespective || rest.prefix(bare).contains { $0?.isRespective ?? false }
        let list = isRespective ? list(of: bare + 1, by: clause) : []
        told = list
        result += list.isEmpty ? (0...bare).map { _ in [] } : list.map { [$0] }
      } else {
        let namings = completed(clause, before: rest)
        told = namings.count == 1 ? told + namings : []
        result.append(namings)
      }
    }
    return result
  }

  /// The kinds of so many numbers that belong to what the same number of others were said to be, one after the other:
  /// `answered 7, refused 5; this month 3 and 2 respectively`.
  private func list(of count: Int, by clause: SentenceParting.Clause) -> [Naming] {
    guard count > 1, told.count >= count, clause.namings.count == 1 else { return [] }
    let own = clause.namings[0]
    let list = told.suffix(count).map { before in
      own.completed(by: lexicon.tellKind([own]) ? lexicon.shared(of: before) : before)
    }
    return list.distinct.count == count ? list : []
  }

  private mutating func completed(
    _ clause: SentenceParting.Clause, before rest: ArraySlice<SentenceParting.Clause?>
  ) -> [Naming] {
    let own = clause.namings.map { lexicon.shared(of: $0).members }
    if let own = own.first, !own.isEmpty {
      shared.merge(own) { $1 }
    } else if shared.isEmpty, clause.isIncluding {
      shared = sharedBefore
    }
    let said = Naming(members: shared)
    if lexicon.tellKind(clause.namings) {
      content = clause.namings.map(lexicon.withoutShared)
      (isBehind, isOfSentenceBefore) = (clause.isBehind, false)
      return clause.namings.map { $0.completed(by: said) }
    }
    // A part of what was said is of a kind of its own.
    guard !clause.isIncluding else { return [] }
    let next = rest.first { $0.map { $0.isUnknown || lexicon.tellKind($0.namings) } ?? true }
    let kinds = kinds(before: next)
    guard !kinds.isEmpty || !content.isEmpty || next != nil else {
      // What nothing else says more of is what the word for it says.
      let namings = clause.namings.joined(with: clause.weak)
      content = namings.map(lexicon.withoutShared)
      return namings.map { $0.completed(by: said) }
    }
    var namings = clause.namings.flatMap { own in kinds.map { own.completed(by: $0) } }.distinct
    // A word for what many kinds count may still tell that this is none of what is spoken of.
    if !clause.weak.isEmpty {
      namings = namings.filter { ![$0].joined(with: clause.weak).filter(words.isPossible).isEmpty }
    }
    // What this one is goes on, too.
    if !namings.isEmpty { content = namings.map(lexicon.withoutShared) }
    return namings.map { $0.completed(by: said) }
  }

  /// What a number is of which nothing else tells the kind, by what is said before it, or behind the next one of which
  /// something does.
  private func kinds(before next: SentenceParting.Clause??) -> [Naming] {
    // What follows says nothing new: the sentence still speaks of the same.
    guard let next else { return content }
    guard let next, !next.isUnknown else { return [] }
    if content.isEmpty || isOfSentenceBefore {
      return next.isBehind ? next.namings.map(lexicon.withoutShared) : []
    }
    return isBehind || next.isBehind ? [] : content
  }
}

extension SentenceParting.Clause {
  /// Whether nothing at all is said.
  var saysNothing: Bool { !isUnknown && namings == [Naming()] }
}
