import DigestModel

/// What words say of a figure: what kind it may be of, and which members of its dimensions.
struct Naming: Hashable {
  /// Ids of indicators that a name may stand for; empty where none is named.
  var indicators: Set<String> = []
  /// By dimension the members that a name may stand for.
  var members: [String: Set<String>] = [:]
  /// Those of them that belong to what else its table names.
  var likely: [String: Set<String>] = [:]
  /// What its numbers are said to be measured in.
  var measure: Measure?
  /// Whether a star refers to what is said of such figures elsewhere.
  var isStarred = false

  /// What both say together; `nil` where they contradict each other.
  func joined(with other: Naming) -> Naming? {
    var all = self
    all.members = [:]
    for dimension in Set(members.keys).union(other.members.keys) {
      let both = [members[dimension], other.members[dimension]].compactMap(\.self)
      let common = both.dropFirst().reduce(both[0]) { $0.intersection($1) }
      guard !common.isEmpty else { return nil }
      all.members[dimension] = common
    }
    if indicators.isEmpty || other.indicators.isEmpty {
      all.indicators = indicators.union(other.indicators)
    } else {
      all.indicators = indicators.intersection(other.indicators)
      guard !all.indicators.isEmpty else { return nil }
    }
    if let own = measure, let measure = other.measure, own != measure { return nil }
    all.measure = measure ?? other.measure
    all.likely.merge(other.likely) { $0.intersection($1) }
    all.isStarred = isStarred || other.isStarred
    return all
  }

  /// Without a word for total beside other words.
  var withoutTotal: Naming {
    guard members[FigureWords.unit] == [FigureWords.total] else { return self }
    var all = self
    all.members[FigureWords.unit] = nil
    return all == Naming() ? self : all
  }

  /// With what a title says of that which nothing nearer says.
  func completed(by title: Naming) -> Naming {
    var all = self
    if indicators.isEmpty { all.indicators = title.indicators }
    all.members.merge(title.members) { own, _ in own }
    return all
  }
}

extension [Naming] {
  /// All that may be said by both together.
  func joined(with others: [Naming]) -> [Naming] {
    flatMap { one in others.compactMap { one.joined(with: $0) } }.distinct
  }

  var distinct: [Naming] {
    var known: Set<Naming> = []
    return filter { known.insert($0).inserted }
  }
}
