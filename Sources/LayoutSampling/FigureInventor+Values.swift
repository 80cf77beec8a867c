internal import CorpusTypesetting
internal import DigestModel
internal import Publications

/// The values of invented figures.
extension FigureInventor {
  /// What one of several series, in printed order, is smaller by.
  private static let seriesStep = 17

  mutating func invent(_ key: FigureKey) -> FigureValue? {
    if let known = values[key] { return known }
    guard let measure = publication.indicator(key.indicator)?.measure else { return nil }
    let value: FigureValue?
    switch measure {
    case .date: value = day(key).map { .date($0) }
    case .count: value = .number(Quantity(count(key)))
    case .percent: value = .number(percentage(key))
    case .decimal: value = .number(Quantity(random.pick(10...400), decimals: 1))
    case .score:
      value = .number(Quantity(random.pick(kinds[key] == "change" ? -400...400 : -60...95)))
    case .years:
      let low = random.pick(2...7) * 10
      value =
        kinds[key] == "ages" ? .range(low, low + 9) : .number(Quantity(random.pick(19...88)))
    case .seconds: value = .duration(random.pick(40...4200))
    }
    values[key] = value
    return value
  }

  private func day(_ key: FigureKey) -> CalendarDate? {
    if key == publication.period.start { return period.start }
    if key == publication.period.end || kinds[key] == "last-day" { return period.end }
    if let start = publication.period.start, key.indicator == start.indicator,
      key["span"] == start["span"]
    {
      return period.start
    }
    if key.indicator == publication.period.end?.indicator { return period.end }
    if kinds[key] == "first-day" { return period.start }
    let unit = key.coordinates.lazy.compactMap { publication.unit($0.member) }.first
    return unit?.opened?.start ?? period.start
  }

  private mutating func count(_ key: FigureKey) -> Int {
    if case .number(let quantity)? = values[key] { return quantity.coefficient }
    let invented = inventedCount(key)
    values[key] = .number(Quantity(invented))
    return invented
  }

  private mutating func inventedCount(_ key: FigureKey) -> Int {
    let parts = children(of: key)
    if !parts.isEmpty, parts.allSatisfy({ kinds[$0] != nil }) {
      return parts.reduce(0) { $0 + count($1) }
    }
    if let footing = footings[key], kinds[footing.total] != nil, !isSum(footing.total, of: key) {
      return split(count(footing.total), for: key, footing)
    }
    if let whole = wholes[key], kinds[whole] != nil {
      return count(whole) * random.pick(20...95) / 100
    }
    let most = sizes[key.indicator] ?? [900, 7000, 60_000, 400_000][random.pick(0...3)]
    sizes[key.indicator] = most
    var size = random.pick(most / 20...most)
    for coordinate in key.coordinates {
      let rank = ranks[coordinate.dimension]?.firstIndex(of: coordinate.member) ?? 0
      for _ in 0..<rank { size /= Self.seriesStep }
    }
    return size
  }

  /// Whether a total is itself found by adding up, so that its parts are not to be split from it.
  private func isSum(_ total: FigureKey, of key: FigureKey) -> Bool {
    children(of: total).contains(key)
  }

  /// The same figure of the unit's parts that exist.
  private func children(of key: FigureKey) -> [FigureKey] {
    guard
      let place = key.coordinates.firstIndex(where: { publication.unit($0.member) != nil })
    else { return [] }
    return publication.children(of: key.coordinates[place].member).filter { exists($0.id) }.map {
      var coordinates = key.coordinates
      coordinates[place] = .init(dimension: coordinates[place].dimension, member: $0.id)
      return FigureKey(indicator: key.indicator, coordinates: coordinates)
    }
  }

  /// A part of a total; the shares of the parts are the same in all series, and the last has the rest.
  private mutating func split(_ total: Int, for key: FigureKey, _ footing: Footing) -> Int {
    let name = key.indicator + (key["unit"] ?? "") + String(footing.count)
    if weights[name] == nil {
      weights[name] = (0..<footing.count).map { _ in random.pick(3...100) }
    }
    let shares = weights[name] ?? []
    let sum = shares.reduce(0, +)
    let part = total * shares[footing.place] / sum
    guard footing.place == 0 else { return part }
    return total - shares.dropFirst().reduce(0) { $0 + total * $1 / sum }
  }

  private mutating func percentage(_ key: FigureKey) -> Quantity {
    if let (part, whole) = shares[key], kinds[part] != nil, kinds[whole] != nil {
      let (part, whole) = (count(part), count(whole))
      if whole > 0 { return Quantity((part * 2000 + whole) / (2 * whole), decimals: 1) }
    }
    return Quantity(random.pick(105...999), decimals: 1)
  }
}
