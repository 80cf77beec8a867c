import Publications

// What names say together.
extension FigureWords {
  /// Whether a phrase names a whole that others are the parts of, and no kind of figure.
  func isTotal(_ phrase: Pattern.Phrase) -> Bool {
    guard let letter = phrase.letters.first else { return false }
    return (phrases[letter] ?? []).contains { other in
      other.letters == phrase.letters
        && other.namings.contains { $0.members[Self.unit] == [Self.total] }
    }
  }

  /// Whether one kind of figure has all that is named.
  func isPossible(_ naming: Naming) -> Bool {
    dimensions.contains { indicator, dimensions in
      (naming.indicators.isEmpty || naming.indicators.contains(indicator))
        && naming.members.keys.allSatisfy(dimensions.contains)
    }
  }

  /// What a row says under the head of its group: what it says itself counts before that. Under a head that
  /// says nothing known it has to say what its figures are.
  func namings(of row: [Naming], under group: [Naming]) -> [Naming] {
    let whole = row.filter { !$0.indicators.isEmpty && isPossible($0) }
    guard !group.isEmpty else { return whole }
    // What a star refers to is another kind of figure than the group's.
    let together = row.filter { !$0.isStarred }.joined(with: group).filter(isPossible)
    let starred = row.filter(\.isStarred)
    if !together.isEmpty || !starred.isEmpty { return together + starred }
    let completed = row.flatMap { row in group.map { row.completed(by: $0) } }.filter(isPossible)
    if !completed.isEmpty { return completed.distinct }
    let parts = row.flatMap { row in group.compactMap { asPart(row, of: $0) } }.filter(isPossible)
    return parts.isEmpty ? whole : parts.distinct
  }

  /// What a row without a kind is under one whose figures are the sums of others: one of these.
  private func asPart(_ row: Naming, of group: Naming) -> Naming? {
    let kinds = group.indicators.reduce(into: Set<String>()) { $0.formUnion(parts[$1] ?? []) }
    guard row.indicators.isEmpty, !row.members.isEmpty, !kinds.isEmpty else { return nil }
    return row.completed(by: Naming(indicators: kinds, members: group.members))
  }

  /// What the head of a column says: its own under what it shares with others, which may be no name.
  func namings(of head: ColumnHeads.Head, in text: DocumentText) -> [Naming] {
    let whole = headNamings(of: head.items, in: text)
    guard whole.isEmpty, !head.shared.isEmpty else { return whole }
    let own = headNamings(of: head.own, in: text)
    let shared = remark(head.shared, in: text)
    return own.isEmpty || shared.isEmpty ? [] : namings(of: own, under: shared)
  }
}
