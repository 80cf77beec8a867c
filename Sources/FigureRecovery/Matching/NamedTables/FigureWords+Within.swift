/// What names say among other words.
extension FigureWords {
  /// What the names among other words say: of one kind of figure, where only one is named.
  func named(within items: [Int], in text: DocumentText) -> Naming? {
    let words = items.filter { !text.letters(of: [$0]).isEmpty }
    var indicators: [Set<String>] = []
    var place = 0
    while place < words.count {
      let found = phrases(at: words[place...], in: text).first { phrase, _ in
        phrase.namings.contains { !$0.indicators.isEmpty }
      }
      // Whose part something is says no kind.
      if let found, !including.contains(found.phrase.letters) {
        indicators += found.phrase.namings.map(\.indicators).filter { !$0.isEmpty }
      }
      place += found?.count ?? 1
    }
    if indicators.isEmpty {
      indicators = approximate(words, in: text).map(\.indicators).filter { !$0.isEmpty }
    }
    guard let first = indicators.first, indicators.allSatisfy({ $0 == first }) else { return nil }
    return Naming(indicators: first)
  }

  /// What the words over a group of rows say that are no name but all the publication's own: what names among them do.
  ///
  /// - Returns: None where they are not, or name a unit.
  func remark(_ items: [Int], in text: DocumentText) -> [Naming] {
    guard items.allSatisfy({ text.numeral(at: $0) == nil }), knowsWords(of: items, in: text),
      units(within: items, in: text).isEmpty
    else { return [] }
    return [said(within: items, in: text)]
  }

  /// What names among other words say together, of a kind and of members.
  func said(within items: [Int], in text: DocumentText) -> Naming {
    var naming = named(within: items, in: text) ?? Naming()
    naming.members = members(within: items, in: text)
    return naming
  }

  /// The units that names among other words may mean.
  func units(within items: [Int], in text: DocumentText) -> Set<String> {
    let words = items.filter { !text.letters(of: [$0]).isEmpty }
    return Set(
      words.indices.flatMap { phrases(at: words[$0...], in: text) }.flatMap(\.phrase.namings)
        .flatMap { $0.members[Self.unit] ?? [] }
    ).subtracting([Self.total])
  }

  /// The units that some words begin with the name of, which may have an ending.
  func unitsAhead(of items: [Int], in text: DocumentText) -> Set<String> {
    let words = items.filter { !text.letters(of: [$0]).isEmpty }
    guard let letter = words.first.map({ text.letters(of: [$0]) })?.first else { return [] }
    let named = (phrases[letter] ?? []).filter { phrase in
      var rest = phrase.letters[...]
      for word in words {
        let letters = text.letters(of: [word])
        if letters.starts(with: rest) { return true }
        guard rest.starts(with: letters) else { return false }
        rest = rest.dropFirst(letters.count)
      }
      return false
    }
    return Set(named.flatMap(\.namings).flatMap { $0.members[Self.unit] ?? [] })
      .subtracting([Self.total])
  }

  /// The members of dimensions that names among other words say, where these name only one of each.
  func members(within items: [Int], in text: DocumentText) -> [String: Set<String>] {
    let words = items.filter { !text.letters(of: [$0]).isEmpty }
    // Letters set apart spell no names.
    guard 2 * words.count(where: { text.items[$0].letters.count == 1 }) < words.count else {
      return [:]
    }
    var members: [String: Set<String>] = [:]
    var place = 0
    while place < words.count {
      let found = phrases(at: words[place...], in: text).first { phrase, _ in
        phrase.namings.contains { !$0.members.isEmpty }
      }
      let sentence = sentence(at: words[place...], in: text)
      // What names a kind of figure as well says no member.
      if let found, found.count >= sentence,
        found.phrase.namings.allSatisfy(\.indicators.isEmpty)
      {
        for (dimension, named) in found.phrase.namings.flatMap(\.members)
        where dimension != Self.unit {
          members[dimension, default: []].formUnion(named)
        }
      }
      place += max(found?.count ?? 1, sentence)
    }
    return members.filter { $0.value.count == 1 }
  }

  /// How many words the longest phrase of a sentence has that stands at the head of some words.
  private func sentence(at words: ArraySlice<Int>, in text: DocumentText) -> Int {
    guard let first = words.first, let letter = text.letters[text.items[first].letters].first,
      let known = sentences[letter], let longest = known.map(\.count).max()
    else { return 0 }
    var letters: [UInt32] = []
    var length = 0
    for (count, word) in words.enumerated() where letters.count < longest {
      letters += text.letters[text.items[word].letters]
      if known.contains(letters) { length = count + 1 }
    }
    return length
  }

  /// What words say that are one name but for a few letters.
  func approximate(_ words: [Int], in text: DocumentText) -> [Naming] {
    guard let letter = text.letters(of: words).first else { return [] }
    let matcher = PhraseMatcher(text: text)
    let near = (phrases[letter] ?? []).filter { phrase in
      phrase.tolerance > 0
        && matcher.approximateMatch(
          Pattern.Phrase(text: "", letters: phrase.letters, tolerance: phrase.tolerance),
          at: words[0])?.items == words
    }
    return near.count == 1 ? near[0].namings : []
  }

  /// What stands before a stroke, where that is a name and what follows is none: another language says it once
  /// more there.
  func withoutTranslation(_ items: [Int], in text: DocumentText) -> [Int] {
    guard let stroke = items.firstIndex(where: { text.isSign($0, "/") }) else { return items }
    let (own, other) = (Array(items[..<stroke]), Array(items[(stroke + 1)...]))
    return !namings(of: own, in: text).isEmpty && namings(of: other, in: text).isEmpty ? own : items
  }
}
