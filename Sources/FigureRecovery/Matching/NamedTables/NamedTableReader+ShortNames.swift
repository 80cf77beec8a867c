import DigestModel

/// Short names of units in labels and heads.
extension NamedTableReader {
  /// How many units short names must name in a table at the least: one alone may as well be a place.
  private static let fewestShortNames = 3

  /// The labels of a grid; with short names, where several have such ones.
  func labels(of grid: NumberGrid, left: Double) -> GridLabels {
    let labels = GridLabels(of: grid, left: left, in: text, by: words)
    guard let shortWords, labels.namings.contains(where: \.isEmpty) else { return labels }
    let short = GridLabels(of: grid, left: left, in: text, by: shortWords)
    return gainsUnits(short.namings, beside: labels.namings) ? short : labels
  }

  /// Whether short names tell several units, most of them different ones, that are not told without; where other names stand
  /// beside them, they are those of places.
  func gainsUnits(_ namings: [[Naming]], beside others: [[Naming]]?) -> Bool {
    guard !namings.contains(where: \.isEmpty) else { return false }
    let gained = namings.indices.compactMap { index -> Set<String>? in
      guard others.map({ $0[index].isEmpty }) ?? true else { return nil }
      let units = namings[index].compactMap { $0.members[FigureWords.unit] }
      return units.isEmpty ? nil : units.reduce([]) { $0.union($1) }
    }.filter { $0 != [FigureWords.total] }
    return gained.count >= Self.fewestShortNames
      && Set(gained).count * 2 > gained.count
  }
}
