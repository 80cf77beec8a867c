import DigestModel

/// The figures that charts may add up to, by their value.
struct KnownTotals {
  private struct Entry: Hashable {
    var indicator: String
    var value: Int
  }

  private var keys: [Entry: [FigureKey]] = [:]

  init() {}

  /// - Parameters:
  ///   - known: What is read by now, in the order of reading.
  ///   - grammar: Names the indicators that charts add up to.
  init(of known: [(key: FigureKey, value: FigureValue)], for grammar: Grammar) {
    let indicators = Set(grammar.sections.flatMap(\.footings).map(\.total.indicator))
    for (key, value) in known where indicators.contains(key.indicator) {
      guard case .number(let number) = value, number.decimals == 0 else { continue }
      keys[Entry(indicator: key.indicator, value: number.coefficient), default: []].append(key)
    }
  }

  /// The members of a dimension whose total, a key that leaves no other dimension open, is a value.
  func members(of dimension: String, whose total: FigureKey, is value: Int) -> [String] {
    guard total.openDimensions == [dimension] else { return [] }
    return (keys[Entry(indicator: total.indicator, value: value)] ?? []).compactMap { key in
      guard let member = key[dimension] else { return nil }
      let own = FigureKey.Coordinate(dimension: dimension, member: member)
      return total.filling([own]) == key ? member : nil
    }
  }
}

extension Pattern.Section {
  /// The identities between its charts and their totals.
  var footings: [Pattern.Footing] {
    blocks.flatMap(\.statements).compactMap(\.footing)
  }
}
